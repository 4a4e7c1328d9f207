/**
 * The path itself where it names something inside the root on every system: relative, `/` between segments, no `.`, `..` or empty
 * segment, no NUL, no backslash (a separator on Windows), no drive letter. Undefined for every other string. '' is the root.
 */
export const containedPath = (path: string, system: 'posix' | 'windows' = 'posix'): string | undefined => {
  if (path === '') return path;
  if (trickyPath.test(path)) return undefined;
  return system === 'windows' && trickyOnWindows.test(path) ? undefined : path;
};

/** False for names that a hostile file system may list and that could be taken for another place. */
export const isPlainName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0');

const trickyPath = /[\\\0]|^[a-z]:|(?:^|\/)\.{0,2}(?:\/|$)/iu;

// `a:b` is a stream of `a`, `aux.ts` a device, and `..␠` is `..` after Windows has dropped the space.
const trickyOnWindows =
  /[:*?"<>|\u0001-\u001f]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|\/|$)/iu;
