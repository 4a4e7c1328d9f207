import type { DiagramView } from '../views/diagram/diagram-view.ts';
import { flowchart } from '../views/diagram/flowchart.ts';
import { draw } from './draw.ts';
import type { Room } from './draw.ts';

export interface Space {
  readonly room: Room;
  /** Pixels; 0 where the panel is not shown at the moment. */
  readonly width: number;
  readonly height: number;
}

/** A picture that fits at this scale is good enough to stop trying. */
const goodScale = 0.85;
/** Milliseconds; no further try begins later than this. */
const trialTime = 350;

/**
 * Draws the view with its own text and, where that comes out too large for the panel, with shorter or longer rows; the try that fits at the
 * largest scale wins. One cannot tell beforehand: how far a layered layout spreads depends on its long arrows.
 * @throws Error as `draw` does.
 */
export const drawToFit = async (view: DiagramView, space: Space, workshop: Element): Promise<SVGSVGElement> => {
  const started = performance.now();
  const { nodes, edges } = view;
  const withRows = (limit: number) => (): string => flowchart(nodes, edges, limit);
  const texts = [...(space.room === 'narrow' ? [] : [() => view.mermaid]), withRows(3), withRows(2)];
  let best: SVGSVGElement | undefined;
  for (const text of texts) {
    if (best && (scaleOf(best, space) >= goodScale || performance.now() - started > trialTime)) break;
    const svg = await draw(text(), space.room, workshop);
    if (!best || scaleOf(svg, space) > scaleOf(best, space)) best = svg;
  }
  if (!best) throw new Error('nothing was drawn');
  return best;
};

const scaleOf = (svg: SVGSVGElement, { width, height }: Space): number => {
  const box = svg.viewBox.baseVal;
  if (width === 0 || height === 0) return 1;
  return Math.min(1, width / box.width, height / box.height);
};
