import * as vscode from 'vscode';
import type { DiagramPageHost } from './diagram-page.ts';
import { DiagramPage } from './diagram-page.ts';
import { openPlace } from './open-place.ts';
import { copyText, saveFile } from './take-away.ts';
import type { PageActions } from './page-actions.ts';
import type { Services } from './services.ts';
import { keepAbout, showAbout } from './show-about.ts';
import { fillWebview } from './webview-page.ts';

/** What pages do in VS Code. */
export const pageActions = (services: Services): PageActions => ({
  openPlace: (path, range) => void openPlace(services, path, range),
  showAbout: (subject) => void (subject.kind === 'scope' ? keepAbout : showAbout)(services, subject),
  showRoute: (route) => services.picture.showRoute(route),
  openPanel: () => void vscode.commands.executeCommand('interlinear.explainArchitecture'),
  log: (message) => services.log.warn(message),
});

/** Ties a webview to the engine until it is disposed of. */
export const mountDiagram = (
  webview: vscode.Webview,
  compact: boolean,
  services: Services,
): { readonly page: DiagramPage; dispose(): void } => {
  const host: DiagramPageHost = {
    ...pageActions(services),
    engine: services.engine,
    post: (message) => {
      void webview.postMessage(message);
    },
    options: () => ({ compact, reducedMotion: reducedMotion() }),
    copy: (text) => void copyText(text),
    save: (file) => void saveFile(services, file),
    onShown: (view) => void (services.seen.diagram = view),
    onDrawn: (drawn) => {
      services.seen.drawn = drawn;
      services.log.info(`drawn: ${Math.round(drawn.milliseconds)} ms`);
    },
  };
  const page = new DiagramPage(host);
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => page.receive(message)),
    services.engine.onState((state) => page.update(state)),
  ];
  fillWebview(webview, 'diagram', services.context);
  return {
    page,
    dispose() {
      for (const each of [...subscriptions, page]) each.dispose();
    },
  };
};

const reducedMotion = (): boolean => vscode.workspace.getConfiguration('workbench').get<string>('reduceMotion') === 'on';
