import type { OutsideKind } from '../model/product.ts';
import { knownPackages } from './package-knowledge.ts';
import { isOutsideKind } from './package-kinds.ts';

/** A system that a package of some registry is known to talk to. */
export interface KnownSystem {
  readonly name: string;
  readonly kind: OutsideKind;
}

let systems: ReadonlyMap<string, KnownSystem> | undefined;

/** By its name in any case: `sendgrid` is SendGrid, an e-mail service. */
export const knownSystem = (name: string): KnownSystem | undefined => {
  systems ??= new Map(
    knownPackages().flatMap(({ kind, system }) =>
      system !== undefined && isOutsideKind(kind) ? [[system.toLowerCase(), { name: system, kind }] as const] : [],
    ),
  );
  return systems.get(name.toLowerCase());
};
