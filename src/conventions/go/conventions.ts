import type { Convention } from '../convention.ts';

export const goConventions: readonly Convention[] = [];
