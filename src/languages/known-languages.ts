import { baseName } from '../base/paths.ts';

/** VS Code's identifier, or the language's own name in small letters, of languages that are recognised and not read; by ending. */
const byEnding: ReadonlyMap<string, string> = new Map([['swift', 'swift']]);

/** The language of a file that nothing here reads, told by its name. Undefined where the name tells nothing. */
export const knownLanguage = (path: string): string | undefined => {
  const name = baseName(path).toLowerCase();
  return byEnding.get(name.slice(name.lastIndexOf('.') + 1));
};
