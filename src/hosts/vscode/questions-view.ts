import * as vscode from 'vscode';
import type { KeptQuestion, QuestionFact } from '../../views/questions/asked-question.ts';
import { byAbout, countWords, questionsAsText, ticked, without } from '../../views/questions/kept-questions.ts';
import type { KeptQuestions } from '../../views/questions/kept-questions.ts';
import { openPlace } from './open-place.ts';
import type { QuestionStore } from './question-store.ts';
import type { Services } from './services.ts';

type Row =
  | { readonly kind: 'about'; readonly about: string }
  | { readonly kind: 'question'; readonly question: KeptQuestion }
  | { readonly kind: 'fact'; readonly fact: QuestionFact };

/** The heading of questions that the reader has written. */
const ownAbout = 'Questions of my own';

/** The view "Questions": what was kept for a meeting, to tick off, copy and add to. */
export const registerQuestionsView = (services: Services): vscode.Disposable => {
  const { questions } = services;
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Row>('interlinear.questions', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => childrenOf(questions.kept(), row),
      getTreeItem: (row) => itemOf(row),
    },
    manageCheckboxStateManually: true,
    showCollapseAll: false,
  });
  const refresh = (): void => {
    const kept = questions.kept();
    view.description = kept.length === 0 ? '' : countWords(kept);
    void vscode.commands.executeCommand('setContext', 'interlinear.hasQuestions', kept.length > 0);
    changed.fire();
  };
  refresh();
  return vscode.Disposable.from(
    view,
    changed,
    questions.onChange(refresh),
    view.onDidChangeCheckboxState(({ items }) =>
      questions.change((kept) =>
        items.reduce(
          (all, [row, state]) =>
            row.kind === 'question' ? ticked(all, row.question, state === vscode.TreeItemCheckboxState.Checked) : all,
          kept,
        ),
      ),
    ),
    ...commands(services),
  );
};

const commands = (services: Services): vscode.Disposable[] => {
  const { questions } = services;
  const register = (name: string, run: (row: unknown) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`interlinear.${name}`, run);
  return [
    register('addQuestion', () => addOwn(questions)),
    register('copyQuestions', () => copy(questions.kept())),
    register('copyQuestion', (row) => copy(meant(questions, row))),
    register('removeQuestion', (row) => remove(questions, meant(questions, row))),
    register('removeTicked', () =>
      remove(
        questions,
        questions.kept().filter(({ isTicked }) => isTicked),
      ),
    ),
    register('openQuestionPlace', (path: unknown, range?: unknown) => openFact(services, path, range)),
  ];
};

const addOwn = async (questions: QuestionStore): Promise<void> => {
  const asked = await vscode.window.showInputBox({ title: 'Add a Question', prompt: 'A question of your own for the meeting' });
  const text = asked?.trim() ?? '';
  if (text === '' || questions.isKept(ownAbout, { text, facts: [] })) return;
  questions.toggle(ownAbout, { text, facts: [] });
  await vscode.commands.executeCommand('interlinear.questions.focus');
};

const copy = async (chosen: KeptQuestions): Promise<void> => {
  if (chosen.length === 0) return;
  await vscode.env.clipboard.writeText(questionsAsText(chosen));
  vscode.window.setStatusBarMessage(`Copied ${countWords(chosen)}`, 4000);
};

/** What is removed can be brought back, in its old place. */
const remove = async (questions: QuestionStore, gone: KeptQuestions): Promise<void> => {
  if (gone.length === 0) return;
  const before = questions.kept();
  questions.change((kept) => without(kept, gone));
  const after = questions.kept();
  const chosen = await vscode.window.showInformationMessage(`Removed ${countWords(gone)}.`, 'Undo');
  // What was kept or ticked since the removal is not undone with it.
  if (chosen === 'Undo') questions.change((now) => (now === after ? before : [...now, ...without(gone, now)]));
};

/** The questions that a row of the view stands for. */
const meant = (questions: QuestionStore, row: unknown): KeptQuestions => {
  const kept = questions.kept();
  if (!isRow(row) || row.kind === 'fact') return [];
  if (row.kind === 'question') return [row.question];
  return kept.filter(({ about }) => about === row.about);
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'kind' in value;

const childrenOf = (kept: KeptQuestions, row: Row | undefined): Row[] => {
  if (!row) return [...byAbout(kept).keys()].map((about) => ({ kind: 'about', about }));
  if (row.kind === 'about') {
    return kept.filter(({ about }) => about === row.about).map((question) => ({ kind: 'question', question }));
  }
  return row.kind === 'question' ? row.question.facts.map((fact) => ({ kind: 'fact', fact })) : [];
};

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const itemOf = (row: Row): vscode.TreeItem => {
  if (row.kind === 'fact') return factItem(row.fact);
  if (row.kind === 'question') return questionItem(row.question);
  return Object.assign(new vscode.TreeItem(row.about, Expanded), { id: row.about, contextValue: 'about' });
};

const factItem = ({ text, path, range }: QuestionFact): vscode.TreeItem => {
  const place = `${path}:${range.start.line + 1}`;
  return Object.assign(new vscode.TreeItem(text, None), {
    description: place,
    tooltip: `${text}\n${place}`,
    command: { command: 'interlinear.openQuestionPlace', title: 'Open', arguments: [path, range] },
  });
};

const questionItem = ({ about, text, facts, isTicked }: KeptQuestion): vscode.TreeItem => {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return Object.assign(new vscode.TreeItem(text, facts.length > 0 ? Collapsed : None), {
    id: `${about}\n${text}`,
    tooltip: [text, ...facts.map((fact) => `• ${fact.text}`)].join('\n'),
    contextValue: 'question',
    checkboxState: { state: isTicked ? Checked : Unchecked, tooltip: isTicked ? 'Asked' : 'Not asked yet' },
  });
};

const openFact = (services: Services, path: unknown, range: unknown): unknown =>
  typeof path === 'string' ? openPlace(services, path, range as QuestionFact['range'] | undefined) : undefined;
