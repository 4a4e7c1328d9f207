import { baseName, folderOf, normalizePath } from '../../../base/paths.ts';
import { dialectOfPath } from '../read/dialect.ts';

export interface HeaderIndex {
  has(path: string): boolean;
  hasFolder(path: string): boolean;
  /** True where a file of that name is there that the build makes headers of. */
  hasMade(name: string): boolean;
  /** Files whose path ends with the segments of `name`. */
  endingWith(name: string): readonly string[];
}

export const headerIndex = (paths: ReadonlySet<string>): HeaderIndex => {
  let byName: Map<string, string[]> | undefined;
  let templates: Set<string> | undefined;
  let folders: Set<string> | undefined;
  return {
    has: (path) => paths.has(path),
    hasFolder: (path) => (folders ??= foldersOf(paths)).has(path),
    hasMade: (name) => (templates ??= templatesOf(paths)).has(baseName(name)),
    endingWith(name) {
      const clean = normalizePath(name.replace(/^(?:\.{1,2}\/)+/u, ''));
      if (clean === undefined || clean === '') return [];
      byName ??= filesByName(paths);
      return (byName.get(baseName(clean)) ?? []).filter((path) => path === clean || path.endsWith(`/${clean}`));
    },
  };
};

const foldersOf = (paths: ReadonlySet<string>): Set<string> => {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = folderOf(path); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  }
  return folders;
};

/** Names of files that headers are made of. */
const templatesOf = (paths: ReadonlySet<string>): Set<string> =>
  new Set([...paths].map(baseName).filter((name) => /\.(?:in|cmake|cmakein|proto)$/u.test(name)));

/** Of what programs include: headers, and pieces of programs under any ending that is no other language's. */
const filesByName = (paths: ReadonlySet<string>): Map<string, string[]> => {
  const files = new Map<string, string[]>();
  for (const path of paths) {
    const name = baseName(path);
    if (dialectOfPath(path) === undefined && !/\.(?:inc|def|hi|tbl|x)$/u.test(name)) continue;
    const list = files.get(name);
    if (list) list.push(path);
    else files.set(name, [path]);
  }
  return files;
};
