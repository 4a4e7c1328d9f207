import { expect } from 'chai';
import axe from 'axe-core';
import type { OpenWebview } from './support/open-webview.ts';
import { themes } from './support/themes.ts';
import type { ThemeName } from './support/themes.ts';
import { check, drawn, posted } from './support/diagram-steps.ts';
import { collaboration } from './support/sample-views.ts';

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
