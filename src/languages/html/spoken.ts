import type { Quoted, Range } from '../../model/text.ts';
import { holesWithin } from './holes.ts';
import type { Hole } from './holes.ts';
import { seenText } from './seen-text.ts';

/** A file that holds markup, and the code in it. */
export interface MarkedUp {
  readonly text: string;
  readonly holes: readonly Hole[];
  readonly rangeAt: (start: number, end: number) => Range;
}

/** What a reader sees of a part without tags: what code decides about stands apart, what it computes is `{}`. */
export const spokenAt = (file: MarkedUp, start: number, end: number): readonly Quoted[] => {
  const spoken: Quoted[] = [];
  let from = start;
  for (const hole of holesWithin(file.holes, start, end)) {
    if (hole.kind === 'output' || hole.kind === 'tag') continue;
    spoken.push(...pieceAt(file, from, hole.start));
    from = hole.end;
  }
  return [...spoken, ...pieceAt(file, from, end)];
};

const pieceAt = (file: MarkedUp, from: number, to: number): readonly Quoted[] => {
  const whole = file.text.slice(from, to);
  const quote = whole.trim();
  if (quote === '') return [];
  const start = from + whole.length - whole.trimStart().length;
  const end = start + quote.length;
  const text = seenText(filledText(file, start, end), true);
  return text === undefined ? [] : [{ text, range: file.rangeAt(start, end), quote }];
};

/** The text there, with `{}` for what is computed and nothing for other code. */
export const filledText = ({ text, holes }: MarkedUp, start: number, end: number): string => {
  const parts: string[] = [];
  let from = start;
  for (const hole of holesWithin(holes, start, end)) {
    parts.push(text.slice(from, hole.start), hole.kind === 'output' ? '{}' : '');
    from = hole.end;
  }
  parts.push(text.slice(Math.min(from, end), end));
  return parts.join('');
};
