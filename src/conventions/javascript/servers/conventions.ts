import type { Convention } from '../../convention.ts';

export const serverConventions: readonly Convention[] = [];
