import type { ImportFact } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** Names that mean something of the file itself or that its imports account for. */
export const knownNames = (tree: ParseTree, { others }: ReadFacts, imports: readonly ImportFact[]): ReadonlySet<string> => {
  const known = new Set<string>();
  for (const { bindings = [], specifier } of imports) {
    for (const { local } of bindings) known.add(local);
    known.add(specifier);
  }
  for (const match of others.get('definition') ?? []) {
    const name = captured(match, 'name');
    if (name) known.add(tree.textOf(name));
  }
  for (const { captures } of others.get('type.parameter') ?? []) {
    for (const { node } of captures) known.add(tree.textOf(node));
  }
  return known;
};
