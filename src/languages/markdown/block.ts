/** A heading or a run of text; everything else of a document is passed over. */
export interface Block {
  /** `markup` is a paragraph inside HTML. */
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'markup';
  /** Of a heading, 1 for the highest; 0 for text. */
  readonly level: number;
  /** What is said, still with its inline marks, without the marks of the block. */
  readonly content: string;
  /** Offsets of what is said. */
  readonly start: number;
  readonly end: number;
}

/** What starts at a line: where the next thing starts, and the block if it is one. */
export interface Step {
  readonly next: number;
  readonly block?: Block;
}
