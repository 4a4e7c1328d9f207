import type { ComponentId } from '../model/architecture.ts';
import type { Module } from '../model/module-graph.ts';
import { branchOf } from './folder-tree.ts';
import type { Folder } from './folder-tree.ts';

/**
 * A box in the making. `folder`: one folder with all it holds. `rest`: files directly in a folder and small folders beside them.
 * `siblings`: folders whose names begin with the same word. `stem`: files whose names do. `community`: files that use one another. `range`: files by
 * their place in the alphabet.
 */
export type PartKind = 'folder' | 'rest' | 'siblings' | 'stem' | 'community' | 'range';

export interface Part {
  readonly id: ComponentId;
  readonly kind: PartKind;
  /** The folder it is, or the one it lies in. */
  readonly folder: string;
  /** The word that `siblings` and `stem` share, also of a `rest` of siblings; the letters of `range`. */
  readonly label?: string;
  /** Held whole. */
  readonly folders: readonly Folder[];
  /** Held singly, from `folder` or from folders below it. */
  readonly files: readonly Module[];
  readonly weight: number;
}

/** What differs between the program itself and what stands apart from it. */
export interface Sizing {
  readonly weightOf: (module: Module) => number;
  readonly isPackage: (folder: string) => boolean;
  /** What a folder is called, without what all around it are called. */
  readonly bareName: (folder: string) => string;
  /** Files that the file uses. */
  readonly usedBy: (module: Module) => Iterable<Module>;
  /** '' or, apart from the program, `@tests/`. */
  readonly idPrefix: string;
}

/**
 * A folder may be called `*` or `@tests`, which mean something else in an id; then its id begins with `./`, as no path does, and its
 * asterisks are percent-encoded.
 */
export const folderId = (path: string): ComponentId => {
  if (path === '') return '.';
  return path.includes('*') || path.startsWith('@') ? `./${path.replaceAll('%', '%25').replaceAll('*', '%2A')}` : path;
};

export const folderPart = (folder: Folder, { idPrefix }: Sizing): Part => ({
  id: idPrefix + folderId(folder.path),
  kind: 'folder',
  folder: folder.path,
  folders: [folder],
  files: [],
  weight: folder.weight,
});

export interface GatheredPart {
  readonly id: ComponentId;
  readonly kind: Exclude<PartKind, 'folder'>;
  readonly folder: string;
  readonly label?: string;
  readonly folders?: readonly Folder[];
  readonly files?: readonly Module[];
}

export const gatheredPart = (gathered: GatheredPart, { weightOf }: Sizing): Part => {
  const { folders = [], files = [] } = gathered;
  const weight = sum(folders.map((folder) => folder.weight)) + sum(files.map(weightOf));
  return { ...gathered, folders, files, weight };
};

/** Id of what is left of a part when its larger pieces have boxes of their own. */
export const restIdOf = (part: Part, { idPrefix }: Sizing): ComponentId => {
  const [only] = part.folders;
  if (part.kind !== 'folder' || !only) return `${part.id}/*`;
  const { path } = branchOf(only);
  return idPrefix + (path === '' ? '*' : `${folderId(path)}/*`);
};

/** The folder whose inside a picture of the part shows. */
export const branchFolder = ({ folder, folders: [only], kind }: Part): string =>
  kind === 'folder' && only ? branchOf(only).path : folder;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
