import { folderOf, isInside, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Resolution } from '../../../model/resolution.ts';
import type { GoFiles } from './go-files.ts';
import type { GoModule, GoModules, GoWork } from './go-modules.ts';
import { externalModule } from './external-module.ts';

/** A folder with the files of a package, or what else an import path stands for. */
export type ImportTarget =
  { readonly kind: 'folder'; readonly folder: string } | Exclude<Resolution, { readonly kind: 'internal' | 'files' }>;

/** What import paths stand for, seen from a folder. */
export const createImportPaths = (
  modules: GoModules,
  files: GoFiles,
  unmanaged: (from: string, importPath: string) => string | undefined,
): ((from: string, importPath: string) => ImportTarget) => {
  const targets = new Map<GoModule | undefined, Map<string, ImportTarget>>();
  return (from, importPath) => {
    if (importPath.startsWith('./') || importPath.startsWith('../')) return relative(from, importPath, files);
    const owner = modules.owner(from);
    const folder = owner ? undefined : unmanaged(from, importPath);
    if (folder !== undefined) return files.folder(folder) ? { kind: 'folder', folder } : notFound;
    const known = targets.get(owner) ?? new Map<string, ImportTarget>();
    targets.set(owner, known);
    let target = known.get(importPath);
    if (!target) known.set(importPath, (target = targetOf({ modules, files, owner, from }, importPath)));
    return target;
  };
};

const relative = (from: string, importPath: string, files: GoFiles): ImportTarget => {
  const folder = normalizePath(joinPath(from, importPath));
  if (folder === undefined) return { kind: 'unresolved', reason: 'outside-the-folder' };
  return files.folder(folder) ? { kind: 'folder', folder } : notFound;
};

const notFound: ImportTarget = { kind: 'unresolved', reason: 'not-found' };

interface Asked {
  readonly modules: GoModules;
  readonly files: GoFiles;
  readonly owner: GoModule | undefined;
  readonly from: string;
}

/** The longest prefix that names a module wins, as in Go itself; a module of the workspace stands for itself whatever version is asked for. */
const targetOf = (asked: Asked, importPath: string): ImportTarget => {
  let isExpected = false;
  for (let prefix = importPath; prefix !== ''; prefix = folderOf(prefix)) {
    const rest = importPath.slice(prefix.length + 1);
    for (const folder of foldersNamed(asked, prefix)) {
      const target = joinPath(folder, rest);
      if (asked.files.folder(target) && !isOtherModule(asked, folder, target)) return { kind: 'folder', folder: target };
      isExpected = true;
    }
    if (isExpected || asked.owner?.required.has(prefix) === true) break;
  }
  const vendored = vendorFolders(asked).find((folder) => asked.files.folder(joinPath(folder, importPath)));
  if (vendored !== undefined) return { kind: 'folder', folder: joinPath(vendored, importPath) };
  if (isExpected) return notFound;
  const [first = ''] = importPath.split('/');
  return first.includes('.')
    ? { kind: 'external', package: externalModule(importPath, asked.owner, asked.modules.modules) }
    : { kind: 'builtin', name: importPath };
};

/** A folder with a `go.mod` of its own is no part of the module around it. */
const isOtherModule = ({ modules }: Asked, folder: string, target: string): boolean => {
  const owner = modules.owner(target);
  return owner !== undefined && owner.folder !== folder && isInside(folder, owner.folder);
};

const foldersNamed = ({ modules, owner, from }: Asked, path: string): readonly string[] => {
  if (owner?.path === path) return [owner.folder];
  const works = modules.works.filter((work) => owner && work.members.has(owner.folder));
  for (const { replaced } of [...works, ...(owner ? [owner] : [])]) {
    const folder = replaced.get(path);
    if (folder !== undefined) return [folder];
  }
  const named = modules.named(path).filter((each) => isReachable(each, owner, works));
  return nearestFirst(named, from)
    .slice(0, 1)
    .map(({ folder }) => folder);
};

/** A path without a dot in its first segment could be any example's name, or the standard library's. */
const isReachable = (module: GoModule, owner: GoModule | undefined, works: readonly GoWork[]): boolean =>
  /^[^/]*\./u.test(module.path) ||
  owner?.required.has(module.path) === true ||
  works.some(({ members }) => members.has(module.folder));

const nearestFirst = (modules: readonly GoModule[], from: string): readonly GoModule[] =>
  modules.length < 2 ? modules : [...modules].sort((a, b) => shared(b.folder, from) - shared(a.folder, from));

const shared = (a: string, b: string): number => {
  const other = b.split('/');
  const differs = a.split('/').findIndex((segment, index) => segment !== other[index]);
  return differs < 0 ? a.split('/').length : differs;
};

const vendorFolders = ({ modules, owner }: Asked): readonly string[] => [
  ...(owner ? [joinPath(owner.folder, 'vendor')] : ['vendor']),
  ...modules.works.filter(({ members }) => owner && members.has(owner.folder)).map(({ folder }) => joinPath(folder, 'vendor')),
];
