/** Zero-based line and character (UTF-16 code unit), as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open: `end` is the first position after the range, as in the Language Server Protocol. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A piece of a file that somebody wrote: `text` is cleaned for reading, `quote` is exactly what stands at `range`. */
export interface Quoted {
  readonly text: string;
  readonly range: Range;
  readonly quote: string;
}
