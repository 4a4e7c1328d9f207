import type { Subject } from '../../model/subject.ts';
import type { Range } from '../../model/text.ts';

/** One thing that words were found in; text only. */
export interface FindItem {
  readonly label: string;
  /** "Text on screen" */
  readonly kind: string;
  /** A sentence on it. */
  readonly text: string;
  /** Where it stands. */
  readonly path: string;
  readonly range: Range;
  /** What to tell more about. */
  readonly subject: Subject;
}

export interface FindView {
  readonly items: readonly FindItem[];
  /** False while files are still being read: there may be more. */
  readonly isComplete: boolean;
}
