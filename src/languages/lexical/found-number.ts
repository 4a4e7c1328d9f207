import type { NumberBound } from '../../model/file-facts.ts';

/** A number beside its name, by offsets. */
export interface FoundNumber {
  readonly name: string;
  /** Of the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  readonly bound?: NumberBound;
  /** Of the value that is limited, where a rule beside it says so. */
  readonly kind?: 'string';
  /** Key of the pair that the rule stands in, on the same line. */
  readonly field?: string;
}
