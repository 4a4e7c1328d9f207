import type { DiagramNode, DiagramView } from '../views/diagram/diagram-view.ts';
import { button, element } from './dom.ts';

export interface ListEvents {
  readonly onChoose: (node: DiagramNode) => void;
  readonly onEnter: (node: DiagramNode) => void;
}

/** The same content as the picture, as nested lists: for screen readers, and for when drawing fails. */
export const asList = (view: DiagramView, events: ListEvents): HTMLElement => {
  const nodes = [...view.nodes].sort((a, b) => Number(a.kind === 'neighbour') - Number(b.kind === 'neighbour'));
  return element(
    'ul',
    { class: 'as-list', attributes: { 'aria-label': `Parts of ${view.title}` } },
    ...nodes.map((node) => item(view, node, events)),
  );
};

const item = (view: DiagramView, node: DiagramNode, events: ListEvents): HTMLElement => {
  const sentences = view.edges
    .filter((edge) => edge.from === node.id || (edge.mutual && edge.to === node.id))
    .map(({ sentence }) => sentence);
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'row' },
      button(node.name, 'link words name', () => events.onChoose(node)),
      element('span', { class: 'detail' }, node.kind === 'neighbour' ? `outside · ${node.detail}` : node.detail),
      node.kind === 'file' || node.canEnter
        ? button(node.kind === 'file' ? 'Open' : 'Go inside', 'link enter', () => events.onEnter(node))
        : undefined,
    ),
    sentences.length === 0 ? undefined : element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence))),
  );
};
