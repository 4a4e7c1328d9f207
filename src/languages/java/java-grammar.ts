import type { Node } from '../tree-sitter/parse-tree.ts';
import type { Grammar } from '../tree-sitter/read-facts.ts';
import { signatureOf } from '../tree-sitter/signature.ts';

/** How Java's tree becomes facts. */
export const javaGrammar: Grammar = {
  literals: {
    strings: ['string_literal'],
    numbers: [
      'decimal_integer_literal',
      'hex_integer_literal',
      'octal_integer_literal',
      'binary_integer_literal',
      'decimal_floating_point_literal',
    ],
    booleans: ['true', 'false'],
    names: ['identifier', 'field_access', 'class_literal', 'binary_expression'],
    interpolations: [],
    signed: ['unary_expression'],
  },
  arguments: {
    argument: (node) => {
      if (node.type !== 'element_value_pair') return { value: node };
      const value = node.childForFieldName('value');
      return value ? { name: node.childForFieldName('key')?.text ?? '', value } : undefined;
    },
    lists: ['element_value_array_initializer', 'array_initializer'],
  },
  docKinds: ['doc'],
  separator: '.',
  annotationsStand: 'inside',
  receiverStandsApart: true,
  signature: signatureOf,
  docStart: (node) => (node.type === 'variable_declarator' ? fieldStart(node) : node.startIndex),
};

const fieldStart = (declarator: Node): number => declarator.parent?.startIndex ?? declarator.startIndex;
