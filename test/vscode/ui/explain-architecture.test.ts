import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { libraryFiles, makeFolder, makeLibraryFolder } from '../fixture.ts';
import type { WatchedPage } from '../rig/browser.ts';
import { boxes, drawnPicture, notice, readPicture, untilRead } from '../rig/read-picture.ts';
import type { Workbench } from '../rig/workbench.ts';
import { listing, removeFolder, screenshotFile, startSession, type Session } from './support.ts';

/** One person, one window, one folder: each test goes on where the one before has ended. */
describe('the packed extension in the workbench', function () {
  this.bail(true);
  let session: Session;
  let folder: string;
  let untouched: readonly string[];
  let workbench: Workbench & WatchedPage;
  let picture: FrameLocator;

  before(async () => {
    [folder, session] = await Promise.all([makeLibraryFolder(), startSession({ trusted: false })]);
    untouched = await listing(folder);
    workbench = await session.open(folder);
  });

  after(async () => {
    await session.close();
    await removeFolder(folder);
  });

  const box = (name: string) => picture.locator(boxes, { hasText: name }).first();
  const heading = () => picture.locator('.details h1');

  /** The command opens a list or field where that of the commands was, so nothing is ever hidden in between. */
  const openQuickInput = async (command: string, text: string): Promise<void> => {
    const { page } = workbench;
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill(`>Interlinear: ${command}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click();
    await page.locator('.quick-input-title', { hasText: command }).waitFor();
    await input.fill(text);
  };
  const askInWords = async (command: string, text: string, row?: string): Promise<void> => {
    await openQuickInput(command, text);
    if (row !== undefined) await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
  };

  it('says nothing before it is asked', async () => {
    expect(await workbench.notifications()).to.deep.equal([]);
  });

  it('draws the parts of the folder', async () => {
    await workbench.runCommand('Interlinear: Explain Architecture');
    picture = await drawnPicture(workbench);
    await untilRead(picture);
    const seen = await readPicture(picture);
    await workbench.screenshot(screenshotFile('architecture'));
    expect(seen.boxes.join('\n'))
      .to.match(/Web/i)
      .and.match(/Catalogue/i)
      .and.match(/Loans/i)
      .and.match(/Store/i);
    expect(seen.arrows).to.be.at.least(4);
    expect(seen.coverage).to.match(/^Read \d+ of \d+ files/);
    expect(seen.lead).not.to.equal('');
  });

  it('puts the chosen box into words', async () => {
    await box('Loans').click();
    await heading().filter({ hasText: 'Loans' }).waitFor();
    expect(await picture.locator('.details').innerText()).to.match(/Relies on/i);
  });

  it('goes into a part and back', async () => {
    await picture.locator('.details button', { hasText: 'Go inside' }).click();
    await picture.locator('.toolbar nav li[aria-current]', { hasText: 'Loans' }).waitFor();
    await box('overdue').waitFor();
    await workbench.screenshot(screenshotFile('inside-a-part'));
    await picture.locator('.toolbar nav li button').first().click();
    await box('overdue').waitFor({ state: 'detached' });
    await box('Catalogue').waitFor();
  });

  it('follows a sentence to its place', async () => {
    await box('Loans').click();
    await picture.locator('.details .arrow summary').first().click();
    await picture.locator('.details .arrow .places button, .details .arrow .places a').first().click();
    await workbench.page.locator('.editor-group-container .tab.active', { hasText: /\.ts/ }).first().waitFor();
  });

  it('says at the bottom of the window what was read', async () => {
    const items = await workbench.statusBar();
    expect(items.join('\n')).to.match(/Read \d+ of \d+ files/);
  });

  it('hovers over an import', async () => {
    await workbench.openFile('find-book.ts');
    expect(await workbench.hoverOver('store/table')).to.match(/\w \w/);
    await workbench.screenshot(screenshotFile('hover'));
  });

  it('shows picture and words in the side bar', async () => {
    await workbench.clickIcon('Interlinear');
    const about = await workbench.webviewWith('.about-page h1');
    await about.locator('h1', { hasText: /find.?book/i }).waitFor();
    await workbench.webviewWith(`body.compact ${boxes}`);
    await workbench.screenshot(screenshotFile('side-bar'));
  });

  it('says above the first line what the file is for', async () => {
    const lens = workbench.page.locator('.codelens-decoration a').first();
    await lens.waitFor();
    expect(await lens.innerText()).to.match(/finds books/i);
  });

  it('lists the ways into the product, to be filtered', async () => {
    await workbench.runCommand('Interlinear: Show Ways into This Product');
    const about = await workbench.webviewWith('.about-page input.filter');
    await about.locator('h1', { hasText: 'Ways into this product' }).waitFor();
    const entries = about.locator('p.sentence:visible');
    expect((await entries.allInnerTexts()).join('\n'))
      .to.contain('/books/{id}')
      .and.contain('/loans');
    await about.locator('input.filter').fill('loans');
    expect(await entries.count()).to.equal(1);
    await workbench.screenshot(screenshotFile('ways-in'));
  });

  it('finds in plain words', async () => {
    const { page } = workbench;
    await openQuickInput('Find in Plain Words', 'overdue loans');
    const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: 'overdue.ts' });
    await rows.first().waitFor();
    await workbench.screenshot(screenshotFile('find'));
    await page.keyboard.press('Escape');
  });

  it('says what a change in words would touch', async () => {
    await askInWords('What Would This Touch?', 'Remind members of overdue loans');
    const about = await workbench.webviewWith('.about-page h1:has-text("Remind members")');
    await about.locator('p.sentence', { hasText: 'overdue.ts' }).first().waitFor();
    await about.locator('h2', { hasText: 'Questions worth asking' }).waitFor();
    await workbench.screenshot(screenshotFile('scope'));
  });

  it('keeps a question for the meeting and ticks it off', async () => {
    const { page } = workbench;
    const about = await workbench.webviewWith('.about-page h1:has-text("Remind members")');
    const keep = about.locator('button.keep').first();
    await keep.click();
    await about.locator('button.keep[aria-pressed=true]').first().waitFor();
    await workbench.runCommand('Interlinear: Focus on Questions View');
    const row = (text: string) => page.locator('.pane', { hasText: 'Questions' }).locator('.monaco-list-row', { hasText: text });
    await row('Remind members').first().waitFor();
    const box = page.locator('.custom-view-tree-node-item-checkbox').first();
    await box.click();
    await page.locator('.custom-view-tree-node-item-checkbox[aria-checked=true]').first().waitFor();
    await workbench.screenshot(screenshotFile('questions'));
  });

  it('follows a journey', async () => {
    await askInWords('Follow a Journey', '/loans', 'loans');
    const about = await workbench.webviewWith('.about-page h1:has-text("/loans")');
    await about.locator('p.sentence', { hasText: '1. ' }).first().waitFor();
    await workbench.screenshot(screenshotFile('journey'));
  });

  it('holds a document against the code', async () => {
    await workbench.openFile('README.md');
    await workbench.runCommand('Interlinear: Review This Document');
    const about = await workbench.webviewWith('.about-page h1:has-text("README.md")');
    await about.locator('h2').first().waitFor();
    await workbench.screenshot(screenshotFile('review'));
  });

  it('takes in what changes on disk', async () => {
    const file = path.join(folder, 'src/store/archive.ts');
    const coverage = (text: string) => workbench.page.locator('.statusbar .statusbar-item', { hasText: text }).waitFor();
    const [, read = '', all = ''] = /Read (\d+) of (\d+) files/.exec((await workbench.statusBar()).join('\n')) ?? [];
    await writeFile(file, "export * from './table.ts';\n");
    await coverage(`Read ${Number(read) + 1} of ${Number(all) + 1} files`);
    await rm(file);
    await coverage(`Read ${read} of ${all} files`);
  });

  it('is readable in every kind of theme', async () => {
    await workbench.runCommand('Interlinear: Explain Architecture');
    for (const [name, theme] of Object.entries(themes)) {
      await workbench.chooseTheme(theme);
      await workbench.page.locator(`.monaco-workbench.${name}`).waitFor();
      await (await workbench.webviewWith(`body.${bodyClasses[name] ?? ''} ${boxes}`)).locator(boxes).first().waitFor();
      await workbench.screenshot(screenshotFile(`theme-${name}`));
    }
  });

  it('has written nothing, asked nobody and complained of nothing', async () => {
    expect(await listing(folder)).to.deep.equal(untouched);
    expect(workbench.outside).to.deep.equal([]);
    expect(workbench.errors).to.deep.equal([]);
    expect(await workbench.notifications()).to.deep.equal([]);
  });
});

/** Class of the workbench, and the built-in theme that brings it. */
const themes = {
  vs: 'Light 2026',
  'vs-dark': 'Dark 2026',
  'hc-black': 'Dark High Contrast',
  'hc-light': 'Light High Contrast',
};

/** Class that VS Code gives to the body of a webview then. */
const bodyClasses: Readonly<Record<string, string>> = {
  vs: 'vscode-light',
  'vs-dark': 'vscode-dark',
  'hc-black': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light',
};

describe('folders with little to draw', () => {
  const check = (name: string, files: Readonly<Record<string, string>>, words: RegExp, where = notice): void =>
    void it(name, async () => {
      const folder = await makeFolder('bare', files);
      const session = await sessionForAll();
      const workbench = await session.open(folder);
      await workbench.runCommand('Interlinear: Explain Architecture');
      const page = await workbench.webviewWith(where);
      expect(await page.locator(where).first().textContent()).to.match(words);
      expect(workbench.errors).to.deep.equal([]);
      await workbench.page.close();
      await removeFolder(folder);
    });

  let shared: Promise<Session> | undefined;
  const sessionForAll = (): Promise<Session> => (shared ??= startSession());
  after(async () => (await shared)?.close());

  check('an empty folder', {}, /Nothing in this folder/);
  check('a README alone', { 'README.md': libraryFiles['README.md'] ?? '' }, /Nothing in this folder/);
  check('code in an unread language alone is a box that says so', { 'main.cob': 'DISPLAY "HELLO".' }, /1 file, not read/, boxes);
});
