import type { Breadcrumb } from '../views/diagram/diagram-view.ts';
import { button, element, refill } from './dom.ts';
import type { IconName } from './icons.ts';
import { icon } from './icons.ts';

export interface ToolbarEvents {
  readonly onCrumb: (index: number) => void;
  readonly onZoom: (direction: 'in' | 'out' | 'fit') => void;
  readonly onList: () => void;
  readonly onOpenPanel: () => void;
}

export interface Toolbar {
  readonly root: HTMLElement;
  showCrumbs(crumbs: readonly Breadcrumb[]): void;
  /** The list has nothing to zoom; the side bar alone has a larger place to go to. */
  setMode(mode: { readonly list: boolean; readonly compact: boolean }): void;
}

export const createToolbar = (events: ToolbarEvents): Toolbar => {
  const crumbs = element('ol');
  const zoom = [
    iconButton('zoom-out', 'Zoom out', () => events.onZoom('out')),
    iconButton('zoom-in', 'Zoom in', () => events.onZoom('in')),
    iconButton('fit', 'Fit the picture', () => events.onZoom('fit')),
  ];
  const list = iconButton('list', 'Show as a list', events.onList);
  const open = iconButton('open', 'Open in the editor area', events.onOpenPanel);
  return {
    root: element(
      'header',
      { class: 'toolbar' },
      element('nav', { attributes: { 'aria-label': 'Where you are' } }, crumbs),
      element('div', { class: 'buttons', attributes: { role: 'group', 'aria-label': 'View' } }, ...zoom, list, open),
    ),
    showCrumbs: (labels) =>
      refill(crumbs, ...labels.map(({ label }, index) => crumb(label, index, index === labels.length - 1, events))),
    setMode: (mode) => {
      for (const each of zoom) each.hidden = mode.list;
      open.hidden = !mode.compact;
      list.setAttribute('aria-pressed', String(mode.list));
    },
  };
};

const crumb = (label: string, index: number, last: boolean, events: ToolbarEvents): HTMLElement =>
  last
    ? element('li', { attributes: { 'aria-current': 'page' }, title: label }, label)
    : element(
        'li',
        {},
        button(label, 'link', () => events.onCrumb(index)),
      );

const iconButton = (name: IconName, label: string, onClick: () => void): HTMLButtonElement => {
  const made = element('button', {
    class: 'icon-button',
    title: label,
    attributes: { type: 'button', 'aria-label': label },
    onClick,
  });
  made.append(icon(name));
  return made;
};
