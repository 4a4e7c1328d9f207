import { relate } from '../../architecture/relate.ts';
import type { Dependency, ModuleGraph } from '../../model/module-graph.ts';
import type { Box } from './diagram-boxes.ts';

/** All references between two boxes. Where they go both ways, `forth` holds the more. */
export interface BoxEdge {
  readonly from: Box;
  readonly to: Box;
  readonly forth: readonly Dependency[];
  readonly back: readonly Dependency[];
}

/** One edge for each pair of boxes that refer to one another, heaviest first; none between two neighbours. */
export const boxEdges = (graph: ModuleGraph, boxes: readonly Box[]): BoxEdge[] => {
  const owner = new Map(boxes.flatMap(({ files }, index) => files.map((file) => [file, index] as const)));
  const relations = relate(graph, (path) => owner.get(path)?.toString()).map(({ from, to, dependencies }) => ({
    from: Number(from),
    to: Number(to),
    dependencies,
  }));
  const references = new Map(relations.map(({ from, to, dependencies }) => [from * boxes.length + to, dependencies]));
  const edges = relations.flatMap(({ from, to, dependencies: forth }) => {
    const back = references.get(to * boxes.length + from) ?? [];
    const [source, target] = [boxes[from], boxes[to]];
    const isHeavier = forth.length > back.length || (forth.length === back.length && from < to);
    if (!source || !target || !isHeavier || (source.kind === 'neighbour' && target.kind === 'neighbour')) return [];
    return [{ edge: { from: source, to: target, forth, back }, place: from * boxes.length + to }];
  });
  return edges.sort((a, b) => weightOf(b.edge) - weightOf(a.edge) || a.place - b.place).map(({ edge }) => edge);
};

export const weightOf = ({ forth, back }: BoxEdge): number => forth.length + back.length;

/**
 * At most `limit` edges, except that every box keeps its heaviest one. Taken heaviest first; an edge whose ends are already tied by a way
 * over heavier ones comes later, since it tells least that is new; arrows of neighbours come last. Keeps the order of `edges`.
 */
export const drawnEdges = (edges: readonly BoxEdge[], limit: number): BoxEdge[] => {
  const kept = new Set<BoxEdge>();
  const touched = new Set<Box>();
  for (const edge of edges) {
    if (!touched.has(edge.from) || !touched.has(edge.to)) kept.add(edge);
    touched.add(edge.from).add(edge.to);
  }
  const inside = edges.filter(({ from, to }) => from.kind !== 'neighbour' && to.kind !== 'neighbour');
  for (const edge of inside) if (kept.size < limit && !isWay(kept, edge)) kept.add(edge);
  for (const edge of [...inside, ...edges]) if (kept.size < limit) kept.add(edge);
  return edges.filter((edge) => kept.has(edge));
};

/** Whether arrows lead from one end of the edge to the other. Arrows with two heads lead both ways. */
const isWay = (arrows: ReadonlySet<BoxEdge>, { from, to }: BoxEdge): boolean => {
  const reached = new Set([from]);
  for (const box of reached) {
    for (const arrow of arrows) {
      if (arrow.from === box) reached.add(arrow.to);
      if (arrow.to === box && arrow.back.length > 0) reached.add(arrow.from);
    }
  }
  return reached.has(to);
};

/** The neighbours with most references to or from inner boxes, in the order of `outer`. */
export const closest = (edges: readonly BoxEdge[], outer: readonly Box[], limit: number): Box[] => {
  const weights = new Map<Box, number>();
  for (const edge of edges) {
    for (const box of [edge.from, edge.to]) weights.set(box, (weights.get(box) ?? 0) + weightOf(edge));
  }
  const chosen = new Set(
    outer
      .filter((box) => weights.has(box))
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
      .slice(0, limit),
  );
  return outer.filter((box) => chosen.has(box));
};
