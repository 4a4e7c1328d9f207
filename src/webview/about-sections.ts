import type { AboutItem, AboutSection } from '../views/about/about-view.ts';
import type { LinkId, PlaceView } from '../views/links.ts';
import { button, element } from './dom.ts';
import { withTerms } from './terms.ts';

export type Follow = (link: LinkId) => void;

/** The button that keeps a question. */
export type KeepButton = (question: number) => HTMLElement | undefined;

/** Sections of sentences and rows; every place is a small link. */
export const aboutSections = (sections: readonly AboutSection[], follow: Follow, keepButton?: KeepButton): HTMLElement[] =>
  sections
    .filter(({ items }) => items.length > 0)
    .map(({ heading, headingTerms, items, more }) => {
      const rows = items.some(({ link, detail }) => link !== undefined || detail !== undefined);
      return element(
        'section',
        { class: 'section' },
        heading === undefined ? undefined : element('h2', {}, ...withTerms(heading, headingTerms)),
        rows ? element('ul', { class: 'rows' }, ...items.map((item) => element('li', {}, aboutItem(item, follow)))) : undefined,
        ...(rows ? [] : items.map((item) => aboutItem(item, follow, keepButton))),
        more !== undefined && more > 0 ? element('p', { class: 'more' }, `and ${more.toLocaleString('en-US')} more`) : undefined,
      );
    });

/** A sentence with its places, or a row that leads somewhere. */
export const aboutItem = (item: AboutItem, follow: Follow, keepButton?: KeepButton): HTMLElement => {
  const { link, detail, question } = item;
  const marks = [
    item.certainty === 'guessed'
      ? element('span', { class: 'guess', title: 'Suggested by names in the code' }, 'likely')
      : undefined,
    detail === undefined ? undefined : element('span', { class: 'detail' }, detail),
  ];
  if (link === undefined && detail === undefined) {
    const keep = question === undefined ? undefined : keepButton?.(question);
    return element(
      'p',
      { class: question === undefined ? 'sentence' : 'sentence question' },
      ...withTerms(item.text, item.terms),
      ...marks,
      ...placeLinks(item.places, follow),
      keep,
    );
  }
  return element(
    'div',
    { class: 'row' },
    link === undefined
      ? element('span', { class: 'words' }, ...withTerms(item.text, item.terms))
      : button(item.text, 'link words', () => follow(link)),
    ...marks,
    ...placeLinks(item.places, follow),
  );
};

export const placeLinks = (places: readonly PlaceView[], follow: Follow): Node[] =>
  places.flatMap(({ label, link }) => [document.createTextNode(' '), button(label, 'link place', () => follow(link))]);
