import * as vscode from 'vscode';
import { fileSubject } from './about-page.ts';
import type { Services } from './services.ts';

/** Words about the active file, or about the file or folder that was chosen in the Explorer. */
export const registerExplainFile = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('interlinear.explainFile', (chosen: unknown) => explain(services, chosen, 'file')),
    vscode.commands.registerCommand('interlinear.explainFolder', (chosen: unknown) => explain(services, chosen, 'folder')),
  );

const explain = async ({ engine, paths, about }: Services, chosen: unknown, kind: 'file' | 'folder'): Promise<void> => {
  engine.start();
  const uri = chosen instanceof vscode.Uri ? chosen : vscode.window.activeTextEditor?.document.uri;
  const path = uri && paths().toPath(uri);
  if (path !== undefined) about.show(kind === 'file' ? fileSubject(path) : path === '' ? { kind: 'repository' } : { kind, path });
  else if (uri) about.show({ kind: 'outside' });
  await vscode.commands.executeCommand('interlinear.about.focus');
};
