import { kinds, keywords } from './token-kinds.ts';
import type { TokenKind } from './token-kinds.ts';
import { matchBrackets } from './match-brackets.ts';
import { isDirective } from '../directives.ts';
import { endOfComment, endOfNumber, endOfQuoted, operatorAt } from './scan-token.ts';

/** The tokens of a Go text with the semicolons that Go itself puts in, as parallel lists; the last one is of kind `end`. */
export interface Tokens {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For an opening bracket the index of its closing one; the end of the text where it has none. */
  readonly closings: Int32Array;
  /** Comments that may document: not those after code on their line, nor in the body of a function. */
  readonly comments: readonly Comment[];
  /** Comments for tools, such as `//go:embed`. */
  readonly directives: readonly Comment[];
}

export const tokensOf = (text: string): Tokens => {
  const list = tokenList(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === newline) {
      list.endLine(at);
      at += 1;
      list.startLine(at);
    } else if (code <= space) at += 1;
    else if (code === slash && isComment(text, at)) {
      const end = endOfComment(text, at);
      list.comment(at, end);
      if (text.charCodeAt(at + 1) === star && text.slice(at, end).includes('\n')) list.endLine(at);
      at = end;
    } else at = scanToken(text, at, code, list);
  }
  return list.finish();
};

const newline = 10;
const space = 32;
const star = 42;
const slash = 47;

const isComment = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return next === slash || next === star;
};

interface Comment {
  readonly start: number;
  readonly end: number;
}

interface TokenList {
  startLine(at: number): void;
  comment(start: number, end: number): void;
  add(kind: TokenKind, start: number, end: number): void;
  /** Go ends a statement with the line where its last token can end one. */
  endLine(at: number): void;
  finish(): Tokens;
}

const tokenList = (text: string): TokenList => {
  const found = new Uint8Array(text.length + 2);
  const starts = new Int32Array(text.length + 2);
  const ends = new Int32Array(text.length + 2);
  const comments: Comment[] = [];
  const directives: Comment[] = [];
  let lineStart = 0;
  let depth = 0;
  let count = 0;
  const add = (kind: TokenKind, start: number, end: number): void => {
    found[count] = kind;
    starts[count] = start;
    ends[count] = end;
    count += 1;
    if (kind === kinds.openBrace) depth += 1;
    else if (kind === kinds.closeBrace) depth -= 1;
  };
  const endLine = (at: number): void => {
    if (count > 0 && endsStatement.has(found[count - 1] ?? 0)) add(kinds.semicolon, at, at);
  };
  return {
    add,
    startLine: (at) => void (lineStart = at),
    comment(start, end) {
      // At the start of a line always: where brackets do not pair up, what follows is still read.
      const isOutside = depth === 0 || start === lineStart;
      if (isOutside && (count === 0 || (ends[count - 1] ?? 0) <= lineStart))
        (isDirective(text, start) ? directives : comments).push({ start, end });
    },
    endLine,
    finish() {
      endLine(text.length);
      add(kinds.end, text.length, text.length);
      const lists = { text, kinds: found.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
      return { ...lists, closings: matchBrackets(lists), comments, directives };
    },
  };
};

const endsStatement: ReadonlySet<number> = new Set([
  ...[kinds.name, kinds.literal, kinds.string, kinds.step, kinds.closeParen, kinds.closeBracket, kinds.closeBrace],
  ...[kinds.break, kinds.continue, kinds.fallthrough, kinds.return],
]);

const scanToken = (text: string, at: number, code: number, list: TokenList): number => {
  if (isNameStart(code)) {
    const end = endOfName(text, at);
    list.add(mayBeKeyword(code, end - at) ? (keywords.get(text.slice(at, end)) ?? kinds.name) : kinds.name, at, end);
    return end;
  }
  if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) {
    const end = endOfNumber(text, at);
    list.add(kinds.literal, at, end);
    return end;
  }
  if (code === 34 || code === 39 || code === 96) {
    const end = endOfQuoted(text, at, code);
    list.add(code === 39 ? kinds.literal : kinds.string, at, end);
    return end;
  }
  const { kind, length } = operatorAt(text, at, code);
  list.add(kind, at, at + length);
  return at + length;
};

/** By its first letter, `b` to `v`, and its length: spares most names the look-up. */
const mayBeKeyword = (code: number, length: number): boolean => code >= 98 && code <= 118 && length > 1 && length < 12;

/** Everything beyond ASCII counts as a letter: Go allows no other signs there. */
const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const endOfName = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isNameStart(code) && !isDigit(code)) break;
    at += 1;
  }
  return at;
};
