import type ts from 'typescript';
import type { Argument, Literal } from '../../../../model/file-facts.ts';
import { chainOf } from './chain.ts';
import { literalAt, literalOf } from './literals.ts';
import { bare, nameOf, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** Arguments after these say little about what is called. */
const maxArguments = 4;
const maxProperties = 16;

/** Literal arguments, literal properties of an object among them as named ones, and plain names. */
export const argumentsOf = (
  tree: Tree,
  list: ts.NodeArray<ts.Expression> | undefined,
  withLists = false,
): readonly Argument[] => {
  const found: Argument[] = [];
  list?.forEach((expression, position) => {
    if (position >= maxArguments) return;
    const node = bare(tree, expression);
    if (tree.ts.isObjectLiteralExpression(node)) found.push(...propertiesOf(tree, node, position, withLists));
    else found.push(...valuesOf(tree, node, withLists).map((value) => ({ ...value, position })));
  });
  return found;
};

/** Whether one of them is more than a name. */
export const holdLiteral = (list: readonly Argument[]): boolean => list.some(({ kind }) => kind !== 'name');

const propertiesOf = (
  tree: Tree,
  { properties }: ts.ObjectLiteralExpression,
  position: number,
  withLists: boolean,
): readonly Argument[] =>
  properties.slice(0, maxProperties).flatMap((property) => {
    if (!tree.ts.isPropertyAssignment(property)) return [];
    const name = nameOf(tree, property.name);
    if (name === undefined) return [];
    return valuesOf(tree, bare(tree, property.initializer), withLists).map((value) => ({ name, ...value, position }));
  });

const valuesOf = (tree: Tree, node: ts.Expression, withLists: boolean): readonly Literal[] => {
  const literal = literalOf(tree, node);
  if (literal) return [literal];
  if (withLists && tree.ts.isArrayLiteralExpression(node)) {
    return node.elements.slice(0, maxProperties).flatMap((each) => valuesOf(tree, bare(tree, each), false));
  }
  const chain = isName(tree, node) ? chainOf(tree, node) : undefined;
  return chain === undefined ? [] : [literalAt(tree, 'name', chain, startOf(tree, node), node.end)];
};

const isName = ({ ts }: Tree, node: ts.Expression): boolean => {
  if (ts.isIdentifier(node)) return node.text !== 'undefined';
  return ts.isPropertyAccessExpression(node);
};
