import { compareText, groupBy } from '../base/collections.ts';
import { wordsOf } from './words.ts';

/** Things whose names begin with the same words. */
export interface StemGroup<T> {
  /** All those words, joined by a hyphen. */
  readonly stem: string;
  /** Words that all members begin with; at least the stem. */
  readonly words: string;
  /** What tells the group from the others: the stem without the words that nearly all share. */
  readonly label: string;
  readonly members: readonly T[];
}

/** With this share of all, a common first word (often the project's name) tells nothing apart; the next word is looked at. */
const undistinguishing = 0.8;
const deepestWord = 4;

/** Groups of at least `least` members, the largest first. */
export const stemGroups = <T>(items: readonly T[], nameOf: (item: T) => string, least: number): StemGroup<T>[] => {
  const named = items.map((item) => ({ item, words: wordsOf(nameOf(item)).map((word) => word.toLowerCase()) }));
  let shared = '';
  for (let depth = 1; depth <= deepestWord; depth++) {
    const groups = [...groupBy(named, ({ words }) => words.slice(0, depth).join('-'))].sort(largestFirst);
    const [largest] = groups;
    if (!largest) return [];
    if (largest[1].length > items.length * undistinguishing) {
      shared = `${largest[0]}-`;
      continue;
    }
    return groups
      .filter(([stem, members]) => stem !== '' && members.length >= least)
      .map(([stem, members]) => {
        const label = stem.startsWith(shared) ? stem.slice(shared.length) : stem;
        const words = commonStart(members.map((member) => member.words)).join('-');
        return { stem, words, label: label === '' ? stem : label, members: members.map(({ item }) => item) };
      });
  }
  return [];
};

const commonStart = (lists: readonly (readonly string[])[]): readonly string[] => {
  const [first = []] = lists;
  const end = first.findIndex((word, index) => lists.some((list) => list[index] !== word));
  return end < 0 ? first : first.slice(0, end);
};

const largestFirst = (a: readonly [string, readonly unknown[]], b: readonly [string, readonly unknown[]]): number =>
  b[1].length - a[1].length || compareText(a[0], b[0]);
