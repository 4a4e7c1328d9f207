import type ts from 'typescript';
import type { NamedConstant } from '../../../../model/file-facts.ts';
import type { Quoted } from '../../../../model/text.ts';
import { docFinder } from '../../../remarks/doc-finder.ts';
import { remarksOf } from '../../../remarks/remark.ts';
import { chainOf } from './chain.ts';
import { literalOf } from './literals.ts';
import { nameOfClass } from './places.ts';
import { bare, nameOf, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** Names with a literal value that a statement of the top level defines, members of its objects included. */
export const constantsOfStatement = (tree: Tree, { declarationList }: ts.VariableStatement): readonly NamedConstant[] => {
  const { ts } = tree;
  if ((declarationList.flags & ts.NodeFlags.Const) === 0) return [];
  return declarationList.declarations.flatMap((each) => {
    if (!each.initializer || !ts.isIdentifier(each.name)) return [];
    const holder = declarationList.declarations[0] === each ? declarationList.parent : each;
    return constantsIn(tree, each.name.text, each.initializer, undefined, holder, 0);
  });
};

/** Values of an enumeration that are written out. */
export const constantsOfEnum = (tree: Tree, { name, members }: ts.EnumDeclaration): readonly NamedConstant[] =>
  members.flatMap((member) => {
    const key = nameOf(tree, member.name);
    return key !== undefined && member.initializer ? constantsIn(tree, key, member.initializer, name.text, member, maxDepth) : [];
  });

/** Fields of a class whose value is written out. */
export const constantsOfClass = (tree: Tree, node: ts.ClassLikeDeclaration): readonly NamedConstant[] =>
  node.members.flatMap((member) => {
    if (!tree.ts.isPropertyDeclaration(member) || !member.initializer) return [];
    const key = nameOf(tree, member.name);
    const isStatic = member.modifiers?.some(({ kind }) => kind === tree.ts.SyntaxKind.StaticKeyword) === true;
    return key === undefined
      ? []
      : constantsIn(tree, key, member.initializer, nameOfClass(tree, node), member, isStatic ? 1 : maxDepth);
  });

/** Objects inside objects are settings up to here; further down they are data. */
const maxDepth = 3;

const constantsIn = (
  tree: Tree,
  name: string,
  initializer: ts.Expression,
  container: string | undefined,
  holder: ts.Node,
  depth: number,
): readonly NamedConstant[] => {
  const value = literalOf(tree, initializer);
  if (value) {
    const doc = docOf(tree, holder);
    return [{ name, ...(container !== undefined && { container }), value, ...(doc && { doc }) }];
  }
  const object = depth < maxDepth ? objectOf(tree, initializer) : undefined;
  const inner = container === undefined ? name : `${container}.${name}`;
  return (object?.properties ?? []).flatMap((property) => {
    const key = nameOf(tree, property.name);
    return key !== undefined && tree.ts.isPropertyAssignment(property)
      ? constantsIn(tree, key, property.initializer, inner, property, depth + 1)
      : [];
  });
};

/** An object literal, also one that `Object.freeze` makes unchangeable. */
const objectOf = (tree: Tree, expression: ts.Expression): ts.ObjectLiteralExpression | undefined => {
  const node = bare(tree, expression);
  if (tree.ts.isObjectLiteralExpression(node)) return node;
  const [first] = tree.ts.isCallExpression(node) && chainOf(tree, node.expression) === 'Object.freeze' ? node.arguments : [];
  return first && objectOf(tree, first);
};

/** The doc comment before it. Comments inside of statements are known to nobody else. */
const docOf = (tree: Tree, node: ts.Node): Quoted | undefined => {
  const comments = tree.ts.getLeadingCommentRanges(tree.text, node.pos);
  if (!comments) return undefined;
  const remarks = remarksOf(
    comments.map(({ pos, end }) => ({ start: pos, end })),
    tree.text,
  );
  return docFinder(remarks, tree.text, tree.rangeAt)(startOf(tree, node));
};
