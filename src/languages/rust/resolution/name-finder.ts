import type { Module } from './module-tree.ts';
import type { Scope, UsedPath } from './module-scope.ts';
import type { Found, Meaning } from './meaning.ts';

export type NameFinder = (module: Module, name: string) => Found | undefined;

interface Sources {
  readonly scopes: (module: Module) => Scope;
  readonly macros: (root: string, name: string) => string | undefined;
  readonly resolve: (from: Module, path: string) => Meaning;
}

/** Finds a name in a module, then in those that it takes all of, the nearest first. */
export const nameFinder = ({ scopes, macros, resolve }: Sources): NameFinder => {
  const remembered = memory();
  const findIn = (module: Module, name: string, reader: Module): Found | undefined => {
    const child = module.children.get(name);
    if (child) return { kind: 'module', module: child };
    const scope = scopes(module);
    if (scope.defined.has(name)) return { kind: 'item', definer: module.file };
    for (const used of scope.bound.get(name) ?? []) {
      const found = isSeen(used, module, reader) ? asFound(resolve(module, used.path)) : undefined;
      if (found) return found;
    }
    const macro = module.parent ? undefined : macros(module.crate.root, name);
    return macro === undefined ? undefined : { kind: 'item', definer: macro };
  };
  const whole = new Map<Module, Whole[]>();
  // While they are being found, those found so far.
  const takenWhole = (module: Module): readonly Whole[] => {
    const known = whole.get(module);
    if (known) return known;
    const found: Whole[] = [];
    whole.set(module, found);
    for (const { path, isPublic } of scopes(module).globs) {
      const meaning = resolve(module, path);
      if (meaning.kind === 'inside' && meaning.item === undefined) found.push({ module: meaning.module, path, isPublic });
    }
    return found;
  };
  return (module, name) =>
    remembered(module, name, () => {
      const readers = new Map([[module, module]]);
      for (const [each, reader] of readers) {
        const found = findIn(each, name, reader);
        if (found) return found;
        for (const used of takenWhole(each)) {
          if (isSeen(used, each, reader) && !readers.has(used.module)) readers.set(used.module, each);
        }
      }
      return undefined;
    });
};

interface Whole extends UsedPath {
  readonly module: Module;
}

/** What a module uses without `pub` is seen in it and in the modules inside it. */
const isSeen = ({ isPublic }: UsedPath, module: Module, reader: Module): boolean => {
  if (isPublic) return true;
  for (let at: Module | undefined = reader; at; at = at.parent) if (at === module) return true;
  return false;
};

/** Answers by module and name. What is asked again while it is being found (modules that bind each other's names) is not there. */
const memory = (): ((module: Module, name: string, make: () => Found | undefined) => Found | undefined) => {
  const known = new Map<Module, Map<string, Found | undefined>>();
  return (module, name, make) => {
    const names = known.get(module) ?? new Map<string, Found | undefined>();
    known.set(module, names);
    if (names.has(name)) return names.get(name);
    names.set(name, undefined);
    const found = make();
    names.set(name, found);
    return found;
  };
};

const asFound = (meaning: Meaning): Found | undefined => {
  if (meaning.kind === 'unknown') return undefined;
  if (meaning.kind !== 'inside') return meaning;
  if (meaning.item === undefined) return { kind: 'module', module: meaning.module };
  return { kind: 'item', definer: meaning.definer ?? meaning.module.file };
};
