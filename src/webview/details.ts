import { layerWords } from '../model/layer-words.ts';
import type { AboutItem, AboutSection, AboutView } from '../views/about/about-view.ts';
import type { DiagramEdge, DiagramNode, DiagramView } from '../views/diagram/diagram-view.ts';
import { aboutItem, aboutSections, placeLinks } from './about-sections.ts';
import type { Follow } from './about-sections.ts';
import { button, element } from './dom.ts';
import { icon } from './icons.ts';
import { lightActions } from './spotlight-details.ts';
import type { LightEvents } from './spotlight-details.ts';

export interface DetailsEvents extends LightEvents {
  /** Links of the picture's view. */
  readonly followDiagram: Follow;
  /** Links of the words about the chosen box. */
  readonly followDetails: Follow;
  readonly onEnter: (node: DiagramNode) => void;
  readonly onApart: (index: number) => void;
  readonly onChooseNode: (id: string) => void;
}

const entering: Partial<Record<DiagramNode['kind'], string>> = {
  component: 'Go inside',
  neighbour: 'Go inside',
  system: 'Show its parts',
  file: 'Open the file',
};

/** Words about the whole view, for when nothing is chosen. The first sentence stands above the picture. */
export const viewDetails = (view: DiagramView, events: DetailsEvents): HTMLElement[] => [
  element('h1', {}, view.title),
  element('p', { class: 'subtitle' }, boxCount(view)),
  ...legend(view),
  ...view.summary.slice(1).map((item) => aboutItem(item, events.followDiagram)),
  ...apart(view, events),
];

/** What the tints of the boxes mean, where they have any. */
const legend = ({ nodes }: DiagramView): HTMLElement[] => {
  const present = layers.filter((layer) => nodes.some((node) => node.layer === layer));
  const entries = present.map((layer) =>
    element('span', { class: 'layer', attributes: { 'data-layer': layer } }, layerWords[layer]),
  );
  return present.length === 0 ? [] : [element('p', { class: 'legend' }, ...entries)];
};

const layers = ['screens', 'rules', 'data'] as const;

/** Words about a box: what the host says about it, and its arrows in place of the plain rows that say the same. `about` is missing until the host has answered. */
export const nodeDetails = (
  view: DiagramView,
  node: DiagramNode,
  about: AboutView | undefined,
  events: DetailsEvents,
): HTMLElement[] => {
  const arrows = arrowsOf(view, node);
  const listed = new Set(arrows.map(({ other }) => other.name));
  const told = (about?.sections ?? []).map((section) => ({
    ...section,
    items: section.items.filter((item) => !isRowOf(item, listed)),
  }));
  const opening = told.filter(({ heading }) => heading === undefined);
  const ways: readonly Way[] = ['outgoing', 'incoming'];
  const others = told.filter(({ heading }) => heading !== undefined && !ways.some((way) => headings[way] === heading));
  return [
    element('h1', {}, about?.title ?? node.name),
    element('p', { class: 'subtitle' }, about?.subtitle ?? [node.detail, node.description].filter(Boolean).join(' · ')),
    ...aboutSections(opening, events.followDetails),
    ...[enterButton(node, events)].flatMap((made) => made ?? []),
    ...(view.subject.kind === 'list' ? [] : [lightActions(view, node, events)]),
    ...ways.flatMap((way) => waySection(way, arrows, told, events)),
    ...aboutSections(others, events.followDetails),
  ];
};

/** Why an arrow exists, and where. */
export const edgeDetails = (view: DiagramView, edge: DiagramEdge, events: DetailsEvents): HTMLElement[] => {
  const nameOf = (id: string): string => view.nodes.find((node) => node.id === id)?.name ?? '';
  return [
    element('h1', {}, `${nameOf(edge.from)} ${edge.mutual ? '↔' : '→'} ${nameOf(edge.to)}`),
    element('p', { class: 'sentence' }, edge.sentence),
    examples(edge, events.followDiagram),
  ];
};

export const boxCount = ({ nodes, edges, omittedNodes, omittedEdges, subject }: DiagramView): string => {
  const mutual = edges.filter((edge) => edge.mutual).length;
  const around = nodes.filter(({ kind }) => kind === 'outside' || kind === 'store').length;
  const inner = nodes.filter(({ kind }) => kind === 'component' || kind === 'file').length;
  const files = nodes.some(({ kind }) => kind === 'file');
  const counted = (count: number, noun: string): string => `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
  if (subject.kind === 'list') {
    const more = omittedNodes > 0 ? ` · ${omittedNodes.toLocaleString('en-US')} more not drawn` : '';
    return `${counted(around, 'outside system')}${more}`;
  }
  return [
    counted(inner, files ? 'file' : 'part') + (subject.kind === 'repository' ? '' : ' inside'),
    omittedNodes > 0 ? `${omittedNodes.toLocaleString('en-US')} more not drawn` : '',
    mutual > 0 ? `${counted(mutual, 'pair')} ${mutual === 1 ? 'relies' : 'rely'} on each other` : '',
    omittedEdges > 0 ? `${counted(omittedEdges, 'lighter arrow')} not drawn` : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const apart = (view: DiagramView, events: DetailsEvents): HTMLElement[] =>
  view.apart.length === 0
    ? []
    : [
        element(
          'section',
          { class: 'section' },
          element('h2', {}, 'Set apart'),
          element(
            'ul',
            { class: 'rows' },
            ...view.apart.map(({ name, detail }, index) =>
              element(
                'li',
                {},
                element(
                  'div',
                  { class: 'row' },
                  button(name, 'link words', () => events.onApart(index)),
                  element('span', { class: 'detail' }, detail),
                ),
              ),
            ),
          ),
        ),
      ];

type Way = 'outgoing' | 'incoming';
/** As the "about" view calls them, so that its sentences and these arrows stand under one heading. */
const headings: Readonly<Record<Way, string>> = { outgoing: 'Relies on', incoming: 'Relied on by' };

interface Arrow {
  readonly edge: DiagramEdge;
  readonly other: DiagramNode;
  readonly ways: readonly Way[];
}

const arrowsOf = (view: DiagramView, { id }: DiagramNode): Arrow[] =>
  view.edges
    .filter((edge) => edge.from === id || edge.to === id)
    .flatMap((edge) => {
      const other = view.nodes.find((node) => node.id === (edge.from === id ? edge.to : edge.from));
      const ways: readonly Way[] = edge.mutual ? ['outgoing', 'incoming'] : [edge.from === id ? 'outgoing' : 'incoming'];
      return other ? [{ edge, other, ways }] : [];
    });

const isRowOf = ({ text, link, places }: AboutItem, names: ReadonlySet<string>): boolean =>
  link !== undefined && places.length === 0 && names.has(text);

const waySection = (way: Way, arrows: readonly Arrow[], told: readonly AboutSection[], events: DetailsEvents): HTMLElement[] => {
  const rows = arrows.filter(({ ways }) => ways.includes(way)).map((arrow) => arrowRow(arrow, way, events));
  const said = told.filter(({ heading }) => heading === headings[way]);
  if (rows.length === 0) return aboutSections(said, events.followDetails);
  const section = element(
    'section',
    { class: 'section' },
    element('h2', {}, headings[way]),
    element('ul', { class: 'rows' }, ...rows),
  );
  for (const { items, more } of said) {
    section.append(...aboutSections([{ items, ...(more === undefined ? {} : { more }) }], events.followDetails));
  }
  return [section];
};

const arrowRow = ({ edge, other, ways }: Arrow, way: Way, events: DetailsEvents): HTMLElement => {
  const both = ways.length > 1;
  const places = `${edge.weight.toLocaleString('en-US')} ${edge.weight === 1 ? 'place' : 'places'}${both ? ', both ways' : ''}`;
  return element(
    'li',
    {},
    element(
      'details',
      { class: 'arrow' },
      element(
        'summary',
        {},
        icon(both ? 'both' : way),
        element('span', { class: 'words' }, other.name),
        element('span', { class: 'detail' }, places),
      ),
      element('p', { class: 'sentence' }, edge.sentence),
      examples(edge, events.followDiagram),
      button(`Show ${other.name}`, 'link', () => events.onChooseNode(other.id)),
    ),
  );
};

const examples = (edge: DiagramEdge, follow: Follow): HTMLElement => {
  const more = edge.weight - edge.examples.length;
  return element(
    'p',
    { class: 'places' },
    ...placeLinks(edge.examples, follow),
    more > 0 ? element('span', { class: 'more' }, ` and ${more.toLocaleString('en-US')} more`) : undefined,
  );
};

const enterButton = (node: DiagramNode, events: DetailsEvents): HTMLElement | undefined => {
  const words = entering[node.kind];
  if (words === undefined) return undefined;
  return element(
    'p',
    { class: 'actions' },
    button(words, 'primary', () => events.onEnter(node)),
  );
};
