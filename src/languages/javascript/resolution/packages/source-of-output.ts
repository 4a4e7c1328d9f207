import { baseName, folderOf, isInside, joinPath } from '../../../../base/paths.ts';
import type { Tsconfig } from '../configuration/tsconfig.ts';
import type { KnownFiles } from '../files/known-files.ts';
import type { Probe } from '../files/probe.ts';

/** Finds the source that a file of an absent build output is made from. */
export interface SourceOfOutput {
  /** By `outDir` and `rootDir` of the folder's own configurations: certain. */
  configured(path: string): string | undefined;
  /** By how packages are commonly laid out: `dist/x.js` from `src/x.ts` or `x.ts`. */
  customary(path: string, packageFolder: string): string | undefined;
  /** Beside an output folder that is absent, the file of the same name in `src`: `dist/x.js` from `src/x.ts`. */
  mirrored(path: string): string | undefined;
  /** True for paths in a folder that only a build would make. */
  readonly isOutput: (path: string) => boolean;
}

export const createSourceOfOutput = (configs: readonly Tsconfig[], files: KnownFiles, probe: Probe): SourceOfOutput => {
  const roots = outputRoots(configs);
  const configured = (path: string): string | undefined => {
    for (let folder = path; folder !== ''; folder = folderOf(folder)) {
      for (const root of roots.get(folder) ?? []) {
        const source = sourceAt(joinPath(root, path.slice(folder.length + 1)), probe);
        if (source !== undefined) return source;
      }
    }
    return undefined;
  };
  const customary = (path: string, packageFolder: string): string | undefined => {
    if (!isInside(packageFolder, path)) return undefined;
    const rest = packageFolder === '' ? path : path.slice(packageFolder.length + 1);
    for (const inner of withoutOutputFolders(rest)) {
      for (const base of ['src', '', 'source', 'lib']) {
        const source = sourceAt(joinPath(packageFolder, joinPath(base, inner)), probe, baseName(packageFolder));
        if (source !== undefined) return source;
      }
    }
    return undefined;
  };
  const isAbsentOutput = (folder: string): boolean => outputName.test(baseName(folder)) && !files.hasFolder(folder);
  const mirrored = (path: string): string | undefined => {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      if (!isAbsentOutput(folder)) continue;
      const place = joinPath(joinPath(folderOf(folder), 'src'), path.slice(folder.length + 1));
      const source = sourceAt(place, probe, baseName(folderOf(folder)));
      if (source !== undefined) return source;
    }
    return undefined;
  };
  const isOutput = (path: string): boolean => {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      if (roots.has(folder) || isAbsentOutput(folder)) return true;
    }
    return false;
  };
  return { configured, customary, mirrored, isOutput };
};

/** From each output folder to the folders whose layout it repeats. */
const outputRoots = (configs: readonly Tsconfig[]): ReadonlyMap<string, readonly string[]> => {
  const roots = new Map<string, Set<string>>();
  for (const { outDirs, rootDir, folder } of configs) {
    for (const outDir of outDirs) {
      const known = roots.get(outDir) ?? new Set();
      roots.set(outDir, known);
      // Without `rootDir` the layout begins at the folder that all sources share, most often one of these.
      for (const root of rootDir === undefined ? [joinPath(folder, 'src'), folder] : [rootDir]) known.add(root);
    }
  }
  return new Map([...roots].map(([outDir, found]) => [outDir, [...found]]));
};

/** The rest of a path below folders that builds make, the longest first. */
const withoutOutputFolders = (path: string): readonly string[] => {
  const segments = path.split('/');
  const rests: string[] = [];
  for (let depth = 1; depth < segments.length; depth++) {
    const folder = segments[depth - 1] ?? '';
    if (!(depth === 1 ? outputName : flavourName).test(folder)) break;
    rests.push(segments.slice(depth).join('/'));
  }
  return rests;
};

const outputName =
  /^(?:_?build|dist(?:-\w+)?|lib(?:-\w+)?|out(?:put)?|target|esm?|cjs|umd|types|typings|bundles?|compiled|release|\.output)$/;
const flavourName =
  /^(?:esm?\d*|cjs|umd|mjs|module|commonjs|types|typings|dts|node|browser|server|client|prod(?:uction)?|dev(?:elopment)?|src|lib|dist|packages?)$/;

/**
 * `x.js`, `x.d.ts`, `x.cjs.js`, `x.min.js` and the folder `x` are all made from `x`; a bundle that bears the name of its package is made from
 * the package's `index`.
 */
const sourceAt = (path: string, probe: Probe, packageName?: string): string | undefined => {
  const stem = stemOf(path);
  const exact = probe.fileOrFolder(path);
  if (exact !== undefined || stem === path) return exact;
  const plain = withoutFlavours(stem);
  const names = [stem, plain];
  if (packageName !== undefined && baseName(plain) === packageName) names.push(joinPath(folderOf(path), 'index'));
  for (const name of names) {
    const source = probe.fileOrFolder(name);
    if (source !== undefined) return source;
  }
  return undefined;
};

/** `vue.runtime.esm-bundler` is a build of `vue`. */
const withoutFlavours = (stem: string): string => {
  const slash = stem.lastIndexOf('/') + 1;
  const [first = '', ...rest] = stem.slice(slash).split('.');
  const kept = rest.filter((part) => !part.split('-').every((word) => flavours.has(word)));
  const words = [first, ...kept].join('.').split('-');
  while (words.length > 1 && flavours.has(words.at(-1) ?? '')) words.pop();
  return stem.slice(0, slash) + words.join('-');
};

const flavours: ReadonlySet<string> = new Set([
  ...['cjs', 'es', 'esm', 'umd', 'iife', 'min', 'prod', 'production', 'dev', 'development', 'bundle', 'bundler', 'module'],
  ...['node', 'browser', 'common', 'global', 'runtime'],
]);

const stemOf = (path: string): string => path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
