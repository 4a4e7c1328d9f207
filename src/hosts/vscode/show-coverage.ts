import * as vscode from 'vscode';
import { coverageRows } from './coverage-words.ts';
import type { Services } from './services.ts';

/** What was read and what was not, as a list. */
export const registerShowCoverage = ({ engine }: Services): vscode.Disposable =>
  vscode.commands.registerCommand('interlinear.showCoverage', async () => {
    const { status } = engine;
    if (!status) return vscode.commands.executeCommand('interlinear.explainArchitecture');
    return vscode.window.showQuickPick(coverageRows(status.coverage), {
      title: 'What Interlinear has read, and what not',
      matchOnDetail: true,
    });
  });
