import { expect } from 'chai';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
let page: Page;

before(async function () {
  this.timeout(60_000);
  const { outputFiles } = await esbuild.build({
    entryPoints: ['src/webview/safe-svg.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'safe',
    logLevel: 'error',
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
after(() => browser.close());

/** Undefined where the markup gets across. */
const check = (name: string, markup: string, refusal: string | undefined): void => {
  it(name, async () => {
    const said = await page.evaluate((text) => {
      try {
        (window as unknown as { safe: { safeSvg(markup: string): SVGSVGElement } }).safe.safeSvg(text);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : 'something else';
      }
    }, markup);
    expect(said).to.equal(refusal);
  });
};

const label = (inner: string): string => `<svg><g><foreignObject><div>${inner}</div></foreignObject></g></svg>`;

describe('safeSvg', () => {
  check('takes a flowchart', label('<p><b>Name</b><br><small>3 files</small></p>'), undefined);
  check('takes references inside the picture', '<svg><path marker-end="url(#arrow)"></path></svg>', undefined);
  check('refuses a script', '<svg><script>1</script></svg>', 'unexpected element script');
  check('refuses a picture in a label', label('<img src="x">'), 'unexpected element img');
  check('refuses an image', '<svg><image href="x"></image></svg>', 'unexpected element image');
  check('refuses a link', label('<a href="command:x">x</a>'), 'unexpected element a');
  check('refuses a handler', label('<b onclick="x">y</b>'), 'unexpected attribute onclick');
  check('refuses a reference by attribute', '<svg><g href="//x"></g></svg>', 'unexpected attribute href');
  check('refuses a reference by style', label('<b style="background: url(//x)">y</b>'), 'unexpected reference in style');
  check('refuses an import in a style sheet', '<svg><style>@import "//x";</style></svg>', 'unexpected reference in style');
  check(
    'refuses a reference in a style sheet',
    '<svg><style>b{background:url("//x")}</style></svg>',
    'unexpected reference in style',
  );
  check('refuses what is no picture', '<div></div>', 'not a picture');
  check('refuses nothing at all', '', 'not a picture');
});
