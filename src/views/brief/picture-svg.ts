import type { DiagramEdge, DiagramNode, DiagramView } from '../diagram/diagram-view.ts';
import { shortened } from '../diagram/visible-text.ts';
import { escapedHtml } from './html.ts';
import { geometryOf } from '../diagram/geometry.ts';
import type { Point } from '../diagram/geometry.ts';
import { layeredLayout } from '../diagram/layered-layout.ts';

const size = { box: 190, gap: 30, pass: 18, boxesPerRow: 4, height: 56, between: 64, margin: 12 };

/** Characters that fit on a line of a box. */
const nameLimit = 24;

/** The picture as SVG without script, font or address: it looks the same from a disk as from anywhere. `hrefOf` leads a box to its words. */
export const pictureSvg = ({ title, nodes, edges }: DiagramView, hrefOf: (node: DiagramNode) => string | undefined): string => {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const lines = edges.flatMap((edge) => {
    const [from, to] = [indexOf.get(edge.from), indexOf.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, edge }];
  });
  const { boxes, paths, width, height } = geometryOf(layeredLayout(nodes.length, lines, size), size);
  const frame = [-size.margin, -size.margin, width + 2 * size.margin, height + 2 * size.margin];
  const heaviest = Math.max(1, ...edges.map(({ weight }) => weight));
  return [
    `<svg role="img" aria-label="${escapedHtml(`Picture of ${title}; the relations are listed below`)}" viewBox="${frame.join(' ')}" width="${width + 2 * size.margin}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>',
    ...lines.map(({ edge }, index) => lineSvg(edge, paths[index] ?? '', heaviest)),
    ...nodes.map((node, index) => boxSvg(node, boxes[index], hrefOf(node))),
    '</svg>',
  ].join('\n');
};

const boxSvg = (node: DiagramNode, middle: Point | undefined, href: string | undefined): string => {
  if (!middle) return '';
  const [x, y] = [middle.x, middle.y - size.height / 2];
  const box = [
    `<g class="box ${node.kind}"><title>${escapedHtml(node.description)}</title>`,
    `<rect x="${x - size.box / 2}" y="${y}" width="${size.box}" height="${size.height}" rx="8"/>`,
    `<text class="name" x="${x}" y="${y + 25}">${escapedHtml(shortened(node.name, nameLimit))}</text>`,
    `<text class="detail" x="${x}" y="${y + 43}">${escapedHtml(node.detail)}</text></g>`,
  ].join('');
  return href === undefined ? box : `<a href="${escapedHtml(href)}">${box}</a>`;
};

const lineSvg = ({ sentence, mutual, weight }: DiagramEdge, path: string, heaviest: number): string => {
  const stroke = (1 + (1.5 * Math.log(weight + 1)) / Math.log(heaviest + 1)).toFixed(2);
  const start = mutual ? ' marker-start="url(#tip)"' : '';
  return `<path class="line" d="${path}" stroke-width="${stroke}" marker-end="url(#tip)"${start}><title>${escapedHtml(sentence)}</title></path>`;
};
