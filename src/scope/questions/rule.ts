import type { Claim } from '../../model/claim.ts';
import type { Question, ScopeReading } from '../../model/scope.ts';
import type { ScopeContext } from '../context.ts';
import type { Reuse } from '../reuse.ts';

/** What a rule may look at besides the facts of the project. */
export interface Asked {
  readonly context: ScopeContext;
  /** The same for each sentence of a document; the request alone otherwise. */
  readonly sentences: readonly ScopeContext[];
  readonly kinds: ScopeReading['kindsOfWork'];
  readonly reuse: readonly Reuse[];
  /** What has been written about the change: the request, or the document under review. What it names need not be asked. */
  readonly text: string;
  /** The same without what it says is not to be done. */
  readonly meant: string;
}

/** A question with how much its answer could change an estimate, from 0 to 1. */
export interface WeighedQuestion extends Question {
  readonly weight: number;
  /** Of several questions about the same only the weightiest is asked. */
  readonly subject?: string;
}

/** Asks nothing where no fact of the project prompts it. */
export type QuestionRule = (asked: Asked) => readonly WeighedQuestion[];

/** A question, or nothing where nothing prompts it. */
export const question = (weight: number, text: string, because: readonly Claim[], subject?: string): WeighedQuestion[] => {
  const [first, ...others] = because;
  return first ? [{ weight, text, because: [first, ...others], ...(subject === undefined ? {} : { subject }) }] : [];
};
