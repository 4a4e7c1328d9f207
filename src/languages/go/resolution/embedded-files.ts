import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { Resolution } from '../../../model/resolution.ts';

/** What `//go:embed` names: a file, or a folder for all its files. */
export const createEmbeddedFiles = (paths: ReadonlySet<string>): ((from: string, path: string) => Resolution) => {
  let sorted: readonly string[] | undefined;
  return (from, path) => {
    const target = normalizePath(joinPath(folderOf(from), path));
    if (target === undefined) return { kind: 'unresolved', reason: 'outside-the-folder' };
    if (paths.has(target)) return { kind: 'internal', path: modulePath(target) };
    sorted ??= [...paths].sort();
    const inside = filesInside(sorted, target);
    return inside.length > 0
      ? { kind: 'files', targets: inside.map((each) => ({ path: modulePath(each) })) }
      : { kind: 'unresolved', reason: 'not-found' };
  };
};

/** Go leaves out what begins with `.` or `_`. */
const filesInside = (sorted: readonly string[], folder: string): readonly string[] => {
  const prefix = folder === '' ? '' : `${folder}/`;
  const found: string[] = [];
  for (let index = firstAtLeast(sorted, prefix); sorted[index]?.startsWith(prefix) === true; index++) {
    const path = sorted[index] ?? '';
    if (!/(?:^|\/)[._]/u.test(path.slice(prefix.length))) found.push(path);
  }
  return found;
};

const firstAtLeast = (sorted: readonly string[], wanted: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};
