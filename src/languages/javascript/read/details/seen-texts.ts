import type ts from 'typescript';
import type { Quoted } from '../../../../model/text.ts';
import { isSeenAttribute, seenText } from '../../../html/seen-text.ts';
import { literalOf } from './literals.ts';
import { startOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** Text between tags. */
export const textOfMarkup = (tree: Tree, node: ts.JsxText): readonly Quoted[] =>
  node.containsOnlyTriviaWhiteSpaces ? [] : quotedAt(tree, node.pos, node.end);

/** Text of an attribute that is shown or read out. */
export const textOfAttribute = (tree: Tree, { name, initializer }: ts.JsxAttribute): readonly Quoted[] => {
  if (!initializer || !tree.ts.isIdentifier(name) || !isSeenAttribute(name.text)) return [];
  if (tree.ts.isStringLiteral(initializer)) return quotedAt(tree, startOf(tree, initializer) + 1, initializer.end - 1);
  return tree.ts.isJsxExpression(initializer) ? textOfExpression(tree, initializer) : [];
};

/** Strings that an expression between tags may put there. */
export const textOfExpression = (tree: Tree, { expression }: ts.JsxExpression): readonly Quoted[] =>
  expression ? stringsIn(tree, expression) : [];

const stringsIn = (tree: Tree, node: ts.Expression): readonly Quoted[] => {
  const { ts } = tree;
  if (ts.isParenthesizedExpression(node)) return stringsIn(tree, node.expression);
  if (ts.isConditionalExpression(node)) return [...stringsIn(tree, node.whenTrue), ...stringsIn(tree, node.whenFalse)];
  if (ts.isBinaryExpression(node) && choices(ts).has(node.operatorToken.kind)) {
    return [...stringsIn(tree, node.left), ...stringsIn(tree, node.right)];
  }
  const literal = literalOf(tree, node);
  if (literal?.kind !== 'string') return [];
  const text = seenText(literal.value, false);
  return text === undefined ? [] : [{ text, range: literal.range, quote: literal.quote ?? literal.value }];
};

const choices = ({ SyntaxKind }: Tree['ts']): ReadonlySet<ts.SyntaxKind> =>
  new Set([SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken]);

const quotedAt = (tree: Tree, from: number, to: number): readonly Quoted[] => {
  const whole = tree.text.slice(from, to);
  const quote = whole.trim();
  const text = seenText(quote, true);
  if (text === undefined) return [];
  const start = from + whole.length - whole.trimStart().length;
  return [{ text, range: tree.rangeAt(start, start + quote.length), quote }];
};
