import type { Convention } from '../convention.ts';

export const pythonConventions: readonly Convention[] = [];
