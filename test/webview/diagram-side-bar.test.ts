import { expect } from 'chai';
import type { DiagramView } from '../../src/views/diagram/diagram-view.ts';
import type { OpenWebview } from './support/open-webview.ts';
import { check, diagram, focused } from './support/diagram-steps.ts';
import { collaboration, drawingBoard } from './support/sample-views.ts';

describe('webview diagram: side bar', () => {
  const sideBar = { width: 300, height: 350 };
  const shown = async (webview: OpenWebview, view: DiagramView = drawingBoard): Promise<void> => {
    await webview.send(diagram(view, 1, true));
    await webview.awaitPosted('drawn');
  };
  const long =
    'A drawing board in the browser that goes on about itself for as long as it takes to fill a good many lines of a side bar. ';
  const deep: DiagramView = {
    ...drawingBoard,
    breadcrumbs: ['drawing-board', 'Editor screens and all there is', 'Saving and sharing'].map((label) => ({
      label,
      subject: { kind: 'component', id: label },
    })),
    summary: [{ text: long.repeat(3), places: [] }],
  };
  const heightOf = ({ page }: OpenWebview, selector: string): Promise<number> =>
    page.locator(selector).evaluate((found) => found.getBoundingClientRect().height);

  for (const [name, view] of Object.entries({ 'few words': drawingBoard, 'many words': deep }))
    check(
      `with ${name} gives the picture three fifths of the height and shows all of it`,
      async (webview) => {
        await shown(webview, view);
        const seen = await webview.page.locator('.panel').evaluate((panel) => {
          const around = panel.getBoundingClientRect();
          const outside = [...panel.querySelectorAll('g.node')].filter((node) => {
            const box = node.getBoundingClientRect();
            return box.left < around.left || box.right > around.right || box.top < around.top || box.bottom > around.bottom;
          });
          const width = panel.querySelector('svg')!.viewBox.baseVal.width;
          return { share: around.height / innerHeight, outside: outside.length, name: (15 * around.width) / width };
        });
        expect(seen.share).to.be.at.least(0.6);
        expect(seen.outside).to.equal(0);
        expect(seen.name).to.be.at.least(5.4);
        expect(await heightOf(webview, '.toolbar')).to.be.below(36);
        expect(await webview.page.locator('.details').isVisible()).to.be.false;
      },
      sideBar,
    );
  check(
    'says in one line what was read, and the rest when asked',
    async (webview) => {
      await shown(webview);
      const line = webview.page.locator('.coverage summary');
      expect(await line.innerText()).to.equal('Read 612 of 622 files');
      expect(await line.getAttribute('aria-label')).to.equal(drawingBoard.coverage.text);
      expect(await line.getAttribute('title')).to.equal(drawingBoard.coverage.text);
      expect(await heightOf(webview, '.coverage')).to.be.below(32);
      await line.click();
      const rest = await webview.page.locator('.coverage').innerText();
      expect(rest).to.include(drawingBoard.coverage.text).and.include('Nothing leaves this computer').and.include('too large');
      await webview.send({ type: 'coverage', coverage: { text: 'Read 622 of 622 files', gaps: [], complete: true } });
      await webview.page.locator('.coverage summary', { hasText: 'Read 622' }).waitFor();
    },
    sideBar,
  );
  check(
    'has words about the chosen box in two fifths of the height, until they are closed',
    async (webview) => {
      await shown(webview);
      await webview.page.locator('g.node', { hasText: 'Live collaboration' }).click();
      await webview.send({ type: 'details', revision: 1, node: 'n1', view: collaboration });
      await webview.page.getByText('Lets several people draw').waitFor();
      expect(await heightOf(webview, '.details')).to.be.at.most(141);
      expect(await webview.page.locator('g.node.chosen').isVisible()).to.be.true;
      await webview.page.getByRole('button', { name: 'Close' }).click();
      expect(await webview.page.locator('.details').isVisible()).to.be.false;
      expect(await focused(webview)).to.equal('Live collaboration');
    },
    sideBar,
  );
  check(
    'leads to the editor area',
    async (webview) => {
      await shown(webview);
      await webview.page.getByRole('button', { name: 'Open in the editor area' }).click();
      await webview.awaitPosted('openPanel');
    },
    sideBar,
  );
});
