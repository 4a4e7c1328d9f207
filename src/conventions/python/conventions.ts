import type { Convention } from '../convention.ts';
import { djangoUrls } from './django-urls.ts';

export const pythonConventions: readonly Convention[] = [djangoUrls];
