import type { TSESTree } from '@typescript-eslint/typescript-estree';

export type Node = TSESTree.Node;

type NodeByName = { readonly [Each in Node as `${Each['type']}`]: Each };

/** A node of the ESTree with that type; several types stand for any of them. */
export type NodeOf<Name extends keyof NodeByName> = NodeByName[Name];

/** Whether the node has one of the types. */
export const isA = <Name extends keyof NodeByName>(
  node: Node | null | undefined,
  ...types: readonly Name[]
): node is NodeByName[Name] => node != null && types.some((type) => type === (node.type as string));

/** Nodes directly inside, in the order of their properties. */
export const childrenOf = (node: Node): readonly Node[] => {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === 'parent') continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(each)) children.push(each);
  }
  return children;
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'range' in value;

/** The text of a literal specifier or name: `'x'`, or a template without holes. */
export const literalText = (node: Node | null | undefined): string | undefined => {
  if (isA(node, 'Literal')) return typeof node.value === 'string' ? node.value : undefined;
  if (!isA(node, 'TemplateLiteral') || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
};

/** What is left of a declaration without `as`, `satisfies`, `!` and brackets of types around it. */
export const withoutTypes = (node: Node): Node =>
  isA(node, 'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion')
    ? withoutTypes(node.expression)
    : node;

/** Identifiers that a declaration's left side introduces, patterns included. */
export const namesIn = (pattern: Node): readonly TSESTree.Identifier[] => {
  if (isA(pattern, 'Identifier')) return [pattern];
  if (isA(pattern, 'ObjectPattern'))
    return pattern.properties.flatMap((each) => namesIn(isA(each, 'Property') ? each.value : each.argument));
  if (isA(pattern, 'ArrayPattern')) return pattern.elements.flatMap((each) => (each ? namesIn(each) : []));
  if (isA(pattern, 'AssignmentPattern')) return namesIn(pattern.left);
  return isA(pattern, 'RestElement') ? namesIn(pattern.argument) : [];
};
