import { expect } from 'chai';
import fc from 'fast-check';
import { boxName } from '../../src/views/diagram/mermaid-text.ts';
import { hostileNames } from '../views/diagram/hostile-names.ts';
import type { OpenWebview } from './support/open-webview.ts';
import { check, diagram, drawn, labels, named, posted } from './support/diagram-steps.ts';

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
