import type { NumberBound } from '../../model/file-facts.ts';

/** A number beside its name, by offsets. */
export interface FoundNumber {
  readonly name: string;
  /** Of the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  readonly bound?: NumberBound;
}
