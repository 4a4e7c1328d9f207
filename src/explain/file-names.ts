import { baseName } from '../base/paths.ts';

/** Names by which files can be told apart in one sentence: `Portal.tsx`, but `data/index.ts`. */
export const fileNames = (paths: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  for (const path of paths) seen.set(baseName(path), (seen.get(baseName(path)) ?? 0) + 1);
  return paths.map((path) => (seen.get(baseName(path)) === 1 ? fileName(path) : withFolder(path)));
};

/** `Portal.tsx`, but `data/index.ts`: a name that many folders have says nothing alone. */
export const fileName = (path: string): string =>
  /^(?:index|main|mod|__init__)\./.test(baseName(path)) ? withFolder(path) : baseName(path);

/** `portal` for `Portal.tsx`, `data` for `data/index.ts`: what other files would call it. */
export const stemOf = (path: string): string => {
  const segments = path.split('/');
  const stem = (segments.at(-1) ?? '').replace(/(?:\.d)?\.[^.]*$/, '');
  return (stem === 'index' ? (segments.at(-2) ?? '') : stem).toLowerCase();
};

const withFolder = (path: string): string => path.split('/').slice(-2).join('/');

/** A step back of a migration makes tables again that a step forward takes away: it offers none. */
export const isStepBack = (path: string): boolean => /(?:^|[./_-])(?:down|rollback|revert)\.sql$/iu.test(path);
