import type { Range } from '../../model/text.ts';

/** A fact that prompts a question, with the first place that shows it. */
export interface QuestionFact {
  readonly text: string;
  readonly path: string;
  readonly range: Range;
}

/** A question of a page, ready to be kept; text only. */
export interface AskedQuestion {
  readonly text: string;
  readonly facts: readonly QuestionFact[];
}

/** A question that the reader keeps for a meeting. */
export interface KeptQuestion extends AskedQuestion {
  /** The change in words, or the name of the document, that it was asked about. */
  readonly about: string;
  /** Ticked off by the reader: it has been asked. */
  readonly isTicked: boolean;
}
