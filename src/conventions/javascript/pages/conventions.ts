import type { Convention } from '../../convention.ts';

export const pageConventions: readonly Convention[] = [];
