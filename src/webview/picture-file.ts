const namespace = 'http://www.w3.org/2000/svg';
const margin = 16;
/** Pixels of the picture for each of its own units, so that it stays sharp on paper and on slides. */
const scale = 2;

/**
 * The drawn picture as an SVG of shapes and text alone: without HTML in it, style sheet, script or font, so that office programs show it too.
 * Colours are those of the moment.
 */
export const pictureAsSvg = (drawn: SVGSVGElement, bounds: { readonly width: number; readonly height: number }): string => {
  const background = getComputedStyle(document.body).backgroundColor;
  const frame = [-margin, -margin, bounds.width + 2 * margin, bounds.height + 2 * margin];
  const svg = make('svg', { xmlns: namespace, viewBox: frame.join(' '), width: String(frame[2]), height: String(frame[3]) });
  const [x, y, width, height] = frame.map(String);
  svg.append(make('rect', { x: x ?? '', y: y ?? '', width: width ?? '', height: height ?? '', fill: background }));
  for (const path of drawn.querySelectorAll<SVGPathElement>('.flowchart-link')) svg.append(...arrowShapes(path));
  for (const group of drawn.querySelectorAll<SVGGElement>('g.node')) svg.append(boxShapes(group));
  return new XMLSerializer().serializeToString(svg);
};

/** The same as a PNG in base64. @throws Error where the browser cannot draw it. */
export const svgAsPng = async (svg: string): Promise<string> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('nothing to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
};

const make = (tag: string, attributes: Readonly<Record<string, string>>, text?: string): SVGElement => {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) if (name !== 'xmlns') made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
};

const arrowShapes = (path: SVGPathElement): SVGElement[] => {
  const { stroke, strokeWidth, opacity, strokeDasharray } = getComputedStyle(path);
  const line = make('path', { d: path.getAttribute('d') ?? '', fill: 'none', stroke, 'stroke-width': strokeWidth, opacity });
  if (strokeDasharray !== 'none') line.setAttribute('stroke-dasharray', strokeDasharray);
  const length = path.getTotalLength();
  const ends = [
    ...(path.hasAttribute('marker-end') ? [[length, length - 6] as const] : []),
    ...(path.hasAttribute('marker-start') ? [[0, 6] as const] : []),
  ];
  return [line, ...ends.map(([at, before]) => head(path.getPointAtLength(at), path.getPointAtLength(before), stroke, opacity))];
};

/** A triangle with its tip a little beyond the end of the line. */
const head = (end: DOMPoint, before: DOMPoint, fill: string, opacity: string): SVGElement => {
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const corner = (along: number, aside: number): string =>
    `${(end.x + x * along - y * aside).toFixed(1)},${(end.y + y * along + x * aside).toFixed(1)}`;
  return make('polygon', { points: [corner(3, 0), corner(-5, 4), corner(-5, -4)].join(' '), fill, opacity });
};

const boxShapes = (group: SVGGElement): SVGElement => {
  const made = make('g', { transform: group.getAttribute('transform') ?? '' });
  const container = group.querySelector<SVGElement>('.label-container');
  if (container) {
    const copy = container.cloneNode() as SVGElement;
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(container);
    for (const name of ['class', 'style']) copy.removeAttribute(name);
    const looks = { fill, stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': strokeDasharray, rx: '8' };
    for (const [name, value] of Object.entries(looks)) copy.setAttribute(name, value);
    made.append(copy);
  }
  made.append(...textLines(group));
  return made;
};

/** One text for each line of the label as the browser has broken it. */
const textLines = (group: SVGGElement): SVGElement[] => {
  const lines = [...group.querySelectorAll<HTMLElement>('.nodeLabel b, .nodeLabel small')].flatMap((each) => {
    const { color, fontWeight, fontSize, fontFamily } = getComputedStyle(each);
    return brokenText(each).map((text) => ({ text, color, fontWeight, size: parseFloat(fontSize), fontFamily }));
  });
  const height = lines.reduce((sum, { size }) => sum + size * 1.25, 0);
  let bottom = -height / 2;
  return lines.map(({ text, color, fontWeight, size, fontFamily }) => {
    bottom += size * 1.25;
    const looks = { fill: color, 'font-weight': fontWeight, 'font-size': String(size), 'font-family': fontFamily };
    return make('text', { x: '0', y: (bottom - size * 0.3).toFixed(1), 'text-anchor': 'middle', ...looks }, text);
  });
};

const brokenText = (element: HTMLElement): string[] => {
  const range = document.createRange();
  const lines: { top: number; text: string }[] = [];
  for (const node of element.childNodes) {
    if (!(node instanceof Text)) continue;
    for (let at = 0; at < node.data.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top } = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(last.top - top) < 3) last.text += node.data[at] ?? '';
      else lines.push({ top, text: node.data[at] ?? '' });
    }
  }
  return lines.map(({ text }) => text.trim()).filter((text) => text !== '');
};
