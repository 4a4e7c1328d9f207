import type { ReadFacts } from '../tree-sitter/read-facts.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where comments and the matches of the given names stand, in the order of the text. */
export const stretchesOf = ({ remarks, others }: ReadFacts, names: readonly string[]): readonly Stretch[] => {
  const matched = names.flatMap((name) => others.get(name) ?? []);
  const nodes = matched.flatMap(({ captures: [first] }) => (first ? [first.node] : []));
  return [...remarks, ...nodes.map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }))].sort(
    (a, b) => a.start - b.start,
  );
};
