import * as vscode from 'vscode';
import { isKept, parseKept, toggleKept } from '../../views/questions/kept-questions.ts';
import type { KeptQuestions } from '../../views/questions/kept-questions.ts';
import type { QuestionKeeper } from './about-page.ts';

/** Kept questions of the open workspace, in VS Code's own storage; nothing is written into the workspace. */
export interface QuestionStore extends QuestionKeeper {
  readonly kept: () => KeptQuestions;
  readonly change: (change: (kept: KeptQuestions) => KeptQuestions) => void;
  readonly onChange: vscode.Event<void>;
}

const key = 'interlinear.questions';

/** Read when first asked for: most sessions keep nothing. */
export const createQuestionStore = ({ workspaceState, subscriptions }: vscode.ExtensionContext): QuestionStore => {
  const changed = new vscode.EventEmitter<void>();
  subscriptions.push(changed);
  let known: KeptQuestions | undefined;
  const kept = (): KeptQuestions => (known ??= parseKept(workspaceState.get(key)));
  const change: QuestionStore['change'] = (by) => {
    known = by(kept());
    void workspaceState.update(key, known);
    changed.fire();
  };
  return {
    kept,
    change,
    onChange: changed.event,
    isKept: (about, { text }) => isKept(kept(), { about, text }),
    toggle: (about, question) => change((before) => toggleKept(before, about, question)),
  };
};
