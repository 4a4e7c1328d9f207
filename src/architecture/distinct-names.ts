import type { NameChoice } from './name.ts';

/**
 * One name for each, all different whatever their capitals. Those that share a name all take their next longer one; where the choices are
 * used up, the later ones are counted.
 */
export const distinctNames = (choices: readonly NameChoice[]): string[] => {
  const levels = choices.map(() => 0);
  const nameAt = (index: number): string => choices[index]?.names[levels[index] ?? 0] ?? '';
  const longest = Math.max(0, ...choices.map(({ names }) => names.length));
  for (let round = 0; round < longest; round++) {
    const clashes = clashing(choices.map((_, index) => nameAt(index)));
    const raised = clashes.filter((index) => (levels[index] ?? 0) + 1 < (choices[index]?.names.length ?? 0));
    if (raised.length === 0) break;
    for (const index of raised) levels[index] = (levels[index] ?? 0) + 1;
  }
  return counted(choices.map((_, index) => nameAt(index)));
};

const clashing = (names: readonly string[]): number[] => {
  const seen = new Map<string, number>();
  for (const name of names) seen.set(name.toLowerCase(), (seen.get(name.toLowerCase()) ?? 0) + 1);
  return names.flatMap((name, index) => ((seen.get(name.toLowerCase()) ?? 0) > 1 ? [index] : []));
};

const counted = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name} (${number})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
};
