import type { FocusReach } from './lens.ts';

/** What is needed of an arrow to follow it. It leads both ways where there is something in `back`. */
export interface Arrow<B> {
  readonly from: B;
  readonly to: B;
  readonly back: readonly unknown[];
}

/** A step along an arrow, in the direction of relying. */
export interface Step<B, A extends Arrow<B>> {
  readonly arrow: A;
  readonly from: B;
  readonly to: B;
  /** 1 for what hangs on the start itself. */
  readonly distance: number;
}

/** Steps along the arrows from `start` (`used`) or towards it (`users`), nearest first; each arrow once for each direction. */
export const stepsFrom = <B, A extends Arrow<B>>(
  arrows: readonly A[],
  start: B,
  way: 'users' | 'used',
  reach: FocusReach,
): Step<B, A>[] => {
  const both = arrows.flatMap((arrow) => directions<B, A>(arrow));
  const distances = new Map<B, number>([[start, 0]]);
  const steps: Step<B, A>[] = [];
  for (const [box, distance] of distances) {
    if (reach === 'one' && distance > 0) break;
    for (const { arrow, from, to } of both) {
      const [near, far] = way === 'used' ? [from, to] : [to, from];
      if (near !== box || far === start) continue;
      if (!distances.has(far)) distances.set(far, distance + 1);
      steps.push({ arrow, from, to, distance: distance + 1 });
    }
  }
  return steps;
};

/** The fewest steps along the arrows from one box to another; of equal ones that over arrows named earlier. Undefined where none leads there. */
export const shortestWay = <B, A extends Arrow<B>>(arrows: readonly A[], start: B, end: B): Step<B, A>[] | undefined => {
  const into = new Map<B, Step<B, A>>();
  for (const step of stepsFrom<B, A>(arrows, start, 'used', 'all')) if (!into.has(step.to)) into.set(step.to, step);
  const way: Step<B, A>[] = [];
  for (let box = end; box !== start;) {
    const step = into.get(box);
    if (!step) return undefined;
    way.unshift(step);
    box = step.from;
  }
  return way;
};

const directions = <B, A extends Arrow<B>>(arrow: A): { readonly arrow: A; readonly from: B; readonly to: B }[] => [
  { arrow, from: arrow.from, to: arrow.to },
  ...(arrow.back.length > 0 ? [{ arrow, from: arrow.to, to: arrow.from }] : []),
];
