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
 * Invisible edges that keep rows short. A layered layout puts everything that hangs from one box, and everything that hangs from
 * nothing, side by side in one row; each box beyond `rowLimit` is hung under another one of its row.
 */
export const rowBreaks = (count: number, edges: readonly IndexEdge[], rowLimit: number): IndexEdge[] => {
  const down = downwards(count, edges);
  const breaks: IndexEdge[] = [];
  const hasChildren = new Set(down.map(({ from }) => from));
  for (let rank = 0; rank < count; rank++) {
    const ranks = longestPaths(count, [...down, ...breaks]);
    const row = ranks.flatMap((value, node) => (value === rank ? [node] : []));
    if (row.length === 0) break;
    const [inner, leaves] = [row.filter((node) => hasChildren.has(node)), row.filter((node) => !hasChildren.has(node))];
    const kept = [...inner, ...leaves].slice(0, rowLimit);
    const moved = [...inner, ...leaves].slice(rowLimit);
    moved.forEach((node, index) => {
      const above = kept[index % kept.length];
      if (above !== undefined) breaks.push({ from: above, to: node });
    });
  }
  return breaks;
};

/** Leaves out what closes a circle, walking nodes in order as the layout does. */
const downwards = (count: number, edges: readonly IndexEdge[]): IndexEdge[] => {
  const targets = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of edges) if (from !== to) targets[from]?.push(to);
  const state = new Array<'new' | 'open' | 'done'>(count).fill('new');
  const kept: IndexEdge[] = [];
  const visit = (node: number): void => {
    state[node] = 'open';
    for (const to of targets[node] ?? []) {
      // Turned round, as the layout does it, so that the two still stand in different rows.
      if (state[to] === 'open') kept.push({ from: to, to: node });
      else kept.push({ from: node, to });
      if (state[to] === 'new') visit(to);
    }
    state[node] = 'done';
  };
  for (let node = 0; node < count; node++) if (state[node] === 'new') visit(node);
  return kept;
};

const longestPaths = (count: number, edges: readonly IndexEdge[]): number[] => {
  const ranks = new Array<number>(count).fill(0);
  for (let round = 0; round < count; round++) {
    let changed = false;
    for (const { from, to } of edges) {
      const wanted = (ranks[from] ?? 0) + 1;
      if ((ranks[to] ?? 0) >= wanted) continue;
      ranks[to] = wanted;
      changed = true;
    }
    if (!changed) break;
  }
  return ranks;
};
