import type { Convention } from '../../convention.ts';

export const dataConventions: readonly Convention[] = [];
