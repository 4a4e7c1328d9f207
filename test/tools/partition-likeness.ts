import { groupBy } from '../../src/base/collections.ts';

/** A group for each thing, in one order for all partitions. */
export type Partition = readonly string[];

/**
 * MoJoFM of Wen and Tzerpos (2004) in percent: 100 less the share of moves and joins that turn `found` into `wanted`, of those that the worst
 * partition would need.
 */
export const mojoFm = (found: Partition, wanted: Partition): number => {
  const worst = found.length - mostGroups([...sizes(wanted).values()]);
  return worst <= 0 ? 100 : (1 - moves(found, wanted) / worst) * 100;
};

/** Things to move, and groups to join: each group goes to what most of its things want, so that as many as can be are wanted by somebody. */
const moves = (found: Partition, wanted: Partition): number => {
  const groups = [...groupBy(found.keys(), (index) => found[index]).values()].map((things) => {
    const counts = sizes(things.map((thing) => wanted[thing] ?? ''));
    const most = Math.max(...counts.values());
    return { things: things.length, most, goals: [...counts].flatMap(([goal, count]) => (count === most ? [goal] : [])) };
  });
  const moved = groups.reduce((total, { things, most }) => total + things - most, 0);
  return moved + groups.length - matched(groups.map(({ goals }) => goals));
};

/** The most goals that can be given out, one to a group (Kuhn's algorithm). */
const matched = (goalsOf: readonly (readonly string[])[]): number => {
  const holder = new Map<string, number>();
  const give = (group: number, seen: Set<string>): boolean =>
    (goalsOf[group] ?? []).some((goal) => {
      if (seen.has(goal)) return false;
      seen.add(goal);
      const held = holder.get(goal);
      if (held !== undefined && !give(held, seen)) return false;
      holder.set(goal, group);
      return true;
    });
  return goalsOf.filter((_, group) => give(group, new Set())).length;
};

const mostGroups = (cardinalities: readonly number[]): number =>
  [...cardinalities].sort((a, b) => a - b).reduce((groups, size) => (groups < size ? groups + 1 : groups), 0);

const sizes = (groups: Partition): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
};

/** Of Hubert and Arabie (1985): 1 for the same partition, about 0 for one by chance. */
export const adjustedRandIndex = (a: Partition, b: Partition): number => {
  const pairs = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + (count * (count - 1)) / 2, 0);
  const both = pairs(sizes(a.map((group, index) => JSON.stringify([group, b[index]]))).values());
  const [inA, inB, all] = [pairs(sizes(a).values()), pairs(sizes(b).values()), pairs([a.length])];
  const chance = (inA * inB) / Math.max(1, all);
  const most = (inA + inB) / 2;
  return most === chance ? 1 : (both - chance) / (most - chance);
};
