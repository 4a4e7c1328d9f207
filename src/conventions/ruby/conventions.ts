import type { Convention } from '../convention.ts';
import { rails } from './rails.ts';

export const rubyConventions: readonly Convention[] = [rails];
