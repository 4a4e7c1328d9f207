import type { FileFacts, ImportFact } from '../../../model/file-facts.ts';
import { parseSpecifier } from '../specifier.ts';
import type { Module } from './module-tree.ts';

/** The names of a module that are no modules of its own. */
export interface Scope {
  readonly defined: ReadonlySet<string>;
  /** Paths by the names that `use` gives them. */
  readonly bound: ReadonlyMap<string, readonly UsedPath[]>;
  /** Of modules that are taken whole: `use path::*`. */
  readonly globs: readonly UsedPath[];
}

export interface UsedPath {
  readonly path: string;
  /** Passed on to whoever takes the module whole; without `pub` only to modules inside it. */
  readonly isPublic: boolean;
}

export const scopeReader = (facts: (path: string) => FileFacts | undefined): ((module: Module) => Scope) => {
  const known = new Map<Module, Scope>();
  const files = new Map<string, ReadonlyMap<string, readonly BoundPath[]>>();
  return (module) => {
    const found = known.get(module);
    if (found) return found;
    const own = facts(module.file);
    let bound = files.get(module.file);
    if (!bound) files.set(module.file, (bound = boundPaths(own?.imports ?? [])));
    const scope = scopeOf(module, own, bound.get(module.inline) ?? []);
    known.set(module, scope);
    return scope;
  };
};

interface BoundPath extends UsedPath {
  readonly local: string;
}

/** What `use` binds, by the block it stands in. */
const boundPaths = (imports: readonly ImportFact[]): ReadonlyMap<string, readonly BoundPath[]> => {
  const found = new Map<string, BoundPath[]>();
  for (const { kind, specifier, bindings = [] } of imports) {
    const [binding] = bindings;
    const reference = binding && parseSpecifier(specifier);
    if (reference?.kind !== 'path') continue;
    const inline = reference.inline.join('::');
    const list = found.get(inline) ?? [];
    list.push({ local: binding?.local ?? '', path: reference.path, isPublic: kind === 're-export' });
    found.set(inline, list);
  }
  return found;
};

const scopeOf = ({ inline }: Module, facts: FileFacts | undefined, bound: readonly BoundPath[]): Scope => {
  const names = new Map<string, UsedPath[]>();
  for (const each of bound) {
    const { local } = each;
    if (local === '*') continue;
    const list = names.get(local);
    if (list) list.push(each);
    else names.set(local, [each]);
  }
  const defined = (facts?.definitions ?? []).filter(({ container = '', kind }) => container === inline && kind !== 'namespace');
  return {
    defined: new Set(defined.map(({ name }) => name)),
    bound: names,
    globs: bound.filter(({ local }) => local === '*'),
  };
};
