import { groupBy } from '../../base/collections.ts';
import type { DiagramEdge, DiagramNode, DiagramView } from '../diagram/diagram-view.ts';
import { shortened } from '../diagram/visible-text.ts';
import { escapedHtml } from './html.ts';
import { layeredLayout } from './layered-layout.ts';
import type { Line, RoutedLine, Slot } from './layered-layout.ts';

const size = { box: 190, gap: 30, boxesPerRow: 4, height: 56, between: 64, margin: 12 };

/** Characters that fit on a line of a box. */
const nameLimit = 24;

/** The picture as SVG without script, font or address: it looks the same from a disk as from anywhere. `hrefOf` leads a box to its words. */
export const pictureSvg = ({ title, nodes, edges }: DiagramView, hrefOf: (node: DiagramNode) => string | undefined): string => {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const lines = edges.flatMap((edge) => {
    const [from, to] = [indexOf.get(edge.from), indexOf.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, edge }];
  });
  const layout = layeredLayout(nodes.length, lines, size);
  const width = layout.width + 2 * size.margin;
  const height = layout.rows * (size.height + size.between) - size.between + 2 * size.margin;
  const heaviest = Math.max(1, ...edges.map(({ weight }) => weight));
  return [
    `<svg role="img" aria-label="${escapedHtml(`Picture of ${title}; the relations are listed below`)}" viewBox="0 0 ${width} ${height}" width="${width}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>',
    ...spreadEnds(layout.lines).map(({ line, way }) => lineSvg(line.edge, way, heaviest)),
    ...nodes.map((node, index) => boxSvg(node, layout.boxes[index], hrefOf(node))),
    '</svg>',
  ].join('\n');
};

/** Lines that meet a box on one side stand beside one another there, in the order of where they come from. */
const spreadEnds = <T extends Line>(lines: readonly RoutedLine<T>[]): RoutedLine<T>[] => {
  const ways = lines.map(({ way }) => [...way]);
  const ends = ways.flatMap((way) => [
    { way, at: 0, next: way[1] },
    { way, at: way.length - 1, next: way.at(-2) },
  ]);
  const sides = groupBy(
    ends,
    ({ way, at, next }) => `${way[at]?.box ?? ''} ${Math.sign((next?.row ?? 0) - (way[at]?.row ?? 0))}`,
  );
  for (const side of sides.values()) {
    const step = Math.min(18, (size.box - 50) / side.length);
    const sorted = [...side].sort((a, b) => (a.next?.x ?? 0) - (b.next?.x ?? 0));
    const moved = sorted.map(({ way, at }, index) => ({ way, at, by: Math.round((index - (side.length - 1) / 2) * step) }));
    for (const { way, at, by } of moved) {
      const slot = way[at];
      if (slot) way[at] = { ...slot, x: slot.x + by };
    }
  }
  return lines.map(({ line }, index) => ({ line, way: ways[index] ?? [] }));
};

const left = (slot: Slot): number => slot.x + size.margin;
const top = (slot: Slot): number => size.margin + slot.row * (size.height + size.between);

const boxSvg = (node: DiagramNode, slot: Slot | undefined, href: string | undefined): string => {
  if (!slot) return '';
  const [x, y] = [left(slot), top(slot)];
  const box = [
    `<g class="box ${node.kind}"><title>${escapedHtml(node.description)}</title>`,
    `<rect x="${x - size.box / 2}" y="${y}" width="${size.box}" height="${size.height}" rx="8"/>`,
    `<text class="name" x="${x}" y="${y + 25}">${escapedHtml(shortened(node.name, nameLimit))}</text>`,
    `<text class="detail" x="${x}" y="${y + 43}">${escapedHtml(node.detail)}</text></g>`,
  ].join('');
  return href === undefined ? box : `<a href="${escapedHtml(href)}">${box}</a>`;
};

const lineSvg = ({ sentence, mutual, weight }: DiagramEdge, way: readonly Slot[], heaviest: number): string => {
  const stroke = (1 + (1.5 * Math.log(weight + 1)) / Math.log(heaviest + 1)).toFixed(2);
  const start = mutual ? ' marker-start="url(#tip)"' : '';
  return `<path class="line" d="${pathOf(way)}" stroke-width="${stroke}" marker-end="url(#tip)"${start}><title>${escapedHtml(sentence)}</title></path>`;
};

/** Curves from row to row that pass straight through the gaps between boxes. */
const pathOf = (way: readonly Slot[]): string => {
  const [first] = way;
  const last = way.at(-1);
  if (!first || !last) return '';
  if (first.row === last.row) return besides(first, last);
  const down = last.row > first.row;
  const pieces: string[] = [`M${left(first)} ${top(first) + (down ? size.height : 0)}`];
  way.slice(1).forEach((slot, index) => {
    const before = way[index] ?? first;
    const fromY = top(before) + (down ? size.height : 0);
    const toY = top(slot) + (down ? 0 : size.height);
    const bend = (fromY + toY) / 2;
    pieces.push(`C${left(before)} ${bend} ${left(slot)} ${bend} ${left(slot)} ${toY}`);
    if (slot.box === undefined) pieces.push(`V${top(slot) + (down ? size.height : 0)}`);
  });
  return pieces.join('');
};

/** Between boxes of one row, below them. */
const besides = (first: Slot, last: Slot): string => {
  const y = top(first) + size.height;
  return `M${left(first)} ${y}C${left(first)} ${y + size.between / 2} ${left(last)} ${y + size.between / 2} ${left(last)} ${y}`;
};
