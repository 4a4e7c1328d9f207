import type { Claim } from './claim.ts';
import type { Question } from './scope.ts';
import type { Subject } from './subject.ts';
import type { Range } from './text.ts';

/** What sort of thing a document names. */
export type MentionKind = 'part' | 'file' | 'data' | 'address' | 'setting' | 'outside' | 'name';

/** A place in a document that names something of the code. */
export interface Mention {
  readonly kind: MentionKind;
  /** As the document writes it. */
  readonly text: string;
  /** In the document. */
  readonly range: Range;
  /** What to tell more about. */
  readonly subject: Subject;
  readonly claim: Claim;
}

/** A place in a document to which nothing in the code corresponds. */
export interface Unmatched {
  readonly text: string;
  readonly range: Range;
  /** `name`: written like something of the code. `sentence`: no word of it is in the code. */
  readonly kind: 'name' | 'sentence';
}

/** A document held against the code. */
export interface DocumentReview {
  readonly mentions: readonly Mention[];
  readonly unmatched: readonly Unmatched[];
  /** What the code says about the same and the document does not. */
  readonly missing: readonly Claim[];
  readonly questions: readonly Question[];
}
