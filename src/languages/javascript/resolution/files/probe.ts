import { baseName, joinPath } from '../../../../base/paths.ts';
import type { KnownFiles } from './known-files.ts';

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
  const first = (base: string, extensions: readonly string[]): string | undefined => {
    for (const extension of extensions) {
      const path = base + extension;
      if (files.has(path)) return path;
    }
    return undefined;
  };
  const inPass = (candidate: string, pass: Pass): string | undefined => {
    const swap = swapOf(candidate);
    return (swap && first(swap.base, swap[pass])) ?? first(candidate, added[pass]);
  };
  const folderInPass = (folder: string, pass: Pass): string | undefined => {
    if (!files.hasFolder(folder)) return undefined;
    for (const entry of entriesOf(folder)?.[pass] ?? []) {
      const found = inPass(entry, pass) ?? inPass(joinPath(entry, 'index'), pass) ?? (files.has(entry) ? entry : undefined);
      if (found !== undefined) return found;
    }
    return inPass(joinPath(folder, 'index'), pass);
  };
  const late = (candidate: string): string | undefined =>
    first(candidate, lateExtensions) ??
    (files.hasFolder(candidate) ? first(joinPath(candidate, 'index'), lateExtensions) : undefined);
  const exact = (candidate: string): string | undefined => (files.has(candidate) ? candidate : undefined);
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
interface Swap {
  readonly typed: readonly string[];
  readonly plain: readonly string[];
}

const added: Swap = { typed: ['.ts', '.tsx', '.d.ts'], plain: ['.js', '.jsx'] };

/** Beyond TypeScript: what Node, bundlers and React Native's packager add by themselves. */
const lateExtensions: readonly string[] = [
  ...['.mts', '.cts', '.d.mts', '.d.cts', '.mjs', '.cjs', '.json', '.node', '.vue', '.svelte'],
  ...['ios', 'android', 'native', 'web'].flatMap((platform) => ['tsx', 'ts', 'jsx', 'js'].map((kind) => `.${platform}.${kind}`)),
];

const script: Swap = { typed: ['.ts', '.tsx', '.d.ts'], plain: ['.js', '.jsx'] };
const element: Swap = { typed: ['.tsx', '.ts', '.d.ts'], plain: ['.jsx', '.js'] };
const moduleScript: Swap = { typed: ['.mts', '.d.mts'], plain: ['.mjs'] };
const commonScript: Swap = { typed: ['.cts', '.d.cts'], plain: ['.cjs'] };

const swaps: ReadonlyMap<string, Swap> = new Map([
  ['.js', script],
  ['.ts', script],
  ['.d.ts', script],
  ['.jsx', element],
  ['.tsx', element],
  ['.mjs', moduleScript],
  ['.mts', moduleScript],
  ['.d.mts', moduleScript],
  ['.cjs', commonScript],
  ['.cts', commonScript],
  ['.d.cts', commonScript],
]);

const swapOf = (candidate: string): ({ readonly base: string } & Swap) | undefined => {
  const name = baseName(candidate);
  const dot = name.lastIndexOf('.');
  if (dot < 0) return undefined;
  const extension = /\.d\.[mc]?ts$/.exec(name)?.[0] ?? name.slice(dot);
  const base = candidate.slice(0, candidate.length - extension.length);
  const swap = swaps.get(extension);
  return swap ? { base, ...swap } : { base, typed: [`.d${extension}.ts`], plain: [] };
};
