/** What the arrangement needs of an edge: indexes of nodes. */
export interface IndexEdge {
  readonly from: number;
  readonly to: number;
}

/**
 * Node indexes in the order in which they are best named to the layout: what relies on others first. Dagre walks nodes in this order to
 * break circles, so heavy arrows point down. A node's place is its share of outgoing weight.
 */
export const readingOrder = (count: number, edges: readonly (IndexEdge & { readonly weight: number })[]): number[] => {
  const out = new Array<number>(count).fill(0);
  const total = new Array<number>(count).fill(0);
  for (const { from, to, weight } of edges) {
    out[from] = (out[from] ?? 0) + weight;
    total[from] = (total[from] ?? 0) + weight;
    total[to] = (total[to] ?? 0) + weight;
  }
  const share = (node: number): number => ((total[node] ?? 0) === 0 ? -1 : (out[node] ?? 0) / (total[node] ?? 1));
  return Array.from({ length: count }, (_, node) => node).sort((a, b) => share(b) - share(a) || a - b);
};

/**
 * Rows from top to bottom with at most `limit` nodes each; an edge leads to a later row, circles apart. List scheduling as by Coffman and
 * Graham (1972): of the nodes whose predecessors are placed, those with the longest way below them come first. Afterwards what relies on
 * others moves down to stand near them.
 */
export const rowsOf = (count: number, edges: readonly IndexEdge[], limit: number): number[][] => {
  const down = downwards(count, edges);
  const heights = longestWays(count, down);
  const rows: number[][] = [];
  const rowOf = new Array<number | undefined>(count).fill(undefined);
  const waiting = new Set(Array.from({ length: count }, (_, node) => node));
  while (waiting.size > 0) {
    const ready = [...waiting].filter((node) => down.every(({ from, to }) => to !== node || !waiting.has(from)));
    const row = ready.sort((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0) || a - b).slice(0, limit);
    for (const node of row) {
      waiting.delete(node);
      rowOf[node] = rows.length;
    }
    rows.push(row);
  }
  return settled(rows, rowOf as number[], down, limit);
};

/**
 * Invisible edges that hold the nodes in their rows: a layered layout minimises the length of edges and would otherwise gather everything that
 * hangs on one node in one endless row. Each node is tied to the rows above and below, unless an edge does that already.
 */
export const rowTies = (rows: readonly (readonly number[])[], edges: readonly IndexEdge[]): IndexEdge[] => {
  const rowOf = new Map(rows.flatMap((row, index) => row.map((node) => [node, index] as const)));
  const linked = new Set(edges.flatMap(({ from, to }) => [`${from} ${rowOf.get(to) ?? -1}`, `${to} ${rowOf.get(from) ?? -1}`]));
  const ties: IndexEdge[] = [];
  const tie = (node: number, row: number, other: number | undefined, otherRow: number): void => {
    if (other === undefined || linked.has(`${node} ${otherRow}`)) return;
    ties.push(row < otherRow ? { from: node, to: other } : { from: other, to: node });
    linked.add(`${node} ${otherRow}`).add(`${other} ${row}`);
  };
  rows.forEach((row, index) => {
    row.forEach((node, at) => {
      tie(node, index, opposite(row, at, rows[index - 1]), index - 1);
      tie(node, index, opposite(row, at, rows[index + 1]), index + 1);
    });
  });
  return ties;
};

/** The node of the other row that stands at about the same place. */
const opposite = (row: readonly number[], at: number, other: readonly number[] | undefined): number | undefined =>
  other?.[Math.floor(((at + 0.5) * other.length) / row.length)];

/** Nodes that rely on more than relies on them go down as far as room and edges allow. */
const settled = (rows: number[][], rowOf: number[], down: readonly IndexEdge[], limit: number): number[][] => {
  for (const node of rows.flat().reverse()) {
    const targets = down.filter(({ from }) => from === node).map(({ to }) => rowOf[to] ?? 0);
    const sources = down.filter(({ to }) => to === node);
    const start = rowOf[node] ?? 0;
    if (targets.length === 0 || targets.length < sources.length) continue;
    for (let row = Math.min(...targets) - 1; row > start; row--) {
      if ((rows[row]?.length ?? limit) >= limit) continue;
      rows[start] = (rows[start] ?? []).filter((other) => other !== node);
      rows[row]?.push(node);
      rowOf[node] = row;
      break;
    }
  }
  return rows.filter((row) => row.length > 0);
};

/** The edges with those that close a circle turned round, found as Dagre finds them: depth first, nodes and edges in order. */
const downwards = (count: number, edges: readonly IndexEdge[]): IndexEdge[] => {
  const targets = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of edges) if (from !== to) targets[from]?.push(to);
  const state = new Array<'new' | 'open' | 'done'>(count).fill('new');
  const kept: IndexEdge[] = [];
  const visit = (node: number): void => {
    state[node] = 'open';
    for (const to of targets[node] ?? []) {
      if (state[to] === 'open') kept.push({ from: to, to: node });
      else kept.push({ from: node, to });
      if (state[to] === 'new') visit(to);
    }
    state[node] = 'done';
  };
  for (let node = 0; node < count; node++) if (state[node] === 'new') visit(node);
  return kept;
};

/** For each node the number of edges on the longest way down from it. */
const longestWays = (count: number, down: readonly IndexEdge[]): number[] => {
  const heights = new Array<number>(count).fill(0);
  for (let round = 0; round < count; round++) {
    let changed = false;
    for (const { from, to } of down) {
      const wanted = (heights[to] ?? 0) + 1;
      if ((heights[from] ?? 0) >= wanted) continue;
      heights[from] = wanted;
      changed = true;
    }
    if (!changed) break;
  }
  return heights;
};
