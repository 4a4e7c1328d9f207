/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. Lines end with `\n` (a `\r` before it belongs to the line), or with `\r` in a text that has no `\n`. */
export interface LineIndex {
  readonly lineCount: number;
  positionAt(offset: number): { readonly line: number; readonly character: number };
  offsetAt(position: { readonly line: number; readonly character: number }): number;
}

export const lineIndex = (text: string): LineIndex => {
  const starts = lineStarts(text);
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lastAtMost(starts, clamped);
      return { line, character: clamped - (starts[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      const start = starts[line];
      if (start === undefined) return text.length;
      return Math.min(start + character, starts[line + 1] ?? text.length);
    },
  };
};

const lineStarts = (text: string): number[] => {
  const starts = [0];
  const hasLoneReturns = text.includes('\r') && !text.includes('\n');
  const end = hasLoneReturns ? '\r' : '\n';
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) starts.push(at + 1);
  return starts;
};

const lastAtMost = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Number of lines a reader sees: an end of line at the very end starts no further one, and an empty text has none. */
export const countLines = (text: string): number => {
  if (text === '') return 0;
  const end = text.includes('\n') ? '\n' : '\r';
  let count = text.endsWith(end) ? 0 : 1;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) count += 1;
  return count;
};
