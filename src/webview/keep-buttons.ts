import type { AskedQuestion } from '../views/questions/asked-question.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';

export interface KeepButtons {
  /** Undefined for an index that no question has. */
  readonly of: (question: number) => HTMLElement | undefined;
  /** Presses those of the kept questions and lets the others go. */
  readonly show: (kept: readonly number[]) => void;
}

/** A button beside each question that keeps it for the meeting, or lets go of it again. */
export const keepButtons = (questions: readonly AskedQuestion[], onKeep: (question: number) => void): KeepButtons => {
  const buttons = questions.map(({ text }, question) => {
    const made = element(
      'button',
      {
        class: 'keep',
        title: 'Keep this question for the meeting, in the view “Questions”',
        attributes: { type: 'button', 'aria-pressed': 'false', 'aria-label': `Keep: ${text}` },
        onClick: () => onKeep(question),
      },
      'Keep',
    );
    made.prepend(icon('check'));
    return made;
  });
  return {
    of: (question) => buttons[question],
    show(kept) {
      for (const [question, made] of buttons.entries()) made.setAttribute('aria-pressed', String(kept.includes(question)));
    },
  };
};
