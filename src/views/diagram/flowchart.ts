import { rowBreaks } from './arrange.ts';
import type { DiagramEdge, DiagramNode } from './diagram-view.ts';
import { mermaidText } from './mermaid-text.ts';

/** Boxes side by side that are legible in the editor area, and in the side bar. */
export const rowLimits = { wide: 5, narrow: 3 };

/** Flowchart text of a view's boxes and arrows, with rows kept short. Nodes come in the order in which the layout shall meet them. */
export const flowchart = (
  nodes: readonly Pick<DiagramNode, 'id' | 'name' | 'detail' | 'kind'>[],
  edges: readonly Pick<DiagramEdge, 'from' | 'to' | 'mutual'>[],
  rowLimit: number,
): string => {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const idOf = (index: number): string => nodes[index]?.id ?? '';
  const indexed = edges.map(({ from, to }) => ({ from: indexOf.get(from) ?? 0, to: indexOf.get(to) ?? 0 }));
  const breaks = rowBreaks(nodes.length, indexed, rowLimit);
  return mermaidText(
    nodes.map(({ id, name, detail, kind }) => ({ id, name, detail, style: kind })),
    [...edges, ...breaks.map(({ from, to }) => ({ from: idOf(from), to: idOf(to), mutual: false, invisible: true }))],
  );
};
