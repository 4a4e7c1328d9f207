import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { compareText, groupBy } from '../base/collections.ts';
import { noNouns } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Things that belong together by what they use and by their names. */
export interface Community<T> {
  /** The word that tells it from the others, or the name of the member that most others use; in lower case, unique. */
  readonly label: string;
  readonly members: readonly T[];
}

export interface Ties<T> {
  readonly nameOf: (item: T) => string;
  /** What the item uses; others than the given are passed over. */
  readonly usedBy: (item: T) => Iterable<T>;
}

/** How much it weighs that items have one name, or names that begin alike, where that one uses another weighs 1. */
const sameName = 4;
const sameStart = 2;
/** With this share of all, a common first word tells nothing apart. */
const undistinguishing = 0.5;
/** With this share of all, a word names no group of them. */
const saidOfAll = 0.8;
const mostCommunities = 11;
/** Items of one name are tied to so many of their fellows: the number of edges must not grow with the square of the items. */
const furthest = 40;
/** Share of a community's names that a word must be in to name it, and that two words must cover together. */
const dominating = 0.45;
const covering = 0.65;
/** Uses for each item below which names alone would decide. */
const fewUses = 0.4;

/**
 * Communities of at least `least` members, the largest first; what is in none of them is left out. Modularity (Blondel et al., 2008) over
 * what uses what, where something that everything uses ties little, and over names. The same items give the same communities: nodes are visited
 * in order.
 */
export const communities = <T>(items: readonly T[], { nameOf, usedBy }: Ties<T>, least: number): Community<T>[] => {
  const named = items.map((item) => ({
    item,
    name: nameOf(item),
    words: wordsOf(nameOf(item)).map((word) => word.toLowerCase()),
  }));
  named.sort((a, b) => compareText(a.name, b.name));
  const graph = new Graph({ type: 'undirected' });
  named.forEach((_, index) => graph.addNode(index));
  const uses = tie(graph, named, usedBy);
  if (uses.reduce((total, { size }) => total + size, 0) < items.length * fewUses) return [];
  const home = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false });
  const groups = [...groupBy(named.keys(), (index) => home[index] ?? -1).values()]
    .filter((group) => group.length >= least)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .slice(0, mostCommunities);
  return labelled(groups, named, uses).map(({ label, group }) => ({
    label,
    members: group.flatMap((index) => named[index]?.item ?? []),
  }));
};

interface Named<T> {
  readonly item: T;
  readonly name: string;
  readonly words: readonly string[];
}

/** Indexes of the others that each uses. */
type Uses = readonly ReadonlySet<number>[];

/** Adds the edges; gives which others each item uses. */
const tie = <T>(graph: Graph, named: readonly Named<T>[], usedBy: Ties<T>['usedBy']): Uses => {
  const indexOf = new Map(named.map(({ item }, index) => [item, index]));
  const uses = named.map(({ item }, from) => {
    const targets = new Set([...usedBy(item)].flatMap((other) => indexOf.get(other) ?? []));
    targets.delete(from);
    return targets;
  });
  const degrees = named.map(() => 0);
  for (const targets of uses) for (const to of targets) degrees[to] = (degrees[to] ?? 0) + 1;
  const add = (a: number, b: number, weight: number): void =>
    void graph.updateEdge(a, b, (old) => ({ weight: ((old.weight as number | undefined) ?? 0) + weight }));
  uses.forEach((targets, from) => {
    for (const to of targets) add(from, to, 1 / Math.sqrt(degrees[to] ?? 1));
  });
  const gather = (key: (one: Named<T>) => string, weight: number, most: number): void => {
    const groups = groupBy(
      named.map((one, index) => ({ text: key(one), index })),
      ({ text }) => text,
    );
    for (const [text, members] of groups) {
      if (text === '' || members.length > most) continue;
      const group = members.map(({ index }) => index);
      for (const [at, a] of group.entries()) {
        for (const b of group.slice(at + 1, at + 1 + furthest)) add(a, b, weight / Math.min(furthest, group.length - 1));
      }
    }
  };
  gather(({ name }) => name.toLowerCase(), sameName, furthest);
  gather(({ words }) => words[0] ?? '', sameStart, Math.max(2, named.length * undistinguishing));
  return uses;
};

interface Labelled {
  readonly label: string;
  readonly group: readonly number[];
}

/** The words that most members of a group have and few others do; the largest group chooses first. A group that nothing names is none. */
const labelled = <T>(groups: readonly number[][], named: readonly Named<T>[], uses: Uses): Labelled[] => {
  const everywhere = wordCounts(named);
  const taken = new Set<string>();
  return groups.flatMap((group) => {
    const label = [...wordLabels(group, named, everywhere), ...hubLabels(group, named, uses)].find(
      (one) => !taken.has(single(one)),
    );
    if (label === undefined) return [];
    taken.add(single(label));
    return [{ label, group }];
  });
};

/** `template` and `templates` would name two groups alike. */
const single = (label: string): string => label.replace(/(?<=[^s])s$/u, '');

/** One word that half of them bear, or two that most of them bear one of. */
const wordLabels = <T>(
  group: readonly number[],
  named: readonly Named<T>[],
  everywhere: ReadonlyMap<string, number>,
): string[] => {
  const members = group.flatMap((index) => named[index] ?? []);
  const share = (words: readonly string[]): number =>
    members.filter((member) => words.some((word) => member.words.includes(word))).length / members.length;
  const words = [...wordCounts(members)]
    .filter(([word, count]) => isTelling(word) && count >= 2 && (everywhere.get(word) ?? 0) <= named.length * saidOfAll)
    .map(([word, count]) => ({ word, score: (count * count) / (everywhere.get(word) ?? count) }))
    .sort((a, b) => b.score - a.score || compareText(a.word, b.word))
    .map(({ word }) => word);
  const alone = words.filter((word) => share([word]) >= dominating);
  const [first, ...others] = words;
  const second = others.find((word) => first !== undefined && share([first, word]) >= covering);
  return [...alone, ...(first !== undefined && second !== undefined ? [`${first}-and-${second}`] : [])];
};

/** What everything inherits from is called so and names nothing. */
const ofAll: ReadonlySet<string> = new Set(['application', 'base', 'root']);

/** The file that most of the others use. */
const hubLabels = <T>(group: readonly number[], named: readonly Named<T>[], uses: Uses): string[] =>
  group
    .map((index) => ({ words: named[index]?.words ?? [], users: group.filter((from) => uses[from]?.has(index)).length }))
    .filter(
      ({ words, users }) =>
        users >= (group.length - 1) * covering && words.length <= 2 && words.every(isTelling) && !ofAll.has(words[0] ?? ''),
    )
    .sort((a, b) => b.users - a.users)
    .map(({ words }) => words.join('-'));

const isTelling = (word: string): boolean => word.length > 2 && !noNouns.has(word) && !/^\d/u.test(word);

const wordCounts = <T>(all: readonly Named<T>[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
