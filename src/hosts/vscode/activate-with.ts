import * as vscode from 'vscode';
import { registerAboutView } from './about-view.ts';
import type { Adapters } from './adapters.ts';
import { registerDiagramView } from './diagram-view.ts';
import { registerCodeLens } from './code-lens.ts';
import { EngineClient } from './engine-client.ts';
import { registerExplainArchitecture } from './explain-architecture.ts';
import { registerExplainFile } from './explain-file.ts';
import { registerExplorerTooltips } from './explorer-tooltips.ts';
import { registerFindInWords } from './find-in-words.ts';
import { registerProductLists } from './product-lists.ts';
import { createQuestionStore } from './question-store.ts';
import { registerQuestionsView } from './questions-view.ts';
import { registerReviewDocument } from './review-document.ts';
import { registerWhatWouldThisTouch } from './what-would-this-touch.ts';
import type { ExtensionApi } from './extension-api.ts';
import { registerFollowJourney } from './follow-journey.ts';
import { registerHovers } from './hovers.ts';
import { registerRefresh } from './refresh.ts';
import type { Services } from './services.ts';
import { openOptions, wantsHistory } from './settings.ts';
import { registerExportBrief } from './take-away.ts';
import { registerShowCoverage } from './show-coverage.ts';
import { registerStatusBar } from './status-bar.ts';
import { vscodeFileSystem } from './vscode-file-system.ts';
import { workspacePaths } from './workspace-paths.ts';
import { registerWorkspaceWatch } from './workspace-watch.ts';

/** Everything the extension contributes. The engine is started by the first command or the first view, not here. */
export const activateWith = (context: vscode.ExtensionContext, adapters: Adapters): ExtensionApi => {
  const started = performance.now();
  const services = createServices(context, adapters);
  context.subscriptions.push(
    registerAboutView(services),
    registerDiagramView(services),
    registerExplainArchitecture(services),
    registerExplainFile(services),
    registerExportBrief(services),
    registerRefresh(services),
    registerShowCoverage(services),
    registerStatusBar(services),
    registerHovers(services),
    registerCodeLens(services),
    registerExplorerTooltips(services),
    registerFindInWords(services),
    registerProductLists(services),
    registerWhatWouldThisTouch(services),
    registerReviewDocument(services),
    registerQuestionsView(services),
    registerFollowJourney(services),
    registerWorkspaceWatch(services),
  );
  const { engine, seen } = services;
  return {
    status: () => engine.status,
    diagram: () => seen.diagram,
    about: () => seen.about,
    drawn: () => seen.drawn,
    activationMilliseconds: performance.now() - started,
  };
};

const createServices = (context: vscode.ExtensionContext, adapters: Adapters): Services => {
  const log = vscode.window.createOutputChannel('Interlinear', { log: true });
  const paths = (): Services['paths'] extends () => infer P ? P : never =>
    workspacePaths(vscode.workspace.workspaceFolders ?? []);
  const engine = new EngineClient({
    hasFolder: () => paths().roots.length > 0,
    options: openOptions,
    wantsHistory,
    log,
    later: (run, milliseconds) => void setTimeout(run, milliseconds),
    connect: (listener) =>
      adapters.startEngine({
        ...listener,
        context,
        paths: paths(),
        fileSystem: vscodeFileSystem(paths()),
        log: (message) => log.warn(message),
      }),
  });
  context.subscriptions.push(log, engine);
  return {
    context,
    engine,
    log,
    paths,
    seen: {},
    about: { show: () => undefined },
    picture: { showRoute: () => undefined },
    questions: createQuestionStore(context),
  };
};
