import type { Mermaid } from 'mermaid';
import type { Geometry } from '../views/diagram/geometry.ts';

/** Where boxes and arrows of one drawing go. */
export interface Placing {
  readonly geometry: Geometry;
  readonly box: { readonly width: number; readonly height: number };
  readonly indexOfNode: ReadonlyMap<string, number>;
  /** By `L_n0_n1_0`, as Mermaid names an arrow; others are not drawn. */
  readonly indexOfEdge: ReadonlyMap<string, number>;
}

type Loader = Parameters<Mermaid['registerLayoutLoaders']>[0][number];
type Render = Awaited<ReturnType<Loader['loader']>>['render'];

export const placedLayoutName = 'placed';

/**
 * A layout for Mermaid that computes nothing: places are known by the id of the drawing. Mermaid still draws boxes, labels and arrows.
 * A layout of Mermaid's own would move everything for one arrow more.
 */
export const registerPlacedLayout = (mermaid: Mermaid, placings: ReadonlyMap<string, Placing>): void =>
  mermaid.registerLayoutLoaders([{ name: placedLayoutName, loader: async () => ({ render: renderWith(placings) }) }]);

const renderWith =
  (placings: ReadonlyMap<string, Placing>): Render =>
  async (data, svg, helpers) => {
    const placing = placings.get(data.diagramId ?? '');
    if (!placing) throw new Error('a drawing without places');
    helpers.insertMarkers(svg, data.markers, data.type, data.diagramId);
    const edgePaths = svg.append('g').attr('class', 'edgePaths');
    const nodes = svg.append('g').attr('class', 'nodes');
    const drawn = new Map<string, (typeof data.nodes)[number]>();
    for (const node of data.nodes) {
      if (node.isGroup) continue;
      const element = await helpers.insertNode(nodes, node, { config: data.config, dir: 'TB' });
      const middle = placing.geometry.boxes[placing.indexOfNode.get(node.id) ?? -1];
      if (!middle) throw new Error(`no place for ${node.id}`);
      element.attr('transform', `translate(${middle.x}, ${middle.y})`);
      shape(element.node(), placing.box);
      drawn.set(node.id, node);
    }
    for (const edge of data.edges) {
      const path = placing.geometry.paths[placing.indexOfEdge.get(edge.id) ?? -1];
      const [start, end] = [drawn.get(edge.start ?? ''), drawn.get(edge.end ?? '')];
      if (path === undefined || !start || !end) continue;
      const points = [
        { x: 0, y: 0 },
        { x: 0, y: 1 },
      ];
      helpers.insertEdge(edgePaths, { ...edge, points }, new Map(), data.type, start, end, data.diagramId, true);
      edgePaths
        .node()
        ?.querySelector(`path[id="${data.diagramId ?? ''}-${edge.id}"]`)
        ?.setAttribute('d', path);
    }
  };

/** Boxes of one size, whatever stands in them. */
const shape = (group: Element | null, { width, height }: Placing['box']): void => {
  const container = group?.querySelector('.label-container');
  if (!container) return;
  if (container.localName === 'path') {
    container.setAttribute('d', cylinder(width, height));
    container.removeAttribute('transform');
    return;
  }
  for (const [name, value] of Object.entries({ x: -width / 2, y: -height / 2, width, height }))
    container.setAttribute(name, String(value));
};

const cylinder = (width: number, height: number): string => {
  const [x, lid] = [width / 2, 6];
  const side = height - 2 * lid;
  return `M${-x} ${-side / 2}a${x} ${lid} 0 0 0 ${width} 0a${x} ${lid} 0 0 0 ${-width} 0v${side}a${x} ${lid} 0 0 0 ${width} 0v${-side}`;
};
