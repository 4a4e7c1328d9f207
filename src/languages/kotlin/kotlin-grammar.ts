import type { Node } from '../tree-sitter/parse-tree.ts';
import type { Grammar } from '../tree-sitter/read-facts.ts';

/** How Kotlin's tree becomes facts. */
export const kotlinGrammar: Grammar = {
  literals: {
    strings: ['string_literal', 'multiline_string_literal'],
    raw: ['multiline_string_literal'],
    numbers: ['number_literal', 'float_literal'],
    booleans: [],
    names: ['identifier', 'navigation_expression', 'binary_expression', 'multiplicative_expression', 'additive_expression'],
    interpolations: ['interpolation'],
    signed: ['unary_expression'],
  },
  arguments: {
    argument: (node) => {
      if (node.type !== 'value_argument') return { value: node };
      const [first, second] = node.namedChildren;
      if (!first) return undefined;
      return second && first.type === 'identifier' ? { name: first.text, value: second } : { value: second ?? first };
    },
    lists: ['collection_literal'],
  },
  docKinds: ['doc'],
  separator: '.',
  annotationsStand: 'inside',
  docStart: (node) => (node.type === 'infix_expression' ? annotatedStart(node) : node.startIndex),
};

/** A class that the grammar takes for an expression has its annotations around it. */
const annotatedStart = (node: Node): number => {
  let outer = node;
  while (outer.parent?.type === 'annotated_expression') outer = outer.parent;
  return outer.startIndex;
};
