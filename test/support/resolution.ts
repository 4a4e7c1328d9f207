import type { ResolverContext } from '../../src/languages/language.ts';
import type { FileFacts, ImportFact } from '../../src/model/file-facts.ts';
import type { Resolution } from '../../src/model/resolution.ts';

/** What a resolver sees of files given by their texts; facts only where they are given. */
export const resolverContext = (
  texts: ReadonlyMap<string, string>,
  facts: (path: string) => FileFacts | undefined = () => undefined,
): ResolverContext => ({ paths: new Set(texts.keys()), readText: async (path) => texts.get(path), facts });

/** An import statement of which only the specifier matters. */
export const importOf = (specifier: string, kind: ImportFact['kind'] = 'static'): ImportFact => ({
  kind,
  specifier,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
});

/** A path for internal, paths for files, `external x`, `builtin x`, `unresolved x` or `nothing`. */
export const inWords = (resolution: Resolution): string => {
  switch (resolution.kind) {
    case 'internal':
      return resolution.path;
    case 'files':
      return resolution.targets.map(({ path }) => path).join(' ');
    case 'external':
      return `external ${resolution.package}`;
    case 'builtin':
      return `builtin ${resolution.name}`;
    case 'unresolved':
      return `unresolved ${resolution.reason}`;
    case 'nothing':
      return 'nothing';
  }
};
