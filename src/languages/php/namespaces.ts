import type { Quoted } from '../../model/text.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

export interface Namespaces {
  /** Where the whole file is in one. */
  readonly single?: Quoted;
  /** Name of the namespace that the offset is in; '' for the global one. */
  at(offset: number): string;
}

/** A namespace goes on to the next one, also where it stands in braces: nothing may stand between. */
export const namespacesOf = (tree: ParseTree, { others }: ReadFacts): Namespaces => {
  const nodes = (others.get('namespace') ?? []).flatMap((match) => captured(match, 'namespace') ?? []);
  const starts = nodes.map((node) => ({ start: node.startIndex, name: tree.textOf(node).replaceAll(/\s/gu, '') }));
  const [first] = nodes;
  const single = first && nodes.length === 1 ? tree.quotedAt(first.startIndex, first.endIndex, starts[0]?.name ?? '') : undefined;
  return {
    ...(single && { single }),
    at: (offset) => starts[lastAtMost(starts, offset)]?.name ?? '',
  };
};

/** Index of the last that starts at or before the offset; -1 for none. */
const lastAtMost = (starts: readonly { readonly start: number }[], offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
