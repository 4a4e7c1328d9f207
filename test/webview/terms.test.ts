import { expect } from 'chai';
import type { AboutView } from '../../src/views/about/about-view.ts';
import { check as checkPage } from './support/diagram-steps.ts';
import type { OpenWebview } from './support/open-webview.ts';
import { collaboration } from './support/sample-views.ts';
import { themes } from './support/themes.ts';
import type { ThemeName } from './support/themes.ts';

const text = 'Answers requests over an API, with a cache in front.';
const mark = (word: string, meaning: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, meaning });
const api = 'API: the ways in which other programs can ask this one for something.';
const cache = 'Cache: <b>copies</b> kept at hand.';
const view: AboutView = {
  ...collaboration,
  sections: [{ items: [{ text, terms: [mark('API', api), mark('cache', cache)], places: [] }] }],
};

const check = (name: string, steps: (webview: OpenWebview) => Promise<void>, theme: ThemeName = 'vscode-dark'): void =>
  checkPage(
    name,
    async (webview) => {
      await webview.send({ type: 'about', revision: 1, view });
      await webview.page.locator('.term').first().waitFor();
      await steps(webview);
    },
    { kind: 'about', width: 280, height: 300, theme },
  );

const shown = ({ page }: OpenWebview): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.tip:not([hidden])')?.textContent ?? null);
const height = ({ page }: OpenWebview): Promise<number> => page.locator('main').evaluate((main) => main.scrollHeight);

describe('webview terms', () => {
  check('leave the text as it is', async ({ page }) => {
    expect(await page.locator('p.sentence').textContent()).to.equal(text);
    expect(await page.locator('.term').allTextContents()).to.deep.equal(['API', 'cache']);
  });
  check('show their meaning with the focus, and tell it to screen readers', async (webview) => {
    const before = await height(webview);
    await webview.page.keyboard.press('Tab');
    expect(await shown(webview)).to.equal(api);
    const described = await webview.page
      .locator('.term')
      .first()
      .evaluate((term) => document.getElementById(term.getAttribute('aria-describedby') ?? '')?.textContent);
    expect(described).to.equal(api);
    expect(await height(webview)).to.equal(before);
    await webview.page.keyboard.press('Tab');
    expect(await shown(webview)).to.equal(cache);
    expect(await webview.page.locator('b').count()).to.equal(0);
    await webview.page.keyboard.press('Escape');
    expect(await shown(webview)).to.equal(null);
  });
  check('show their meaning under the pointer, which may go to it', async (webview) => {
    await webview.page.locator('.term').first().hover();
    expect(await shown(webview)).to.equal(api);
    await webview.page.locator('.tip').hover();
    await webview.page.waitForTimeout(300);
    expect(await shown(webview)).to.equal(api);
    await webview.page.locator('h1').hover();
    await webview.page.waitForFunction(() => document.querySelector('.tip:not([hidden])') === null);
  });
  check('lose their meaning when the page is filled anew', async (webview) => {
    await webview.page.keyboard.press('Tab');
    await webview.send({ type: 'about', revision: 2, view: collaboration });
    await webview.page.getByText('Lets several people').hover();
    expect(await shown(webview)).to.equal(null);
  });
  for (const theme of Object.keys(themes) as ThemeName[]) {
    check(
      `${theme}: the meaning is inside the page and legible`,
      async (webview) => {
        await webview.page.keyboard.press('Tab');
        const box = await webview.page.locator('.tip').boundingBox();
        expect(box && [box.x >= 0, box.y >= 0, box.x + box.width <= 280, box.y + box.height <= 300]).to.deep.equal([
          true,
          true,
          true,
          true,
        ]);
        const [ink, paper] = await webview.page
          .locator('.tip')
          .evaluate((tip) => [getComputedStyle(tip).color, getComputedStyle(tip).backgroundColor] as const);
        expect(contrast(ink, paper)).to.be.at.least(4.5);
      },
      theme,
    );
  }
});

/** Of two opaque colours (WCAG 2.2, 1.4.3). */
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
