import { init } from 'es-module-lexer';
import type { Language } from '../language.ts';
import { dialectOf } from './dialect.ts';
import { read } from './read.ts';
import { createResolver } from './resolution/create-resolver.ts';
import { skim } from './skim.ts';

export const createJavaScriptLanguage = async (): Promise<Language> => {
  await init();
  return {
    id: 'typescript',
    identify: (path) => dialectOf(path)?.id,
    skim,
    read,
    createResolver,
  };
};
