import { lineIndex } from '../../base/line-index.ts';
import type { Definition, FileFacts, SymbolKind } from '../../model/file-facts.ts';
import type { Language, SourceText } from '../language.ts';
import { namedNumbers } from './named-numbers.ts';
import { settingNumbers } from './setting-numbers.ts';
import { nameUses } from './name-uses.ts';
import { supertypesAfter } from './supertypes.ts';
import { promisedMethods } from './promised-methods.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Adds to what a language reads what can be told from the text alone, in the same way for every language. */
export const withLexicalFacts = <L extends Language>(language: L): L => {
  const reading =
    (read: (source: SourceText) => FileFacts | Promise<FileFacts>) =>
    (source: SourceText): FileFacts | Promise<FileFacts> => {
      const facts = read(source);
      return facts instanceof Promise ? facts.then((each) => added(source, each)) : added(source, facts);
    };
  return {
    ...language,
    read: reading((source) => language.read(source)),
    // Some languages read short files when they are only to skim them.
    ...(language.skim && { skim: reading((source) => language.skim?.(source) ?? language.read(source)) }),
  };
};

const added = ({ text }: SourceText, facts: FileFacts): FileFacts => {
  if (facts.level !== 'read') return facts;
  const numbers = facts.settings ? settingNumbers(text, facts.settings) : namedNumbers(text, facts.language);
  const vocabulary = vocabularyOf(text);
  return {
    ...facts,
    ...(vocabulary !== '' && { vocabulary }),
    definitions: withPromises(text, facts.language, withSupertypes(text, facts.definitions)),
    ...(numbers.length > 0 && { numbers }),
    ...nameUses(text, facts),
  };
};

const typeKinds: ReadonlySet<SymbolKind> = new Set(['class', 'interface', 'struct', 'component']);

const withSupertypes = (text: string, definitions: readonly Definition[]): readonly Definition[] => {
  if (!definitions.some(({ kind }) => typeKinds.has(kind))) return definitions;
  const index = lineIndex(text);
  return definitions.map((definition) => {
    if (!typeKinds.has(definition.kind) || definition.quote !== undefined) return definition;
    const supertypes = supertypesAfter(text, index.offsetAt(definition.range.end));
    return supertypes.length > 0 ? { ...definition, supertypes } : definition;
  });
};

/** In Go no type says what it implements, and an interface lists what it asks for. */
const withPromises = (text: string, language: string, definitions: readonly Definition[]): readonly Definition[] => {
  if (language !== 'go' || !definitions.some(({ kind }) => kind === 'interface')) return definitions;
  const index = lineIndex(text);
  return definitions.map((definition) => {
    const promises = definition.kind === 'interface' ? promisedMethods(text, index.offsetAt(definition.range.end)) : undefined;
    return promises && promises.length > 0 ? { ...definition, promises } : definition;
  });
};
