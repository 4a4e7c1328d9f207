import { baseName } from '../../../../base/paths.ts';
import type { FileScope } from './tsconfig.ts';

/** True where a configuration's `files`, `include` and `exclude` make `path` part of its program. */
export const covers = (scope: FileScope, path: string): boolean => {
  if (scope.files.has(path)) return true;
  if (!(scope.javascript ? scripts : typescript).test(path)) return false;
  const segments = path.split('/');
  return (
    scope.include.some((pattern) => matches(pattern, segments, false)) &&
    !scope.exclude.some((pattern) => matches(pattern, segments, true))
  );
};

const typescript = /\.[cm]?tsx?$/;
const scripts = /\.[cm]?[jt]sx?$/;

/** An excluded folder excludes what is in it; an included name without a wildcard or extension stands for a folder. */
const matches = (pattern: string, segments: readonly string[], exclude: boolean): boolean => {
  const own = pattern === '' ? [] : pattern.split('/');
  const open = exclude || standsForFolder(pattern);
  return matchesFrom(own, segments, open, exclude);
};

const standsForFolder = (pattern: string): boolean => !/[*?.]/.test(baseName(pattern));

/** As in TypeScript `**` stands for any number of folders; walked with one point to return to, so the work stays linear for each `**`. */
const matchesFrom = (pattern: readonly string[], path: readonly string[], open: boolean, exclude: boolean): boolean => {
  let at = 0;
  let next = 0;
  let retryAt = -1;
  let retryNext = 0;
  for (;;) {
    const segment = pattern[at];
    if (segment === undefined && (open || next === path.length)) return true;
    if (segment === '**') {
      if (at === pattern.length - 1) return exclude || next < path.length;
      retryAt = ++at;
      retryNext = next;
    } else if (segment !== undefined && next < path.length && matchesSegment(segment, path[next] ?? '')) {
      at++;
      next++;
    } else if (retryAt >= 0 && retryNext < path.length) {
      at = retryAt;
      next = ++retryNext;
    } else return false;
  }
};

/** `*` and `?` within one segment, with one point to return to. */
const matchesSegment = (pattern: string, text: string): boolean => {
  let at = 0;
  let next = 0;
  let star = -1;
  let retry = 0;
  while (next < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      retry = next;
    } else if (pattern[at] === '?' || pattern[at] === text[next]) {
      at++;
      next++;
    } else if (star >= 0) {
      at = star + 1;
      next = ++retry;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
};
