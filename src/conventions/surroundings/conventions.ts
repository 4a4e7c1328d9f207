import type { Convention } from '../convention.ts';

export const surroundingConventions: readonly Convention[] = [];
