import type * as vscode from 'vscode';
import type { AboutView } from '../../views/about/about-view.ts';
import type { Route } from '../../views/diagram/lens.ts';
import type { DiagramView } from '../../views/diagram/diagram-view.ts';
import type { AboutTarget } from './about-page.ts';
import type { DrawnPicture } from './diagram-page.ts';
import type { EngineClient } from './engine-client.ts';
import type { QuestionStore } from './question-store.ts';
import type { WorkspacePaths } from './workspace-paths.ts';

/** What the contributions share. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly engine: EngineClient;
  readonly log: vscode.LogOutputChannel;
  /** Of the folders that are open now. */
  readonly paths: () => WorkspacePaths<vscode.Uri>;
  /** What the reader sees; the pages write it. */
  readonly seen: Seen;
  /** What "About This File" shows, whether it is visible or not. */
  readonly about: { show(target: AboutTarget): void };
  /** What the reader keeps for a meeting. */
  readonly questions: QuestionStore;
  /** The picture in the editor area, opened where it is not. */
  readonly picture: { showRoute(route: Route): void };
}

export interface Seen {
  diagram?: DiagramView;
  about?: AboutView | undefined;
  drawn?: DrawnPicture;
}
