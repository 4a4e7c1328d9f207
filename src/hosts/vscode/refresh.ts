import * as vscode from 'vscode';
import type { Services } from './services.ts';

/** Looks at the folder again, or stops doing so. */
export const registerRefresh = ({ engine }: Services): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('interlinear.refresh', () => engine.reopen()),
    vscode.commands.registerCommand('interlinear.cancel', () => engine.cancel()),
  );
