import { baseName, folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { Resolution, UnresolvedReason } from '../../../model/resolution.ts';
import type { Projects } from './projects.ts';

/** What `include` and `require` bring in; specifiers: see `loadsOf`. */
export const createLoader = (
  paths: ReadonlySet<string>,
  projects: Projects,
): ((from: ModulePath, specifier: string) => Resolution) => {
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return (from, specifier) => {
    if (specifier.startsWith('*/')) {
      const tail = normalizePath(specifier.slice(2));
      byName ??= pathsByName(paths);
      const found =
        tail === undefined ? [] : (byName.get(baseName(tail)) ?? []).filter((path) => `/${path}`.endsWith(`/${tail}`));
      const path = tail !== undefined && paths.has(tail) ? tail : found.length === 1 ? found[0] : undefined;
      return path === undefined ? { kind: 'nothing' } : { kind: 'internal', path: modulePath(path) };
    }
    const folders = specifier.startsWith('.') ? [folderOf(from)] : [folderOf(from), projects.folderOf(from), ''];
    const candidates = folders.map((folder) => normalizePath(joinPath(folder, specifier)));
    const path = candidates.find((candidate) => candidate !== undefined && paths.has(candidate));
    return path === undefined
      ? { kind: 'unresolved', reason: reasonOf(specifier, candidates[0]) }
      : { kind: 'internal', path: modulePath(path) };
  };
};

const reasonOf = (specifier: string, candidate: string | undefined): UnresolvedReason => {
  if (candidate === undefined) return 'outside-the-folder';
  return /(?:^|\/)vendor\//u.test(specifier) ? 'build-output-absent' : 'not-found';
};

const pathsByName = (paths: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const list = names.get(baseName(path));
    if (list) list.push(path);
    else names.set(baseName(path), [path]);
  }
  return names;
};
