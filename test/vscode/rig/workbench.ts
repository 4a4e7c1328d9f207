import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What a person does in the workbench. Every wait ends with an error that says what was waited for. */
export interface Workbench {
  readonly page: Page;
  /** The extension's icon in the activity bar. The palette does not learn of commands that come later. */
  waitForIcon(title: string): Promise<void>;
  clickIcon(title: string): Promise<void>;
  /** Returns when the command was chosen, in milliseconds since the epoch. */
  runCommand(title: string): Promise<number>;
  openFile(name: string): Promise<void>;
  /** Documents of all webviews that are shown; a hidden one is left out. */
  webviews(): Promise<readonly FrameLocator[]>;
  /** The first webview in which the selector shows up. */
  webviewWith(selector: string, timeout?: number): Promise<FrameLocator>;
  /** Text of the hover over the first occurrence of a word in the editor. */
  hoverOver(word: string): Promise<string>;
  /** By its name in VS Code's list. */
  chooseTheme(name: string): Promise<void>;
  notifications(): Promise<readonly string[]>;
  statusBar(): Promise<readonly string[]>;
  screenshot(file: string): Promise<void>;
}

export async function openWorkbench(page: Page, url: string): Promise<Workbench> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 60_000 });
  return workbenchOn(page);
}

function workbenchOn(page: Page): Workbench {
  const icon = (title: string): Locator => page.locator(`.activitybar .action-item [aria-label^="${title}"]`).first();
  return {
    page,
    waitForIcon: (title) => icon(title).waitFor({ timeout: 60_000 }),
    clickIcon: (title) => icon(title).click(),
    runCommand: (title) => pick(page, `>${title}`, title),
    openFile: async (name) => {
      await pick(page, name, name);
    },
    webviews: () => shownWebviews(page),
    webviewWith: (selector, timeout = 60_000) => webviewWith(page, selector, timeout),
    hoverOver: (word) => hoverOver(page, word),
    chooseTheme: (name) => chooseTheme(page, name),
    notifications: () => page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(),
    statusBar: () => page.locator('.statusbar .statusbar-item').allInnerTexts(),
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
  };
}

/** Through the palette, as a person does it; the row is chosen by its words, not by its place. */
async function pick(page: Page, typed: string, row: string): Promise<number> {
  const input = page.locator('.quick-input-widget input').first();
  await page.keyboard.press('Escape');
  // Opens with `>` in it; without, it finds files. The key for that directly differs between systems.
  await page.keyboard.press('F1');
  await input.waitFor();
  await input.fill(typed);
  const chosen = await clickRow(page, row);
  await input.waitFor({ state: 'hidden' });
  return chosen;
}

async function clickRow(page: Page, row: string): Promise<number> {
  const found = page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
  await found.waitFor({ timeout: 20_000 });
  const chosen = Date.now();
  await found.click();
  return chosen;
}

/** VS Code does not reliably see its settings file change from outside, so the theme is chosen from its list. */
async function chooseTheme(page: Page, name: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await input.fill('>Preferences: Color Theme');
  await clickRow(page, 'Preferences: Color Theme');
  await page.locator('.quick-input-widget input[placeholder*="Color Theme"]').waitFor();
  await input.fill(name);
  await clickRow(page, name);
  await input.waitFor({ state: 'hidden' });
}

async function shownWebviews(page: Page): Promise<readonly FrameLocator[]> {
  const outer = page.locator('iframe.webview.ready');
  const frames: FrameLocator[] = [];
  for (let index = 0; index < (await outer.count()); index += 1) {
    if (await outer.nth(index).isVisible()) frames.push(outer.nth(index).contentFrame().frameLocator('iframe#active-frame'));
  }
  return frames;
}

async function webviewWith(page: Page, selector: string, timeout: number): Promise<FrameLocator> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    for (const frame of await shownWebviews(page)) {
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`no webview showed ${selector} within ${timeout} ms`);
}

async function hoverOver(page: Page, word: string): Promise<string> {
  await page.locator('.monaco-editor .view-line', { hasText: word }).first().waitFor({ timeout: 20_000 });
  const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  for (let tries = 0; tries < 5; tries += 1) {
    const at = await page.evaluate(centreOf, word);
    await page.mouse.move(0, 0);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    const shown = await hover.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (shown) return (await hover.innerText()).replaceAll('\u00a0', ' ');
  }
  throw new Error(`no hover over ${word}`);
}

/** Runs in the page. The editor splits lines into spans by colour, so a word has no element of its own. */
function centreOf(word: string): { x: number; y: number } {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const start = node.textContent?.indexOf(word) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + word.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  }
  return { x: 0, y: 0 };
}
