import type ts from 'typescript';
import type { Annotation, LiteralCall } from '../../../../model/file-facts.ts';
import { argumentsOf, holdLiteral } from './arguments.ts';
import { calleeOf, setsUp, wantedOf } from './callee.ts';
import { chainOf } from './chain.ts';
import { resultBy } from './given-to.ts';
import { nameOfClass } from './places.ts';
import { nameOf, rangeOf, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** The call, where it holds a literal or sets up a server; references to other files are facts of their own. */
export const callOf = (
  tree: Tree,
  node: ts.CallExpression | ts.NewExpression,
  inside: string | undefined,
): LiteralCall | undefined => {
  const callee = calleeOf(tree, node.expression);
  if (callee === undefined || callee.text === 'require') return undefined;
  const list = argumentsOf(tree, node.arguments, wantedOf(callee.name));
  if (!holdLiteral(list) && !setsUp(tree, callee, node, list)) return undefined;
  const { text, first, place } = callee;
  const quote = tree.text.slice(startOf(tree, place), place.end);
  const result = resultBy(tree, node);
  return {
    callee: text,
    arguments: list,
    ...((node.arguments?.length ?? 0) > (list.at(-1)?.position ?? -1) + 1 && { more: true as const }),
    ...(inside !== undefined && { inside }),
    ...(result !== undefined && { result }),
    ...(first && { chain: rangeOf(tree, first) }),
    range: rangeOf(tree, place),
    ...(quote !== text && { quote }),
  };
};

/** A decorator with its literal arguments. */
export const annotationOf = (tree: Tree, node: ts.Decorator): Annotation | undefined => {
  const { expression } = node;
  const isCall = tree.ts.isCallExpression(expression);
  const callee = isCall ? expression.expression : expression;
  const name = chainOf(tree, callee);
  if (name === undefined) return undefined;
  return {
    name,
    target: targetOf(tree, node.parent),
    arguments: isCall ? argumentsOf(tree, expression.arguments, { lists: true }) : [],
    range: rangeOf(tree, callee),
  };
};

/** `Class` or `Class.member`; what stands on a parameter belongs to the member that has it. */
const targetOf = (tree: Tree, decorated: ts.Node): string => {
  const { ts } = tree;
  if (ts.isClassLike(decorated)) return nameOfClass(tree, decorated);
  const member = ts.isParameter(decorated) ? decorated.parent : decorated;
  const name = ts.isConstructorDeclaration(member)
    ? 'constructor'
    : nameOf(tree, ts.getNameOfDeclaration(member as ts.Declaration));
  const owner = nameOfClass(tree, member.parent);
  return name === undefined ? owner : `${owner}.${name}`;
};
