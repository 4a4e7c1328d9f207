import { folderOf } from '../base/paths.ts';
import { matterOf } from './spoken-roles.ts';
import type { Matter } from './spoken-roles.ts';

/** What most files in a folder are made of, those of its folders included. */
export const mattersOf = (paths: Iterable<string>): ((folder: string) => Matter) => {
  const counts = new Map<string, Map<Matter, number>>();
  for (const path of paths) {
    const matter = matterOf(path);
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const own = counts.get(folder) ?? new Map<Matter, number>();
      counts.set(folder, own.set(matter, (own.get(matter) ?? 0) + 1));
      if (folder === '') break;
    }
  }
  return (folder) => [...(counts.get(folder) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'code';
};
