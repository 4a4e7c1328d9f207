import { createJavaScriptLanguage } from '../javascript/language.ts';
import type { Language } from '../language.ts';
import { engineOfPath } from './engine-of.ts';
import { readTemplate } from './read-template.ts';
import { createTemplateResolver } from './resolver.ts';

/** HTML and the files that pages are made from on a server. Must come before PHP, which `.blade.php` ends like. */
export const createTemplateLanguage = async (): Promise<Language> => {
  const javascript = await createJavaScriptLanguage();
  return {
    id: 'html',
    identify: (path) => engineOfPath(path)?.id,
    read: (source) => readTemplate(javascript, source),
    createResolver: createTemplateResolver,
  };
};
