import { baseName, joinPath } from '../../../../base/paths.ts';
import { extensions } from './known-files.ts';
import type { KnownFiles, Extensions } from './known-files.ts';

/**
 * Finds the file that a path without regard to its extension stands for, as TypeScript does: first every spelling that is TypeScript,
 * then every spelling that is JavaScript; `./a.js` may stand for `a.ts`. Each list is in order of preference.
 */
export interface Probe {
  /** A file of that name. */
  file(candidate: string): string | undefined;
  /** A file of that name, or a folder that stands for one of its files. */
  fileOrFolder(candidate: string): string | undefined;
  folder(candidate: string): string | undefined;
}

/** What the manifest in a folder says about the file the folder stands for: paths, by preference. */
export type FolderEntries = (folder: string) => FolderEntry | undefined;
export interface FolderEntry {
  readonly typed: readonly string[];
  readonly plain: readonly string[];
}

export const createProbe = (files: KnownFiles, entriesOf: FolderEntries): Probe => {
  const exact = (path: string): string | undefined => (files.has(path) ? path : undefined);
  const inPass = (candidate: string, pass: Pass): string | undefined =>
    swapped(candidate, pass) ?? files.withExtension(candidate, added[pass]);
  const swapped = (candidate: string, pass: Pass): string | undefined => {
    const name = baseName(candidate);
    const dot = name.lastIndexOf('.');
    if (dot < 0) return undefined;
    const extension = /\.d\.[mc]?ts$/.exec(name)?.[0] ?? name.slice(dot);
    const stem = candidate.slice(0, candidate.length - extension.length);
    const swap = swaps.get(extension);
    if (swap) return files.withExtension(stem, swap[pass]);
    // `a.d.css.ts` says what `a.css` offers.
    return pass === 'typed' ? exact(`${stem}.d${extension}.ts`) : undefined;
  };
  const folderInPass = (folder: string, pass: Pass): string | undefined => {
    if (!files.hasFolder(folder)) return undefined;
    for (const entry of entriesOf(folder)?.[pass] ?? []) {
      const found = inPass(entry, pass) ?? inPass(joinPath(entry, 'index'), pass) ?? exact(entry);
      if (found !== undefined) return found;
    }
    return inPass(joinPath(folder, 'index'), pass);
  };
  const lateFile = (candidate: string): string | undefined =>
    files.withExtension(candidate, late) ?? files.forPlatform(candidate);
  const lateFolder = (candidate: string): string | undefined =>
    files.hasFolder(candidate) ? lateFile(joinPath(candidate, 'index')) : undefined;
  return {
    file: (candidate) => inPass(candidate, 'typed') ?? inPass(candidate, 'plain') ?? exact(candidate) ?? lateFile(candidate),
    folder: (candidate) => folderInPass(candidate, 'typed') ?? folderInPass(candidate, 'plain') ?? lateFolder(candidate),
    fileOrFolder: (candidate) =>
      inPass(candidate, 'typed') ??
      folderInPass(candidate, 'typed') ??
      inPass(candidate, 'plain') ??
      exact(candidate) ??
      folderInPass(candidate, 'plain') ??
      lateFile(candidate) ??
      lateFolder(candidate),
  };
};

type Pass = 'typed' | 'plain';
type Swap = Readonly<Record<Pass, Extensions>>;

const added: Swap = { typed: extensions('.ts', '.tsx', '.d.ts'), plain: extensions('.js', '.jsx') };

/** Beyond TypeScript: what Node, bundlers and React Native's packager add by themselves. */
const late = extensions('.mts', '.cts', '.d.mts', '.d.cts', '.mjs', '.cjs', '.json', '.node', '.vue', '.svelte');

const element: Swap = { typed: extensions('.tsx', '.ts', '.d.ts'), plain: extensions('.jsx', '.js') };
const moduleScript: Swap = { typed: extensions('.mts', '.d.mts'), plain: extensions('.mjs') };
const commonScript: Swap = { typed: extensions('.cts', '.d.cts'), plain: extensions('.cjs') };

const swaps: ReadonlyMap<string, Swap> = new Map([
  ...['.js', '.ts', '.d.ts'].map((extension) => [extension, added] as const),
  ...['.jsx', '.tsx'].map((extension) => [extension, element] as const),
  ...['.mjs', '.mts', '.d.mts'].map((extension) => [extension, moduleScript] as const),
  ...['.cjs', '.cts', '.d.cts'].map((extension) => [extension, commonScript] as const),
]);
