import { init } from 'es-module-lexer';
import type { Language } from '../language.ts';
import { dialectOf } from './dialect.ts';
import { read } from './read.ts';
import { sharedResolver } from './resolution/shared-resolver.ts';
import { skim } from './skim.ts';

export const createJavaScriptLanguage = async (): Promise<Language> => {
  await init();
  return {
    id: 'typescript',
    identify: (path) => dialectOf(path)?.id,
    skim,
    read,
    createResolver: sharedResolver,
  };
};
