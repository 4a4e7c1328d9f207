import { folderOf } from '../../../base/paths.ts';
import type { JvmModule } from './module.ts';

/** Which module a file is of, and which modules a module is built with. */
export interface JvmModuleGraph {
  /** Folder of the module that a file belongs to. */
  folderOf(path: string): string;
  /** Whether a module, by its folder, is built with another one of the workspace, directly or not. */
  reaches(from: string, to: string): boolean;
}

export const moduleGraph = (modules: readonly JvmModule[]): JvmModuleGraph => {
  const folders = new Set(modules.map(({ folder }) => folder));
  const byName = new Map([...modules].reverse().map(({ name, folder }) => [name, folder]));
  const direct = new Map<string, Set<string>>();
  for (const { folder, rows, inherited } of modules) {
    const targets = direct.get(folder) ?? new Set();
    for (const name of [...rows.map((row) => row.name), ...inherited]) {
      const target = byName.get(name);
      if (target !== undefined && target !== folder) targets.add(target);
    }
    direct.set(folder, targets);
  }
  const reached = new Map<string, ReadonlySet<string>>();
  const reachedFrom = (folder: string): ReadonlySet<string> => {
    const known = reached.get(folder);
    if (known) return known;
    const found = new Set(direct.get(folder));
    for (const each of found) for (const next of direct.get(each) ?? []) found.add(next);
    reached.set(folder, found);
    return found;
  };
  return {
    folderOf: (path) => {
      const declared = declaredFolder(folders, path);
      const usual = usualFolder(path);
      return usual.length > declared.length ? usual : declared;
    },
    reaches: (from, to) => reachedFrom(from).has(to),
  };
};

const declaredFolder = (folders: ReadonlySet<string>, path: string): string => {
  let at = folderOf(path);
  while (at !== '' && !folders.has(at)) at = folderOf(at);
  return at;
};

/** The folder above `src`, the layout that both build tools begin with. */
const usualFolder = (path: string): string => {
  const at = `/${path}`.indexOf('/src/');
  return at <= 0 ? '' : path.slice(0, at - 1);
};
