import { compareText, groupBy } from '../base/collections.ts';
import { wordsOf } from './words.ts';

/** Things whose names begin with the same word. */
export interface StemGroup<T> {
  readonly stem: string;
  readonly members: readonly T[];
}

/** With this share of all, a common first word (often the project's name) tells nothing apart; the next word is looked at. */
const undistinguishing = 0.8;
const deepestWord = 4;

/** Groups of at least `least` members, the largest first. */
export const stemGroups = <T>(items: readonly T[], nameOf: (item: T) => string, least: number): StemGroup<T>[] => {
  const named = items.map((item) => ({ item, words: wordsOf(nameOf(item)).map((word) => word.toLowerCase()) }));
  for (let depth = 1; depth <= deepestWord; depth++) {
    const groups = groupBy(named, ({ words }) => words.slice(0, depth).join('-'));
    const largest = Math.max(0, ...[...groups.values()].map((members) => members.length));
    if (largest > items.length * undistinguishing) continue;
    return [...groups]
      .filter(([stem, members]) => stem !== '' && members.length >= least)
      .map(([stem, members]) => ({ stem, members: members.map(({ item }) => item) }))
      .sort((a, b) => b.members.length - a.members.length || compareText(a.stem, b.stem));
  }
  return [];
};
