export interface Line {
  /** Without the line end and the spaces around it. */
  readonly text: string;
  /** Offset of the first character of `text`. */
  readonly start: number;
  /** Number of spaces before it, a tab counted as four. */
  readonly indent: number;
}

/** Lines end as in `base/line-index.ts`. */
export const linesOf = (text: string): readonly Line[] => {
  const end = !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
  let offset = 0;
  return text.split(end).map((raw) => {
    const body = raw.trimStart();
    const margin = raw.slice(0, raw.length - body.length);
    const line = { text: body.trimEnd(), start: offset + margin.length, indent: margin.replaceAll('\t', '    ').length };
    offset += raw.length + 1;
    return line;
  });
};
