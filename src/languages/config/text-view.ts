import { lineIndex } from '../../base/line-index.ts';
import type { Quoted, Range } from '../../model/text.ts';
import { firstSentences, plainText } from '../prose.ts';

/** A text and the places in it, by offsets. */
export interface TextView {
  readonly text: string;
  readonly rangeAt: (start: number, end: number) => Range;
  readonly quotedAt: (start: number, end: number, text: string) => Quoted;
}

export const textView = (text: string): TextView => {
  const index = lineIndex(text);
  const rangeAt = (start: number, end: number): Range => ({ start: index.positionAt(start), end: index.positionAt(end) });
  return {
    text,
    rangeAt,
    quotedAt: (start, end, said) => ({ text: said, range: rangeAt(start, end), quote: text.slice(start, end) }),
  };
};

/** The opening sentences of what is written there; undefined where it says nothing. */
export const proseAt = (
  view: TextView,
  piece: { readonly value: string; readonly start: number; readonly end: number },
): Quoted | undefined => {
  const said = firstSentences(plainText(piece.value));
  return said === '' ? undefined : view.quotedAt(piece.start, piece.end, said);
};
