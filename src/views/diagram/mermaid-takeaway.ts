import type { DiagramView } from './diagram-view.ts';

/** Looks that make kinds of boxes differ wherever the text is drawn, on light pages and on dark ones. */
const looks: ReadonlyMap<string, string> = new Map([
  ['neighbour', 'fill:none,stroke-dasharray:4 3'],
  ['outside', 'stroke-dasharray:2 2'],
  ['system', 'stroke-width:3px'],
]);

/** The picture as text that renders wherever Mermaid does, without our style sheet. */
export const mermaidTakeaway = ({ mermaid, nodes }: Pick<DiagramView, 'mermaid' | 'nodes'>): string => {
  const kinds = new Set<string>(nodes.map(({ kind }) => kind));
  const styles = [...looks].flatMap(([kind, look]) => (kinds.has(kind) ? [`  classDef ${kind} ${look}`] : []));
  return `${[mermaid.trimEnd(), ...styles].join('\n')}\n`;
};
