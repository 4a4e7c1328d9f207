import type { Convention } from '../convention.ts';

export const limitConventions: readonly Convention[] = [];
