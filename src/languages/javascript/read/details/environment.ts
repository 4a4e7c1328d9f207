import type ts from 'typescript';
import type { EnvironmentVariable, Literal } from '../../../../model/file-facts.ts';
import { chainOf } from './chain.ts';
import { literalOf } from './literals.ts';
import { startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** `process.env.X`, `process.env['X']` and the same of other runtimes. */
export const environmentOf = (
  tree: Tree,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): EnvironmentVariable | undefined => {
  const { ts } = tree;
  const key = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  if (!holders.has(chainOf(tree, node.expression) ?? '') || isWritten(tree, node)) return undefined;
  if (ts.isIdentifier(key)) {
    return ts.isPropertyAccessExpression(node) ? variable(tree, key.text, startOf(tree, key), key.end, node) : undefined;
  }
  return ts.isStringLiteralLike(key) ? variable(tree, key.text, startOf(tree, key) + 1, key.end - 1, node) : undefined;
};

/** `Deno.env.get('X')`. */
export const environmentOfCall = (tree: Tree, node: ts.CallExpression): EnvironmentVariable | undefined => {
  const [first] = node.arguments;
  if (!first || !tree.ts.isStringLiteralLike(first) || !getters.has(chainOf(tree, node.expression) ?? '')) return undefined;
  return variable(tree, first.text, startOf(tree, first) + 1, first.end - 1, node);
};

/** `const { PORT, HOST = 'localhost' } = process.env`. */
export const environmentOfPattern = (
  tree: Tree,
  { name, initializer }: ts.VariableDeclaration,
): readonly EnvironmentVariable[] => {
  if (!initializer || !tree.ts.isObjectBindingPattern(name) || !holders.has(chainOf(tree, initializer) ?? '')) return [];
  return name.elements.flatMap(({ propertyName, name: local, initializer: fallback, dotDotDotToken }) => {
    const key = propertyName ?? local;
    if (dotDotDotToken || !tree.ts.isIdentifier(key) || built.has(key.text)) return [];
    const literal = fallback && literalOf(tree, fallback);
    return [{ name: key.text, range: tree.rangeAt(startOf(tree, key), key.end), ...(literal && { fallback: literal }) }];
  });
};

const holders: ReadonlySet<string> = new Set(['process.env', 'import.meta.env', 'Bun.env', 'globalThis.process.env']);
const getters: ReadonlySet<string> = new Set(['Deno.env.get']);

/** Set by the build tool itself, not by whoever runs it. */
const built: ReadonlySet<string> = new Set(['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']);

const variable = (tree: Tree, name: string, start: number, end: number, node: ts.Expression): EnvironmentVariable | undefined => {
  if (name === '' || (built.has(name) && chainOf(tree, node)?.startsWith('import.meta.'))) return undefined;
  const fallback = fallbackOf(tree, node);
  return { name, range: tree.rangeAt(start, end), ...(fallback && { fallback }) };
};

const isWritten = ({ ts }: Tree, node: ts.Expression): boolean => {
  const { parent } = node;
  if (ts.isDeleteExpression(parent)) return true;
  return ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
};

/** The literal after `??` or `||`, also around `Number(...)` and the like. */
const fallbackOf = (tree: Tree, node: ts.Expression): Literal | undefined => {
  const { ts } = tree;
  let inner: ts.Node = node;
  while (isWrapper(tree, inner.parent, inner)) inner = inner.parent;
  const { parent } = inner;
  if (!ts.isBinaryExpression(parent) || parent.left !== inner) return undefined;
  const { kind } = parent.operatorToken;
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
    ? literalOf(tree, parent.right)
    : undefined;
};

const isWrapper = (tree: Tree, node: ts.Node, inner: ts.Node): boolean => {
  const { ts } = tree;
  if (ts.isCallExpression(node)) return node.arguments[0] === inner && conversions.has(chainOf(tree, node.expression) ?? '');
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isPrefixUnaryExpression(node)
  );
};

const conversions: ReadonlySet<string> = new Set([
  'Number',
  'String',
  'parseInt',
  'parseFloat',
  'Number.parseInt',
  'Number.parseFloat',
]);
