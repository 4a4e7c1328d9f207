/** A box or, where a line passes a row, a gap that keeps boxes off it. */
export interface Slot {
  /** Index of the box; undefined for a gap. */
  readonly box: number | undefined;
  readonly row: number;
  /** Of the middle, from the left edge. */
  readonly x: number;
}

export interface Line {
  readonly from: number;
  readonly to: number;
}

/** The way of a line over the rows: slots from its source to its target. */
export interface RoutedLine<T extends Line> {
  readonly line: T;
  readonly way: readonly Slot[];
}

export interface Layout<T extends Line> {
  readonly boxes: readonly Slot[];
  readonly lines: readonly RoutedLine<T>[];
  readonly rows: number;
  readonly width: number;
}

export interface Sizes {
  readonly box: number;
  /** Between boxes. */
  readonly gap: number;
  /** Room of a line that passes a row. */
  readonly pass: number;
  readonly boxesPerRow: number;
  /** More only where rows cannot be joined. */
  readonly rows?: number;
}

/** Sweeps over the rows; crossings hardly get fewer after these. */
const sweeps = 6;

/**
 * Boxes in rows so that most lines lead down, ordered so that few cross (Sugiyama, Tagawa and Toda, "Methods for visual understanding
 * of hierarchical system structures", 1981). `count` boxes in reading order: a line to an earlier box counts as leading up.
 */
export const layeredLayout = <T extends Line>(count: number, lines: readonly T[], sizes: Sizes): Layout<T> => {
  const rowOf = joinedRows(splitRows(layersOf(count, lines), sizes.boxesPerRow), sizes);
  const nodes: MutableSlot[] = rowOf.map((row, box) => ({ box, row, order: box }));
  const ways = lines.map((line) => ({ line, way: wayOf(line, nodes) }));
  const rows: MutableSlot[][] = [];
  for (const slot of nodes) (rows[slot.row] ??= []).push(slot);
  arrange(rows, neighboursOf(ways.map(({ way }) => way)));
  const width = Math.max(0, ...rows.map((row) => rowWidth(row, sizes)));
  const placed = new Map(rows.flatMap((row) => placeRow(row, width, sizes)));
  const at = (slot: MutableSlot): Slot => placed.get(slot) ?? { box: slot.box, row: slot.row, x: 0 };
  return {
    boxes: nodes.slice(0, count).map(at),
    lines: ways.map(({ line, way }) => ({ line, way: way.map(at) })),
    rows: rows.length,
    width,
  };
};

interface MutableSlot {
  readonly box: number | undefined;
  readonly row: number;
  /** Place in its row: compared only. */
  order: number;
}

/** The longest way down to each box; boxes without lines come last. */
const layersOf = (count: number, lines: readonly Line[]): number[] => {
  const layers = Array.from({ length: count }, () => 0);
  const down = lines
    .map(({ from, to }) => [Math.min(from, to), Math.max(from, to)] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [upper, lower] of down) if (upper !== lower) layers[lower] = Math.max(layers[lower] ?? 0, (layers[upper] ?? 0) + 1);
  const last = Math.max(-1, ...layers) + 1;
  return layers.map((layer, box) => (lines.some(({ from, to }) => from === box || to === box) ? layer : last));
};

/** Rows of at most `limit` boxes, the layers kept in order. */
const splitRows = (layers: readonly number[], limit: number): number[] => {
  const rows = Array.from({ length: layers.length }, () => 0);
  let next = 0;
  for (const layer of [...new Set(layers)].sort((a, b) => a - b)) {
    const boxes = layers.flatMap((each, box) => (each === layer ? [box] : []));
    const count = Math.ceil(boxes.length / limit);
    boxes.forEach((box, index) => (rows[box] = next + Math.floor((index * count) / boxes.length)));
    next += count;
  }
  return rows;
};

/** Neighbouring rows that fit into one become one until there are no more than wanted; the emptiest first, from the bottom. */
const joinedRows = (rowOf: number[], { boxesPerRow, rows: wanted = Infinity }: Sizes): number[] => {
  let count = Math.max(-1, ...rowOf) + 1;
  while (count > wanted) {
    const sizes = Array.from({ length: count }, (_, row) => rowOf.filter((each) => each === row).length);
    const joint = (row: number): number => (sizes[row] ?? 0) + (sizes[row + 1] ?? 0);
    const [row] = Array.from({ length: count - 1 }, (_, index) => count - 2 - index)
      .filter((each) => joint(each) <= boxesPerRow)
      .sort((a, b) => joint(a) - joint(b));
    if (row === undefined) break;
    for (const [box, each] of rowOf.entries()) if (each > row) rowOf[box] = each - 1;
    count -= 1;
  }
  return rowOf;
};

/** Adds a gap to every row that the line passes. */
const wayOf = ({ from, to }: Line, nodes: MutableSlot[]): MutableSlot[] => {
  const [start, end] = [nodes[from], nodes[to]];
  if (!start || !end) return [];
  const step = Math.sign(end.row - start.row);
  const way = [start];
  for (let row = start.row + step; step !== 0 && row !== end.row; row += step) {
    const gap: MutableSlot = { box: undefined, row, order: (start.order + end.order) / 2 };
    nodes.push(gap);
    way.push(gap);
  }
  return [...way, end];
};

const neighboursOf = (ways: readonly (readonly MutableSlot[])[]): ReadonlyMap<MutableSlot, readonly MutableSlot[]> => {
  const neighbours = new Map<MutableSlot, MutableSlot[]>();
  const add = (from: MutableSlot, to: MutableSlot): void => {
    const list = neighbours.get(from);
    if (list) list.push(to);
    else neighbours.set(from, [to]);
  };
  for (const way of ways) {
    way.slice(1).forEach((slot, index) => {
      const before = way[index];
      if (!before) return;
      add(before, slot);
      add(slot, before);
    });
  }
  return neighbours;
};

/** Puts every slot under the middle of what it is joined to in the row above, then below, and so on. */
const arrange = (rows: MutableSlot[][], neighbours: ReadonlyMap<MutableSlot, readonly MutableSlot[]>): void => {
  for (const row of rows) renumber(row);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : [...rows].reverse()) {
      for (const slot of row) {
        const near = (neighbours.get(slot) ?? []).filter((other) => (down ? other.row < slot.row : other.row > slot.row));
        if (near.length > 0) slot.order = near.reduce((sum, other) => sum + other.order, 0) / near.length;
      }
      renumber(row);
    }
  }
};

/** Orders run from -1 to 1, so that rows of different length can be compared. */
const renumber = (row: MutableSlot[]): void => {
  row.sort((a, b) => a.order - b.order);
  row.forEach((slot, index) => (slot.order = row.length < 2 ? 0 : (2 * index) / (row.length - 1) - 1));
};

const slotWidth = (slot: MutableSlot, { box, gap, pass }: Sizes): number => (slot.box === undefined ? pass : box + gap);

const rowWidth = (row: readonly MutableSlot[], sizes: Sizes): number =>
  row.reduce((sum, slot) => sum + slotWidth(slot, sizes), 0);

const placeRow = (row: readonly MutableSlot[], width: number, sizes: Sizes): [MutableSlot, Slot][] => {
  let left = (width - rowWidth(row, sizes)) / 2;
  return row.map((slot) => {
    const x = left + slotWidth(slot, sizes) / 2;
    left += slotWidth(slot, sizes);
    return [slot, { box: slot.box, row: slot.row, x: Math.round(x) }];
  });
};
