import type { Range } from './text.ts';

/** Where a sentence comes from. `quote` is exactly the text at `range`. */
export interface Evidence {
  readonly path: string;
  readonly range: Range;
  readonly quote: string;
  /**
   * The recorded change that shows it, where the text of today cannot: its name in version control. The place then tells which file the
   * change touched, by its first line.
   */
  readonly commit?: string;
}

/** `stated`: the authors wrote it. `derived`: it follows from the code. `guessed`: names suggest it. */
export type Certainty = 'stated' | 'derived' | 'guessed';

/** What a sentence is about. `starts`: ways in. `seen`: words that people read. `age`: recorded changes. Judgement and advice are no topics. */
export type Topic =
  | 'purpose'
  | 'starts'
  | 'seen'
  | 'stores'
  | 'talks-to'
  | 'limits'
  | 'settings'
  | 'offers'
  | 'relied-on-by'
  | 'relies-on'
  | 'tests'
  | 'packages'
  | 'parts'
  | 'size'
  | 'age'
  | 'role'
  | 'lands'
  | 'reuse'
  | 'risk'
  | 'limits-of-view';

/** A sentence for a reader. Without evidence there is no claim. */
export interface Claim {
  readonly text: string;
  readonly topic: Topic;
  readonly certainty: Certainty;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}
