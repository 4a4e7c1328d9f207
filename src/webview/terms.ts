import { piecesOf } from '../views/terms/pieces.ts';
import type { TermMark } from '../views/terms/pieces.ts';
import { element } from './dom.ts';

/** Milliseconds for the pointer to get from a term to its meaning. */
const patience = 200;
/** Pixels between the meaning and the edges of the page. */
const margin = 8;

/** Each meaning once, outside of the texts: who filters or copies a text wants the text. */
const meanings = element('div', { hidden: true });

const idOf = (meaning: string): string => {
  const known = [...meanings.children].find(({ textContent }) => textContent === meaning);
  if (known) return known.id;
  const id = `term-${meanings.childElementCount}`;
  meanings.append(element('span', { id }, meaning));
  return id;
};

/** A text whose terms can be pointed at and reached with the Tab key; `explainTerms` shows what they mean. */
export const withTerms = (text: string, marks: readonly TermMark[] | undefined): (Node | string)[] =>
  piecesOf(text, marks).map(({ text: part, meaning }) =>
    meaning === undefined
      ? part
      : element('dfn', { class: 'term', attributes: { tabindex: '0', 'aria-describedby': idOf(meaning) } }, part),
  );

/** Shows the meaning of the term under the pointer or with the focus, until either leaves it or Escape is pressed. Once for the whole page. */
export const explainTerms = (): void => {
  const tip = createTip();
  const onTerm = (event: Event): void => {
    const term = termOf(event);
    if (term) tip.show(term);
    else tip.stay(event.target);
  };
  const onLeave = (event: Event): void => {
    if (termOf(event) || event.target === tip.box) tip.hideSoon();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || tip.box.hidden) return;
    tip.hide();
    event.stopPropagation();
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, onTerm);
  for (const type of ['pointerout', 'focusout']) document.addEventListener(type, onLeave);
  document.addEventListener('scroll', tip.hide, { capture: true, passive: true });
  document.addEventListener('keydown', onKey, { capture: true });
  document.body.append(tip.box, meanings);
};

interface Tip {
  readonly box: HTMLElement;
  readonly show: (term: Element) => void;
  readonly hide: () => void;
  readonly hideSoon: () => void;
  /** The pointer is elsewhere: on the meaning itself, or on a page that was filled anew and took the term away. */
  readonly stay: (target: EventTarget | null) => void;
}

const createTip = (): Tip => {
  // Hidden from screen readers, which read the description of the term instead.
  const box = element('div', { class: 'tip', hidden: true, attributes: { 'aria-hidden': 'true' } });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: Element | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    box.hidden = true;
  };
  const show = (term: Element): void => {
    clearTimeout(timer);
    shown = term;
    box.textContent = document.getElementById(term.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    box.hidden = false;
    place(box, term);
  };
  const stay = (target: EventTarget | null): void => {
    if (target === box) clearTimeout(timer);
    else if (shown?.isConnected === false) hide();
  };
  return { box, show, hide, hideSoon: () => void (timer = setTimeout(hide, patience)), stay };
};

const termOf = ({ target }: Event): Element | undefined =>
  target instanceof Element && target.classList.contains('term') ? target : undefined;

/** Below the term, or above where there is no room. */
const place = (tip: HTMLElement, term: Element): void => {
  const [line = term.getBoundingClientRect()] = term.getClientRects();
  const { width, height } = tip.getBoundingClientRect();
  const below = line.bottom + 4;
  const top = below + height + margin > innerHeight ? Math.max(margin, line.top - height - 4) : below;
  const left = Math.max(margin, Math.min(line.left, innerWidth - width - margin));
  tip.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
};
