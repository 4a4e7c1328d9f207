import { layerWords } from '../model/layer-words.ts';
import type { DiagramEdge, DiagramNode, DiagramView, Spotlight } from '../views/diagram/diagram-view.ts';
import { visibleText } from '../views/diagram/visible-text.ts';
import { arrowKeys, neighbourInDirection } from './walk.ts';
import { createViewport, zoomStep } from './viewport.ts';
import type { Rectangle, Viewport } from './viewport.ts';

/** What the reader points at: a box by its id, an arrow by its place among the view's edges. */
export type Choice = { readonly kind: 'node'; readonly id: string } | { readonly kind: 'edge'; readonly index: number };

export interface PictureEvents {
  /** Undefined where the reader clicks beside everything. */
  readonly onChoose: (choice: Choice | undefined) => void;
  readonly onEnter: (node: DiagramNode) => void;
  readonly onLeave: () => void;
  /** The sentence of the arrow under the pointer or in focus. */
  readonly onHint: (hint: string | undefined) => void;
}

/** A drawn view with life in it. */
export interface Picture {
  readonly viewport: Viewport;
  choose(choice: Choice | undefined): void;
  /** Has all that is not lit step back. */
  light(spotlight: Spotlight | undefined): void;
  focus(id: string): void;
  dispose(): void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly node: DiagramNode;
  readonly group: SVGGElement;
  readonly area: Rectangle;
}

interface Arrow {
  readonly edge: DiagramEdge;
  readonly line: SVGPathElement;
  readonly hit: SVGPathElement;
}

/**
 * Puts a drawn SVG into the panel and makes boxes and arrows answer.
 * @throws Error where the SVG does not hold every box and arrow of the view.
 */
export const mountPicture = (
  { svg, size }: { readonly svg: SVGSVGElement; readonly size: Size },
  panel: HTMLElement,
  view: DiagramView,
  events: PictureEvents,
): Picture => {
  prepareSvg(svg, view);
  panel.replaceChildren(svg);
  const boxes = view.nodes.map((node) => boxOf(svg, node, size));
  const arrows = view.edges.map((edge) => arrowOf(svg, edge));
  const viewport = createViewport(svg, panel, boundsOf(svg));
  const picture: Picture = {
    viewport,
    choose: (choice) => {
      emphasise(svg, boxes, arrows, choice);
      viewport.keep(choice?.kind === 'node' ? boxes.find(({ node }) => node.id === choice.id)?.area : undefined);
    },
    light: (spotlight) => illuminate(svg, boxes, arrows, spotlight),
    focus: (id) => {
      const box = boxes.find(({ node }) => node.id === id);
      box?.group.focus({ preventScroll: true });
      if (box) viewport.reveal(box.area);
    },
    dispose: () => viewport.dispose(),
  };
  boxes.forEach((box) => enliven(box, boxes, picture, events));
  arrows.forEach((arrow, index) => listenToArrow(arrow, index, events));
  svg.addEventListener('click', () => events.onChoose(undefined));
  svg.addEventListener('keydown', (event) => onZoomKey(event, viewport));
  setTabStop(boxes, boxes[0]);
  picture.light(view.spotlight);
  return picture;
};

const prepareSvg = (svg: SVGSVGElement, view: DiagramView): void => {
  for (const name of ['style', 'width', 'height', 'aria-roledescription']) svg.removeAttribute(name);
  svg.setAttribute('class', 'flowchart');
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', visibleText(`Picture of ${view.title}. Arrow keys move between boxes.`));
};

const boundsOf = (svg: SVGSVGElement): Rectangle => {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { x, y, width: width || 1, height: height || 1 };
};

const placeWords: Partial<Record<DiagramNode['kind'], string>> = { neighbour: 'outside this part' };

const boxOf = (svg: SVGSVGElement, node: DiagramNode, size: Size): Box => {
  const group = svg.querySelector<SVGGElement>(`g.node[id^="${svg.id}-flowchart-${node.id}-"]`);
  if (!group) throw new Error(`no box for ${node.id}`);
  group.setAttribute('role', 'button');
  group.setAttribute('tabindex', '-1');
  group.setAttribute('aria-pressed', 'false');
  group.setAttribute(
    'aria-label',
    visibleText(
      [node.name, placeWords[node.kind] ?? '', node.description, node.layer ? layerWords[node.layer] : '']
        .filter(Boolean)
        .join(', '),
    ),
  );
  group.dataset.role = node.role;
  if (node.layer) group.dataset.layer = node.layer;
  const title = document.createElementNS(svg.namespaceURI, 'title');
  title.textContent = visibleText(
    [node.name, node.description, node.layer ? layerWords[node.layer] : ''].filter(Boolean).join('\n'),
  );
  group.prepend(title);
  return { node, group, area: areaOf(group, size) };
};

/** From the attributes: a picture that is not shown at the moment has no boxes to measure. */
const areaOf = (group: SVGGElement, { width, height }: Size): Rectangle => {
  const { e, f } = group.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
  return { x: e - width / 2, y: f - height / 2, width, height };
};

const arrowOf = (svg: SVGSVGElement, edge: DiagramEdge): Arrow => {
  const line = svg.querySelector<SVGPathElement>(`path[id="${svg.id}-L_${edge.from}_${edge.to}_0"]`);
  if (!line) throw new Error(`no arrow from ${edge.from} to ${edge.to}`);
  const hit = line.cloneNode() as SVGPathElement;
  for (const name of ['id', 'style', 'marker-start', 'marker-end']) hit.removeAttribute(name);
  hit.setAttribute('class', 'hit');
  hit.setAttribute('role', 'button');
  hit.setAttribute('tabindex', '-1');
  hit.setAttribute('aria-label', visibleText(edge.sentence));
  line.after(hit);
  line.setAttribute('aria-hidden', 'true');
  return { edge, line, hit };
};

const setTabStop = (boxes: readonly Box[], stop: Box | undefined): void => {
  for (const { group } of boxes) group.setAttribute('tabindex', group === stop?.group ? '0' : '-1');
};

const enliven = (box: Box, boxes: readonly Box[], picture: Picture, events: PictureEvents): void => {
  const { node, group } = box;
  const choose = (): void => events.onChoose({ kind: 'node', id: node.id });
  group.addEventListener('click', (event) => {
    event.stopPropagation();
    group.focus({ preventScroll: true });
    choose();
  });
  group.addEventListener('dblclick', () => events.onEnter(node));
  group.addEventListener('focus', () => setTabStop(boxes, box));
  group.addEventListener('keydown', (event) => {
    // With it the arrow keys go back and forward.
    if (event.altKey) return;
    const direction = arrowKeys.get(event.key);
    const next = direction && neighbourInDirection(boxes, box, direction);
    if (direction) {
      if (next) picture.focus(next.node.id);
      if (next) events.onChoose({ kind: 'node', id: next.node.id });
    } else if (event.key === 'Enter') events.onEnter(node);
    else if (event.key === ' ') choose();
    else if (event.key === 'Escape' || event.key === 'Backspace') events.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
};

const listenToArrow = ({ edge, hit }: Arrow, index: number, events: PictureEvents): void => {
  const choose = (event: Event): void => {
    event.stopPropagation();
    events.onChoose({ kind: 'edge', index });
  };
  hit.addEventListener('click', choose);
  hit.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') choose(event);
  });
  for (const name of ['pointerenter', 'focus']) hit.addEventListener(name, () => events.onHint(edge.sentence));
  for (const name of ['pointerleave', 'blur']) hit.addEventListener(name, () => events.onHint(undefined));
};

const onZoomKey = (event: KeyboardEvent, viewport: Viewport): void => {
  if (event.key === '+' || event.key === '=') viewport.zoomBy(zoomStep);
  else if (event.key === '-') viewport.zoomBy(1 / zoomStep);
  else if (event.key === '0') viewport.fit();
  else return;
  event.preventDefault();
};

const illuminate = (
  svg: SVGSVGElement,
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  spotlight: Spotlight | undefined,
): void => {
  svg.classList.toggle('has-light', spotlight !== undefined);
  const nodes = new Set(spotlight?.nodes);
  const edges = new Set(spotlight?.edges);
  for (const { node, group } of boxes) group.classList.toggle('lit', nodes.has(node.id));
  for (const [index, { line, hit }] of arrows.entries()) {
    line.classList.toggle('lit', edges.has(index));
    if (edges.has(index)) hit.setAttribute('tabindex', '0');
  }
};

/** The chosen box or arrow and what hangs on it stand out; other arrows step back. */
const emphasise = (svg: SVGSVGElement, boxes: readonly Box[], arrows: readonly Arrow[], choice: Choice | undefined): void => {
  svg.classList.toggle('has-choice', choice !== undefined);
  const chosenEdge = choice?.kind === 'edge' ? arrows[choice.index]?.edge : undefined;
  const chosenNode = choice?.kind === 'node' ? choice.id : undefined;
  for (const { edge, line, hit } of arrows) {
    const emphasised = edge === chosenEdge || edge.from === chosenNode || edge.to === chosenNode;
    line.classList.toggle('emphasised', emphasised);
    hit.setAttribute('tabindex', emphasised || line.classList.contains('lit') ? '0' : '-1');
  }
  for (const { node, group } of boxes) {
    group.classList.toggle('chosen', node.id === chosenNode);
    group.setAttribute('aria-pressed', String(node.id === chosenNode));
  }
};
