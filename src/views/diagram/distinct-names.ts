import { groupBy } from '../../base/collections.ts';

/** For each path the shortest ending, in whole segments, that no other of the paths has: `index.ts` becomes `data/index.ts`. */
export const distinctNames = (paths: readonly string[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  let ambiguous = [...new Set(paths)];
  for (let segments = 1; ambiguous.length > 0; segments++) {
    const groups = groupBy(ambiguous, (path) => ending(path, segments));
    ambiguous = [];
    for (const [name, group] of groups) {
      const [first] = group;
      if (group.length === 1 && first !== undefined) names.set(first, name);
      else ambiguous.push(...group.filter((path) => path !== name));
      if (group.length > 1 && group.includes(name)) names.set(name, name);
    }
  }
  return names;
};

const ending = (path: string, segments: number): string => path.split('/').slice(-segments).join('/');
