import type { Breadcrumb } from '../views/diagram/diagram-view.ts';
import { button, element, refill } from './dom.ts';
import type { IconName } from './icons.ts';
import { icon } from './icons.ts';
import { menu } from './menu.ts';
import type { MenuItem } from './menu.ts';

export interface ToolbarEvents {
  readonly onLevel: (to: 'outside' | 'parts') => void;
  readonly onTrail: (direction: 'back' | 'forward') => void;
  readonly onCrumb: (index: number) => void;
  readonly onZoom: (direction: 'in' | 'out' | 'fit') => void;
  readonly onList: () => void;
  readonly onOpenPanel: () => void;
}

/** The list has nothing to zoom; the side bar alone has a larger place to go to. */
export interface ToolbarMode {
  readonly list: boolean;
  readonly compact: boolean;
  readonly level: 'outside' | 'parts' | 'inside';
}

export interface Toolbar {
  readonly root: HTMLElement;
  showCrumbs(crumbs: readonly Breadcrumb[]): void;
  setTrail(trail: { readonly back: boolean; readonly forward: boolean }): void;
  setMode(mode: ToolbarMode): void;
}

export const createToolbar = (search: HTMLElement, takeAway: readonly MenuItem[], events: ToolbarEvents): Toolbar => {
  const crumbs = element('ol');
  const back = iconButton('back', 'Back', () => events.onTrail('back'));
  const forward = iconButton('forward', 'Forward', () => events.onTrail('forward'));
  const levels = {
    outside: button('Outside', 'level', () => events.onLevel('outside')),
    parts: button('Parts', 'level', () => events.onLevel('parts')),
  };
  const zoom = [
    iconButton('zoom-out', 'Zoom out', () => events.onZoom('out')),
    iconButton('zoom-in', 'Zoom in', () => events.onZoom('in')),
    iconButton('fit', 'Fit the picture', () => events.onZoom('fit')),
  ];
  const list = iconButton('list', 'Show as a list', events.onList);
  const open = iconButton('open', 'Open in the editor area', events.onOpenPanel);
  const take = menu('take', 'Take away', takeAway);
  const level = group('levels', 'How near', levels.outside, levels.parts);
  const enable = (made: HTMLButtonElement, on: boolean): void => made.setAttribute('aria-disabled', String(!on));
  return {
    root: element(
      'header',
      { class: 'toolbar' },
      group('trail', 'Where you have been', back, forward),
      level,
      element('nav', { attributes: { 'aria-label': 'Where you are' } }, crumbs),
      search,
      group('buttons', 'View', ...zoom, list, take, open),
    ),
    showCrumbs: (labels) =>
      refill(crumbs, ...labels.map(({ label }, index) => crumb(label, index, index === labels.length - 1, events))),
    setTrail: (trail) => {
      enable(back, trail.back);
      enable(forward, trail.forward);
    },
    setMode: (mode) => {
      for (const each of zoom) each.hidden = mode.list || mode.compact;
      for (const each of [search, level, take]) each.hidden = mode.compact;
      open.hidden = !mode.compact;
      list.setAttribute('aria-pressed', String(mode.list));
      for (const [name, each] of Object.entries(levels)) each.setAttribute('aria-pressed', String(name === mode.level));
    },
  };
};

const group = (className: string, label: string, ...children: readonly HTMLElement[]): HTMLElement =>
  element('div', { class: className, attributes: { role: 'group', 'aria-label': label } }, ...children);

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
    onClick: () => {
      if (made.getAttribute('aria-disabled') !== 'true') onClick();
    },
  });
  made.append(icon(name));
  return made;
};
