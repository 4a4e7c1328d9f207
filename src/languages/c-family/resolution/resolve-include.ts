import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Resolution } from '../../../model/resolution.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { HeaderIndex } from './header-index.ts';
import type { BuildFiles } from './include-directories.ts';
import { isStandardHeader } from './standard-headers.ts';

/** An include, as written: `<name>` is looked for on the search path only, `"name"` beside the file first. */
export interface Include {
  readonly name: string;
  readonly isOnPath: boolean;
}

export type IncludeResolver = (from: string, include: Include) => Resolution;

/**
 * Where a compiler would look, in its order; then where it would look in another part of the build; then where projects usually
 * keep their headers; then for the only file of that name.
 */
export const includeResolver = (index: HeaderIndex, build: BuildFiles): IncludeResolver => {
  const around = directoriesAround(build.declared);
  const aroundBeside = directoriesAround(build.beside);
  const declared = [...new Set([...build.declared.values(), ...build.beside.values()].flat())];
  const elsewhere = remembered((name) =>
    declared.flatMap((folder) => {
      const path = normalizePath(joinPath(folder, name));
      return path !== undefined && path !== '' && index.has(path) ? [path] : [];
    }),
  );
  return (from, include) => {
    const { name, isOnPath } = include;
    const at = (folder: string): string | undefined => {
      const path = normalizePath(joinPath(folder, name));
      return path !== undefined && path !== '' && index.has(path) && path !== from ? path : undefined;
    };
    const first = (folders: readonly string[]): string | undefined => {
      for (const folder of folders) {
        const path = at(folder);
        if (path !== undefined) return path;
      }
      return undefined;
    };
    const folder = folderOf(from);
    if (!isOnPath && normalizePath(joinPath(folder, name)) === from) return internal(from);
    const sure =
      (isOnPath ? undefined : at(folder)) ??
      first(build.compiled.get(from) ?? []) ??
      first(around(folder)) ??
      first(aroundBeside(folder)) ??
      first(includesAbove(folder));
    if (sure !== undefined) return internal(sure);
    if (isStandardHeader(name)) return { kind: 'builtin', name };
    const likely =
      nearest(from, elsewhere(name)) ?? first(above(folder)) ?? nearest(from, isLookedFor(include) ? index.endingWith(name) : []);
    return likely === undefined ? notFound(index, declared, include) : internal(likely);
  };
};

const internal = (path: string): Resolution => ({ kind: 'internal', path: modulePath(path) });

/** Of the folder's own build file and those further out. */
const directoriesAround = (declared: ReadonlyMap<string, readonly string[]>): ((folder: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  const around = (folder: string): readonly string[] => {
    const found = known.get(folder);
    if (found) return found;
    const outer = folder === '' ? [] : around(folderOf(folder));
    const list = [...(declared.get(folder) ?? []), ...outer];
    known.set(folder, list);
    return list;
  };
  return around;
};

const remembered = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

const foldersAbove = (folder: string): readonly string[] => {
  const folders = [folder];
  for (let at = folder; at !== '';) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
};

const includesAbove = (folder: string): readonly string[] => foldersAbove(folder).map((each) => joinPath(each, 'include'));

const above = (folder: string): readonly string[] => foldersAbove(folder).flatMap((each) => [joinPath(each, 'src'), each]);

/** A bare name on the search path is more often another project's header than a file of that name somewhere. */
const isLookedFor = ({ name, isOnPath }: Include): boolean => !isOnPath || name.includes('/');

/** The one file, or the one that shares most folders with the file that asks; undefined where two are as near. */
const nearest = (from: string, found: readonly string[]): string | undefined => {
  const [only, ...others] = new Set(found);
  if (others.length === 0) return only;
  const ranked = [...new Set(found)]
    .filter((path) => path !== from)
    .map((path) => ({ path, shared: sharedFolders(from, path) }))
    .sort((a, b) => b.shared - a.shared);
  return ranked[0]?.shared === ranked[1]?.shared ? undefined : ranked[0]?.path;
};

const sharedFolders = (a: string, b: string): number => {
  const one = folderOf(a).split('/');
  const other = folderOf(b).split('/');
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
};

const notFound = (index: HeaderIndex, declared: readonly string[], include: Include): Resolution => {
  const { name, isOnPath } = include;
  if (isBuildOutput(index, name)) return { kind: 'unresolved', reason: 'build-output-absent' };
  const [top = name] = name.split('/');
  const isOfFolder = top !== name && ['', ...declared].some((folder) => index.hasFolder(joinPath(folder, top)));
  const isForeign = isOnPath ? !isOfFolder : top !== name && !top.startsWith('.') && !isOfFolder;
  const isAmbiguous = isLookedFor(include) && index.endingWith(name).length > 0;
  if (isForeign && !isAmbiguous) return { kind: 'external', package: top.replace(/\.\w{1,4}$/u, '') };
  return { kind: 'unresolved', reason: 'not-found' };
};

/** Files that the build writes, by what it makes them of. */
const isBuildOutput = (index: HeaderIndex, name: string): boolean => {
  const [, stem = name] = /^(.*)\.\w+$/u.exec(name) ?? [];
  const sources = [`${name}.in`, `${name}.cmake`, `${name}.cmakein`, `${name}.in.cmake`, `${stem}.h.in`, `${stem}_h.in`];
  const proto = name.replace(/(?:\.grpc)?\.pb\.h$/u, '.proto');
  return (
    [...sources, ...(proto === name ? [] : [proto])].some((each) => index.hasMade(each)) ||
    /(?:^|\/)(?:config|ui_\w+|moc_\w+|\w+\.tab|lex\.\w+|\w+_export)\.(?:h|cpp|moc)$|\.(?:pb|grpc\.pb|moc|tab)\.h$|\.moc$/u.test(
      name,
    )
  );
};
