import type { FileScope } from './file-scope.ts';
import { joined, withoutArity } from './type-index.ts';
import type { TypeIndex } from './type-index.ts';

/** Files of a full name that the asking file can see. */
export type VisibleFiles = (fullName: string) => readonly string[];

/**
 * Files that declare the types which a written name means, in the order C# looks: around the file from the innermost type or
 * namespace outward, then aliases, then what `using` brings in. The first place where the name leads to a type counts.
 */
export const lookUp = (written: string, scope: FileScope, index: TypeIndex, visible: VisibleFiles): readonly string[] => {
  const names = written.replace(/^global::/u, '').split('.');
  const around = written.startsWith('global::') ? [''] : scope.around;
  for (const place of around) {
    const found = walk(place, names, index, visible);
    if (found.length > 0) return found;
  }
  if (written.startsWith('global::')) return [];
  const [first = '', ...rest] = names;
  const alias = scope.aliases.get(first);
  if (alias !== undefined) return walk('', [...alias.split('.'), ...rest], index, visible);
  return [...new Set(scope.opened.flatMap((opened) => visible(joined(withoutArity(opened), first))))];
};

/** Along the names: namespaces, then a type. Types in it stand in its files, and what follows is a member. */
const walk = (place: string, names: readonly string[], index: TypeIndex, visible: VisibleFiles): readonly string[] => {
  let at = withoutArity(place);
  for (const name of names) {
    at = joined(at, name);
    const files = visible(at);
    if (files.length > 0) return files;
    if (!index.isNamespace(at)) return [];
  }
  return [];
};
