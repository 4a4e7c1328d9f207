import type ts from 'typescript';
import type { Argument, Literal } from '../../../../model/file-facts.ts';
import { chainOf } from './chain.ts';
import { literalAt, literalOf } from './literals.ts';
import { bare, nameOf, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** Arguments after these say little about what is called. */
const maxArguments = 4;
const maxProperties = 16;

/** What of the arguments is wanted besides literals, properties of an object that are literals, and plain names. */
export interface Wanted {
  /** What lists hold. */
  readonly lists?: boolean;
  /** Calls, as names with brackets: `owners.routes()`. */
  readonly calls?: boolean;
  /** Every property, also where the name alone is written, and those of objects in objects as `a.b`. */
  readonly all?: boolean;
}

export const argumentsOf = (
  tree: Tree,
  list: ts.NodeArray<ts.Expression> | undefined,
  wanted: Wanted = {},
): readonly Argument[] => {
  const found: Argument[] = [];
  list?.forEach((expression, position) => {
    if (position >= maxArguments) return;
    const node = bare(tree, expression);
    if (tree.ts.isObjectLiteralExpression(node)) found.push(...propertiesOf(tree, node, position, wanted));
    else found.push(...valuesOf(tree, node, wanted).map((value) => ({ ...value, position })));
  });
  return found;
};

/** Whether one of them is more than a name. */
export const holdLiteral = (list: readonly Argument[]): boolean => list.some(({ kind }) => kind !== 'name');

const propertiesOf = (
  tree: Tree,
  { properties }: ts.ObjectLiteralExpression,
  position: number,
  wanted: Wanted,
  within = '',
): readonly Argument[] =>
  properties.slice(0, wanted.all ? undefined : maxProperties).flatMap((property) => {
    if (wanted.all && tree.ts.isShorthandPropertyAssignment(property)) {
      const { text } = property.name;
      const value = literalAt(tree, 'name', text, startOf(tree, property.name), property.name.end);
      return [{ name: within + text, ...value, position }];
    }
    if (!tree.ts.isPropertyAssignment(property)) return [];
    const name = nameOf(tree, property.name);
    if (name === undefined) return [];
    const node = bare(tree, property.initializer);
    if (wanted.all && tree.ts.isObjectLiteralExpression(node)) {
      return propertiesOf(tree, node, position, wanted, `${within}${name}.`);
    }
    return valuesOf(tree, node, wanted).map((value) => ({ name: within + name, ...value, position }));
  });

const valuesOf = (tree: Tree, node: ts.Expression, wanted: Wanted): readonly Literal[] => {
  const literal = literalOf(tree, node);
  if (literal) return [literal];
  if (wanted.lists && tree.ts.isArrayLiteralExpression(node)) {
    return node.elements.slice(0, maxProperties).flatMap((each) => valuesOf(tree, bare(tree, each), { ...wanted, lists: false }));
  }
  if (wanted.calls && tree.ts.isCallExpression(node)) return calledIn(tree, node);
  const chain = isName(tree, node) ? chainOf(tree, node) : undefined;
  return chain === undefined ? [] : [literalAt(tree, 'name', chain, startOf(tree, node), node.end)];
};

const isName = ({ ts }: Tree, node: ts.Expression): boolean => {
  if (ts.isIdentifier(node)) return node.text !== 'undefined';
  return ts.isPropertyAccessExpression(node);
};

/** `owners.routes()`, and `require('./owners')` as it is written. */
const calledIn = (tree: Tree, node: ts.CallExpression): readonly Literal[] => {
  const start = startOf(tree, node);
  const [first] = node.arguments;
  const isOfModule =
    node.expression.kind === tree.ts.SyntaxKind.ImportKeyword ||
    (tree.ts.isIdentifier(node.expression) && node.expression.text === 'require');
  if (isOfModule) {
    return first && tree.ts.isStringLiteralLike(first)
      ? [literalAt(tree, 'name', `require('${first.text}')`, start, node.end)]
      : [];
  }
  const chain = chainOf(tree, node.expression);
  return chain === undefined ? [] : [literalAt(tree, 'name', `${chain}()`, start, node.end)];
};
