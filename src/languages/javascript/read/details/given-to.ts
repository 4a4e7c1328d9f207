import type ts from 'typescript';
import { chainOf } from './chain.ts';
import { nameOf } from './tree.ts';
import type { Tree } from './tree.ts';

const maxDepth = 12;

/**
 * The name that the result of a call is given to. Looks through the calls that continue it, and through objects that it is a property
 * of, also where those are handed to another call: `folders.list` for `const folders = router({ list: procedure.query() })`.
 */
export const resultBy = (tree: Tree, call: ts.Expression): string | undefined => {
  const { ts } = tree;
  const names: string[] = [];
  let node: ts.Node = call;
  for (let depth = 0; depth < maxDepth * 2; depth += 1) {
    const { parent } = node;
    if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) ? joined(parent.name.text, names) : undefined;
    if (ts.isExportAssignment(parent)) return joined('default', names);
    if (ts.isPropertyDeclaration(parent)) {
      const name = nameOf(tree, parent.name);
      return name === undefined ? undefined : joined(`this.${name}`, names);
    }
    if (ts.isBinaryExpression(parent)) return assigned(tree, parent, node, names);
    if (ts.isPropertyAssignment(parent)) {
      const name = nameOf(tree, parent.name);
      if (name === undefined) return undefined;
      names.push(name);
      node = parent.parent;
    } else if (isAround(tree, parent, node) || (names.length > 0 && isHanded(tree, parent, node))) node = parent;
    else return names.length > 0 ? names.reverse().join('.') : undefined;
  }
  return undefined;
};

const joined = (name: string, inner: readonly string[]): string => [name, ...[...inner].reverse()].join('.');

const assigned = (tree: Tree, parent: ts.BinaryExpression, node: ts.Node, names: readonly string[]): string | undefined => {
  if (parent.right !== node || parent.operatorToken.kind !== tree.ts.SyntaxKind.EqualsToken) return undefined;
  const target = chainOf(tree, parent.left);
  return target === undefined ? undefined : joined(target.replace(/^(?:module\.)?exports(?:$|\.)/u, '') || 'default', names);
};

/** What continues the chain of calls, or does not change the value. */
const isAround = ({ ts }: Tree, parent: ts.Node, node: ts.Node): boolean => {
  if (ts.isPropertyAccessExpression(parent)) return ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  return (
    ts.isAwaitExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent)
  );
};

/** An object that is an argument of a call. */
const isHanded = ({ ts }: Tree, parent: ts.Node, node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) && ts.isCallExpression(parent) && parent.expression !== node;
