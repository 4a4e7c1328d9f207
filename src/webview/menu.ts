import { button, element } from './dom.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly onClick: () => void;
}

/** A button that opens a short list of things to do. */
export const menu = (name: IconName, label: string, items: readonly MenuItem[]): HTMLDetailsElement => {
  const summary = element('summary', { class: 'icon-button', title: label, attributes: { 'aria-label': label } });
  summary.append(icon(name));
  const root = element(
    'details',
    { class: 'menu' },
    summary,
    element(
      'ul',
      { attributes: { 'aria-label': label } },
      ...items.map(({ label: words, onClick }) =>
        element(
          'li',
          {},
          button(words, 'menu-item', () => {
            close();
            onClick();
          }),
        ),
      ),
    ),
  );
  const close = (): void => {
    root.open = false;
    summary.focus();
  };
  root.addEventListener('keydown', (event) => {
    const buttons = [...root.querySelectorAll<HTMLElement>('.menu-item')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && root.open) close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && root.open) {
      buttons[(at + (event.key === 'ArrowDown' ? 1 : -1) + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) root.open = false;
  });
  return root;
};
