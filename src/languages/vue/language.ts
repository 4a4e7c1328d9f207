import { createComponentLanguage } from '../html/component/component-language.ts';
import type { Language } from '../language.ts';
import { layoutOf } from './layout.ts';

/** Single-file components of Vue. */
export const createVueLanguage = (): Promise<Language> => createComponentLanguage({ id: 'vue', extension: '.vue', layoutOf });
