import { groupBy } from '../base/collections.ts';

/** `Acme.Shop.Orders`: a folder that stands for a namespace, as .NET has them. */
const dotted = /^\p{Lu}[\p{L}\p{N}]*(?:\.\p{Lu}[\p{L}\p{N}]*)+$/u;
/** Folders that a longer beginning must be shared by, and the share of those with the shorter one. */
const several = 4;
const most = 0.5;
/** What a subject is divided into: `Ordering.API` and `Ordering.Domain` are of one subject, not of one maker. */
const layers: ReadonlySet<string> = new Set(
  'api application client common contracts core data domain infrastructure model models persistence server services shared web'.split(
    ' ',
  ),
);

/**
 * Beginnings that tell no folder from its neighbours, being the maker's name and what follows it in most: `Acme`, and `Acme.Module` where
 * most of the makers' folders begin so. In small letters.
 */
export const sharedNamespaces = (folders: Iterable<string>): ReadonlySet<string> => {
  const names = [...new Set([...folders].filter((name) => dotted.test(name)))];
  const found = new Set<string>();
  const look = (all: readonly string[], depth: number): void => {
    for (const [start, group] of groupBy(all, (name) => startOf(name, depth))) {
      if (start === '' || group.length < (depth === 1 ? 2 : several) || (depth > 1 && group.length <= all.length * most))
        continue;
      if (depth === 1 && isSubject(start, group, names)) continue;
      found.add(start.toLowerCase());
      look(group, depth + 1);
    }
  };
  look(names, 1);
  return found;
};

/** A maker's folders are many, or hold more than layers. */
const isSubject = (start: string, group: readonly string[], all: readonly string[]): boolean => {
  const rests = group.map((name) => name.slice(start.length + 1).toLowerCase());
  return (
    group.length < all.length * most &&
    rests.filter((rest) => layers.has(rest) || /tests?$/u.test(rest)).length > rests.length * most
  );
};

/** `Orders` for `Acme.Shop.Orders`, where others begin with `Acme.Shop`. */
export const withoutNamespace = (name: string, shared: ReadonlySet<string>): string => {
  if (!dotted.test(name)) return name;
  const segments = name.split('.');
  let depth = 0;
  while (depth < segments.length - 1 && shared.has(startOf(name, depth + 1).toLowerCase())) depth++;
  return segments.slice(depth).join('.');
};

/** '' where nothing would be left to name the folder. */
const startOf = (name: string, depth: number): string => {
  const segments = name.split('.');
  return segments.length > depth ? segments.slice(0, depth).join('.') : '';
};
