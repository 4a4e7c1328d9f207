import type { Called, NameChoice } from './name.ts';

/**
 * One name for each, all different whatever their capitals. Those that share a name all take their next one; where the choices are used up,
 * the later ones are counted.
 */
export const distinctNames = (choices: readonly NameChoice[]): Called[] => {
  const levels = choices.map(() => 0);
  const calledAt = (index: number): Called => choices[index]?.[levels[index] ?? 0] ?? { name: '' };
  for (;;) {
    const clashes = clashing(choices.map((_, index) => calledAt(index).name));
    const raised = clashes.filter((index) => (levels[index] ?? 0) + 1 < (choices[index]?.length ?? 0));
    if (raised.length === 0) break;
    for (const index of raised) levels[index] = (levels[index] ?? 0) + 1;
  }
  return counted(choices.map((_, index) => calledAt(index)));
};

const clashing = (names: readonly string[]): number[] => {
  const seen = new Map<string, number>();
  for (const name of names) seen.set(name.toLowerCase(), (seen.get(name.toLowerCase()) ?? 0) + 1);
  return names.flatMap((name, index) => ((seen.get(name.toLowerCase()) ?? 0) > 1 ? [index] : []));
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
