import type { Convention } from '../convention.ts';

export const jvmConventions: readonly Convention[] = [];
