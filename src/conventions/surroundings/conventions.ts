import type { Convention } from '../convention.ts';
import { outsideSystems } from './outside-systems.ts';
import { testSuites } from './test-suites.ts';

export const surroundingConventions: readonly Convention[] = [outsideSystems, testSuites];
