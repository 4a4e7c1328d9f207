import type { ComponentId } from '../../model/architecture.ts';
import type { Subject } from '../../model/subject.ts';

/** `users`: who relies on it; `used`: what it relies on. */
export type FocusWay = 'users' | 'used' | 'both';
/** One step, or all that can be reached. */
export type FocusReach = 'one' | 'all';

/** A way to look at a picture: what is lit in it, while nothing moves. */
export type Lens =
  | { readonly kind: 'focus'; readonly on: Subject; readonly way: FocusWay; readonly reach: FocusReach }
  /** The shortest way from one box to another by relations. */
  | { readonly kind: 'path'; readonly from: Subject; readonly to: Subject }
  /** A route that somebody else knows, such as a journey: components in order. */
  | ({ readonly kind: 'route' } & Route)
  /** Has the box of that file in the picture, however light it is. */
  | { readonly kind: 'show'; readonly on: Subject };

export interface Route {
  /** "Somebody opens /settings/billing" */
  readonly title: string;
  readonly stops: readonly ComponentId[];
}
