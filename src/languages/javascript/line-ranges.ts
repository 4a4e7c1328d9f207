import type { Position, Range } from '../../model/text.ts';

/** Ranges of offsets that come in ascending order, counting lines only as far as asked. Lines end as in `base/line-index.ts`. */
export const lineRanges = (text: string): ((start: number, end: number) => Range) => {
  const lineEnd = !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
  let line = 0;
  let lineStart = 0;
  let nextLine = text.indexOf(lineEnd);
  const positionAt = (offset: number): Position => {
    for (; nextLine >= 0 && nextLine < offset; nextLine = text.indexOf(lineEnd, lineStart)) {
      line++;
      lineStart = nextLine + 1;
    }
    return { line, character: offset - lineStart };
  };
  return (start, end) => ({ start: positionAt(start), end: positionAt(end) });
};
