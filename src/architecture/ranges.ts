import { compareText, groupBy } from '../base/collections.ts';

/** Things next to each other in the alphabet. */
export interface AlphabetRange<T> {
  /** `a..c`, `7`, or a number where the alphabet does not tell them apart. */
  readonly label: string;
  readonly members: readonly T[];
}

const classes: readonly string[] = ['0-9', 'a-c', 'd-f', 'g-i', 'j-l', 'm-o', 'p-r', 's-u', 'v-x', 'y-z'];
const most = 12;
const lopsided = 0.9;

/**
 * At most a dozen ranges. Their borders are fixed letters, so that a new name moves no other one; only names that hardly differ are
 * cut into equal slices.
 */
export const alphabetRanges = <T>(items: readonly T[], nameOf: (item: T) => string): AlphabetRange<T>[] => {
  const named = items.map((item) => ({ item, name: nameOf(item).toLowerCase() })).sort((a, b) => compareText(a.name, b.name));
  const start = commonPrefixLength(named[0]?.name ?? '', named.at(-1)?.name ?? '');
  const prefix = (named[0]?.name ?? '').slice(0, start);
  const letterOf = ({ name }: { readonly name: string }): string => name.charAt(start);
  const byClass = groupBy(named, (one) => classOf(letterOf(one)));
  const groups = byClass.size > 1 ? byClass : groupBy(named, letterOf);
  const largest = Math.max(0, ...[...groups.values()].map((members) => members.length));
  const isUsable = groups.size > 1 && groups.size <= most && largest <= items.length * lopsided;
  const chosen = isUsable ? [...groups].map(([label, members]) => ({ label: labelled(prefix, label), members })) : slices(named);
  return chosen.map(({ label, members }) => ({ label, members: members.map(({ item }) => item) }));
};

/** Of sorted names, the first and the last differ as early as any two. */
const commonPrefixLength = (first: string, last: string): number => {
  let length = 0;
  while (length < first.length && first.charAt(length) === last.charAt(length)) length++;
  return length;
};

const classOf = (letter: string): string =>
  classes.find((range) => letter >= range.charAt(0) && letter <= range.charAt(2)) ?? 'other';

const labelled = (prefix: string, label: string): string => {
  const end = prefix.slice(-3);
  if (label === 'other' || label === '') return 'other';
  return label.length === 1 ? end + label : `${end}${label.charAt(0)}..${end}${label.charAt(2)}`;
};

const slices = <T>(sorted: readonly T[]): { readonly label: string; readonly members: readonly T[] }[] => {
  const size = Math.ceil(sorted.length / most);
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, index) => ({
    label: `${index * size + 1}..${Math.min(sorted.length, (index + 1) * size)}`,
    members: sorted.slice(index * size, (index + 1) * size),
  }));
};
