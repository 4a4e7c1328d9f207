import type { Mermaid, MermaidConfig } from 'mermaid';
import type { Room } from './lay-out.ts';
import { placedLayoutName, registerPlacedLayout } from './placed-layout.ts';
import type { Placing } from './placed-layout.ts';
import { safeSvg } from './safe-svg.ts';

/** After this the reader gets the list instead of the picture. */
const patience = 5000;

/** Options that no text may change, on top of Mermaid's own: with its list alone, a directive inside a label changed the theme. */
const secure = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'suppressErrorRendering',
  'maxEdges',
  'deterministicIds',
  'theme',
  'themeCSS',
  'themeVariables',
  'fontFamily',
  'altFontFamily',
  'fontSize',
  'layout',
  'look',
  'flowchart',
  'htmlLabels',
  'dompurifyConfig',
];

/** Literal and frozen: merged with nothing, so that no repository and no setting gets a say. Colours come from the style sheet. */
const config = Object.freeze({
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  maxTextSize: 50_000,
  maxEdges: 500,
  secure,
  theme: 'base',
  look: 'classic',
  layout: placedLayoutName,
  htmlLabels: true,
  themeVariables: { dropShadow: 'none', useGradient: false, fontSize: '15px' },
  flowchart: { curve: 'basis', wrappingWidth: 180, useMaxWidth: false, padding: 4 },
} as const satisfies MermaidConfig);

let loading: Promise<Mermaid> | undefined;
let drawings = 0;
const placings = new Map<string, Placing>();

/**
 * Draws two boxes for nobody, so that everything a flowchart needs is fetched and has run once when the first view comes. A failure shows
 * when drawing is tried.
 */
export const warmUp = async (workshop: Element): Promise<void> => {
  const boxes = [
    { x: 50, y: 20 },
    { x: 50, y: 80 },
  ];
  try {
    await draw('flowchart TB\n  n0["<b>a</b>"] --> n1["<b>b</b>"]\n', 'wide', workshop, {
      geometry: { boxes, paths: ['M50 40L50 60'], width: 100, height: 100 },
      box: { width: 100, height: 40 },
      indexOfNode: new Map([
        ['n0', 0],
        ['n1', 1],
      ]),
      indexOfEdge: new Map([['L_n0_n1_0', 0]]),
    });
  } catch {
    // Told where there is something to be drawn.
  }
};

const loadMermaid = (): Promise<Mermaid> => {
  loading ??= import('mermaid').then(
    ({ default: mermaid }) => {
      registerPlacedLayout(mermaid, placings);
      mermaid.initialize(config);
      return mermaid;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
};

/**
 * Draws flowchart text with everything at its place. Text is measured in `workshop`, which must be laid out (though not seen) with the fonts
 * of the final place.
 * @throws Error where Mermaid refuses the text, draws what is no flowchart, or takes more than five seconds.
 */
export const draw = async (text: string, room: Room, workshop: Element, placing: Placing): Promise<SVGSVGElement> => {
  // One for each drawing: the end of one must not clear away another that has begun.
  const bench = document.createElement('div');
  bench.className = room;
  workshop.append(bench);
  const id = `interlinear-${++drawings}`;
  placings.set(id, placing);
  try {
    const { svg } = await within(
      patience,
      loadMermaid().then((mermaid) => mermaid.render(id, text, bench)),
    );
    const picture = safeSvg(svg);
    const { width, height } = placing.geometry;
    picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
    return picture;
  } finally {
    placings.delete(id);
    bench.remove();
  }
};

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
