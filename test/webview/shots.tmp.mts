import { launchBrowser } from '../support/browser.ts';
import { startWebviewSite } from './support/webview-site.ts';
import { openWebview } from './support/open-webview.ts';
import { drawingBoard, collaboration } from './support/sample-views.ts';
const browser = await launchBrowser();
const site = await startWebviewSite();
for (const [theme, w, h, compact] of [
  ['vscode-dark', 1280, 800, false],
  ['vscode-light', 1280, 800, false],
  ['vscode-dark', 300, 800, true],
  ['vscode-high-contrast', 1280, 800, false],
] as const) {
  const v = await openWebview(browser, site, { theme, width: w, height: h });
  await v.send({ type: 'diagram', revision: 1, view: drawingBoard, compact, reducedMotion: false });
  try {
    console.log(theme, w, await v.awaitPosted('drawn'));
  } catch (e) {
    console.log(String(e).slice(0, 200));
  }
  await v.page.screenshot({ path: `/tmp/shots/${theme}-${w}-plain.png` });
  try {
    await v.page.locator('g.node').nth(1).click();
    await v.send({ type: 'details', revision: 1, node: 'n1', view: collaboration });
    await v.page.waitForTimeout(300);
  } catch (e) {
    console.log(String(e).slice(0, 300));
  }
  await v.page.screenshot({ path: `/tmp/shots/${theme}-${w}.png` });
  console.log(v.trouble, (await v.posted()).map((m) => m.type).join());
  await v.close();
}
await browser.close();
await site.close();
