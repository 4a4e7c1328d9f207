import type { CoverageView } from '../views/diagram/diagram-view.ts';
import { element, refill } from './dom.ts';
import { icon } from './icons.ts';

export interface CoverageLine {
  readonly root: HTMLElement;
  show(coverage: CoverageView): void;
}

/** The line at the bottom that says what was read; opens to what is missing. */
export const coverageLine = (): CoverageLine => {
  const root = element('footer', { class: 'coverage', hidden: true });
  return {
    root,
    show: ({ text, gaps }) => {
      const open = root.querySelector('details')?.open ?? false;
      root.hidden = false;
      const promise = element('span', { class: 'promise' }, 'Nothing leaves this computer');
      const line = [icon('eye'), element('span', { class: 'words' }, text, ' ', promise)];
      if (gaps.length === 0) {
        refill(root, element('div', { class: 'line' }, ...line));
        return;
      }
      const details = element('details', {}, element('summary', { class: 'line' }, ...line, icon('open_gaps')), gapList(gaps));
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
