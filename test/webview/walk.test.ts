import { expect } from 'chai';
import axe from 'axe-core';
import { parserAssets } from '../support/parser-assets.ts';
import type { MemoryFileSystem } from '../support/memory-file-system.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';
import { startWalk } from './support/diagram-steps.ts';
import type { Walk } from './support/open-walk.ts';
import { themes } from './support/themes.ts';
import type { ThemeName } from './support/themes.ts';

const shop = {
  'package.json': '{ "name": "shop", "dependencies": { "stripe": "1", "express": "4" } }',
  'src/pages/start.ts':
    "import { price } from '../rules/price';\nimport { list } from '../store/list';\nexport const start = price(list);\n",
  'src/pages/basket.ts': "import { price } from '../rules/price';\nexport const basket = price(2);\n",
  'src/rules/price.ts': "import { tax } from './tax';\nimport { list } from '../store/list';\nexport const price = tax + list;\n",
  'src/rules/tax.ts': "import Stripe from 'stripe';\nexport const tax = new Stripe('');\n",
  'src/store/list.ts': 'export const list = 1;\n',
  'src/store/rows.ts': "import { list } from './list';\nexport const rows = list;\n",
};

/** Opens the shop, walks, and demands that the browser had nothing to complain of. */
const check = (
  name: string,
  steps: (walk: Walk, files: MemoryFileSystem) => Promise<void>,
  theme: ThemeName = 'vscode-dark',
): void => {
  it(name, async () => {
    const fileSystem = memoryFileSystem(shop);
    const walk = await startWalk({ name: 'shop', fileSystem, parserAssets, theme });
    try {
      walk.page.setDefaultTimeout(6000);
      await walk.awaitPosted('drawn');
      await steps(walk, fileSystem);
      expect(walk.trouble).to.deep.equal([]);
    } finally {
      await walk.close();
    }
  }).timeout(25_000);
};

const press = async ({ page }: Walk, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const heading = ({ page }: Walk, text: string): Promise<void> => page.locator('.details h1', { hasText: text }).waitFor();
const crumb = ({ page }: Walk, text: string): Promise<void> =>
  page.locator('.toolbar li[aria-current]', { hasText: text }).waitFor();
/** Tabs until what has the focus bears the words. */
const tabTo = async (walk: Walk, words: string, key = 'Tab'): Promise<void> => {
  for (let count = 0; count < 80; count++) {
    await press(walk, key);
    const said = await walk.page.evaluate(() => {
      const at = document.activeElement === document.body ? undefined : document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (said.includes(words)) return;
  }
  throw new Error(`the keyboard does not lead to ${words}`);
};

describe('webview diagram: a walk by keyboard alone', () => {
  check('finds a file, goes out, back and forth, and to the surroundings', async (walk) => {
    await press(walk, '/');
    await walk.page.keyboard.type('tax');
    await press(walk, 'Enter');
    await heading(walk, 'tax.ts');
    expect(await walk.page.locator('g.node.chosen b').textContent()).to.equal('tax.ts');
    await press(walk, 'Escape');
    await crumb(walk, 'shop');
    await press(walk, 'Alt+ArrowLeft');
    await walk.page.locator('.toolbar li[aria-current]:not(:first-child)').waitFor();
    await press(walk, 'Alt+ArrowRight');
    await walk.page.locator('.toolbar li[aria-current]:first-child').waitFor();
    await tabTo(walk, 'Outside');
    await press(walk, 'Enter');
    await crumb(walk, 'what is around it');
    await walk.page.locator('.panel g.node b', { hasText: 'Stripe' }).waitFor();
    await tabTo(walk, 'shop');
  });
  check('focuses on a box, shows a path, and says so aloud', async (walk) => {
    await tabTo(walk, 'files in');
    await press(walk, 'Space');
    await walk.page.locator('g.node.chosen').waitFor();
    await tabTo(walk, 'Who relies on it');
    await press(walk, 'Enter');
    await heading(walk, 'Who relies on');
    expect(await walk.page.locator('[aria-live]').first().textContent()).to.match(/^Who relies on .+\. .+/);
    await press(walk, 'Escape');
    await heading(walk, 'shop');
    await walk.page.locator('g.node[tabindex="0"]').focus();
    await press(walk, 'Space');
    await tabTo(walk, 'Show path');
    await press(walk, 'Enter');
    await heading(walk, 'From ');
    await tabTo(walk, 'Show everything again');
    await press(walk, 'Enter');
    await heading(walk, 'shop');
  });
  check('takes everything away', async (walk) => {
    const kinds = ['Copy as Mermaid', 'Save as SVG', 'Save as PNG', 'Save the brief as Markdown', 'Save the brief as a web page'];
    for (const kind of kinds) {
      await tabTo(walk, 'Take away', 'Shift+Tab');
      await press(walk, 'Enter');
      await tabTo(walk, kind);
      const before = walk.done.length;
      await press(walk, 'Enter');
      while (walk.done.length === before) await walk.page.waitForTimeout(20);
      await walk.page.locator('.panel g.node').first().focus();
    }
    const [mermaid, svg, png, markdown, html] = walk.done;
    expect(mermaid).to.match(/^copy flowchart TB\n/);
    expect(svg)
      .to.match(/^save shop\.svg <svg [^>]*viewBox/)
      .and.not.match(/foreignObject|<script|var\(/);
    expect(png).to.match(/^save shop\.png iVBORw0KGgo/);
    expect(markdown).to.match(/^save shop\.md # shop\n/);
    expect(html).to.match(/^save shop\.html <!doctype html>/);
  });
});

describe('webview diagram: a walk, whatever changes', () => {
  const places = ({ page }: Walk): Promise<Record<string, string>> =>
    page
      .locator('.panel g.node')
      .evaluateAll((nodes) =>
        Object.fromEntries(
          nodes.map((node) => [node.querySelector('b')?.textContent ?? '', node.getAttribute('transform') ?? '']),
        ),
      );

  const change = async ({ client, page }: Walk, ...paths: readonly string[]): Promise<void> => {
    const before = client.status?.revision ?? 0;
    client.change(paths.map((path) => ({ kind: 'changed', path })));
    while ((client.status?.revision ?? 0) === before) await page.waitForTimeout(20);
    await page.waitForTimeout(400);
  };
  const changed = async (walk: Walk, files: MemoryFileSystem): Promise<void> => {
    files.remove('src/rules/tax.ts');
    files.write('src/rules/value-added-tax.ts', shop['src/rules/tax.ts']);
    files.write('src/rules/price.ts', shop['src/rules/price.ts'].replace('./tax', './value-added-tax'));
    await change(walk, 'src/rules/tax.ts', 'src/rules/value-added-tax.ts', 'src/rules/price.ts');
    files.write(
      'src/rules/extra.ts',
      "import { basket } from '../pages/basket';\nimport { tax } from './value-added-tax';\nexport const extra = basket + tax;\n",
    );
    await change(walk, 'src/rules/extra.ts');
  };

  /** Systems outside are known, and drawn, when everything is read. */
  const whenRead = async ({ client, page }: Walk): Promise<void> => {
    while (client.status?.phase !== 'read') await page.waitForTimeout(20);
    await page.waitForTimeout(400);
  };

  check('renaming a file and adding one move no box of the parts', async (walk, files) => {
    await whenRead(walk);
    const before = await places(walk);
    await changed(walk, files);
    expect(Object.keys(before).length).to.be.at.least(3);
    expect(await places(walk)).to.deep.equal(before);
  });
  check('nor any other box inside the part', async (walk, files) => {
    await press(walk, '/');
    await walk.page.keyboard.type('tax');
    await press(walk, 'Enter');
    await heading(walk, 'tax.ts');
    await whenRead(walk);
    const before = await places(walk);
    await changed(walk, files);
    const { 'tax.ts': renamed, ...others } = before;
    const after = await places(walk);
    expect(after).to.include(others);
    expect(after['value-added-tax.ts']).to.equal(renamed);
    expect(Object.keys(after)).to.include('extra.ts');
    await press(walk, 'Escape');
    await walk.page.locator('.toolbar li[aria-current]:first-child').waitFor();
    await press(walk, 'Alt+ArrowLeft');
    await walk.page.locator('.toolbar li[aria-current]:not(:first-child)').waitFor();
    await walk.page.waitForTimeout(400);
    expect(await places(walk)).to.deep.equal(after);
  });
});

describe('webview diagram: a walk in every theme', () => {
  for (const theme of Object.keys(themes) as ThemeName[]) {
    check(
      `${theme}: nothing for axe to find in the surroundings, in the light and in the search`,
      async (walk) => {
        const violations = async (): Promise<readonly string[]> => {
          await walk.page.evaluate(axe.source);
          return walk.page.evaluate(async () => {
            const { axe: tool } = window as unknown as { axe: typeof axe };
            const { violations: found } = await tool.run(document, { preload: false });
            return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`);
          });
        };
        await walk.page.locator('.panel g.node').first().click();
        await walk.page.getByRole('button', { name: 'What it relies on' }).click();
        await heading(walk, 'What ');
        expect(await violations()).to.deep.equal([]);
        await press(walk, '/');
        await walk.page.keyboard.type('s');
        await walk.page.locator('.found li').first().waitFor();
        expect(await violations()).to.deep.equal([]);
        await press(walk, 'Escape');
        await walk.page.getByRole('button', { name: 'Outside' }).click();
        await crumb(walk, 'what is around it');
        await walk.page.getByLabel('Take away').first().click();
        expect(await violations()).to.deep.equal([]);
      },
      theme,
    );
  }
});
