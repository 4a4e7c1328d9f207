import type { DiagramNode, DiagramView } from '../views/diagram/diagram-view.ts';
import { geometryOf } from '../views/diagram/geometry.ts';
import type { BoxSizes, Geometry } from '../views/diagram/geometry.ts';
import { keep, keptLayout } from '../views/diagram/kept-layout.ts';
import type { KeptLayout } from '../views/diagram/kept-layout.ts';
import { layeredLayout } from '../views/diagram/layered-layout.ts';

export type Room = 'wide' | 'narrow';

export interface Space {
  readonly room: Room;
  /** Pixels; 0 where the panel is not shown at the moment. */
  readonly width: number;
  readonly height: number;
}

export interface LaidOut {
  readonly geometry: Geometry;
  readonly sizes: BoxSizes;
  /** To be handed in when this picture is drawn the next time. */
  readonly kept: KeptPicture;
}

export interface KeptPicture extends KeptLayout {
  readonly sizes: BoxSizes;
}

/** Pixels at scale 1. */
const bases = {
  wide: { box: 186, gap: 20, pass: 12, height: 62, between: { least: 24, most: 52 }, margin: 20, perRow: [4, 3, 5, 2] },
  narrow: { box: 132, gap: 12, pass: 8, height: 62, between: { least: 18, most: 30 }, margin: 8, perRow: [2, 1, 3] },
} as const;

/**
 * Places for boxes and arrows: those of `before` where the picture has been drawn already, else rows as long as let it fit best.
 */
export const layOut = (view: DiagramView, space: Space, before: KeptPicture | undefined): LaidOut => {
  const names = view.nodes.map(nodeName);
  const indexOf = new Map(view.nodes.map(({ id }, index) => [id, index]));
  const lines = view.edges.map(({ from, to }) => ({ from: indexOf.get(from) ?? 0, to: indexOf.get(to) ?? 0 }));
  const again = before && keptLayout(before, names, lines, before.sizes);
  if (again)
    return {
      geometry: geometryOf(again, before.sizes),
      sizes: before.sizes,
      kept: { ...keep(again, names), sizes: before.sizes },
    };
  const tries = bases[space.room].perRow.map((perRow) => fresh(view.nodes.length, lines, names, space, perRow));
  const [first, ...others] = tries;
  if (!first) throw new Error('no rows');
  return others.reduce((best, each) => (scaleOf(each, space) > scaleOf(best, space) + 0.02 ? each : best), first);
};

const fresh = (
  count: number,
  lines: readonly { readonly from: number; readonly to: number }[],
  names: readonly string[],
  space: Space,
  boxesPerRow: number,
): LaidOut => {
  const { box, gap, pass, height, between, margin } = bases[space.room];
  const room = space.height - 2 * margin;
  const rows = Math.max(3, Math.floor((room + between.least) / (height + between.least)));
  const layout = layeredLayout(count, lines, { box, gap, pass, boxesPerRow, rows });
  const spare = Math.floor((room - layout.rows * height) / Math.max(1, layout.rows - 1));
  const sizes = { box, gap, pass, boxesPerRow, rows, height, between: Math.min(between.most, Math.max(between.least, spare)) };
  return { geometry: geometryOf(layout, sizes), sizes, kept: { ...keep(layout, names), sizes } };
};

const scaleOf = ({ geometry }: LaidOut, { room, width, height }: Space): number => {
  if (width === 0 || height === 0) return 1;
  const { margin } = bases[room];
  return Math.min(1, (width - 2 * margin) / geometry.width, (height - 2 * margin) / geometry.height);
};

/** What a box is called from one drawing to the next. */
const nodeName = ({ kind, name, subject }: DiagramNode): string =>
  subject.kind === 'list' ? `${kind} ${name}` : JSON.stringify(subject);
