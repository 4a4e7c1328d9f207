import type { ModulePath } from '../model/module-path.ts';
import type { ParserAssets } from '../ports/parser-assets.ts';
import { createAstroLanguage } from './astro/language.ts';
import { createCFamilyLanguage } from './c-family/language.ts';
import { createCMakeLanguage } from './c-family/cmake/language.ts';
import { createCSharpLanguage } from './csharp/language.ts';
import { createDotNetManifestLanguage } from './csharp/projects/manifest-language.ts';
import { createFileLanguages } from './file-languages.ts';
import { createGoLanguage } from './go/language.ts';
import { createGoManifestLanguage } from './go/manifest-language.ts';
import { createJavaLanguage } from './java/language.ts';
import { createJavaScriptLanguage } from './javascript/language.ts';
import { createJvmManifestLanguage } from './jvm/manifest-language.ts';
import { createKotlinLanguage } from './kotlin/language.ts';
import type { Language } from './language.ts';
import { withLexicalFacts } from './lexical/with-lexical-facts.ts';
import { createMarkdownLanguage } from './markdown/language.ts';
import { createNpmManifestLanguage } from './npm-manifest/language.ts';
import { createComposerManifestLanguage } from './php/composer-language.ts';
import { createPhpLanguage } from './php/language.ts';
import { createPythonLanguage } from './python/language.ts';
import { createPythonManifestLanguage } from './python/manifests/manifest-language.ts';
import { createCargoManifestLanguage } from './rust/cargo/manifest-language.ts';
import { createRustLanguage } from './rust/language.ts';
import { createRubyLanguage } from './ruby/language.ts';
import { createSvelteLanguage } from './svelte/language.ts';
import { createTemplateLanguage } from './templates/language.ts';
import { createTreeSitterRuntime } from './tree-sitter/runtime.ts';
import type { TreeSitterRuntime } from './tree-sitter/runtime.ts';
import { createVueLanguage } from './vue/language.ts';

/** Programming languages read by tree-sitter. */
const grammarLanguages: readonly ((runtime: TreeSitterRuntime) => Language)[] = [
  createPythonLanguage,
  createGoLanguage,
  createJavaLanguage,
  createKotlinLanguage,
  createCSharpLanguage,
  createRubyLanguage,
  createPhpLanguage,
  createRustLanguage,
  createCFamilyLanguage,
];

/** What packages call themselves and what they say they are for. */
const manifestLanguages: readonly (() => Language)[] = [
  createNpmManifestLanguage,
  createPythonManifestLanguage,
  createGoManifestLanguage,
  createCMakeLanguage,
  createDotNetManifestLanguage,
  createComposerManifestLanguage,
  createCargoManifestLanguage,
  createJvmManifestLanguage,
];

/** Every language there is, in the order in which they are asked whether a file is theirs: a manifest is JSON or TOML as well. */
export const createLanguages = async (assets: ParserAssets): Promise<readonly Language[]> => {
  const runtime = createTreeSitterRuntime(assets);
  const languages = [
    await createJavaScriptLanguage(),
    ...(await Promise.all([createVueLanguage(), createSvelteLanguage(), createAstroLanguage(), createTemplateLanguage()])),
    ...grammarLanguages.map((create) => create(runtime)),
    ...manifestLanguages.map((create) => create()),
    createMarkdownLanguage(),
    ...createFileLanguages(runtime),
  ];
  return languages.map(withLexicalFacts);
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
