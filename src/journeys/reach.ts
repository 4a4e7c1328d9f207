import type { Evidence } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { DataEntity, EntryPoint, OutsideSystem } from '../model/product.ts';
import type { StepLink } from './journey.ts';
import type { OperationKind } from './operations.ts';
import type { Place } from './places.ts';

/** Something that a place in the code leads to, where the code says so. */
interface Reached {
  readonly evidence: Evidence;
  readonly link: StepLink;
  /** File that it leads to. */
  readonly path: ModulePath;
  /** As the code calls it. */
  readonly name: string;
}

/** More code. */
export interface Hop extends Reached {
  readonly kind: 'call' | 'implementation' | 'handled' | 'job' | 'event' | 'request' | 'loader';
  readonly place: Place;
  readonly container?: string;
  /** True of a property, which is read and not called. */
  readonly isRead?: true;
  /** The way in, where it is one: a job, a request. */
  readonly entry?: EntryPoint;
}

/** An end of the way. */
export interface Goal extends Reached {
  readonly kind: 'data' | 'outside' | 'template' | 'several';
  readonly operation?: OperationKind;
  readonly entity?: DataEntity;
  readonly system?: OutsideSystem;
  /** Types that can carry out what an interface promises. */
  readonly types?: readonly string[];
  /** What they all carry out, where they all come to this end, and where each does. */
  readonly through?: string;
  readonly more?: readonly Evidence[];
}

export interface Reaches {
  readonly hops: readonly Hop[];
  readonly goals: readonly Goal[];
}
