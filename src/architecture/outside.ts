import type { Evidence } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { OutsideSystem } from '../model/product.ts';

/** That files of one part talk to a system outside. Stands for `places`, never for nothing. */
export interface OutsideRelation<Id> {
  readonly from: Id;
  readonly system: OutsideSystem;
  readonly places: readonly [Evidence, ...Evidence[]];
}

/** Which parts talk to which systems outside, with the places in the parts' own files; the most places first. */
export const relateOutside = <Id>(
  systems: readonly OutsideSystem[],
  componentOf: (path: ModulePath) => Id | undefined,
): OutsideRelation<Id>[] =>
  systems
    .flatMap((system) => {
      const places = new Map<Id, Evidence[]>();
      for (const piece of system.evidence) {
        const from = componentOf(piece.path as ModulePath);
        if (from !== undefined) places.set(from, [...(places.get(from) ?? []), piece]);
      }
      return [...places].flatMap(([from, [first, ...others]]) =>
        first ? [{ from, system, places: [first, ...others] as const }] : [],
      );
    })
    .sort((a, b) => b.places.length - a.places.length);
