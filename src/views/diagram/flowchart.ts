import { rowsOf, rowTies } from './arrange.ts';
import type { DiagramEdge, DiagramNode } from './diagram-view.ts';
import { mermaidText } from './mermaid-text.ts';

/** Boxes side by side that are legible in the editor area. */
export const usualRow = 4;

/** Flowchart text of a view's boxes and arrows, with rows kept short. Nodes come in the order in which the layout shall meet them. */
export const flowchart = (
  nodes: readonly Pick<DiagramNode, 'id' | 'name' | 'detail' | 'kind'>[],
  edges: readonly Pick<DiagramEdge, 'from' | 'to' | 'mutual'>[],
  rowLimit: number,
): string => {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const idOf = (index: number): string => nodes[index]?.id ?? '';
  const indexed = edges.map(({ from, to }) => ({ from: indexOf.get(from) ?? 0, to: indexOf.get(to) ?? 0 }));
  const ties = rowTies(rowsOf(nodes.length, indexed, rowLimit), indexed);
  return mermaidText(
    nodes.map(({ id, name, detail, kind }) => ({ id, name, detail, style: kind })),
    [...edges, ...ties.map(({ from, to }) => ({ from: idOf(from), to: idOf(to), mutual: false, invisible: true }))],
  );
};
