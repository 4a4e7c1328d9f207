import { kinds } from './token-kinds.ts';
import type { TokenKind } from './token-kinds.ts';

export const endOfComment = (text: string, start: number): number => {
  const isBlock = text.charCodeAt(start + 1) === 42;
  const end = isBlock ? text.indexOf('*/', start + 2) : text.indexOf('\n', start);
  if (end < 0) return text.length;
  return isBlock ? end + 2 : end;
};

/** A quoted string or rune ends with its line at the latest, a raw string does not. */
export const endOfQuoted = (text: string, start: number, quote: number): number => {
  if (quote === 96) {
    const end = text.indexOf('`', start + 1);
    return end < 0 ? text.length : end + 1;
  }
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 10) return at;
    if (code === 92) at += 1;
  }
  return text.length;
};

export const endOfNumber = (text: string, start: number): number => {
  numberPattern.lastIndex = start;
  numberPattern.test(text);
  return Math.max(numberPattern.lastIndex, start + 1);
};

const numberPattern = /0[xX][\w.]*(?:[pP][-+]\d+)?|(?:[\d_.]+[eE][-+]\d+|[\w.]+)i?/uy;

interface Operator {
  readonly kind: TokenKind;
  readonly length: number;
}

export const operatorAt = (text: string, at: number, code: number): Operator => {
  const single = singles.get(code);
  if (single) return single;
  longOperator.lastIndex = at;
  const [found] = longOperator.exec(text) ?? [];
  if (found === undefined) return code === 46 ? dot : other;
  return {
    kind: longKinds.get(found) ?? (found.endsWith('=') && !comparisons.has(found) ? kinds.assign : kinds.operator),
    length: found.length,
  };
};

const dot: Operator = { kind: kinds.dot, length: 1 };
const other: Operator = { kind: kinds.operator, length: 1 };

const singles: ReadonlyMap<number, Operator> = new Map(
  (
    [
      ['(', kinds.openParen],
      [')', kinds.closeParen],
      ['[', kinds.openBracket],
      [']', kinds.closeBracket],
      ['{', kinds.openBrace],
      ['}', kinds.closeBrace],
      [',', kinds.comma],
      [';', kinds.semicolon],
    ] as const
  ).map(([sign, kind]) => [sign.charCodeAt(0), { kind, length: 1 }]),
);

const longOperator = /\.\.\.|:=?|\+\+|--|<-|(?:<<|>>|&\^|&&|\|\||[-+*/%&|^<>=!~])=?/uy;

const longKinds: ReadonlyMap<string, TokenKind> = new Map([
  ['...', kinds.ellipsis],
  [':', kinds.colon],
  [':=', kinds.define],
  ['++', kinds.step],
  ['--', kinds.step],
  ['<-', kinds.arrow],
  ['*', kinds.star],
]);

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<=', '>=']);
