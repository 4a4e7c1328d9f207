import type { RecordedChange } from '../model/history.ts';
import { wordsOfRequest } from './terms.ts';
import { strongest, textIndex } from './text-index.ts';
import type { TextIndex } from './text-index.ts';

/** Recorded changes, ready to be found by what was written about them. Newest first. */
export interface PastChanges {
  readonly changes: readonly RecordedChange[];
  readonly index: TextIndex;
  /** How often each file was changed, recent changes counting more; from 0 to 1. */
  readonly recency: ReadonlyMap<string, number>;
}

/** A change of more files is about all of them a little. */
const mostFiles = 30;
/** After so many changes one counts a third (1/e). */
const fading = 500;

const known = new WeakMap<readonly RecordedChange[], PastChanges>();

export const pastChanges = (recorded: readonly RecordedChange[]): PastChanges => {
  const cached = known.get(recorded);
  if (cached) return cached;
  const changes = recorded.filter(({ size }) => size <= mostFiles);
  const weights = new Map<string, number>();
  for (const [age, { files }] of changes.entries())
    for (const file of files) weights.set(file, (weights.get(file) ?? 0) + Math.exp(-age / fading));
  const most = Math.log1p(Math.max(0, ...weights.values()));
  const documents = changes.map(({ subject }) => ({
    subject: new Map(wordsOfRequest(subject).map(({ term }) => [term, 1])),
  }));
  const past = {
    changes,
    index: textIndex(documents, { subject: { weight: 1, b: 0.5 } }, 1.2),
    recency: new Map([...weights].map(([file, weight]) => [file, Math.log1p(weight) / most])),
  };
  known.set(recorded, past);
  return past;
};

/** An earlier change that speaks of the same. */
export interface AlikeChange {
  readonly change: RecordedChange;
  /** 1 for the most alike. */
  readonly likeness: number;
}

/** Earlier changes whose description shares words with the request, most alike first. */
export const alikeChanges = ({ changes, index }: PastChanges, terms: readonly string[], most = 100): AlikeChange[] => {
  const scores = index.scores(terms);
  const sorted = strongest(scores, most);
  const best = scores[sorted[0] ?? 0] ?? 1;
  return sorted.flatMap((place) => {
    const change = changes[place];
    return change ? [{ change, likeness: (scores[place] ?? 0) / best }] : [];
  });
};

/** How much alike changes speak for each file: those that touched few files speak loudest. */
export const filesOfAlike = (alike: readonly AlikeChange[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { change, likeness } of alike) {
    const weight = likeness ** 3 / Math.sqrt(Math.max(1, change.files.length));
    for (const file of change.files) found.set(file, (found.get(file) ?? 0) + weight);
  }
  return found;
};
