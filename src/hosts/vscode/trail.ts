import type { Subject } from '../../model/subject.ts';
import type { Lens } from '../../views/diagram/lens.ts';
import { sameValue } from './page-actions.ts';

/** Somewhere in the picture, and how it is looked at. */
export interface Stop {
  readonly subject: Subject;
  readonly lens?: Lens;
}

/** Where the reader has been, with a way back and forth as in a browser. */
export interface Trail {
  /** Leaves what lay ahead. The same stop again is no step. */
  go(stop: Stop): void;
  /** The stop before or after this one, without going there. */
  peek(direction: -1 | 1): Stop | undefined;
  step(direction: -1 | 1): Stop | undefined;
}

const limit = 100;

export const createTrail = (): Trail => {
  let stops: Stop[] = [];
  let at = -1;
  const peek = (direction: -1 | 1): Stop | undefined => stops[at + direction];
  return {
    go(stop) {
      if (sameValue(stops[at], stop)) return;
      stops = [...stops.slice(0, at + 1), stop].slice(-limit);
      at = stops.length - 1;
    },
    peek,
    step(direction) {
      const stop = peek(direction);
      if (stop) at += direction;
      return stop;
    },
  };
};
