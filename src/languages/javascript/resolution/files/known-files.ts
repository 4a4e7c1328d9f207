import { folderOf } from '../../../../base/paths.ts';

/** The set of paths of the folder, and the folders that they imply. */
export interface KnownFiles {
  has(path: string): boolean;
  hasFolder(path: string): boolean;
  /** The first of `extensions` with which `stem` is a file, as a whole path. One look-up for all extensions of scripts. */
  withExtension(stem: string, extensions: ScriptExtensions): string | undefined;
}

/** Extensions of scripts in order of preference, and the same as a set of bits. */
export interface ScriptExtensions {
  readonly list: readonly string[];
  readonly bits: number;
}

const scripts: readonly string[] = ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mts', '.d.mts', '.mjs', '.cts', '.d.cts', '.cjs'];
const bitOf: ReadonlyMap<string, number> = new Map(scripts.map((extension, index) => [extension, 1 << index]));

/** Every one of `list` must be the extension of a script. */
export const scriptExtensions = (...list: readonly string[]): ScriptExtensions => ({
  list,
  bits: list.reduce((bits, extension) => bits | (bitOf.get(extension) ?? 0), 0),
});

export const knownFiles = (paths: ReadonlySet<string>): KnownFiles => {
  const folders = foldersOf(paths);
  const stems = stemsOf(paths);
  return {
    has: (path) => paths.has(path),
    hasFolder: (path) => folders.has(path),
    withExtension: (stem, { list, bits }) => {
      const present = (stems.get(stem) ?? 0) & bits;
      if (present === 0) return undefined;
      const extension = list.find((each) => (present & (bitOf.get(each) ?? 0)) !== 0);
      return extension === undefined ? undefined : stem + extension;
    },
  };
};

const foldersOf = (paths: ReadonlySet<string>): ReadonlySet<string> => {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
};

const stemsOf = (paths: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const stems = new Map<string, number>();
  const add = (path: string, extension: string): void => {
    const stem = path.slice(0, path.length - extension.length);
    stems.set(stem, (stems.get(stem) ?? 0) | (bitOf.get(extension) ?? 0));
  };
  for (const path of paths) {
    const extension = path.slice(path.lastIndexOf('.'));
    if (!bitOf.has(extension)) continue;
    add(path, extension);
    // `a.d.ts` is `a` with `.d.ts`, and also `a.d` with `.ts`.
    if (path.endsWith(`.d${extension}`) && bitOf.has(`.d${extension}`)) add(path, `.d${extension}`);
  }
  return stems;
};
