import { baseName, joinPath } from '../../../../base/paths.ts';
import { scriptExtensions } from './known-files.ts';
import type { KnownFiles, ScriptExtensions } from './known-files.ts';

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
  const first = (base: string, extensions: readonly string[]): string | undefined => {
    for (const extension of extensions) {
      const path = base + extension;
      if (files.has(path)) return path;
    }
    return undefined;
  };
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
  const late = (candidate: string): string | undefined =>
    first(candidate, lateExtensions) ??
    (files.hasFolder(candidate) ? first(joinPath(candidate, 'index'), lateExtensions) : undefined);
  return {
    file: (candidate) =>
      inPass(candidate, 'typed') ?? inPass(candidate, 'plain') ?? exact(candidate) ?? first(candidate, lateExtensions),
    folder: (candidate) =>
      folderInPass(candidate, 'typed') ?? folderInPass(candidate, 'plain') ?? late(joinPath(candidate, 'index')),
    fileOrFolder: (candidate) =>
      inPass(candidate, 'typed') ??
      folderInPass(candidate, 'typed') ??
      inPass(candidate, 'plain') ??
      exact(candidate) ??
      folderInPass(candidate, 'plain') ??
      late(candidate),
  };
};

type Pass = 'typed' | 'plain';
type Swap = Readonly<Record<Pass, ScriptExtensions>>;

const added: Swap = { typed: scriptExtensions('.ts', '.tsx', '.d.ts'), plain: scriptExtensions('.js', '.jsx') };

/** Beyond TypeScript: what Node, bundlers and React Native's packager add by themselves. */
const lateExtensions: readonly string[] = [
  ...['.mts', '.cts', '.d.mts', '.d.cts', '.mjs', '.cjs', '.json', '.node', '.vue', '.svelte'],
  ...['ios', 'android', 'native', 'web'].flatMap((platform) => ['tsx', 'ts', 'jsx', 'js'].map((kind) => `.${platform}.${kind}`)),
];

const element: Swap = { typed: scriptExtensions('.tsx', '.ts', '.d.ts'), plain: scriptExtensions('.jsx', '.js') };
const moduleScript: Swap = { typed: scriptExtensions('.mts', '.d.mts'), plain: scriptExtensions('.mjs') };
const commonScript: Swap = { typed: scriptExtensions('.cts', '.d.cts'), plain: scriptExtensions('.cjs') };

const swaps: ReadonlyMap<string, Swap> = new Map([
  ...['.js', '.ts', '.d.ts'].map((extension) => [extension, added] as const),
  ...['.jsx', '.tsx'].map((extension) => [extension, element] as const),
  ...['.mjs', '.mts', '.d.mts'].map((extension) => [extension, moduleScript] as const),
  ...['.cjs', '.cts', '.d.cts'].map((extension) => [extension, commonScript] as const),
]);
