import { expect } from 'chai';
import axe from 'axe-core';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import type { ToWebview } from '../../src/protocol/messages.ts';
import { boxName } from '../../src/views/diagram/mermaid-text.ts';
import type { DiagramView } from '../../src/views/diagram/diagram-view.ts';
import { hostileNames } from '../views/diagram/hostile-names.ts';
import { launchBrowser } from '../support/browser.ts';
import { openWebview } from './support/open-webview.ts';
import type { OpenWebview, WebviewOptions } from './support/open-webview.ts';
import { collaboration, drawingBoard, sampleView } from './support/sample-views.ts';
import { themes } from './support/themes.ts';
import type { ThemeName } from './support/themes.ts';
import { startWebviewSite } from './support/webview-site.ts';
import type { WebviewSite } from './support/webview-site.ts';

let browser: Browser;
let site: WebviewSite;

const diagram = (view: DiagramView, revision = 1, compact = false): ToWebview => ({
  type: 'diagram',
  revision,
  view,
  compact,
  reducedMotion: false,
});

/** Opens the page, runs the steps, and demands that the browser had nothing to complain of. */
const check = (
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

const drawn = async (webview: OpenWebview, view: DiagramView = drawingBoard): Promise<void> => {
  await webview.send(diagram(view));
  await webview.awaitPosted('drawn');
};
const labels = ({ page }: OpenWebview, tag: 'b' | 'small' = 'b'): Promise<string[]> =>
  page.locator(`.panel g.node .nodeLabel ${tag}`).evaluateAll((found) => found.map((each) => each.textContent));
const focused = ({ page }: OpenWebview): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.querySelector('b')?.textContent ?? document.activeElement?.textContent ?? null);
const posted = async (webview: OpenWebview, type: string): Promise<readonly unknown[]> =>
  (await webview.posted()).filter((message) => message.type === type);
const named = (names: readonly string[]): DiagramView =>
  sampleView(
    names.map((name) => ({ name, files: 3 })),
    [[0, 1, 2]],
  );

before(async function () {
  this.timeout(60_000);
  [browser, site] = await Promise.all([launchBrowser(), startWebviewSite()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('webview diagram: the picture', () => {
  check('draws every box and arrow and says so', async (webview) => {
    await drawn(webview);
    expect([...(await labels(webview))].sort()).to.deep.equal(drawingBoard.nodes.map(({ name }) => name).sort());
    expect([...(await labels(webview, 'small'))].sort()).to.deep.equal(drawingBoard.nodes.map(({ detail }) => detail).sort());
    expect(await webview.page.locator('.panel path.flowchart-link').count()).to.equal(14);
    expect(await webview.awaitPosted('drawn')).to.deep.include({ revision: 1, nodes: 10, edges: 14 });
  });
  check('fits the panel and enlarges nothing', async (webview) => {
    await drawn(webview);
    const size = await webview.page.locator('.panel').evaluate((panel) => {
      const svg = panel.querySelector('svg')!;
      const boxes = [...svg.querySelectorAll('g.node')].map((node) => node.getBoundingClientRect());
      const around = panel.getBoundingClientRect();
      const inside = boxes.every(
        (box) => box.left >= around.left && box.right <= around.right && box.top >= around.top && box.bottom <= around.bottom,
      );
      return { inside, scale: around.width / svg.viewBox.baseVal.width };
    });
    expect(size.inside).to.be.true;
    expect(size.scale).to.be.within(0.6, 1.0001);
  });
  check('zooms, and comes back', async (webview) => {
    await drawn(webview);
    const viewBox = (): Promise<string | null> => webview.page.locator('.panel svg').getAttribute('viewBox');
    const start = await viewBox();
    await webview.page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await viewBox();
    expect(near).to.not.equal(start);
    await webview.page.getByRole('button', { name: 'Fit the picture' }).click();
    expect(await viewBox()).to.equal(start);
    await webview.page.locator('g.node').first().focus();
    await webview.page.keyboard.press('+');
    expect(await viewBox()).to.not.equal(start);
    await webview.page.keyboard.press('0');
    expect(await viewBox()).to.equal(start);
  });
  check('moves by dragging without choosing anything', async (webview) => {
    await drawn(webview);
    const viewBox = (): Promise<string | null> => webview.page.locator('.panel svg').getAttribute('viewBox');
    const start = await viewBox();
    const box = (await webview.page.locator('g.node').first().boundingBox())!;
    await webview.page.mouse.move(box.x + 20, box.y + 20);
    await webview.page.mouse.down();
    await webview.page.mouse.move(box.x + 90, box.y + 60, { steps: 4 });
    await webview.page.mouse.up();
    expect(await viewBox()).to.not.equal(start);
    expect(await posted(webview, 'select')).to.deep.equal([]);
  });
  check('shows the same picture again without drawing it anew', async (webview) => {
    await drawn(webview);
    await webview.page.evaluate(() => document.querySelector('.panel svg')!.setAttribute('data-mark', 'same'));
    await webview.send(diagram({ ...drawingBoard, summary: [{ text: 'New words.', places: [] }] }, 2));
    await webview.page.getByText('New words.').waitFor();
    expect(await webview.page.locator('.panel svg[data-mark=same]').count()).to.equal(1);
  });
  check(
    'fits the narrow side bar by width',
    async (webview) => {
      await webview.send(diagram(drawingBoard, 1, true));
      await webview.awaitPosted('drawn');
      const overflow = await webview.page
        .locator('.panel g.node')
        .evaluateAll(
          (nodes) =>
            nodes.filter((node) => node.getBoundingClientRect().left < 0 || node.getBoundingClientRect().right > innerWidth)
              .length,
        );
      expect(overflow).to.equal(0);
      await webview.page.getByRole('button', { name: 'Open in the editor area' }).click();
      await webview.awaitPosted('openPanel');
    },
    { width: 300, height: 800 },
  );
});

describe('webview diagram: hostile names', () => {
  const config = ({ page }: OpenWebview): Promise<string> =>
    page.evaluate(async () => {
      const chunk = performance.getEntriesByType('resource').find(({ name }) => name.includes('/chunks/mermaid.core'))!.name;
      const { default: mermaid } = (await import(chunk)) as { default: { mermaidAPI: { getConfig(): unknown } } };
      return JSON.stringify(mermaid.mermaidAPI.getConfig());
    });

  check('are shown as they are: no dialog, no request, no element, no change of configuration', async (webview) => {
    await drawn(webview);
    const before = await config(webview);
    for (let start = 0; start < hostileNames.length; start += 25) {
      const names = hostileNames.slice(start, start + 25);
      await webview.send(diagram(named(names), 2 + start));
      await webview.awaitPosted('drawn', 2 + start / 25);
      expect(await labels(webview)).to.deep.equal(names.map(boxName));
    }
    expect(await config(webview)).to.equal(before);
    expect(await webview.page.locator('.page :is(script, img, image, video, a, iframe, form, i)').count()).to.equal(0);
    expect(await posted(webview, 'failed')).to.deep.equal([]);
  });
  check('are shown as they are in the list and in the words', async (webview) => {
    const names = ['</script><script>alert(1)</script>', '<img src=//evil.example onerror=alert(1)>', 'user\u202Etxt.exe'];
    await drawn(webview, named(names));
    await webview.page.getByRole('button', { name: 'Show as a list' }).click();
    expect(await webview.page.locator('.as-list .name').allTextContents()).to.deep.equal([
      names[0],
      names[1],
      'user\uFFFDtxt.exe',
    ]);
    await webview.page.locator('.as-list .name').nth(1).click();
    expect(await webview.page.locator('.details h1').textContent()).to.equal(names[1]);
    expect(await webview.page.locator('.page :is(script, img)').count()).to.equal(0);
  });
  check('300 arbitrary ones read back as they went in', async (webview) => {
    const name = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), tokens);
    const names = fc.sample(name, { seed: 20261123, numRuns: 300 });
    for (let start = 0; start < names.length; start += 50) {
      const some = names.slice(start, start + 50);
      await webview.send(diagram(named(some), 1 + start));
      await webview.awaitPosted('drawn', 1 + start / 50);
      expect(await labels(webview)).to.deep.equal(some.map(boxName));
    }
  });
});

/** Names put together from what means something to Mermaid or HTML. */
const tokens = fc
  .array(
    fc.constantFrom(
      '"',
      '`',
      '<',
      '>',
      '&',
      '#',
      ';',
      ':',
      'fa:',
      'fa-x',
      '$$',
      '\\n',
      '%%{',
      '}%%',
      'ﬂ°',
      '°',
      '¶ß',
      '60',
      'lt',
      'end',
      ']',
      ')',
      '@{',
      '-->',
      ' ',
      'a',
      '__proto__',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('webview diagram: choosing', () => {
  check('a click shows the words of a box and makes its arrows stand out', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node', { hasText: 'Live collaboration' }).click();
    expect(await webview.awaitPosted('select')).to.deep.equal({ type: 'select', revision: 1, node: 'n1' });
    await webview.send({ type: 'details', revision: 1, node: 'n1', view: collaboration });
    await webview.page.getByText('Lets several people draw').waitFor();
    expect(await webview.page.locator('.flowchart-link.emphasised').count()).to.equal(3);
    expect(await webview.page.locator('g.node.chosen').count()).to.equal(1);
    await webview.page.getByRole('button', { name: 'Portal.tsx:26' }).first().click();
    expect(await webview.awaitPosted('follow')).to.deep.equal({ type: 'follow', revision: 1, in: 'details', link: 0 });
    await webview.page.getByRole('button', { name: 'Go inside' }).click();
    expect(await webview.awaitPosted('enter')).to.deep.equal({ type: 'enter', revision: 1, node: 'n1' });
  });
  check('words of another box or revision are not shown', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node').first().click();
    await webview.send({ type: 'details', revision: 9, node: 'n0', view: collaboration });
    await webview.send({ type: 'details', revision: 1, node: 'n3', view: collaboration });
    expect(await webview.page.locator('.details h1').textContent()).to.equal(await labels(webview).then(([first]) => first));
  });
  check('an arrow tells why it exists and where', async (webview) => {
    await drawn(webview);
    await webview.page.locator('.hit').first().dispatchEvent('pointerenter');
    expect(await webview.page.locator('.hint').textContent()).to.equal(drawingBoard.edges[0]?.sentence);
    await webview.page.locator('.hit').first().dispatchEvent('click');
    expect(await webview.page.locator('.details .sentence').first().textContent()).to.equal(drawingBoard.edges[0]?.sentence);
    await webview.page.locator('.details .place').first().click();
    expect(await webview.awaitPosted('follow')).to.deep.equal({ type: 'follow', revision: 1, in: 'diagram', link: 0 });
  });
  check('a double click goes inside', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node', { hasText: 'Geometry' }).dblclick();
    expect(await webview.awaitPosted('enter')).to.deep.include({ node: 'n9' });
  });
  check('the choice survives new words of the same picture', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node', { hasText: 'Geometry' }).click();
    await webview.send(diagram({ ...drawingBoard, summary: [] }, 2));
    expect(await webview.awaitPosted('select', 2)).to.deep.equal({ type: 'select', revision: 2, node: 'n9' });
    expect(await webview.page.locator('g.node.chosen b').textContent()).to.equal('Geometry');
  });
  check('what stands apart and the way back can be followed', async (webview) => {
    await drawn(webview, {
      ...drawingBoard,
      breadcrumbs: [...drawingBoard.breadcrumbs, { label: 'Inside', subject: { kind: 'component', id: 'x' } }],
    });
    await webview.page.getByRole('button', { name: 'Tests' }).click();
    expect(await webview.awaitPosted('apart')).to.deep.equal({ type: 'apart', revision: 1, index: 0 });
    await webview.page.getByRole('button', { name: 'drawing-board' }).click();
    expect(await webview.awaitPosted('crumb')).to.deep.equal({ type: 'crumb', revision: 1, index: 0 });
  });
});

describe('webview diagram: keyboard', () => {
  check('walks between boxes with the arrow keys, goes in and out', async (webview) => {
    const inside = [...drawingBoard.breadcrumbs, { label: 'Inside', subject: { kind: 'component', id: 'x' } as const }];
    await drawn(webview, { ...drawingBoard, breadcrumbs: inside });
    await webview.page.locator('g.node[tabindex="0"]').focus();
    expect(await focused(webview)).to.equal('Drawing app');
    await webview.page.keyboard.press('ArrowDown');
    const second = await focused(webview);
    expect(second).to.not.equal('Drawing app');
    expect(await webview.page.locator('g.node.chosen b').textContent()).to.equal(second);
    await webview.page.keyboard.press('ArrowUp');
    expect(await focused(webview)).to.equal('Drawing app');
    await webview.page.keyboard.press('Enter');
    expect(await webview.awaitPosted('enter')).to.deep.include({ node: 'n0' });
    await webview.page.keyboard.press('Escape');
    expect(await webview.awaitPosted('crumb')).to.deep.include({ index: 0 });
    await webview.page.keyboard.press('Backspace');
    await webview.awaitPosted('crumb', 2);
  });
  check('reaches every box', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node[tabindex="0"]').focus();
    const seen = new Set<string | null>();
    for (const key of [
      'Down',
      'Down',
      'Left',
      'Left',
      'Right',
      'Right',
      'Right',
      'Down',
      'Left',
      'Left',
      'Right',
      'Down',
      'Left',
      'Down',
      'Left',
      'Right',
      'Right',
      'Up',
      'Up',
      'Up',
      'Right',
      'Right',
      'Up',
      'Left',
      'Right',
      'Up',
    ]) {
      seen.add(await focused(webview));
      await webview.page.keyboard.press(`Arrow${key}`);
    }
    seen.add(await focused(webview));
    expect(seen.size).to.be.at.least(9);
  });
  check('keeps the focus on the picture when the reader goes inside', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node[tabindex="0"]').focus();
    await webview.send(diagram(named(['First', 'Second']), 2));
    await webview.awaitPosted('drawn', 2);
    expect(await focused(webview)).to.equal('First');
  });
});

describe('webview diagram: list, notices, failures', () => {
  check('says the same as a list, and remembers the wish', async (webview) => {
    await drawn(webview);
    await webview.page.getByRole('button', { name: 'Show as a list' }).click();
    const items = await webview.page.locator('.as-list > li').allTextContents();
    expect(items.length).to.equal(10);
    for (const { sentence } of drawingBoard.edges) expect(items.join('\n')).to.include(sentence);
    await webview.page.getByRole('button', { name: 'Go inside' }).first().click();
    await webview.awaitPosted('enter');
    await webview.page.getByRole('button', { name: 'Show as a list' }).click();
    expect(await webview.page.locator('.panel').isVisible()).to.be.true;
  });
  check('shows the list where the picture cannot be drawn, and draws again on request', async (webview) => {
    await webview.send(diagram({ ...drawingBoard, mermaid: 'flowchart TB\n  n0["broken' }));
    const failed = await webview.awaitPosted('failed');
    expect(JSON.stringify(failed).length).to.be.below(600);
    await webview.page.getByText('could not be drawn').first().waitFor();
    expect(await webview.page.locator('.as-list > li').count()).to.equal(10);
    await webview.page.getByRole('button', { name: 'Draw again' }).click();
    await webview.awaitPosted('failed', 2);
    await webview.send(diagram(drawingBoard, 2));
    await webview.awaitPosted('drawn');
    expect(await webview.page.locator('.panel g.node').count()).to.equal(10);
  });
  check('shows the list where the text draws something else than the view', async (webview) => {
    await webview.send(diagram({ ...drawingBoard, mermaid: 'flowchart TB\n  n0["only one"]\n' }));
    await webview.awaitPosted('failed');
    expect(await webview.page.locator('.as-list > li').count()).to.equal(10);
  });
  check(
    'shows the list after five seconds of drawing',
    async (webview) => {
      await webview.send(diagram(drawingBoard));
      expect(await webview.awaitPosted('failed')).to.deep.equal({ type: 'failed', message: 'took too long' });
      await webview.page.locator('.as-list').waitFor();
    },
    { stalled: /chunks\/mermaid/ },
  );
  check('shows progress and lets it be cancelled', async (webview) => {
    await webview.send({ type: 'progress', stage: 'scan', done: 1240 });
    await webview.page.getByText('Looking for files: 1,240 so far').waitFor();
    await webview.send({ type: 'progress', stage: 'read', done: 300, total: 612 });
    await webview.page.getByText('Reading: 300 of 612').waitFor();
    await webview.page.getByRole('button', { name: 'Cancel' }).click();
    await webview.awaitPosted('cancel');
    await webview.send({ type: 'idle' });
    await webview.page.locator('.progress').waitFor({ state: 'hidden' });
  });
  check('shows empty states and errors, with a way on', async (webview) => {
    await webview.send({ type: 'empty', reason: 'cancelled', words: 'Stopped before the end.' });
    await webview.page.getByRole('button', { name: 'Start again' }).click();
    await webview.awaitPosted('retry');
    await webview.send({ type: 'error', message: 'Something went wrong.' });
    await webview.page.getByText('Something went wrong.').first().waitFor();
    await drawn(webview);
    expect(await webview.page.locator('.notice').isVisible()).to.be.false;
  });
  check('says always what was read, and on request what was not', async (webview) => {
    await drawn(webview);
    const line = webview.page.locator('.coverage');
    expect(await line.textContent()).to.include('Read 612 of 622 files');
    expect(await webview.page.getByText('public/fonts/glyphs.json').isVisible()).to.be.false;
    await line.locator('summary').click();
    expect(await webview.page.getByText('public/fonts/glyphs.json').isVisible()).to.be.true;
  });
});

describe('webview diagram: themes', () => {
  check('follow VS Code without drawing anew', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node', { hasText: 'Geometry' }).click();
    const fill = (): Promise<string> =>
      webview.page
        .locator('.node .label-container')
        .first()
        .evaluate((box) => getComputedStyle(box).fill);
    const fills = new Set<string>();
    for (const theme of Object.keys(themes) as ThemeName[]) {
      await webview.setTheme(theme);
      fills.add(await fill());
    }
    expect(fills.size).to.equal(4);
    expect(await posted(webview, 'drawn')).to.have.length(1);
    expect(await webview.page.locator('g.node.chosen b').textContent()).to.equal('Geometry');
  });
  for (const theme of Object.keys(themes) as ThemeName[]) {
    check(
      `${theme}: nothing for axe to find, and enough contrast in the boxes`,
      async (webview) => {
        await drawn(webview);
        await webview.page.locator('g.node').nth(1).click();
        await webview.send({ type: 'details', revision: 1, node: 'n1', view: collaboration });
        await webview.page.getByText('Lets several people').waitFor();
        expect(await violations(webview)).to.deep.equal([]);
        await webview.page.getByRole('button', { name: 'Show as a list' }).click();
        expect(await violations(webview)).to.deep.equal([]);
        await webview.page.getByRole('button', { name: 'Show as a list' }).click();
        for (const ratio of await contrasts(webview)) expect(ratio).to.be.at.least(4.5);
      },
      { theme },
    );
  }
});

const violations = async ({ page }: OpenWebview): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const { violations: found } = await tool.run(document, { preload: false });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' | ')}`);
  });
};

/** Of names and details against the fill of their box, which axe cannot see (WCAG 2.2, 1.4.3). */
const contrasts = ({ page }: OpenWebview): Promise<number[]> =>
  page.locator('.panel g.node').evaluateAll((nodes) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const luminance = (colour: string, under: string): number => {
      canvas.fillStyle = under;
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return nodes.flatMap((node) => {
      const fill = getComputedStyle(node.querySelector('.label-container')!).fill;
      const behind = luminance(fill, '#000');
      return [...node.querySelectorAll('b, small')].map((text) => {
        const [light, dark] = [behind, luminance(getComputedStyle(text).color, fill)].sort((a, b) => b - a);
        return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
      });
    });
  });

describe('webview diagram: speed', () => {
  check('first paint (printed)', async (webview) => {
    const started = Date.now();
    await drawn(webview);
    const message = await webview.awaitPosted('drawn');
    const since = await webview.page.evaluate(() => performance.now());
    console.log(
      `    drawn in ${message.type === 'drawn' ? Math.round(message.milliseconds) : '?'} ms; ${Date.now() - started} ms after the view was sent; ${Math.round(since)} ms after the page was opened`,
    );
  });
});
