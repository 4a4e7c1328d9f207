import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isA } from './nodes.ts';
import type { Node } from './nodes.ts';

/** One name that a CommonJS statement offers. */
export interface CommonJsExport {
  /** `default` for `module.exports = ...`. */
  readonly exported: string;
  /** Where the name is written; for `default` it is `exports`. */
  readonly place: Node;
  /** The name of what is offered: the property for `exports.a = ...`, of the function for `module.exports = function a() {}`. */
  readonly name?: TSESTree.Identifier;
  readonly value?: Node;
}

/** `module.exports = ...`, `module.exports = { a, b }`, `exports.a = ...`, and chains of them. */
export const commonJsExports = (statement: TSESTree.ExpressionStatement): readonly CommonJsExport[] => {
  const exports: CommonJsExport[] = [];
  let expression: Node = statement.expression;
  while (isA(expression, 'AssignmentExpression') && expression.operator === '=') {
    const target = expression.left;
    expression = expression.right;
    const value = finalValue(expression);
    if (isExports(target)) exports.push(...wholeExports(target, value));
    else if (
      isA(target, 'MemberExpression') &&
      !target.computed &&
      isExports(target.object) &&
      isA(target.property, 'Identifier')
    ) {
      exports.push({ exported: target.property.name, place: target.property, name: target.property, value });
    }
  }
  return exports;
};

const finalValue = (expression: Node): Node => {
  let value = expression;
  while (isA(value, 'AssignmentExpression')) value = value.right;
  return value;
};

/** `exports` and `module.exports`. */
const isExports = (node: Node): boolean => {
  if (isA(node, 'Identifier')) return node.name === 'exports';
  return (
    isA(node, 'MemberExpression') &&
    isA(node.object, 'Identifier') &&
    node.object.name === 'module' &&
    isA(node.property, 'Identifier') &&
    node.property.name === 'exports'
  );
};

const wholeExports = (target: Node, value: Node): readonly CommonJsExport[] => {
  // `exports = ...` alone changes a local variable, not what others see.
  if (!isA(target, 'MemberExpression')) return [];
  if (isA(value, 'ObjectExpression')) return value.properties.flatMap(propertyExport);
  const name = isA(value, 'FunctionExpression', 'ClassExpression') ? value.id : undefined;
  return [{ exported: 'default', place: target.property, ...(name && { name }), value }];
};

const propertyExport = (property: TSESTree.ObjectLiteralElement): readonly CommonJsExport[] => {
  if (!isA(property, 'Property') || property.computed) return isA(property, 'SpreadElement') ? [spreadExport(property)] : [];
  const { key, value } = property;
  if (isA(key, 'Identifier')) return [{ exported: key.name, place: key, name: key, value }];
  return isA(key, 'Literal') && typeof key.value === 'string' ? [{ exported: key.value, place: key, value }] : [];
};

/** `...require('./x')` passes on whatever `./x` offers. */
const spreadExport = (spread: TSESTree.SpreadElement): CommonJsExport => ({
  exported: '*',
  place: spread,
  value: spread.argument,
});
