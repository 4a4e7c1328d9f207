import type { Convention } from '../convention.ts';

export const dotnetConventions: readonly Convention[] = [];
