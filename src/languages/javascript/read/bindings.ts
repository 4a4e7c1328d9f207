import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Range } from '../../../model/text.ts';
import type { ImportedBinding } from '../../../model/file-facts.ts';
import { isA, literalText } from './nodes.ts';
import type { Node } from './nodes.ts';
import type { ReadImport } from './read-imports.ts';

type RangeOf = (node: Node) => Range;

/** What the import brings in; undefined where that is not a matter of names, such as a bare `import('x')` or a re-export. */
export const bindingsOf = ({ node, holder }: ReadImport, rangeOf: RangeOf): readonly ImportedBinding[] | undefined => {
  if (isA(node, 'ImportDeclaration')) return node.specifiers.map((each) => bindingOf(importedName(each), each.local, rangeOf));
  if (isA(node, 'TSImportEqualsDeclaration')) return [bindingOf('*', node.id, rangeOf)];
  return holder && isA(node, 'CallExpression', 'ImportExpression') ? patternBindings(holder.id, rangeOf) : undefined;
};

const bindingOf = (imported: string, local: TSESTree.Identifier, rangeOf: RangeOf): ImportedBinding => ({
  imported,
  local: local.name,
  range: rangeOf(local),
});

const importedName = (specifier: TSESTree.ImportClause): string => {
  if (isA(specifier, 'ImportDefaultSpecifier')) return 'default';
  return isA(specifier, 'ImportSpecifier') ? nameOf(specifier.imported) : '*';
};

/** Of an export or import, which may be written as a string. */
export const nameOf = (name: TSESTree.Identifier | TSESTree.StringLiteral): string =>
  isA(name, 'Identifier') ? name.name : name.value;

/** `const whole = require('x')`, `const { a, b: c } = require('x')`. */
const patternBindings = (pattern: Node, rangeOf: RangeOf): readonly ImportedBinding[] | undefined => {
  if (isA(pattern, 'Identifier')) return [bindingOf('*', pattern, rangeOf)];
  if (!isA(pattern, 'ObjectPattern')) return undefined;
  return pattern.properties.flatMap((property) => {
    if (!isA(property, 'Property') || property.computed) return [];
    const imported = isA(property.key, 'Identifier') ? property.key.name : literalText(property.key);
    const local = isA(property.value, 'AssignmentPattern') ? property.value.left : property.value;
    return imported !== undefined && isA(local, 'Identifier') ? [bindingOf(imported, local, rangeOf)] : [];
  });
};
