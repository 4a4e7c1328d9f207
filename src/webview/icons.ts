/** Outlines on a 16 × 16 grid, drawn with a line of 1.2. */
const outlines = {
  'zoom-out': 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14M4.8 7h4.4',
  'zoom-in': 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14M4.8 7h4.4M7 4.8v4.4',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  list: 'M2.5 3.5h11M5 6.5h8.5M5 9.5h8.5M2.5 12.5h11',
  picture: 'M6 2.5h4v3H6zM2 10.5h4v3H2zM10 10.5h4v3h-4zM8 5.5V8M4 10.5V8h8v2.5',
  open: 'M9.5 2.5h4v4M13.5 2.5 8 8M11.5 9v4.5h-9v-9H7',
  inside: 'M2.5 8h10M8.5 4l4 4-4 4',
  outgoing: 'M2.5 8h11M9.5 4l4 4-4 4',
  incoming: 'M13.5 8h-11M6.5 4l-4 4 4 4',
  both: 'M2.5 8h11M5.5 5l-3 3 3 3M10.5 5l3 3-3 3',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  open_gaps: 'M4 10l4-4 4 4',
  back: 'M13.5 8h-11M6.5 4l-4 4 4 4',
  forward: 'M2.5 8h11M9.5 4l4 4-4 4',
  take: 'M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.5 3.5L13 4.5',
} as const;

export type IconName = keyof typeof outlines;

/** A decorative icon; whatever holds it carries the name. */
export const icon = (name: IconName): SVGSVGElement => {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
};
