import type { ToWebview } from '../protocol/messages.ts';
import { aboutSections } from './about-sections.ts';
import { button, element, refill } from './dom.ts';
import { filterField } from './filter-field.ts';
import { connectHost } from './host.ts';
import { keepButtons } from './keep-buttons.ts';
import type { KeepButtons } from './keep-buttons.ts';
import { explainTerms } from './terms.ts';

/** The page "About this file": words only. */
const root = element('main', { class: 'about-page', attributes: { 'aria-live': 'polite' } });

let shown: { readonly revision: number; readonly keep: KeepButtons } | undefined;

const receive = (message: ToWebview): void => {
  if (message.type === 'about') {
    const { revision, view } = message;
    const keep = keepButtons(view.questions ?? [], (question) => host.post({ type: 'keep', revision, question }));
    const follow = (link: number): void => host.post({ type: 'follow', revision, in: 'about', link });
    const sections = aboutSections(view.sections, follow, keep.of);
    shown = { revision, keep };
    refill(
      root,
      element('h1', {}, view.title),
      element('p', { class: 'subtitle' }, view.subtitle),
      ...(view.isSearchable === true ? [filterField(sections)] : []),
      ...sections,
    );
  } else if (message.type === 'kept') {
    if (message.revision === shown?.revision) shown.keep.show(message.questions);
  } else if (message.type === 'empty') refill(root, element('p', { class: 'sentence' }, message.words));
  else if (message.type === 'error') {
    refill(
      root,
      element('p', { class: 'sentence' }, message.message),
      button('Try again', 'primary', () => host.post({ type: 'retry' })),
    );
  }
};

const host = connectHost(receive);
document.body.prepend(root);
explainTerms();
host.post({ type: 'ready' });
