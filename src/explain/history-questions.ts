import type { RecordedChange, RecordedHistory } from '../model/history.ts';
import { compareText } from '../base/collections.ts';

/** Changes of many files at once (a new format, a move) say nothing of which files belong together. */
const widest = 30;

/** Less may be chance. */
const fewestTogether = 5;

/** Of the changes of a file; with less, the other file is mostly left alone. */
const leastShare = 0.5;

/** A stretch of the history that ends with its newest change, never with today: the same input gives the same words. */
export interface Period {
  /** Newest first. */
  readonly changes: readonly RecordedChange[];
  /** `year`: the year up to the newest change. `begin`: less is here; from its oldest change on. */
  readonly from: 'year' | 'begin';
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Changes of a file's content, its first one among them, newest first. */
export const changesOf = (history: RecordedHistory, path: string): readonly RecordedChange[] =>
  indexOf(history).byFile.get(path) ?? [];

/** Changes that touched some of the files, newest first. */
export const changesOfAny = (changes: readonly RecordedChange[], files: ReadonlySet<string>): RecordedChange[] =>
  changes.filter((change) => change.files.some((path) => files.has(path)));

export const lastYear = (history: RecordedHistory): Period => indexOf(history).year;

/** How often each file that is asked for changed in a period. */
export const countChanges = ({ changes }: Period, files: Iterable<string>): Map<string, number> => {
  const counts = new Map([...files].map((path) => [path, 0]));
  for (const change of changes) {
    for (const path of change.files) {
      const count = counts.get(path);
      if (count !== undefined && isChange(change, path)) counts.set(path, count + 1);
    }
  }
  return counts;
};

/** To be made and to be moved is no change. */
export const isChange = ({ added, moved = [] }: RecordedChange, path: string): boolean =>
  !added.includes(path) && !moved.includes(path);

/** The lower middle one: at least half of the numbers are no larger. */
export const middleOf = (numbers: Iterable<number>): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

/** A file and the changes that it shares with another, newest first. */
export interface ChangedTogether {
  readonly path: string;
  readonly changes: readonly RecordedChange[];
}

/**
 * Files that change when this one does, the closest first: those with at least five narrow changes in common that are also at least half of
 * the changes of the file. `changes` are all that they share, the wide ones too.
 */
export const changedTogether = (history: RecordedHistory, path: string): ChangedTogether[] => {
  const own = changesOf(history, path);
  const narrow = new Map<string, number>();
  for (const { files, size } of own) {
    if (size > widest) continue;
    for (const other of files) if (other !== path) narrow.set(other, (narrow.get(other) ?? 0) + 1);
  }
  const often = [...narrow].filter(([, count]) => count >= fewestTogether).map(([other]) => other);
  return often
    .map((other) => ({ path: other, changes: own.filter(({ files }) => files.includes(other)) }))
    .filter(({ changes }) => changes.length >= own.length * leastShare)
    .sort((a, b) => b.changes.length - a.changes.length || compareText(a.path, b.path));
};

interface HistoryIndex {
  readonly byFile: ReadonlyMap<string, readonly RecordedChange[]>;
  readonly year: Period;
}

const known = new WeakMap<RecordedHistory, HistoryIndex>();

/** Made once for each history. */
const indexOf = (history: RecordedHistory): HistoryIndex => {
  const cached = known.get(history);
  if (cached) return cached;
  const byFile = new Map<string, RecordedChange[]>();
  for (const change of history.changes) {
    const moved = new Set(change.moved);
    for (const path of change.files) {
      if (moved.has(path)) continue;
      const list = byFile.get(path);
      if (list) list.push(change);
      else byFile.set(path, [change]);
    }
  }
  const index = { byFile, year: yearOf(history) };
  known.set(history, index);
  return index;
};

const yearOf = ({ changes, extent }: RecordedHistory): Period => {
  const [{ day: lastDay }] = changes;
  const oldest = changes.at(-1)?.day ?? lastDay;
  const yearBefore = `${String(Number(lastDay.slice(0, 4)) - 1).padStart(4, '0')}${lastDay.slice(4)}`;
  // A shallow copy ends at one number of changes, not at one day, so more may be missing than its oldest day tells.
  const isShort = extent === 'shallow' || (extent === 'newest' && oldest > yearBefore);
  // Clocks that are wrong date a change after the newest; it is in, as it is here.
  const within = changes.filter(({ day }) => day > yearBefore);
  return isShort
    ? { changes, from: 'begin', firstDay: oldest, lastDay }
    : { changes: within, from: 'year', firstDay: yearBefore, lastDay };
};
