import type { Convention } from '../convention.ts';

export const rustConventions: readonly Convention[] = [];
