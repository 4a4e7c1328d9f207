import type { ComponentId } from '../../model/architecture.ts';
import type { Certainty } from '../../model/claim.ts';
import type { Range } from '../../model/text.ts';

/** An entry point to choose; text only. */
export interface JourneyItem {
  readonly id: string;
  readonly label: string;
  /** "Pages" */
  readonly kind: string;
  readonly detail: string;
}

export interface JourneysView {
  readonly items: readonly JourneyItem[];
  /** False while files are still being read: there may be more. */
  readonly isComplete: boolean;
}

/** The way through the parts of the system, ready to be highlighted. */
export interface JourneyRoute {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly RouteStep[];
}

export interface RouteStep {
  readonly text: string;
  readonly certainty: Certainty;
  /** File that the step leads to. */
  readonly path: string;
  /** Innermost part that holds the file. */
  readonly component?: ComponentId;
  /** Where the step is written. */
  readonly place: { readonly path: string; readonly range: Range };
}
