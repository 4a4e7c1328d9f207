import { expect } from 'chai';
import { check, diagram, drawn } from './support/diagram-steps.ts';
import { drawingBoard } from './support/sample-views.ts';

describe('webview diagram: list, notices, failures', () => {
  check('says the same as a list, and remembers the wish', async (webview) => {
    await drawn(webview);
    await webview.page.getByRole('button', { name: 'Show as a list' }).click();
    const items = await webview.page.locator('.as-list > li').allTextContents();
    expect(items.length).to.equal(10);
    for (const { sentence } of drawingBoard.edges) expect(items.join('\n')).to.include(sentence);
    await webview.page.getByRole('button', { name: 'Go inside' }).first().click();
    await webview.awaitPosted('enter');
    await webview.page.getByRole('button', { name: 'Show as a list' }).click();
    expect(await webview.page.locator('.panel').isVisible()).to.be.true;
  });
  check('shows the list where the picture cannot be drawn, and draws again on request', async (webview) => {
    await webview.send(diagram({ ...drawingBoard, mermaid: 'flowchart TB\n  n0["broken' }));
    const failed = await webview.awaitPosted('failed');
    expect(JSON.stringify(failed).length).to.be.below(600);
    await webview.page.getByText('could not be drawn').first().waitFor();
    expect(await webview.page.locator('.as-list > li').count()).to.equal(10);
    await webview.page.getByRole('button', { name: 'Draw again' }).click();
    await webview.awaitPosted('failed', 2);
    await webview.send(diagram(drawingBoard, 2));
    await webview.awaitPosted('drawn');
    expect(await webview.page.locator('.panel g.node').count()).to.equal(10);
  });
  check('shows the list where the text draws something else than the view', async (webview) => {
    await webview.send(diagram({ ...drawingBoard, mermaid: 'flowchart TB\n  n0["only one"]\n' }));
    await webview.awaitPosted('failed');
    expect(await webview.page.locator('.as-list > li').count()).to.equal(10);
  });
  check(
    'shows the list after five seconds of drawing',
    async (webview) => {
      await webview.send(diagram(drawingBoard));
      expect(await webview.awaitPosted('failed')).to.deep.equal({ type: 'failed', message: 'took too long' });
      await webview.page.locator('.as-list').waitFor();
    },
    { stalled: /chunks\/mermaid/ },
  );
  check('shows progress and lets it be cancelled', async (webview) => {
    await webview.send({ type: 'progress', stage: 'scan', done: 1240 });
    await webview.page.getByText('Looking for files: 1,240 so far').waitFor();
    await webview.send({ type: 'progress', stage: 'read', done: 300, total: 612 });
    await webview.page.getByText('Reading: 300 of 612').waitFor();
    await webview.page.getByRole('button', { name: 'Cancel' }).click();
    await webview.awaitPosted('cancel');
    await webview.send({ type: 'idle' });
    await webview.page.locator('.progress').waitFor({ state: 'hidden' });
  });
  check('shows empty states and errors, with a way on', async (webview) => {
    await webview.send({ type: 'empty', reason: 'cancelled', words: 'Stopped before the end.' });
    await webview.page.getByRole('button', { name: 'Start again' }).click();
    await webview.awaitPosted('retry');
    await webview.send({ type: 'error', message: 'Something went wrong.' });
    await webview.page.getByText('Something went wrong.').first().waitFor();
    await webview.send({ type: 'progress', stage: 'scan', done: 3 });
    await webview.page.locator('.notice').waitFor({ state: 'hidden' });
    await drawn(webview);
    expect(await webview.page.locator('.notice').isVisible()).to.be.false;
  });
  check('says always what was read, and on request what was not', async (webview) => {
    await drawn(webview);
    const line = webview.page.locator('.coverage');
    expect(await line.textContent()).to.include('Read 612 of 622 files');
    expect(await webview.page.getByText('public/fonts/glyphs.json').isVisible()).to.be.false;
    await line.locator('summary').click();
    expect(await webview.page.getByText('public/fonts/glyphs.json').isVisible()).to.be.true;
  });
});
