import type { Spotlight } from '../views/diagram/diagram-view.ts';
import type { DiagramNode, DiagramView } from '../views/diagram/diagram-view.ts';
import type { FocusReach, FocusWay } from '../views/diagram/lens.ts';
import { placeLinks } from './about-sections.ts';
import type { Follow } from './about-sections.ts';
import { button, element } from './dom.ts';

export interface LightEvents {
  readonly onFocus: (node: DiagramNode, way: FocusWay, reach: FocusReach) => void;
  readonly onPath: (from: string, to: string) => void;
  readonly onUnlit: () => void;
}

/** Words about what is lit: a sentence, and the steps with their places. */
export const spotlightDetails = (spotlight: Spotlight, follow: Follow, onUnlit: () => void): HTMLElement[] => [
  element('h1', {}, spotlight.title),
  element('p', { class: 'sentence' }, spotlight.text),
  element(
    spotlight.isWay ? 'ol' : 'ul',
    { class: 'steps' },
    ...spotlight.steps.map(({ text, places }) => element('li', {}, text, ...placeLinks(places, follow))),
  ),
  element('p', { class: 'actions' }, button('Show everything again', 'primary', onUnlit)),
];

/** Ways to follow the arrows of a box: one step or all, and to another box. */
export const lightActions = (view: DiagramView, node: DiagramNode, events: LightEvents): HTMLElement => {
  const all = element('input', { attributes: { type: 'checkbox', id: 'all-steps' } });
  const focus = (way: FocusWay) => (): void => events.onFocus(node, way, all.checked ? 'all' : 'one');
  const others = view.nodes.filter(({ id }) => id !== node.id);
  return element(
    'section',
    { class: 'section light' },
    element('h2', {}, 'Follow the arrows'),
    element(
      'p',
      { class: 'light-buttons' },
      button('Who relies on it', 'secondary', focus('users')),
      button('What it relies on', 'secondary', focus('used')),
    ),
    element('p', {}, element('label', {}, all, ' Through others too')),
    others.length === 0 ? undefined : pathTo(node, others, events),
  );
};

const pathTo = (node: DiagramNode, others: readonly DiagramNode[], events: LightEvents): HTMLElement => {
  const choice = element(
    'select',
    { attributes: { 'aria-label': `The other end of a path from ${node.name}` } },
    ...others.map(({ id, name }) => element('option', { attributes: { value: id } }, name)),
  );
  return element(
    'p',
    { class: 'path-to' },
    element('span', {}, 'Path to '),
    choice,
    button('Show path', 'secondary', () => events.onPath(node.id, choice.value)),
  );
};
