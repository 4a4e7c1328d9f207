import type { Certainty } from '../../model/claim.ts';
import type { Subject } from '../../model/subject.ts';
import type { Link, LinkId, PlaceView } from '../links.ts';
import type { AskedQuestion } from '../questions/asked-question.ts';
import type { TermMark } from '../terms/pieces.ts';

/** One line of the "about" view: a sentence with its places, or a row that leads to another subject. */
export interface AboutItem {
  readonly text: string;
  /** Engineering terms in the text, the first of each in its section. */
  readonly terms?: readonly TermMark[];
  /** Short, dim, at the end of the row: "12 places". */
  readonly detail?: string;
  /** Set where the whole row leads somewhere. */
  readonly link?: LinkId;
  readonly certainty?: Certainty;
  /** Index into the view's `questions`, for a sentence that is one. */
  readonly question?: number;
  readonly places: readonly PlaceView[];
}

export interface AboutSection {
  /** Undefined for the opening sentences. */
  readonly heading?: string;
  readonly headingTerms?: readonly TermMark[];
  readonly items: readonly AboutItem[];
  /** How many more there are than are listed. */
  readonly more?: number;
}

/** Words about one subject, ready to be shown; text only. */
export interface AboutView {
  readonly subject: Subject;
  readonly title: string;
  /** "4 files · app/sharing" */
  readonly subtitle: string;
  readonly sections: readonly AboutSection[];
  readonly links: readonly Link[];
  /** What can be kept for a meeting. */
  readonly questions?: readonly AskedQuestion[];
  /** True for long lists, which get a field to filter them by. */
  readonly isSearchable?: boolean;
}
