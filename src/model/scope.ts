import type { ComponentId } from './architecture.ts';
import type { Claim } from './claim.ts';
import type { ModulePath } from './module-path.ts';

/** How far a change in words reaches by the structure of the code; no estimate. `nothing`: no word of it was found. */
export type Reading = 'a setting' | 'one part' | 'several parts' | 'data or contracts' | 'nothing';

/**
 * - `setting`: something that can be set exists already
 * - `text`: words that people read
 * - `screen`: what people see
 * - `rule`: what is decided
 * - `contract`: what others rely on: addresses that programs call, events, interface descriptions
 * - `data`: what is stored
 * - `outside`: an outside system
 */
export type WorkKind = 'setting' | 'text' | 'screen' | 'rule' | 'contract' | 'data' | 'outside';

/** A file where a change lands, and why it was found. */
export interface LandedPlace {
  readonly path: ModulePath;
  /** Absent where nothing in the file can be pointed at but its name. */
  readonly claim?: Claim;
}

/** A part where a change lands. */
export interface LandedIn {
  readonly component: ComponentId;
  readonly name: string;
  readonly files: readonly LandedPlace[];
}

/** Something worth asking, with what prompts it. */
export interface Question {
  readonly text: string;
  readonly because: readonly [Claim, ...Claim[]];
}

/** What a change in words would touch. */
export interface ScopeReading {
  readonly request: string;
  readonly reading: Reading;
  /** The two or three facts that decide it. */
  readonly because: readonly Claim[];
  readonly lands: readonly LandedIn[];
  readonly kindsOfWork: readonly { readonly kind: WorkKind; readonly claims: readonly Claim[] }[];
  readonly reach: readonly Claim[];
  readonly reuse: readonly Claim[];
  readonly tests: readonly Claim[];
  readonly risks: readonly Claim[];
  /** Words of the request that nothing in the project has. */
  readonly unmatched: readonly string[];
  /** Words that were found, where they are common ones and what would tell more was not. */
  readonly onlyFound?: readonly string[];
  /** At most five, the one first that could change an estimate most. */
  readonly questions: readonly Question[];
}
