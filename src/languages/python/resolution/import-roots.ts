import { compareText } from '../../../base/collections.ts';
import { baseName, folderOf, joinPath } from '../../../base/paths.ts';
import type { ModuleFinder } from './module-finder.ts';

/** A folder that imports are looked up in. */
export interface ImportRoot {
  readonly folder: string;
  /** It is only the importing file's own folder, which counts where the file is run as a script or a test. */
  readonly isBeside: boolean;
}

/** Roots for the files of a folder that may hold the top-level module of the name. */
export type ImportRoots = (folder: string, name: string) => readonly ImportRoot[];

/**
 * In order: the folder above the file's package, the roots that the projects around declare, `src` and the folders around, at last
 * the roots of the workspace's other projects, which are installed side by side. `declared`: by the folder of the project.
 */
export const importRoots = (
  paths: ReadonlySet<string>,
  finder: ModuleFinder,
  declared: ReadonlyMap<string, readonly string[]>,
): ImportRoots => {
  const allDeclared = new Set([...declared.values()].flat().filter((root) => !finder.isPackage(root)));
  const holders = rootsByName(paths, allDeclared);
  const known = new Map<string, readonly ImportRoot[]>();
  const nearRoots = (folder: string): readonly ImportRoot[] => {
    const found = known.get(folder) ?? near(finder, declared, allDeclared, folder);
    known.set(folder, found);
    return found;
  };
  return (folder, name) => {
    const roots = nearRoots(folder);
    const far = (holders.get(name) ?? []).filter((each) => !roots.some((root) => root.folder === each));
    return far.length === 0 ? roots : [...roots, ...far.map((each) => ({ folder: each, isBeside: false }))];
  };
};

const near = (
  finder: ModuleFinder,
  declared: ReadonlyMap<string, readonly string[]>,
  allDeclared: ReadonlySet<string>,
  folder: string,
): readonly ImportRoot[] => {
  const isRoot = (each: string): boolean => finder.isFolder(each) && !finder.isPackage(each);
  const rootsAt = (each: string): readonly string[] =>
    [...(declared.get(each) ?? []), each, joinPath(each, 'src')].filter(isRoot);
  const isAlone = isRoot(folder) && folder !== '' && !allDeclared.has(folder);
  const isInPackage = around(folder).some((each) => finder.isPackage(each));
  const outer = new Set(around(folder).flatMap(rootsAt));
  if (isAlone) outer.delete(folder);
  const roots = [...outer].map((each) => ({ folder: each, isBeside: false }));
  const beside = isAlone ? [{ folder, isBeside: true }] : [];
  return isInPackage ? [...roots, ...beside] : [...beside, ...roots];
};

/** Which of the roots hold something by a name: a large workspace has hundreds of roots, and a name stands in one or two. */
const rootsByName = (paths: ReadonlySet<string>, roots: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const path of paths) {
    if (!/\.py[iwx]?$/u.test(path)) continue;
    for (let at = path.replace(/\.\w+$/u, ''); at !== '' && !seen.has(at); at = folderOf(at)) {
      seen.add(at);
      const root = folderOf(at);
      if (roots.has(root)) found.set(baseName(at), (found.get(baseName(at)) ?? new Set()).add(root));
    }
  }
  return new Map([...found].map(([name, holders]) => [name, [...holders].sort(compareText)]));
};

/** The folder and those around it, the nearest first. */
const around = (folder: string): string[] => (folder === '' ? [''] : [folder, ...around(folderOf(folder))]);
