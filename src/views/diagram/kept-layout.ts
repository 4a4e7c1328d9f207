import type { Layout, Line, RoutedLine, Sizes, Slot } from './layered-layout.ts';

interface Spot {
  readonly row: number;
  readonly x: number;
}

/** A layout by names that survive a change, as plain values that can be stored. */
export interface KeptLayout {
  readonly boxes: Readonly<Record<string, Spot>>;
  /** By the names of both ends. */
  readonly ways: Readonly<Record<string, readonly Spot[]>>;
  readonly rows: number;
  readonly width: number;
}

export const keep = <T extends Line>({ boxes, lines, rows, width }: Layout<T>, names: readonly string[]): KeptLayout => ({
  boxes: Object.fromEntries(boxes.map(({ row, x }, index) => [names[index] ?? '', { row, x }])),
  ways: Object.fromEntries(lines.map(({ line, way }) => [wayName(line, names), way.map(({ row, x }) => ({ row, x }))])),
  rows,
  width,
});

/**
 * The layout of changed boxes and lines in which every box that was there stays where it was. A new one takes the place of one that went,
 * or room beside the last. Undefined where most boxes are new, so that there is nothing to hold on to.
 */
export const keptLayout = <T extends Line>(
  before: KeptLayout,
  names: readonly string[],
  lines: readonly T[],
  sizes: Sizes,
): Layout<T> | undefined => {
  const known = names.filter((name) => Object.hasOwn(before.boxes, name));
  if (known.length * 2 < names.length || known.length === 0) return undefined;
  const spots = spotsOf(before, names, sizes);
  const boxes = names.map((name, box): Slot => ({ box, ...(spots.get(name) ?? { row: 0, x: 0 }) }));
  const rows = Math.max(before.rows, ...boxes.map(({ row }) => row + 1));
  return {
    boxes,
    lines: lines.map((line): RoutedLine<T> => ({ line, way: keptWay(before, names, line, boxes) ?? routed(line, boxes, sizes) })),
    rows,
    width: before.width,
  };
};

const wayName = ({ from, to }: Line, names: readonly string[]): string => `${names[from] ?? ''} → ${names[to] ?? ''}`;

const spotsOf = (before: KeptLayout, names: readonly string[], sizes: Sizes): ReadonlyMap<string, Spot> => {
  const spots = new Map<string, Spot>();
  for (const [name, spot] of Object.entries(before.boxes)) if (names.includes(name)) spots.set(name, spot);
  const freed = Object.entries(before.boxes).flatMap(([name, spot]) => (names.includes(name) ? [] : [spot]));
  for (const name of names) {
    if (!spots.has(name)) spots.set(name, freed.shift() ?? freeSpot([...spots.values()], before, sizes));
  }
  return spots;
};

/** Beside the last box of the lowest row with room, or in a row of its own. */
const freeSpot = (taken: readonly Spot[], { rows, width }: KeptLayout, { box, gap }: Sizes): Spot => {
  const lowest = Math.max(rows, ...taken.map(({ row }) => row + 1));
  for (let row = lowest - 1; row >= 0; row--) {
    const xs = taken.filter((spot) => spot.row === row).map(({ x }) => x);
    const right = Math.max(...xs) + box + gap;
    const left = Math.min(...xs) - box - gap;
    if (right + box / 2 <= width) return { row, x: right };
    if (left - box / 2 >= 0) return { row, x: left };
  }
  return { row: lowest, x: Math.round(width / 2) };
};

/** The way of the line as it was, where its ends are where they were. */
const keptWay = (before: KeptLayout, names: readonly string[], line: Line, boxes: readonly Slot[]): Slot[] | undefined => {
  const forth = before.ways[wayName(line, names)];
  const back = before.ways[wayName({ from: line.to, to: line.from }, names)];
  const spots = forth ?? (back && [...back].reverse());
  const [start, end] = [boxes[line.from], boxes[line.to]];
  const [first] = spots ?? [];
  const last = spots?.at(-1);
  if (!spots || !start || !end || !first || !last || !isAt(start, first) || !isAt(end, last)) return undefined;
  return [start, ...spots.slice(1, -1).map((spot): Slot => ({ box: undefined, ...spot })), end];
};

const isAt = (slot: Slot, spot: Spot): boolean => slot.row === spot.row && slot.x === spot.x;

/** A way between boxes that stand: through the gap of each row that lies next to the straight line. */
const routed = ({ from, to }: Line, boxes: readonly Slot[], sizes: Sizes): Slot[] => {
  const [start, end] = [boxes[from], boxes[to]];
  if (!start || !end) return [];
  const step = Math.sign(end.row - start.row);
  const way = [start];
  for (let row = start.row + step; step !== 0 && row !== end.row; row += step) {
    const share = (row - start.row) / (end.row - start.row);
    const straight = start.x + (end.x - start.x) * share;
    way.push({ box: undefined, row, x: Math.round(nearestGap(boxes, row, straight, sizes)) });
  }
  return [...way, end];
};

const nearestGap = (boxes: readonly Slot[], row: number, wanted: number, { box, gap }: Sizes): number => {
  const xs = boxes.filter((slot) => slot.row === row).map(({ x }) => x);
  const half = (box + gap) / 2;
  const isFree = (x: number): boolean => xs.every((other) => Math.abs(x - other) >= half - 1);
  const gaps = [wanted, ...xs.flatMap((x) => [x - half, x + half])].filter(isFree);
  return gaps.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
};
