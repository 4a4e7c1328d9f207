import { createComponentLanguage } from '../html/component/component-language.ts';
import type { Language } from '../language.ts';
import { layoutOf } from './layout.ts';

/** Components of Astro. */
export const createAstroLanguage = (): Promise<Language> =>
  createComponentLanguage({ id: 'astro', extension: '.astro', layoutOf });
