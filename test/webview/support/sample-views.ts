import { modulePath } from '../../../src/model/module-path.ts';
import type { AboutView } from '../../../src/views/about/about-view.ts';
import { flowchart, usualRow } from '../../../src/views/diagram/flowchart.ts';
import type { DiagramEdge, DiagramNode, DiagramView } from '../../../src/views/diagram/diagram-view.ts';

export interface SampleBox {
  readonly name: string;
  readonly files: number;
  readonly kind?: DiagramNode['kind'];
}

const range = { start: { line: 25, character: 0 }, end: { line: 25, character: 4 } };

/** A view such as the engine sends, from names and pairs of indexes. */
export const sampleView = (
  boxes: readonly SampleBox[],
  arrows: readonly (readonly [number, number, number])[],
  overrides: Partial<DiagramView> = {},
): DiagramView => {
  const nodes = boxes.map(({ name, files, kind = 'component' }, index): DiagramNode => ({
    id: `n${index}`,
    kind,
    role: 'source',
    name,
    detail: `${files} files`,
    description: `${files} files in packages/part-${index}`,
    subject: kind === 'file' ? { kind: 'file', path: modulePath(name) } : { kind: 'component', id: `packages/part-${index}` },
    canEnter: kind !== 'file',
  }));
  const mutual = (from: number, to: number): boolean => arrows.some(([a, b]) => a === to && b === from);
  const edges = arrows
    .filter(([from, to]) => !mutual(from, to) || from < to)
    .map(([from, to, weight], index): DiagramEdge => ({
      from: `n${from}`,
      to: `n${to}`,
      mutual: mutual(from, to),
      weight,
      sentence: `${Math.ceil(weight / 2)} files of ${boxes[from]?.name ?? ''} use ${boxes[to]?.name ?? ''}, in ${weight} places.`,
      examples: [
        { label: 'Portal.tsx:26', link: index },
        { label: 'Collab.tsx:12', link: index },
      ],
    }));
  return {
    subject: { kind: 'repository' },
    title: 'drawing-board',
    breadcrumbs: [{ label: 'drawing-board', subject: { kind: 'repository' } }],
    mermaid: flowchart(nodes, edges, usualRow),
    nodes,
    edges,
    omittedEdges: 0,
    omittedNodes: 0,
    apart: [
      { name: 'Tests', detail: '96 files', subject: { kind: 'component', id: '@test' } },
      { name: 'Configuration', detail: '31 files', subject: { kind: 'component', id: '@configuration' } },
    ],
    summary: [
      {
        text: 'A drawing board in the browser: a web app and a reusable editor, written in TypeScript.',
        certainty: 'stated',
        places: [{ label: 'README.md:8', link: 0 }],
      },
      { text: 'It has ten parts; the largest is Editor screens with 567 files.', certainty: 'derived', places: [] },
    ],
    coverage: {
      text: 'Read 612 of 622 files · 10 left out · every import inside the project was resolved',
      gaps: [{ text: '8 files: too large', examples: ['public/fonts/glyphs.json', 'public/data/countries.json'] }],
      complete: false,
    },
    links: edges.map(() => ({ kind: 'place', path: 'collab/Portal.tsx', range })),
    ...overrides,
  };
};

export const drawingBoard = sampleView(
  [
    { name: 'Drawing app', files: 31 },
    { name: 'Live collaboration', files: 4 },
    { name: 'Editor screens', files: 567 },
    { name: 'Saving and sharing', files: 9 },
    { name: 'Editor actions', files: 47 },
    { name: 'Drawing on screen', files: 17 },
    { name: 'Files and export', files: 25 },
    { name: 'Drawing elements', files: 53 },
    { name: 'Shared rules', files: 20 },
    { name: 'Geometry', files: 17 },
  ],
  [
    [0, 2, 44],
    [0, 3, 12],
    [0, 1, 3],
    [1, 2, 12],
    [1, 3, 8],
    [2, 4, 60],
    [4, 2, 30],
    [2, 5, 22],
    [2, 6, 18],
    [3, 6, 7],
    [4, 7, 41],
    [5, 7, 30],
    [6, 7, 16],
    [7, 8, 25],
    [7, 9, 60],
  ],
);

export const collaboration: AboutView = {
  subject: { kind: 'component', id: 'packages/part-1' },
  title: 'Live collaboration',
  subtitle: '4 files · app/collab',
  sections: [
    {
      items: [
        {
          text: 'Lets several people draw on the same board at once. It sends every change to a room server and receives the others’ changes.',
          certainty: 'stated',
          places: [{ label: 'Portal.tsx:26', link: 0 }],
        },
        {
          text: 'The content is encrypted in the browser before it is sent.',
          certainty: 'derived',
          places: [{ label: 'Portal.tsx:3', link: 1 }],
        },
      ],
    },
    {
      heading: 'Tested by',
      items: [{ text: '1 test of the app', detail: '12 places', link: 2, places: [{ label: 'collab.test.tsx', link: 2 }] }],
      more: 3,
    },
  ],
  links: [
    { kind: 'place', path: 'app/collab/Portal.tsx', range },
    { kind: 'place', path: 'app/collab/Portal.tsx', range },
    { kind: 'place', path: 'app/collab/collab.test.tsx', range },
  ],
};
