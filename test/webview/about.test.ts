import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openWebview } from './support/open-webview.ts';
import type { OpenWebview } from './support/open-webview.ts';
import { collaboration } from './support/sample-views.ts';
import { startWebviewSite } from './support/webview-site.ts';
import type { WebviewSite } from './support/webview-site.ts';

let browser: Browser;
let site: WebviewSite;

const check = (name: string, steps: (webview: OpenWebview) => Promise<void>): void => {
  it(name, async () => {
    const webview = await openWebview(browser, site, { kind: 'about', width: 300 });
    try {
      await steps(webview);
      expect(webview.trouble).to.deep.equal([]);
    } finally {
      await webview.close();
    }
  }).timeout(30_000);
};

before(async function () {
  this.timeout(60_000);
  [browser, site] = await Promise.all([launchBrowser(), startWebviewSite()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('webview about', () => {
  check('shows sentences, places and rows, and follows them', async (webview) => {
    await webview.send({ type: 'about', revision: 4, view: collaboration });
    await webview.page.getByText('Lets several people draw').waitFor();
    expect(await webview.page.locator('h1').textContent()).to.equal('Live collaboration');
    expect(await webview.page.locator('h2').allTextContents()).to.deep.equal(['Tested by']);
    expect(await webview.page.locator('.more').textContent()).to.equal('and 3 more');
    await webview.page.getByRole('button', { name: '1 test of the app' }).click();
    expect(await webview.awaitPosted('follow')).to.deep.equal({ type: 'follow', revision: 4, in: 'about', link: 2 });
  });
  check('shows hostile texts as text', async (webview) => {
    const text = '<img src=//evil.example onerror=alert(1)> \u202Etxt';
    await webview.send({
      type: 'about',
      revision: 1,
      view: { ...collaboration, title: text, sections: [{ items: [{ text, places: [] }] }] },
    });
    await webview.page.locator('h1').waitFor();
    expect(await webview.page.locator('h1').textContent()).to.equal(text.replace('\u202E', '\uFFFD'));
    expect(await webview.page.locator('img').count()).to.equal(0);
  });
  check('keeps questions', async (webview) => {
    const questions = ['Who may cancel?', 'Which tables change?'].map((text) => ({ text, facts: [] }));
    const items = questions.map(({ text }, question) => ({ text: `${question + 1}. ${text}`, question, places: [] }));
    const view = { ...collaboration, questions, sections: [{ heading: 'Questions worth asking', items }] };
    await webview.send({ type: 'about', revision: 7, view });
    await webview.send({ type: 'kept', revision: 7, questions: [0] });
    await webview.send({ type: 'kept', revision: 6, questions: [1] });
    const buttons = webview.page.getByRole('button', { name: 'Keep' });
    await buttons.first().waitFor();
    const pressed = buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-pressed')));
    expect(await pressed).to.deep.equal(['true', 'false']);
    await webview.page.getByRole('button', { name: 'Keep: Which tables change?' }).press('Enter');
    expect(await webview.awaitPosted('keep')).to.deep.equal({ type: 'keep', revision: 7, question: 1 });
  });
  check('says why there is nothing', async (webview) => {
    await webview.send({ type: 'empty', reason: 'no-file', words: 'Open a file to read about it.' });
    await webview.page.getByText('Open a file to read about it.').waitFor();
    await webview.send({ type: 'error', message: 'Something went wrong.' });
    await webview.page.getByRole('button', { name: 'Try again' }).click();
    await webview.awaitPosted('retry');
  });
});
