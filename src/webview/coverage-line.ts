import type { CoverageView } from '../views/diagram/diagram-view.ts';
import { element, refill } from './dom.ts';
import { icon } from './icons.ts';

export interface CoverageLine {
  readonly root: HTMLElement;
  /** `compact` has the first part of the sentence alone in the line, and all of it when that is opened. */
  show(coverage: CoverageView, compact: boolean): void;
}

/** The line at the bottom that says what was read; opens to what is missing. */
export const coverageLine = (): CoverageLine => {
  const root = element('footer', { class: 'coverage', hidden: true });
  return {
    root,
    show: ({ text, gaps }, compact) => {
      const open = root.querySelector('details')?.open ?? false;
      root.hidden = false;
      const promise = element('span', { class: 'promise' }, 'Nothing leaves this computer');
      const [short = text] = text.split(' · ', 1);
      const words = compact ? [short] : [text, ' ', promise];
      const line = [icon('eye'), element('span', { class: 'words' }, ...words)];
      if (gaps.length === 0 && !compact) {
        refill(root, element('div', { class: 'line' }, ...line));
        return;
      }
      const label = compact ? { title: text, attributes: { 'aria-label': text } } : {};
      const details = element(
        'details',
        {},
        element('summary', { class: 'line', ...label }, ...line, icon('open_gaps')),
        compact ? element('p', { class: 'whole' }, `${text} · `, promise) : undefined,
        gaps.length === 0 ? undefined : gapList(gaps),
      );
      details.open = open;
      refill(root, details);
    },
  };
};

const gapList = (gaps: CoverageView['gaps']): HTMLElement =>
  element(
    'ul',
    { class: 'gaps', attributes: { tabindex: '0', 'aria-label': 'What was not read' } },
    ...gaps.map(({ text, examples }) =>
      element(
        'li',
        {},
        text,
        examples.length === 0 ? undefined : element('ul', {}, ...examples.map((example) => element('li', {}, example))),
      ),
    ),
  );
