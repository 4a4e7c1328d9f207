import type { Mermaid, MermaidConfig } from 'mermaid';
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

/** Room for a picture: `narrow` for the side bar, where the style sheet also lets names wrap. */
export type Room = 'wide' | 'narrow';

/** Literal and frozen: merged with nothing, so that no repository and no setting gets a say. Colours come from the style sheet. */
const common = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  maxTextSize: 50_000,
  maxEdges: 500,
  secure,
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: true,
  themeVariables: { dropShadow: 'none', useGradient: false, fontSize: '15px' },
} as const satisfies MermaidConfig;
const flowchart = { curve: 'basis', wrappingWidth: 260, useMaxWidth: false } as const;
const configs: Readonly<Record<Room, Readonly<MermaidConfig>>> = {
  wide: Object.freeze({ ...common, flowchart: { ...flowchart, padding: 14, nodeSpacing: 36, rankSpacing: 48 } }),
  narrow: Object.freeze({ ...common, flowchart: { ...flowchart, padding: 5, nodeSpacing: 14, rankSpacing: 26 } }),
};

let loading: Promise<Mermaid> | undefined;
let initialized: Room | undefined;
let drawings = 0;

/**
 * Draws two boxes for nobody, so that everything a flowchart needs is fetched and has run once when the first view comes. A failure shows
 * when drawing is tried.
 */
export const warmUp = async (room: Room, workshop: Element): Promise<void> => {
  try {
    await draw('flowchart TB\n  n0["<b>a</b>"] --> n1["<b>b</b>"]\n', room, workshop);
  } catch {
    // Told where there is something to be drawn.
  }
};

const loadMermaid = (): Promise<Mermaid> => {
  loading ??= import('mermaid').then(
    ({ default: mermaid }) => mermaid,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
};

/**
 * Draws flowchart text. Text is measured in `workshop`, which must be laid out (though not seen) with the fonts of the final place.
 * @throws Error where Mermaid refuses the text, draws what is no flowchart, or takes more than five seconds.
 */
export const draw = async (text: string, room: Room, workshop: Element): Promise<SVGSVGElement> => {
  // One for each drawing: the end of one must not clear away another that has begun.
  const bench = document.createElement('div');
  bench.className = room;
  workshop.append(bench);
  try {
    const { svg } = await within(
      patience,
      loadMermaid().then((mermaid) => render(mermaid, text, room, bench)),
    );
    return safeSvg(svg);
  } finally {
    bench.remove();
  }
};

const render = (mermaid: Mermaid, text: string, room: Room, bench: Element): Promise<{ readonly svg: string }> => {
  if (initialized !== room) mermaid.initialize(configs[room]);
  initialized = room;
  return mermaid.render(`interlinear-${++drawings}`, text, bench);
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
