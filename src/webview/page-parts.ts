import { button, element } from './dom.ts';
import { icon } from './icons.ts';

export interface PageParts {
  readonly root: HTMLElement;
  /** Picture and words; hidden while a notice stands in their place. */
  readonly body: HTMLElement;
  readonly stage: HTMLElement;
  readonly lead: HTMLElement;
  readonly panel: HTMLElement;
  readonly list: HTMLElement;
  readonly hint: HTMLElement;
  readonly details: HTMLElement;
  readonly notice: HTMLElement;
  /** Read aloud when it changes. */
  readonly live: HTMLElement;
  /** Where Mermaid measures texts. */
  readonly workshop: HTMLElement;
}

export const pageParts = (): PageParts => {
  const lead = element('div', { class: 'lead' });
  const panel = element('div', { class: 'panel' });
  const list = element('div', { class: 'list', hidden: true });
  const hint = element('p', { class: 'hint', hidden: true, attributes: { 'aria-hidden': 'true' } });
  const stage = element('main', { class: 'stage' }, lead, panel, list, hint);
  const details = element('aside', { class: 'details', attributes: { 'aria-label': 'In words', tabindex: '0' } });
  return {
    root: element('div', { class: 'page' }),
    body: element('div', { class: 'body', hidden: true }, stage, details),
    stage,
    lead,
    panel,
    list,
    hint,
    details,
    notice: element('div', { class: 'notice', hidden: true }),
    live: element('div', { class: 'unseen', attributes: { 'aria-live': 'polite' } }),
    workshop: element('div', { class: 'workshop', attributes: { 'aria-hidden': 'true' } }),
  };
};

/** Stands above the list where the picture should be. */
export const failureNote = (retry: () => void): HTMLElement =>
  element(
    'div',
    { class: 'failure' },
    element('p', {}, 'The picture could not be drawn. The same content stands below as a list.'),
    button('Draw again', 'primary', retry),
  );

/** Ends the words about what is chosen. */
export const closeButton = (close: () => void): HTMLButtonElement => {
  const made = element('button', {
    class: 'icon-button close',
    title: 'Close',
    attributes: { type: 'button', 'aria-label': 'Close' },
    onClick: close,
  });
  made.append(icon('close'));
  return made;
};
