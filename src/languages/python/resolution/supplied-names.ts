import type { FileFacts } from '../../../model/file-facts.ts';

export interface SuppliedNames {
  /** What the code of a module gives the name to. */
  readonly of: (file: string, name: string) => Supplied;
  /** Names that `from ... import *` takes. */
  readonly listed: (file: string) => readonly string[];
}

export type Supplied =
  | { readonly kind: 'defined' }
  /** By an import: what it imports, and from where. */
  | { readonly kind: 'imported'; readonly specifier: string; readonly imported: string }
  | { readonly kind: 'stars'; readonly specifiers: readonly string[] };

interface Names {
  readonly defined: ReadonlySet<string>;
  readonly imported: ReadonlyMap<string, { readonly specifier: string; readonly imported: string }>;
  readonly stars: readonly string[];
}

export const suppliedNames = (facts: (path: string) => FileFacts | undefined): SuppliedNames => {
  const known = new Map<string, Names>();
  const namesOf = (file: string): Names => {
    const found = known.get(file);
    if (found) return found;
    const names = readNames(facts(file));
    known.set(file, names);
    return names;
  };
  return {
    of(file, name) {
      const { defined, imported, stars } = namesOf(file);
      const taken = imported.get(name);
      if (defined.has(name)) return { kind: 'defined' };
      return taken ? { kind: 'imported', ...taken } : { kind: 'stars', specifiers: stars };
    },
    listed: (file) => facts(file)?.exports.map(({ name }) => name) ?? [],
  };
};

const readNames = (facts: FileFacts | undefined): Names => {
  const imported = new Map<string, { readonly specifier: string; readonly imported: string }>();
  const stars: string[] = [];
  for (const { kind, specifier, bindings = [] } of facts?.imports ?? []) {
    if (kind === 'dynamic' || kind === 'convention') continue;
    for (const binding of bindings) {
      if (binding.local === '*') stars.push(specifier);
      else imported.set(binding.local, { specifier, imported: binding.imported });
    }
  }
  const own = (facts?.definitions ?? []).filter(({ container }) => container === undefined);
  return { defined: new Set(own.map(({ name }) => name)), imported, stars };
};
