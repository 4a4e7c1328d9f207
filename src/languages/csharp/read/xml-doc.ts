import type { Quoted } from '../../../model/text.ts';
import { firstSentences, plainText } from '../../prose.ts';
import type { ParseTree } from '../../tree-sitter/parse-tree.ts';

/** What the XML doc comment right above an offset says in its summary; attributes may stand between. */
export const xmlDocAbove = (tree: ParseTree, offset: number): Quoted | undefined => {
  const comment = commentAbove(tree.text, offset);
  if (!comment) return undefined;
  const [from, to] = summaryIn(tree.text, comment.start, comment.end);
  const [start, end] = trimmed(tree.text, from, to);
  if (start >= end) return undefined;
  const said = firstSentences(prose(tree.text.slice(start, end)));
  return /\p{L}{2}/u.test(said) ? tree.quotedAt(start, end, said) : undefined;
};

const maxLines = 400;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines that open with three slashes, or a comment that opens with two stars. */
const commentAbove = (text: string, offset: number): Span | undefined => {
  let lineStart = startOfLine(text, offset);
  // What stands first in its line has the doc, not what follows it there.
  if (lineStart === undefined || /[;{}]/u.test(text.slice(lineStart, offset))) return undefined;
  let end: number | undefined;
  for (let count = 0; lineStart > 0 && count < maxLines; count++) {
    const previous = startOfLine(text, lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1));
    if (previous === undefined) break;
    const line = text.slice(previous, lineStart).trim();
    if (line.startsWith('///')) end ??= lineStart;
    else if (end !== undefined) return { start: lineStart, end };
    else if (line.endsWith('*/')) return blockAbove(text, lineStart);
    else if (!isBetween(line)) return undefined;
    lineStart = previous;
  }
  return end === undefined ? undefined : { start: lineStart, end };
};

/** Attributes in lines of their own, plain comments and directives may stand between a doc comment and what it is about. */
const isBetween = (line: string): boolean => line.startsWith('#') || line.startsWith('//') || /^\[.*\]$/u.test(line);

const blockAbove = (text: string, lineStart: number): Span | undefined => {
  const end = text.lastIndexOf('*/', lineStart);
  const start = text.lastIndexOf('/*', end - 1);
  return start >= 0 && text.startsWith('/**', start) && end - start < 20_000 ? { start: start + 3, end } : undefined;
};

/** Lines longer than this hold no doc comment, and are not searched again for each of the many types in them. */
const maxLine = 2_000;

/** Undefined in a very long line. */
const startOfLine = (text: string, offset: number): number | undefined => {
  const from = Math.max(0, offset - maxLine);
  const before = text.slice(from, offset);
  const end = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return end < 0 && from > 0 ? undefined : from + end + 1;
};

/** Inside `<summary>`; a comment without any element is its own summary. */
const summaryIn = (text: string, start: number, end: number): readonly [number, number] => {
  const whole = text.slice(start, end);
  const open = /<summary\s*>/iu.exec(whole);
  if (!open) return /<\w/u.test(whole) ? [start, start] : [start, end];
  const from = open.index + open[0].length;
  const close = /<\/summary\s*>/iu.exec(whole.slice(from));
  return [start + from, close ? start + from + close.index : end];
};

/** Without marks of lines and white space at both ends. */
const trimmed = (text: string, from: number, to: number): readonly [number, number] => {
  const inside = text.slice(from, to);
  const before = /^[\s*/]*/u.exec(inside)?.[0].length ?? 0;
  let end = inside.length;
  while (end > before && /[\s/*]/u.test(inside.charAt(end - 1))) end -= 1;
  return [from + before, from + end];
};

const maxLength = 4_000;

/** `<see cref="Order.Total"/>` reads `Order.Total`, `<paramref name="x"/>` reads `x`. */
const prose = (markup: string): string =>
  plainText(
    markup
      .slice(0, maxLength)
      .replaceAll(/^[ \t]*(?:\/{3}|\*)/gmu, '')
      .replaceAll(/<\w+\s[^<>]*?(?:cref|name|langword|href)\s*=\s*"([^"<>]*)"[^<>]*\/>/gu, (_, name: string) => nameOf(name))
      .replaceAll(/<\/?(?:[abci]|em|strong|see|code)\b[^<>]*>/giu, ''),
  );

/** `T:Acme.Order` and `Acme.Order{T}` as they would be said. */
const nameOf = (reference: string): string =>
  reference
    .replace(/^!?[A-Z]:/u, '')
    .split(/[{(]/u, 1)
    .join('');
