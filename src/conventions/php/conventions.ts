import type { Convention } from '../convention.ts';

export const phpConventions: readonly Convention[] = [];
