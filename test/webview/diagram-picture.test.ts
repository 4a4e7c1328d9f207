import { expect } from 'chai';
import { check, diagram, drawn, labels, posted } from './support/diagram-steps.ts';
import { drawingBoard } from './support/sample-views.ts';

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
    expect(size.scale).to.be.within(0.85, 1.001);
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
