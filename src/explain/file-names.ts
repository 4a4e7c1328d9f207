import { baseName } from '../base/paths.ts';

/** Names by which files can be told apart in one sentence: `Portal.tsx`, but `data/index.ts`. */
export const fileNames = (paths: readonly string[]): string[] => {
  const distinct = [...new Set(paths)];
  return paths.map((path) => {
    const others = distinct.filter((other) => other !== path && baseName(other) === baseName(path));
    if (others.length === 0) return fileName(path);
    const segments = path.split('/');
    const least = segments.findIndex((_, index) => {
      const ending = segments.slice(segments.length - 2 - index).join('/');
      return others.every((other) => other !== ending && !other.endsWith(`/${ending}`));
    });
    return least < 0 ? path : segments.slice(Math.max(0, segments.length - 2 - least)).join('/');
  });
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
