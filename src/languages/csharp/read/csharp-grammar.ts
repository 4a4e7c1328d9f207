import type { ArgumentNode } from '../../tree-sitter/arguments.ts';
import type { Node } from '../../tree-sitter/parse-tree.ts';
import type { Grammar } from '../../tree-sitter/read-facts.ts';
import { signatureOf } from '../../tree-sitter/signature.ts';
import { resultOf } from './result-of.ts';
import { xmlDocAbove } from './xml-doc.ts';

/** How C#'s tree becomes facts. */
export const csharpGrammar: Grammar = {
  literals: {
    strings: ['string_literal', 'verbatim_string_literal', 'raw_string_literal', 'interpolated_string_expression'],
    numbers: ['integer_literal', 'real_literal'],
    booleans: ['boolean_literal'],
    names: ['identifier', 'member_access_expression', 'typeof_expression', 'binary_expression'],
    interpolations: ['interpolation'],
    signed: ['prefix_unary_expression'],
  },
  arguments: {
    argument: (node) => (node.type === 'argument' || node.type === 'attribute_argument' ? argumentOf(node) : undefined),
    lists: ['initializer_expression', 'collection_expression', 'implicit_array_creation_expression'],
  },
  docKinds: [],
  separator: '.',
  annotationsStand: 'inside',
  signature: signatureOf,
  resultOf,
  docInside: (definition, tree) => xmlDocAbove(tree, definition.startIndex),
};

/** `"x"`, `name: "x"` of a call, `Name = "x"` of an attribute. */
const argumentOf = (node: Node): ArgumentNode | undefined => {
  const value = node.lastNamedChild;
  if (!value) return undefined;
  const name = node.childForFieldName('name');
  if (name && name.id !== value.id) return { name: name.text, value };
  if (node.type !== 'attribute_argument' || value.type !== 'assignment_expression') return { value };
  const right = value.childForFieldName('right');
  return right ? { name: value.childForFieldName('left')?.text ?? '', value: right } : undefined;
};
