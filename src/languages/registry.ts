import type { ModulePath } from '../model/module-path.ts';
import type { ParserAssets } from '../ports/parser-assets.ts';
import { createJavaScriptLanguage } from './javascript/language.ts';
import type { Language } from './language.ts';
import { createMarkdownLanguage } from './markdown/language.ts';
import { createNpmManifestLanguage } from './npm-manifest/language.ts';
import { createTreeSitterRuntime } from './tree-sitter/runtime.ts';

/** Every language there is. A new one is a folder beside this file and a line here. */
export const createLanguages = async (assets: ParserAssets): Promise<readonly Language[]> => {
  const runtime = createTreeSitterRuntime(assets);
  return [await createJavaScriptLanguage(), createMarkdownLanguage(), createNpmManifestLanguage()];
};

export interface IdentifiedLanguage {
  readonly language: Language;
  /** VS Code's language identifier for this file, such as `typescriptreact`. */
  readonly id: string;
}

/** The first language that claims the file; undefined where none does. */
export const languageOf = (languages: readonly Language[], path: ModulePath): IdentifiedLanguage | undefined => {
  for (const language of languages) {
    const id = language.identify(path);
    if (id !== undefined) return { language, id };
  }
  return undefined;
};
