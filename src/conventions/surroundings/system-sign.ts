import type { Evidence } from '../../model/claim.ts';
import type { KnownSystem } from './known-systems.ts';

/** One sign that the product talks to a system. `uses`: the file itself does, it is no setting or manifest. */
export interface SystemSign {
  readonly system: KnownSystem;
  readonly evidence: Evidence;
  readonly uses: boolean;
}
