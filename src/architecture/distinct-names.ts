import type { Called, NameChoice } from './name.ts';

/** Where a part lies in the picture of what holds it. */
export interface Place {
  /** Directly in it, which needs no word about whose the part is. */
  readonly isDirect: boolean;
  /** Those of one folder are called alike. */
  readonly group: string;
}

/**
 * One name for each, all different whatever their capitals. Those that share a name all take their next one, and with them what lies beside
 * them; where the choices are used up, the later ones are counted.
 */
export const distinctNames = (choices: readonly NameChoice[], places: readonly Place[] = []): Called[] => {
  const levels = choices.map(() => 0);
  const calledAt = (index: number): Called => choices[index]?.[levels[index] ?? 0] ?? { name: '' };
  const isRaisable = (index: number): boolean => (levels[index] ?? 0) + 1 < (choices[index]?.length ?? 0);
  for (;;) {
    const clashes = clashing(choices.map((_, index) => calledAt(index).name)).flatMap((members) => {
      const further = members.filter((index) => places[index]?.isDirect === false && isRaisable(index));
      return members.length - further.length === 1 && further.length > 0 ? further : members;
    });
    const raised = clashes.filter(isRaisable);
    if (raised.length === 0) break;
    for (const index of new Set([...raised, ...besides(raised, places).filter((one) => levels[one] === 0 && isRaisable(one))]))
      levels[index] = (levels[index] ?? 0) + 1;
  }
  return counted(choices.map((_, index) => calledAt(index)));
};

/** What lies beside those in a folder further down. */
const besides = (raised: readonly number[], places: readonly Place[]): number[] => {
  const groups = new Set(raised.flatMap((index) => (places[index]?.isDirect === false ? [places[index].group] : [])));
  return places.flatMap(({ isDirect, group }, index) => (!isDirect && groups.has(group) ? [index] : []));
};

const clashing = (names: readonly string[]): number[][] => {
  const seen = new Map<string, number[]>();
  names.forEach((name, index) => seen.set(name.toLowerCase(), [...(seen.get(name.toLowerCase()) ?? []), index]));
  return [...seen.values()].filter((members) => members.length > 1);
};

const counted = (all: readonly Called[]): Called[] => {
  const taken = new Set<string>();
  return all.map((called) => {
    let unique = called.name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${called.name} (${number})`;
    taken.add(unique.toLowerCase());
    return { ...called, name: unique };
  });
};
