import type { Evidence } from '../../model/claim.ts';

/** A route as Rails would list it. */
export interface Route {
  readonly method?: string;
  /** As Rails writes it: `/rooms/:id(.:format)`. */
  readonly address: string;
  readonly controller?: string;
  readonly action?: string;
  /** What answers where it is no controller. */
  readonly app?: string;
  readonly answersData: boolean;
  /** `rule`: follows from `resources`; `written`: the route is written out; `guessed`: its answer is found by its address. */
  readonly source: 'rule' | 'written' | 'guessed';
  readonly evidence: Evidence;
}
