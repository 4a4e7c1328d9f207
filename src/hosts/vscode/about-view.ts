import * as vscode from 'vscode';
import { AboutPage, fileSubject } from './about-page.ts';
import type { AboutTarget } from './about-page.ts';
import { pageActions } from './mount-diagram.ts';
import type { Services } from './services.ts';
import { fillWebview } from './webview-page.ts';

/** "About This File" in the side bar: follows the active editor, and shows what another page or command sends it. */
export const registerAboutView = (services: Services): vscode.Disposable => {
  let page: AboutPage | undefined;
  let target: AboutTarget;
  services.about.show = (next) => {
    target = next;
    page?.show(next);
  };
  const follow = (): void => {
    const next = targetOfEditor(services, target);
    if (next !== target) services.about.show(next);
  };
  follow();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.tabGroups.onDidChangeTabs(follow),
    vscode.window.registerWebviewViewProvider('interlinear.about', {
      resolveWebviewView(view) {
        const made = mountAbout(view.webview, services);
        made.page.show(target);
        page = made.page;
        view.onDidDispose(() => {
          made.dispose();
          if (page === made.page) page = undefined;
        });
      },
    }),
  );
};

const mountAbout = (webview: vscode.Webview, services: Services): { readonly page: AboutPage; dispose(): void } => {
  const page = new AboutPage({
    ...pageActions(services),
    engine: services.engine,
    post: (message) => void webview.postMessage(message),
    onShown: (view) => void (services.seen.about = view),
  });
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => page.receive(message)),
    services.engine.onState((state) => page.update(state)),
  ];
  fillWebview(webview, 'about', services.context);
  return { page, dispose: () => subscriptions.forEach((subscription) => void subscription.dispose()) };
};

/** While a page of ours or a panel has the focus there is no active text editor; the last file stays until all are closed. */
const targetOfEditor = ({ paths }: Services, last: AboutTarget): AboutTarget => {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri) return vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0) ? last : undefined;
  const { roots, toPath } = paths();
  const path = toPath(uri);
  if (path !== undefined) return fileSubject(path);
  // The output panel, a search editor, one side of a comparison: no file of a folder, so nothing was turned to.
  return roots.some((root) => root.uri.scheme === uri.scheme) ? { kind: 'outside' } : last;
};
