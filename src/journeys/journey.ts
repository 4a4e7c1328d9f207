import type { ComponentId } from '../model/architecture.ts';
import type { Claim } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { EntryPoint } from '../model/product.ts';

/** One step of the way: a sentence with its place, and where in the system it leads to. */
export interface JourneyStep {
  readonly claim: Claim;
  /** File that the step leads to. */
  readonly path: ModulePath;
  /** Innermost part that holds the file; absent where none does. */
  readonly component?: ComponentId;
  /** What holds the step to the one before. */
  readonly link: StepLink;
}

/**
 * `reference`: a name that an import or definition leads to; `convention`: a convention's edge; `type`: the only type that implements or
 * handles one; `name`: the same name or address on both sides, where nothing else says that they belong together.
 */
export type StepLink = 'start' | 'reference' | 'convention' | 'type' | 'name';

/** The way from an entry point to data and outside systems. */
export interface Journey {
  readonly id: string;
  readonly entry: EntryPoint;
  /** In the order of the way; the first is the entry point. */
  readonly steps: readonly JourneyStep[];
  /** What else it leads to, one sentence each. */
  readonly also: readonly Claim[];
}
