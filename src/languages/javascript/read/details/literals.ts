import type ts from 'typescript';
import type { Literal } from '../../../../model/file-facts.ts';
import { bare, startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** A text longer than this is a document, not a value that somebody would quote. */
const maxLength = 2_000;

/** The value of an expression that is written out; strings with computed pieces have `{}` in their place. */
export const literalOf = (tree: Tree, expression: ts.Expression): Literal | undefined => {
  const node = bare(tree, expression);
  if (node.end - node.pos > maxLength) return undefined;
  const { ts } = tree;
  if (ts.isStringLiteralLike(node)) return literalAt(tree, 'string', node.text, startOf(tree, node) + 1, node.end - 1);
  if (ts.isNumericLiteral(node)) return literalAt(tree, 'number', node.text, startOf(tree, node), node.end);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return literalAt(tree, 'boolean', 'true', startOf(tree, node), node.end);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return literalAt(tree, 'boolean', 'false', startOf(tree, node), node.end);
  if (ts.isTemplateExpression(node)) {
    return literalAt(tree, 'string', templateText(node), startOf(tree, node) + 1, node.end - 1);
  }
  if (ts.isPrefixUnaryExpression(node)) return negativeOf(tree, node);
  return ts.isBinaryExpression(node) ? (joinedOf(tree, node) ?? productOf(tree, node)) : undefined;
};

export const literalAt = (tree: Tree, kind: Literal['kind'], value: string, start: number, end: number): Literal => {
  const quote = tree.text.slice(start, end);
  return { kind, value, range: tree.rangeAt(start, end), ...(quote !== value && { quote }) };
};

const templateText = ({ head, templateSpans }: ts.TemplateExpression): string =>
  head.text + templateSpans.map(({ literal }) => `{}${literal.text}`).join('');

const negativeOf = (tree: Tree, node: ts.PrefixUnaryExpression): Literal | undefined =>
  node.operator === tree.ts.SyntaxKind.MinusToken && tree.ts.isNumericLiteral(node.operand)
    ? literalAt(tree, 'number', `-${node.operand.text}`, startOf(tree, node), node.end)
    : undefined;

/** `'/owners/' + id`: one string, however it is put together. */
const joinedOf = (tree: Tree, node: ts.BinaryExpression): Literal | undefined => {
  const pieces = operandsOf(tree, node, tree.ts.SyntaxKind.PlusToken).map((piece) => bare(tree, piece));
  if (!pieces.some((piece) => tree.ts.isStringLiteralLike(piece) || tree.ts.isTemplateExpression(piece))) return undefined;
  const value = pieces.map((piece) =>
    tree.ts.isStringLiteralLike(piece) ? piece.text : tree.ts.isTemplateExpression(piece) ? templateText(piece) : '{}',
  );
  return literalAt(tree, 'string', value.join('').replaceAll(/(?:\{\}){2,}/g, '{}'), startOf(tree, node), node.end);
};

/** `60 * 1000`, as far as it is exact. */
const productOf = (tree: Tree, node: ts.BinaryExpression): Literal | undefined => {
  const factors = operandsOf(tree, node, tree.ts.SyntaxKind.AsteriskToken);
  if (factors.length < 2) return undefined;
  let product = 1;
  for (const factor of factors) {
    const value = tree.ts.isNumericLiteral(factor) ? Number(factor.text) : Number.NaN;
    product *= value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(product)) return undefined;
  }
  return literalAt(tree, 'number', String(product), startOf(tree, node), node.end);
};

/** Of a chain of one operator, in the order of the text; nothing where another operator stands on top. */
const operandsOf = ({ ts }: Tree, node: ts.BinaryExpression, operator: ts.SyntaxKind): readonly ts.Expression[] => {
  const operands: ts.Expression[] = [];
  let rest: ts.Expression = node;
  while (ts.isBinaryExpression(rest) && rest.operatorToken.kind === operator) {
    operands.push(rest.right);
    rest = rest.left;
  }
  return operands.length === 0 ? [] : [...operands, rest].reverse();
};
