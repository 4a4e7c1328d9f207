import type { ToWebview } from '../protocol/messages.ts';
import { button, element } from './dom.ts';

type ProgressMessage = Extract<ToWebview, { type: 'progress' }>;

export interface ProgressLine {
  readonly root: HTMLElement;
  show(progress: ProgressMessage): void;
  hide(): void;
}

const stages: Readonly<Record<ProgressMessage['stage'], string>> = {
  scan: 'Looking for files',
  skim: 'Finding connections',
  read: 'Reading',
};

/** A thin bar with words and a way to stop. */
export const progressLine = (onCancel: () => void): ProgressLine => {
  const bar = element('progress', { attributes: { 'aria-label': 'Progress' } });
  const words = element('span', { class: 'words' });
  const root = element('div', { class: 'progress', hidden: true }, bar, words, button('Cancel', 'link', onCancel));
  return {
    root,
    show: ({ stage, done, total }) => {
      root.hidden = false;
      const number = done.toLocaleString('en-US');
      words.textContent =
        total === undefined
          ? `${stages[stage]}: ${number} so far`
          : `${stages[stage]}: ${number} of ${total.toLocaleString('en-US')}`;
      if (total === undefined || total === 0) bar.removeAttribute('value');
      else {
        bar.max = total;
        bar.value = done;
      }
    },
    hide: () => void (root.hidden = true),
  };
};
