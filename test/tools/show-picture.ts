/**
 * `npx tsx test/tools/show-picture.ts <folder> <where to> [theme] [--size 1280x800] [step ...]`: walks through the picture of a folder as a
 * reader would, with the real page, host half and engine in a browser, and saves a screenshot after each step together with what can be
 * measured: boxes, arrows, smallest writing, labels that overlap, milliseconds to the drawn picture. Steps: `in:<name>`, `click:<name>`,
 * `button:<label>`, `type:<text>`, `key:<key>`, `wait:<milliseconds>`.
 */
import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { nodeFileSystem } from '../../src/hosts/node/node-file-system.ts';
import { nodeParserAssets } from '../../src/hosts/node/parser-assets.ts';
import { launchBrowser } from '../support/browser.ts';
import { openWalk } from '../webview/support/open-walk.ts';
import type { Walk } from '../webview/support/open-walk.ts';
import { themes } from '../webview/support/themes.ts';
import type { ThemeName } from '../webview/support/themes.ts';
import { startWebviewSite } from '../webview/support/webview-site.ts';

const [folder = '.', target = 'test-results/pictures', ...words] = process.argv.slice(2);
void main();

async function main(): Promise<void> {
  const theme = words.find((word): word is ThemeName => word in themes) ?? 'vscode-dark';
  const at = words.indexOf('--size');
  const [width = 1280, height = 800] = at < 0 ? [] : (words[at + 1] ?? '').split('x').map(Number);
  const steps = words.filter((word, index) => !(word in themes) && (at < 0 || (index !== at && index !== at + 1)));
  const name = path.basename(path.resolve(folder));
  await mkdir(target, { recursive: true });
  const [browser, site] = await Promise.all([launchBrowser(), startWebviewSite()]);
  const fileSystem = nodeFileSystem(folder);
  const walk = await openWalk(browser, site, {
    name,
    fileSystem,
    parserAssets: nodeParserAssets(),
    theme,
    width,
    height,
    compact: width < 480,
  });
  await walk.awaitPosted('drawn');
  await until(() => walk.client.status?.phase === 'read');
  for (const [index, step] of ['', ...steps].entries()) {
    await take(walk, step);
    await walk.page.waitForTimeout(500);
    const file = path.join(target, `${name}-${theme.replace('vscode-', '')}-${index}.png`);
    await walk.page.screenshot({ path: file });
    console.log(`${file}  ${step}  ${JSON.stringify(await measured(walk))}`);
  }
  for (const line of [...walk.trouble, ...walk.done]) console.log(line);
  await walk.close();
  await browser.close();
  await site.close();
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function take({ page }: Walk, step: string): Promise<void> {
  const [kind, ...rest] = step.split(':');
  const word = rest.join(':');
  const box = page.locator('.panel g.node', { hasText: word }).first();
  if (kind === 'in') await box.dblclick();
  else if (kind === 'click') await box.click();
  else if (kind === 'button') await page.getByRole('button', { name: word }).first().click();
  else if (kind === 'type') await page.keyboard.type(word);
  else if (kind === 'key') await page.keyboard.press(word);
  else if (kind === 'wait') await page.waitForTimeout(Number(word));
}

async function measured(walk: Walk): Promise<unknown> {
  const drawn = [...(await walk.posted())].reverse().find(({ type }) => type === 'drawn');
  const seen = await walk.page.evaluate(() => {
    const svg = document.querySelector('.panel svg');
    if (!(svg instanceof SVGSVGElement)) return undefined;
    const panel = svg.parentElement!.getBoundingClientRect();
    const scale = panel.width / svg.viewBox.baseVal.width;
    const texts = [...svg.querySelectorAll('.nodeLabel b, .nodeLabel small')];
    const rects = [...svg.querySelectorAll('g.node')].map((node) => node.getBoundingClientRect());
    const overlaps = rects.filter((a, i) =>
      rects.some((b, j) => i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    return {
      boxes: rects.length,
      arrows: svg.querySelectorAll('.flowchart-link:not(.edge-thickness-invisible)').length,
      smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)).toFixed(1),
      name: (15 * scale).toFixed(1),
      overlapping: overlaps.length,
      outside: rects.filter((box) => box.top < panel.top - 1 || box.bottom > panel.bottom + 1 || box.left < panel.left - 1)
        .length,
    };
  });
  return { ...seen, milliseconds: drawn && 'milliseconds' in drawn ? Math.round(drawn.milliseconds) : undefined };
}
