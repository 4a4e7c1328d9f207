import type { Resolution } from '../../model/resolution.ts';
import { isBesideOurs, outsideOf, outsidePackage } from './outside-package.ts';
import { longestNamed } from './resolve-name.ts';
import { toFiles } from './search.ts';
import type { JvmSearch } from './search.ts';

/** `a.b.C`, `a.b.C.Inner`, `a.b.C.member`, `a.b.*`. What `a.b.*` of a package brings in is told where it is used. */
export const resolveImport = (search: JvmSearch, from: string, specifier: string): Resolution => {
  const isStar = specifier.endsWith('.*');
  const name = isStar ? specifier.slice(0, -2) : specifier;
  const files = longestNamed(search, from, name);
  if (files.length > 0) return toFiles([...new Set([...files, ...inheritedOwner(search, from, name)])]);
  const { names, nearest } = search.workspace;
  const declaring = names.filesOf(isStar ? name : packageOf(name));
  if (isStar && declaring.length > 0) return { kind: 'files', targets: [] };
  // Tests are put into packages of others to see what is not public there.
  if (declaring.some((path) => !nearest.isTest(path))) return { kind: 'unresolved', reason: 'not-found' };
  const outside = outsidePackage(search.workspace, name);
  if (outside) return outside;
  if (declaring.length > 0) return { kind: 'unresolved', reason: 'not-found' };
  return isBesideOurs(search.workspace, packageOf(name))
    ? { kind: 'unresolved', reason: 'build-output-absent' }
    : outsideOf(name);
};

/** `import a.Sub.Inner`, where `Inner` is of what `Sub` extends: both supply it. */
const inheritedOwner = ({ scopes, workspace: { names, nearest } }: JvmSearch, from: string, name: string): readonly string[] => {
  const dot = name.lastIndexOf('.');
  const outer = name.slice(0, Math.max(0, dot));
  const path = nearest.one(from, names.types(outer));
  if (path === undefined || names.types(name).length > 0) return [];
  const inner = scopes.inheritedBy({ name: outer, path }).get(name.slice(dot + 1));
  return inner ? [inner.path] : [];
};

/** The package of a full name: what stands before the first segment with a capital. */
const packageOf = (name: string): string => {
  const segments = name.split('.');
  const capital = segments.findIndex((each) => /^\p{Lu}/u.test(each));
  return segments.slice(0, capital < 0 ? -1 : capital).join('.');
};
