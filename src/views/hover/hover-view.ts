import type { Range } from '../../model/text.ts';

/** One to three sentences of plain text, never markup. */
export interface HoverView {
  readonly range: Range;
  readonly sentences: readonly string[];
}
