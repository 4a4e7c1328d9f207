import { folderOf } from '../../../../base/paths.ts';

/** The set of paths of the folder, and the folders that they imply. */
export interface KnownFiles {
  has(path: string): boolean;
  hasFolder(path: string): boolean;
  /** The first of `extensions` with which `stem` is a file, as a whole path. One look-up for all of them. */
  withExtension(stem: string, extensions: Extensions): string | undefined;
  /** The file that React Native's packager takes for `stem`: `a.ios.tsx` for `a`. */
  forPlatform(stem: string): string | undefined;
}

/** Extensions in order of preference, and the same as a set of bits. */
export interface Extensions {
  readonly list: readonly string[];
  readonly bits: number;
}

const known: readonly string[] = [
  ...['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mts', '.d.mts', '.mjs', '.cts', '.d.cts', '.cjs'],
  ...['.json', '.node', '.vue', '.svelte'],
];
const bitOf: ReadonlyMap<string, number> = new Map(known.map((extension, index) => [extension, 1 << index]));

/** Every one of `list` must be among the known ones. */
export const extensions = (...list: readonly string[]): Extensions => ({
  list,
  bits: list.reduce((bits, extension) => bits | (bitOf.get(extension) ?? 0), 0),
});

export const knownFiles = (paths: ReadonlySet<string>): KnownFiles => {
  const folders = foldersOf(paths);
  const stems = stemsOf(paths);
  const platforms = platformFiles(paths);
  return {
    has: (path) => paths.has(path),
    hasFolder: (path) => folders.has(path),
    withExtension: (stem, { list, bits }) => {
      const present = (stems.get(stem) ?? 0) & bits;
      if (present === 0) return undefined;
      const extension = list.find((each) => (present & (bitOf.get(each) ?? 0)) !== 0);
      return extension === undefined ? undefined : stem + extension;
    },
    forPlatform: (stem) => platforms.get(stem),
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

/** By stem; of several the first by alphabet, so that the choice does not depend on the order of paths. */
const platformFiles = (paths: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  for (const path of paths) {
    const suffix = /\.(?:android|ios|native|web)\.[jt]sx?$/.exec(path)?.[0];
    if (suffix === undefined) continue;
    const stem = path.slice(0, path.length - suffix.length);
    const other = files.get(stem);
    if (other === undefined || path < other) files.set(stem, path);
  }
  return files;
};
