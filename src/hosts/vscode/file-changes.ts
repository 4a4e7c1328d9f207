import type { FileChange } from '../../engine/service.ts';

/** Merges changes of the same file, in the order in which they came, into what became of it. */
export const mergeChanges = (changes: Iterable<FileChange>): FileChange[] => {
  const byPath = new Map<string, FileChange['kind']>();
  for (const { path, kind } of changes) byPath.set(path, outcome(byPath.get(path), kind));
  return [...byPath].map(([path, kind]) => ({ path, kind }));
};

const outcome = (before: FileChange['kind'] | undefined, now: FileChange['kind']): FileChange['kind'] => {
  if (before === 'created' && now === 'changed') return 'created';
  if (before === 'deleted' && now === 'created') return 'changed';
  return now;
};

/** False for what no picture depends on: the inside of version control and of installed packages. Both change by the thousand. */
export const matters = (path: string): boolean =>
  path !== '' && !path.split('/').some((segment) => segment === '.git' || segment === 'node_modules' || segment === '.hg');

/** True for the files of version control that name the newest change. */
export const movesHistory = (path: string): boolean =>
  /(?:^|\/)\.git\/(?:HEAD|packed-refs|refs\/heads\/.+)$/.test(path) && !path.endsWith('.lock');

/** Gathers what comes in quick succession and delivers it once it is quiet, or after `longest` at the latest. Milliseconds. */
export interface Gatherer<T> {
  add(value: T): void;
  dispose(): void;
}

export const gather = <T>(deliver: (values: readonly T[]) => void, quiet: number, longest: number): Gatherer<T> => {
  let values: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const flush = (): void => {
    const ready = values;
    values = [];
    deliver(ready);
  };
  return {
    add(value) {
      if (values.length === 0) since = Date.now();
      values.push(value);
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(quiet, since + longest - Date.now())));
    },
    dispose: () => clearTimeout(timer),
  };
};
