import { joinPath } from '../base/paths.ts';
import type { Module } from '../model/module-graph.ts';

/** A folder with what it holds, at any depth. */
export interface Folder {
  /** '' for the root. */
  readonly path: string;
  readonly folders: ReadonlyMap<string, Folder>;
  /** Files directly in it. */
  readonly files: readonly Module[];
  /** Weights of all files in it, those of its folders included. */
  readonly weight: number;
}

interface GrowingFolder extends Folder {
  readonly folders: Map<string, GrowingFolder>;
  readonly files: Module[];
  weight: number;
}

/** Folders in the order of the modules, which should be sorted. Iterative: folders may be nested a thousand deep. */
export const folderTree = (modules: Iterable<Module>, weightOf: (module: Module) => number): Folder => {
  const root = emptyFolder('');
  for (const module of modules) {
    const weight = weightOf(module);
    let folder = root;
    folder.weight += weight;
    for (const name of module.path.split('/').slice(0, -1)) {
      folder = subfolder(folder, name);
      folder.weight += weight;
    }
    folder.files.push(module);
  }
  return root;
};

const emptyFolder = (path: string): GrowingFolder => ({ path, folders: new Map(), files: [], weight: 0 });

const subfolder = (folder: GrowingFolder, name: string): GrowingFolder => {
  const existing = folder.folders.get(name);
  if (existing) return existing;
  const created = emptyFolder(joinPath(folder.path, name));
  folder.folders.set(name, created);
  return created;
};

/** All files of the folders, in no particular order. */
export const filesIn = (folders: Iterable<Folder>): Module[] => {
  const files: Module[] = [];
  const waiting = [...folders];
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    for (const file of folder.files) files.push(file);
    for (const inner of folder.folders.values()) waiting.push(inner);
  }
  return files;
};

/** The folder and those below it as long as each holds nothing but one folder: `src`, `src/vs`. */
export const chainFrom = (folder: Folder): readonly [Folder, ...Folder[]] => {
  const chain: [Folder, ...Folder[]] = [folder];
  let end = folder;
  while (end.files.length === 0 && end.folders.size === 1) {
    for (const only of end.folders.values()) end = only;
    chain.push(end);
  }
  return chain;
};

/** The last folder of the chain, where there is something to tell apart. */
export const branchOf = (folder: Folder): Folder => chainFrom(folder).at(-1) ?? folder;
