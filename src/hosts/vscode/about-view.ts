import * as vscode from 'vscode';
import { AboutPage, fileSubject } from './about-page.ts';
import type { AboutTarget } from './about-page.ts';
import type { Subject } from '../../model/subject.ts';
import { pageActions } from './mount-diagram.ts';
import { sameValue } from './page-actions.ts';
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
  let followed: AboutTarget;
  const isPinned = pin(services);
  const follow = (): void => {
    if (isPinned()) return;
    const next = targetOfEditor(services, followed);
    // A tab also changes when it is saved or pinned; a folder that was asked for stays then.
    if (sameValue(next, followed)) return;
    followed = next;
    services.about.show(next);
  };
  follow();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.tabGroups.onDidChangeTabs(follow),
    vscode.window.registerWebviewViewProvider('interlinear.about', {
      resolveWebviewView(view) {
        const made = mountAbout(view, services);
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

/** While it is pinned, the view stays with what it shows. */
const pin = ({ context }: Services): (() => boolean) => {
  let pinned = false;
  const set = (value: boolean): void => {
    pinned = value;
    void vscode.commands.executeCommand('setContext', 'interlinear.aboutPinned', value);
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('interlinear.pinAbout', () => set(true)),
    vscode.commands.registerCommand('interlinear.unpinAbout', () => set(false)),
  );
  return () => pinned;
};

const mountAbout = (view: vscode.WebviewView, services: Services): { readonly page: AboutPage; dispose(): void } => {
  const { webview } = view;
  const page = new AboutPage({
    ...pageActions(services),
    engine: services.engine,
    questions: services.questions,
    post: (message) => void webview.postMessage(message),
    onShown: (shown) => {
      services.seen.about = shown;
      view.title = titles[shown?.subject.kind ?? 'file'];
    },
  });
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => page.receive(message)),
    services.engine.onState((state) => page.update(state)),
    services.questions.onChange(() => page.tellKept()),
  ];
  fillWebview(webview, 'about', services.context);
  return {
    page,
    dispose() {
      for (const each of subscriptions) each.dispose();
    },
  };
};

const titles: Readonly<Record<Subject['kind'], string>> = {
  repository: 'About the Repository',
  component: 'About This Part',
  folder: 'About This Folder',
  file: 'About This File',
  list: 'About This Product',
  scope: 'What Would This Touch?',
  review: 'Review of a Document',
  journey: 'Journey',
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
