import { folderOf } from '../../../../base/paths.ts';

/** The set of paths of the folder, and the folders that they imply. */
export interface KnownFiles {
  has(path: string): boolean;
  hasFolder(path: string): boolean;
}

export const knownFiles = (paths: ReadonlySet<string>): KnownFiles => {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return { has: (path) => paths.has(path), hasFolder: (path) => folders.has(path) };
};
