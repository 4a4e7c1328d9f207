import { relate } from '../../architecture/relate.ts';
import type { Dependency, ModuleGraph } from '../../model/module-graph.ts';
import type { Box } from './diagram-boxes.ts';

/** A place where one box refers to another. */
export type Reference = Pick<Dependency, 'from' | 'range' | 'kind'>;

/** All references between two boxes. Where they go both ways, `forth` holds the more. */
export interface BoxEdge {
  readonly from: Box;
  readonly to: Box;
  readonly forth: readonly Reference[];
  readonly back: readonly Reference[];
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
 * The heaviest edges: as many as are legible, and more where a box would stand without its heaviest one, but never beyond `most`. No edge is
 * left out that is heavier than one that is drawn. `edges` are sorted, the heaviest first.
 */
export const drawnEdges = (edges: readonly BoxEdge[], legible: number, most: number): BoxEdge[] => {
  const touched = new Set<Box>();
  let tying = 0;
  edges.forEach(({ from, to }, index) => {
    if (!touched.has(from) || !touched.has(to)) tying = index + 1;
    touched.add(from).add(to);
  });
  return edges.slice(0, Math.min(most, Math.max(legible, tying)));
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
