import type { Quoted, Range } from '../../model/text.ts';
import { isLegal, isSaidOfFile } from './remark-kind.ts';
import { proseOf } from './remark-prose.ts';
import { isTrailing } from './remark.ts';
import type { Remark } from './remark.ts';

/**
 * Finds the doc comment right before an offset; comments for tools may stand between, a blank line may not. `kinds` are those that
 * document what follows: in Go or Ruby a plain comment does.
 */
export const docFinder = (
  remarks: readonly Remark[],
  text: string,
  rangeAt: (start: number, end: number) => Range,
  kinds: readonly Remark['kind'][] = ['doc'],
): ((start: number) => Quoted | undefined) => {
  return (start) => {
    let next = start;
    for (let index = lastBefore(remarks, start); index >= 0; index--) {
      const remark = remarks[index];
      if (!remark || !isJoined(text.slice(remark.end, next)) || isAfterCode(remark, text, next)) return undefined;
      if (kinds.includes(remark.kind))
        return isLegal(remark) || isSaidOfFile(remark) ? undefined : proseOf(remark, text, rangeAt);
      next = remark.start;
    }
    return undefined;
  };
};

const isJoined = (gap: string): boolean => /^\s*$/.test(gap) && !/\n[ \t]*\r?\n/.test(gap);

/** At the end of a line of code it is about that line, not about what stands on the next one. */
const isAfterCode = ({ start, end }: Remark, text: string, next: number): boolean =>
  /[\r\n]/.test(text.slice(end, next)) && isTrailing(text, start);

/** Index of the last remark that ends at or before the offset. */
const lastBefore = (remarks: readonly Remark[], offset: number): number => {
  let low = 0;
  let high = remarks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((remarks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
