import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import type { ToWebview } from '../../../src/protocol/messages.ts';
import type { DiagramView } from '../../../src/views/diagram/diagram-view.ts';
import { launchBrowser } from '../../support/browser.ts';
import { openWalk } from './open-walk.ts';
import type { Walk, WalkOptions } from './open-walk.ts';
import { openWebview } from './open-webview.ts';
import type { OpenWebview, WebviewOptions } from './open-webview.ts';
import { drawingBoard, sampleView } from './sample-views.ts';
import { startWebviewSite } from './webview-site.ts';
import type { WebviewSite } from './webview-site.ts';

let browser: Browser;
let site: WebviewSite;

// Of the root suite, so that one browser and one bundle serve every file that imports this.
before(async function () {
  this.timeout(60_000);
  [browser, site] = await Promise.all([launchBrowser(), startWebviewSite()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

export const startWalk = (options: WalkOptions): Promise<Walk> => openWalk(browser, site, options);

export const diagram = (view: DiagramView, revision = 1, compact = false): ToWebview => ({
  type: 'diagram',
  revision,
  view,
  compact,
  reducedMotion: false,
});

/** Opens the page, runs the steps, and demands that the browser had nothing to complain of. */
export const check = (
  name: string,
  steps: (webview: OpenWebview) => Promise<void>,
  options: WebviewOptions = {},
  allowed?: RegExp,
): void => {
  it(name, async () => {
    const webview = await openWebview(browser, site, options);
    try {
      await steps(webview);
      expect(webview.trouble.filter((line) => !allowed?.test(line))).to.deep.equal([]);
    } finally {
      await webview.close();
    }
  }).timeout(60_000);
};

export const drawn = async (webview: OpenWebview, view: DiagramView = drawingBoard): Promise<void> => {
  await webview.send(diagram(view));
  await webview.awaitPosted('drawn');
};
export const labels = ({ page }: OpenWebview, tag: 'b' | 'small' = 'b'): Promise<string[]> =>
  page.locator(`.panel g.node .nodeLabel ${tag}`).evaluateAll((found) => found.map((each) => each.textContent));
export const focused = ({ page }: OpenWebview): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.querySelector('b')?.textContent ?? document.activeElement?.textContent ?? null);
export const posted = async (webview: OpenWebview, type: string): Promise<readonly unknown[]> =>
  (await webview.posted()).filter((message) => message.type === type);
export const named = (names: readonly string[]): DiagramView =>
  sampleView(
    names.map((name) => ({ name, files: 3 })),
    [[0, 1, 2]],
  );
