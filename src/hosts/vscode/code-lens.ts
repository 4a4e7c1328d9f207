import * as vscode from 'vscode';
import type { Services } from './services.ts';
import { codeLensEnabled } from './settings.ts';

/** One line above the first one: what the file is for. It opens the words about the file. Never starts the engine. */
export const registerCodeLens = (services: Services): vscode.Disposable => {
  const changed = new vscode.EventEmitter<void>();
  let shown = '';
  return vscode.Disposable.from(
    changed,
    services.engine.onState((state) => {
      const now = state.kind === 'ready' ? `${state.status.phase} ${state.status.revision}` : state.kind;
      if (now === shown) return;
      shown = now;
      changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('interlinear.codeLens')) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(
      { language: '*' },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses: (document) => lensesOf(services, document) },
    ),
  );
};

const lensesOf = async ({ engine, paths }: Services, document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
  if (!engine.status || !codeLensEnabled()) return [];
  const path = paths().toPath(document.uri);
  const [purpose] = path === undefined ? [] : ((await engine.purposes([path])) ?? []);
  if (!purpose) return [];
  const command = {
    title: purpose.text,
    tooltip: 'What this file is for, and where that is written',
    command: 'interlinear.explainFile',
    arguments: [document.uri],
  };
  return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
};
