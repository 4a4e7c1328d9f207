import { groupBy } from '../../base/collections.ts';
import type { Layout, Line, RoutedLine, Sizes, Slot } from './layered-layout.ts';

export interface BoxSizes extends Sizes {
  readonly height: number;
  /** From the lower edge of a row to the upper edge of the next. */
  readonly between: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A layout in pixels. */
export interface Geometry {
  /** Middles, in the order of the boxes. */
  readonly boxes: readonly Point[];
  /** SVG path data, in the order of the lines. */
  readonly paths: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Room at the tip of an arrow. */
const tip = 3;

export const geometryOf = <T extends Line>({ boxes, lines, rows, width }: Layout<T>, sizes: BoxSizes): Geometry => {
  const top = ({ row }: Slot): number => row * (sizes.height + sizes.between);
  return {
    boxes: boxes.map((slot) => ({ x: slot.x, y: top(slot) + sizes.height / 2 })),
    paths: spreadEnds(lines, sizes).map((way) => pathOf(way, top, sizes)),
    width,
    height: Math.max(0, rows * (sizes.height + sizes.between) - sizes.between),
  };
};

/** Lines that meet a box on one side stand beside one another there, in the order of where they come from. */
const spreadEnds = <T extends Line>(lines: readonly RoutedLine<T>[], { box }: BoxSizes): Slot[][] => {
  const ways = lines.map(({ way }) => [...way]);
  const ends = ways.flatMap((way) => [
    { way, at: 0, next: way[1] },
    { way, at: way.length - 1, next: way.at(-2) },
  ]);
  const sides = groupBy(
    ends,
    ({ way, at, next }) => `${way[at]?.box ?? ''} ${Math.sign((next?.row ?? 0) - (way[at]?.row ?? 0))}`,
  );
  for (const side of sides.values()) {
    const step = Math.min(18, (box * 0.74) / side.length);
    const sorted = [...side].sort((a, b) => (a.next?.x ?? 0) - (b.next?.x ?? 0));
    const moved = sorted.map(({ way, at }, index) => ({ way, at, by: Math.round((index - (side.length - 1) / 2) * step) }));
    for (const { way, at, by } of moved) {
      const slot = way[at];
      if (slot) way[at] = { ...slot, x: slot.x + by };
    }
  }
  return ways;
};

/** Curves from row to row that pass straight through the gaps between boxes. */
const pathOf = (way: readonly Slot[], top: (slot: Slot) => number, { height, between }: BoxSizes): string => {
  const [first] = way;
  const last = way.at(-1);
  if (!first || !last) return '';
  if (first.row === last.row) return besides(first, last, top(first) + height, between);
  const down = last.row > first.row;
  const near = (slot: Slot): number => top(slot) + (down ? 0 : height);
  const far = (slot: Slot): number => top(slot) + (down ? height : 0);
  const away = down ? tip : -tip;
  const pieces: string[] = [`M${first.x} ${far(first) + away}`];
  way.slice(1).forEach((slot, index) => {
    const before = way[index] ?? first;
    const from = far(before) + (index === 0 ? away : 0);
    const to = near(slot) - (slot === last ? away : 0);
    const bend = (from + to) / 2;
    pieces.push(`C${before.x} ${bend} ${slot.x} ${bend} ${slot.x} ${to}`);
    if (slot.box === undefined) pieces.push(`V${far(slot)}`);
  });
  return pieces.join('');
};

/** Between boxes of one row, below them. */
const besides = (first: Slot, last: Slot, bottom: number, between: number): string => {
  const depth = bottom + Math.max(16, between * 0.8);
  return `M${first.x} ${bottom + tip}C${first.x} ${depth} ${last.x} ${depth} ${last.x} ${bottom + tip}`;
};
