import * as vscode from 'vscode';
import type { Services } from './services.ts';
import { keepAbout } from './show-about.ts';

/** "What Would This Touch?": of a change said in words, or of a file or folder chosen in the Explorer. */
export const registerWhatWouldThisTouch = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('interlinear.scope', async (words: unknown) => {
      services.engine.start();
      // While the reader types.
      void services.engine.prepareScope();
      const request = typeof words === 'string' ? words : await ask();
      if (request !== undefined && request.trim() !== '') await keepAbout(services, { kind: 'scope', request: request.trim() });
    }),
    vscode.commands.registerCommand('interlinear.scopeOfPlace', async (chosen: unknown) => {
      services.engine.start();
      const uri = chosen instanceof vscode.Uri ? chosen : vscode.window.activeTextEditor?.document.uri;
      const place = uri && services.paths().toPath(uri);
      if (place !== undefined) await keepAbout(services, { kind: 'scope', place });
    }),
  );

const ask = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: 'What Would This Touch?',
    prompt: 'A change, in plain words: what somebody should be able to do, or what should be different',
    placeHolder: 'Let owners cancel a visit',
  });
