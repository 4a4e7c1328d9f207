import type { Convention } from '../convention.ts';
import { outsideSystems } from './outside-systems.ts';
import { testSuites } from './test-suites.ts';
import { translatedTexts } from './translated-texts.ts';

export const surroundingConventions: readonly Convention[] = [outsideSystems, testSuites, translatedTexts];
