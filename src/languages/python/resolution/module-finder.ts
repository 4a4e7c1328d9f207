import { folderOf, joinPath } from '../../../base/paths.ts';

/** What a dotted name leads to under one import root: a file, a folder that holds modules, or both (a package with `__init__`). */
export interface FoundModule {
  readonly file?: string;
  readonly folder?: string;
}

export interface ModuleFinder {
  /** The module `name` in a folder. `stubFirst`: as type checkers look, to whom a stub speaks for the file beside it. */
  in(folder: string, name: string, stubFirst: boolean): FoundModule | undefined;
  /** Follows a dotted name from a folder; `found` is how far it led. */
  follow(folder: string, names: readonly string[], stubFirst: boolean): FoundPath;
  isFolder(folder: string): boolean;
  /** A folder with `__init__`: part of a package, never an import root. */
  isPackage(folder: string): boolean;
}

export interface FoundPath {
  readonly module?: FoundModule;
  /** The first module of the path, which stays where the rest leads nowhere. */
  readonly top?: FoundModule;
}

/** As the import system's finder, over known paths: packages before modules before folders without `__init__`. */
export const createModuleFinder = (paths: ReadonlySet<string>): ModuleFinder => {
  const folders = foldersWithModules(paths);
  const fileOf = (stem: string, stubFirst: boolean): string | undefined => {
    const ending = (stubFirst ? stubEndings : endings).find((each) => paths.has(`${stem}${each}`));
    return ending === undefined ? undefined : `${stem}${ending}`;
  };
  const find: ModuleFinder['in'] = (parent, name, stubFirst) => {
    const stem = joinPath(parent, name);
    const isKnown = folders.has(stem);
    const initializer = isKnown ? fileOf(`${stem}/__init__`, stubFirst) : undefined;
    if (initializer !== undefined) return { file: initializer, folder: stem };
    const file = fileOf(stem, stubFirst);
    if (file !== undefined) return { file };
    return isKnown ? { folder: stem } : undefined;
  };
  return {
    in: find,
    follow(folder, names, stubFirst) {
      let module: FoundModule | undefined = { folder };
      let top: FoundModule | undefined;
      for (const name of names) {
        module = module.folder === undefined ? undefined : find(module.folder, name, stubFirst);
        if (!module) break;
        top ??= module;
      }
      return { ...(module && { module }), ...(top && { top }) };
    },
    isFolder: (folder) => folders.has(folder),
    isPackage: (folder) => fileOf(joinPath(folder, '__init__'), false) !== undefined,
  };
};

/** Cython's files are modules as well, though nothing here reads them. */
const endings = ['.py', '.pyi', '.pyx', '.pyw'];
const stubEndings = ['.pyi', '.py', '.pyx', '.pyw'];

const foldersWithModules = (paths: ReadonlySet<string>): ReadonlySet<string> => {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    if (!/\.py[iwx]?$/u.test(path)) continue;
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
};
