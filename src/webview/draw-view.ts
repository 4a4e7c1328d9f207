import type { DiagramView } from '../views/diagram/diagram-view.ts';
import { draw } from './draw.ts';
import { layOut } from './lay-out.ts';
import type { KeptPicture, Space } from './lay-out.ts';

export interface Drawn {
  readonly svg: SVGSVGElement;
  readonly kept: KeptPicture;
  readonly bounds: { readonly width: number; readonly height: number };
}

/**
 * Draws the view; boxes stay where `before` has them.
 * @throws Error as `draw` does.
 */
export const drawView = async (
  view: DiagramView,
  space: Space,
  workshop: Element,
  before: KeptPicture | undefined,
): Promise<Drawn> => {
  const { geometry, sizes, kept } = layOut(view, space, before);
  const svg = await draw(view.mermaid, space.room, workshop, {
    geometry,
    box: { width: sizes.box, height: sizes.height },
    indexOfNode: new Map(view.nodes.map(({ id }, index) => [id, index])),
    indexOfEdge: new Map(view.edges.map(({ from, to }, index) => [`L_${from}_${to}_0`, index])),
  });
  return { svg, kept, bounds: { width: geometry.width, height: geometry.height } };
};
