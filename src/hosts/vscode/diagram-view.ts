import * as vscode from 'vscode';
import { mountDiagram } from './mount-diagram.ts';
import type { Services } from './services.ts';

/** The picture in the side bar. Made anew whenever it becomes visible; the engine keeps what it shows. */
export const registerDiagramView = (services: Services): vscode.Disposable =>
  vscode.window.registerWebviewViewProvider('interlinear.diagram', {
    resolveWebviewView(view) {
      const mounted = mountDiagram(view.webview, true, services);
      view.onDidDispose(() => mounted.dispose());
    },
  });
