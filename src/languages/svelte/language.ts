import { createComponentLanguage } from '../html/component/component-language.ts';
import type { Language } from '../language.ts';
import { layoutOf } from './layout.ts';

/** Components of Svelte. */
export const createSvelteLanguage = (): Promise<Language> =>
  createComponentLanguage({ id: 'svelte', extension: '.svelte', layoutOf });
