import { digits } from '../explain/words.ts';
import type { Coverage } from '../model/coverage.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';

/** Says of a list of files how many are in languages that are not read: `not read`, `3 of them not read`; nothing where all are. */
export const unreadWords = ({ coverage }: Project, files: Iterable<ModulePath>): string => {
  const all = [...files];
  const unread = unreadIn(coverage);
  const count = unread.size === 0 ? 0 : all.filter((path) => unread.has(path)).length;
  if (count === 0) return '';
  return count === all.length ? 'not read' : `${digits(count)} of them not read`;
};

const known = new WeakMap<Coverage, ReadonlySet<string>>();

const unreadIn = (coverage: Coverage): ReadonlySet<string> => {
  const found =
    known.get(coverage) ?? new Set(coverage.skipped.flatMap(({ reason, path }) => (reason === 'unread-language' ? [path] : [])));
  known.set(coverage, found);
  return found;
};
