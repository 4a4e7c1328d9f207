import type { FoundItem } from '../protocol/messages.ts';
import { element, refill } from './dom.ts';

export interface SearchField {
  readonly root: HTMLElement;
  /** Shows the answer, unless other words have been typed meanwhile. */
  show(words: string, items: readonly FoundItem[]): void;
  focus(): void;
}

export interface SearchEvents {
  readonly onWords: (words: string) => void;
  readonly onGo: (index: number) => void;
  readonly onSay: (words: string) => void;
}

/** Milliseconds without a key after which is looked. */
const pause = 120;

/** "Where is …": a field with a list of parts and files below it (WAI-ARIA, editable combobox with list). */
export const searchField = (events: SearchEvents): SearchField => {
  const { list, field } = fieldParts();
  let at = 0;
  let count = 0;
  let isSure = false;
  let goes = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const go = (index: number): void => {
    close();
    field.value = '';
    goes = false;
    events.onGo(index);
  };
  const mark = (next: number): void => {
    at = count === 0 ? 0 : (next + count) % count;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at && count > 0)));
    if (count > 0) field.setAttribute('aria-activedescendant', `found-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const ask = (): void => {
    clearTimeout(timer);
    if (field.value.trim() === '') close();
    else events.onWords(field.value.trim());
  };
  field.addEventListener('input', () => {
    isSure = false;
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') mark(at + (event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Escape') {
      close();
      field.value = '';
    } else if (event.key === 'Enter') {
      if (isSure && count > 0) go(at);
      else if (!isSure) {
        // The answer has not come yet.
        goes = true;
        ask();
      }
    } else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  return {
    root: element('div', { class: 'search' }, field, list),
    focus: () => field.focus(),
    show: (words, items) => {
      if (words !== field.value.trim()) return;
      isSure = true;
      count = items.length;
      refill(list, ...(count === 0 ? [nothing()] : items.map((item, index) => row(item, index, () => go(index)))));
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      mark(0);
      events.onSay(count === 0 ? 'Nothing is called that' : `${count} found`);
      if (goes && count > 0) go(0);
      goes = false;
    },
  };
};

const fieldParts = (): { readonly list: HTMLElement; readonly field: HTMLInputElement } => {
  const list = element('ul', {
    id: 'found',
    class: 'found',
    hidden: true,
    attributes: { role: 'listbox', 'aria-label': 'Parts and files' },
  });
  const field = element('input', {
    attributes: {
      type: 'text',
      role: 'combobox',
      placeholder: 'Where is … a part or a file',
      'aria-label': 'Where is: a part or a file by its name',
      'aria-expanded': 'false',
      'aria-controls': 'found',
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: '200',
    },
  });
  return { list, field };
};

const row = ({ name, where }: FoundItem, index: number, onClick: () => void): HTMLElement =>
  element(
    'li',
    { id: `found-${index}`, attributes: { role: 'option', 'aria-selected': 'false' }, onClick },
    element('span', { class: 'words' }, name),
    element('span', { class: 'detail' }, where),
  );

const nothing = (): HTMLElement =>
  element(
    'li',
    { class: 'detail', attributes: { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' } },
    'No part and no file is called that',
  );
