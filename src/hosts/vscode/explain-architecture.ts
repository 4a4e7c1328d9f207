import * as vscode from 'vscode';
import type { DiagramPage } from './diagram-page.ts';
import { mountDiagram } from './mount-diagram.ts';
import { diagramPanelType } from './open-place.ts';
import type { Services } from './services.ts';

/** The command, and the panel it opens: the picture in full size. There is one panel at most. */
export const registerExplainArchitecture = (services: Services): vscode.Disposable => {
  let panel: vscode.WebviewPanel | undefined;
  let page: DiagramPage | undefined;
  const mount = (made: vscode.WebviewPanel): void => {
    panel = made;
    made.iconPath = icons(services);
    made.title = titleOf();
    const mounted = mountDiagram(made.webview, false, services);
    page = mounted.page;
    made.onDidDispose(() => {
      mounted.dispose();
      if (panel === made) panel = undefined;
    });
  };
  const open = (): void => {
    services.engine.start();
    if (services.engine.state.kind === 'cancelled') services.engine.reopen();
    if (panel) panel.reveal();
    else mount(vscode.window.createWebviewPanel(diagramPanelType, titleOf(), vscode.ViewColumn.Active));
  };
  services.picture.showRoute = (route) => {
    open();
    page?.showRoute(route);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('interlinear.explainArchitecture', open),
    vscode.window.registerWebviewPanelSerializer(diagramPanelType, {
      async deserializeWebviewPanel(restored) {
        mount(restored);
      },
    }),
  );
};

const titleOf = (): string => {
  const { name } = vscode.workspace;
  return name === undefined ? 'Architecture' : `Architecture: ${name}`;
};

const icons = ({ context }: Services): { readonly light: vscode.Uri; readonly dark: vscode.Uri } => ({
  light: vscode.Uri.joinPath(context.extensionUri, 'media', 'architecture-light.svg'),
  dark: vscode.Uri.joinPath(context.extensionUri, 'media', 'architecture-dark.svg'),
});
