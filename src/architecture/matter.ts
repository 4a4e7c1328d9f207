import { baseName, folderOf } from '../base/paths.ts';
import { matterOf } from './spoken-roles.ts';
import { groupBy } from '../base/collections.ts';
import type { Made, Matter } from './spoken-roles.ts';

/** What most files in a folder are made of, those of its folders included. */
export const madeOf = (paths: readonly string[]): ((folder: string) => Made) => {
  const matters = mattersOf(paths);
  const within = (folder: string): readonly string[] =>
    folder === '' ? paths : paths.filter((path) => path.startsWith(`${folder}/`));
  return (folder) => ({
    ...matters(folder),
    has: (pattern) => within(folder).some((path) => pattern.test(path)),
    mostly: (pattern) => {
      const inside = within(folder);
      return inside.length > 0 && inside.filter((path) => pattern.test(path)).length >= inside.length / 2;
    },
  });
};

const mattersOf = (paths: Iterable<string>): ((folder: string) => Pick<Made, 'matter' | 'files'>) => {
  const counts = new Map<string, Map<Matter, number>>();
  for (const path of paths) {
    const matter = matterOf(path);
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const own = counts.get(folder) ?? new Map<Matter, number>();
      counts.set(folder, own.set(matter, (own.get(matter) ?? 0) + 1));
      if (folder === '') break;
    }
  }
  return (folder) => {
    const own = [...(counts.get(folder) ?? [])];
    const files = own.reduce((total, [, count]) => total + count, 0);
    return { matter: own.sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'code', files };
  };
};

/** Names of the folders in a folder; looked for when first asked, and few ask. */
export const foldersInside = (paths: readonly string[]): ((folder: string) => readonly string[]) => {
  let known: ReadonlyMap<string, readonly string[]> | undefined;
  return (folder) => (known ??= byParent(paths)).get(folder) ?? [];
};

const byParent = (paths: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const folders = new Set<string>();
  for (const path of paths) for (let at = folderOf(path); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  return new Map([...groupBy(folders, folderOf)].map(([parent, inside]) => [parent, inside.map(baseName)]));
};
