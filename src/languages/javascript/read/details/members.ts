import type ts from 'typescript';
import type { Member } from '../../../../model/file-facts.ts';
import { nameOfClass } from './places.ts';
import { nameOf, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** Methods of a class, and fields that hold a function, of classes that stand at the top level. Signatures of overloads count once. */
export const membersOf = (tree: Tree, node: ts.ClassLikeDeclaration): readonly Member[] => {
  const { ts } = tree;
  if (!isAtTop(tree, node)) return [];
  const container = nameOfClass(tree, node);
  const seen = new Set<string>();
  return node.members.flatMap((member) => {
    const isMethod = ts.isMethodDeclaration(member) || (ts.isPropertyDeclaration(member) && isFunction(tree, member.initializer));
    const name = isMethod && ts.isIdentifier(member.name) ? nameOf(tree, member.name) : undefined;
    if (!isMethod || name === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ name, container, range: tree.rangeAt(startOf(tree, member.name), member.name.end) }];
  });
};

const isFunction = ({ ts }: Tree, node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** A statement of the file, or what one names: `export default class`, `const Owners = class {}`. */
const isAtTop = ({ ts, root }: Tree, { parent }: ts.Node): boolean =>
  parent === root || (ts.isVariableDeclaration(parent) && parent.parent.parent.parent === root);
