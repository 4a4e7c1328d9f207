import type { Range } from '../../model/text.ts';

/** One to three sentences of plain text, never markup. */
export interface HoverView {
  readonly range: Range;
  readonly sentences: readonly string[];
  /** What terms of the sentences mean, at most two: "Endpoint: an address that other programs call." */
  readonly meanings?: readonly string[];
}
