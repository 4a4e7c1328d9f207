import type { Convention } from '../convention.ts';

export const rubyConventions: readonly Convention[] = [];
