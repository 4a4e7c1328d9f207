import type { Browser } from 'playwright-core';
import { createService } from '../../../src/engine/create-service.ts';
import type { RemoteEngine } from '../../../src/hosts/worker/connect.ts';
import { DiagramPage } from '../../../src/hosts/vscode/diagram-page.ts';
import { EngineClient } from '../../../src/hosts/vscode/engine-client.ts';
import { noFactStore } from '../../../src/ports/fact-store.ts';
import type { FileSystem } from '../../../src/ports/file-system.ts';
import type { ParserAssets } from '../../../src/ports/parser-assets.ts';
import { openWebview } from './open-webview.ts';
import type { OpenWebview, WebviewOptions } from './open-webview.ts';
import type { WebviewSite } from './webview-site.ts';

export interface WalkOptions extends WebviewOptions {
  readonly name: string;
  readonly fileSystem: FileSystem;
  readonly parserAssets: ParserAssets;
  readonly compact?: boolean;
}

/** The picture's page with the real host's half and a real engine behind it: everything but VS Code. */
export interface Walk extends OpenWebview {
  readonly client: EngineClient;
  readonly host: DiagramPage;
  /** What the page made VS Code do. */
  readonly done: string[];
}

export const openWalk = async (browser: Browser, site: WebviewSite, options: WalkOptions): Promise<Walk> => {
  const { name, compact = false, fileSystem, parserAssets } = options;
  const done: string[] = [];
  const silent = (): void => undefined;
  const client = new EngineClient({
    hasFolder: () => true,
    wantsHistory: () => false,
    options: () => ({ name, exclude: [], maxFiles: 100_000 }),
    later: (run, milliseconds) => void setTimeout(run, milliseconds),
    log: { info: silent, warn: (message) => void done.push(message), error: (message) => void done.push(message) },
    connect: async ({ onProgress }) => {
      const scheduler = { now: () => performance.now(), yield: () => new Promise<void>((resolve) => setImmediate(resolve)) };
      const service = await createService({ fileSystem, parserAssets, scheduler, factStore: noFactStore }, onProgress);
      const engine = { ...service, ready: async () => undefined, dispose: silent };
      return { ...engine, status: async () => service.status(), cancel: async () => service.cancel() } satisfies RemoteEngine;
    },
  });
  const waiting: unknown[] = [];
  const webview: { send?: OpenWebview['send'] } = {};
  const host = new DiagramPage({
    engine: client,
    post: (message) => {
      webview.send?.(message).catch(silent);
    },
    options: () => ({ compact, reducedMotion: false }),
    onShown: silent,
    onDrawn: silent,
    openPlace: (path, range) => void done.push(`open ${path}${range ? `:${range.start.line + 1}` : ''}`),
    showAbout: (subject) => void done.push(`about ${JSON.stringify(subject)}`),
    openPanel: () => void done.push('panel'),
    showRoute: ({ title }) => void done.push(`route ${title}`),
    copy: (text) => void done.push(`copy ${text}`),
    save: ({ name: file, ending, content }) => void done.push(`save ${file}.${ending} ${content}`),
    log: (message) => void done.push(`log ${message}`),
  });
  client.onState((state) => host.update(state));
  const onPost = (message: unknown): void => {
    if (webview.send) host.receive(message);
    else waiting.push(message);
  };
  const opened = await openWebview(browser, site, { ...options, onPost });
  webview.send = (message) => opened.send(message);
  for (const message of waiting) host.receive(message);
  return { ...opened, client, host, done };
};
