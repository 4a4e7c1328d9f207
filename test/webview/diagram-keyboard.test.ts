import { expect } from 'chai';
import { check, diagram, drawn, focused, named } from './support/diagram-steps.ts';
import { drawingBoard } from './support/sample-views.ts';

describe('webview diagram: keyboard', () => {
  check('walks between boxes with the arrow keys, goes in and out', async (webview) => {
    const inside = [...drawingBoard.breadcrumbs, { label: 'Inside', subject: { kind: 'component', id: 'x' } as const }];
    await drawn(webview, { ...drawingBoard, breadcrumbs: inside });
    await webview.page.locator('g.node[tabindex="0"]').focus();
    expect(await focused(webview)).to.equal('Drawing app');
    await webview.page.keyboard.press('ArrowDown');
    const second = await focused(webview);
    expect(second).to.not.equal('Drawing app');
    expect(await webview.page.locator('g.node.chosen b').textContent()).to.equal(second);
    await webview.page.keyboard.press('ArrowUp');
    expect(await focused(webview)).to.equal('Drawing app');
    await webview.page.keyboard.press('Enter');
    expect(await webview.awaitPosted('enter')).to.deep.include({ node: 'n0' });
    await webview.page.keyboard.press('Escape');
    expect(await webview.awaitPosted('crumb')).to.deep.include({ index: 0 });
    await webview.page.keyboard.press('Backspace');
    await webview.awaitPosted('crumb', 2);
  });
  check('reaches every box', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node[tabindex="0"]').focus();
    const seen = new Set<string | null>();
    for (const key of [
      'Down',
      'Down',
      'Left',
      'Left',
      'Right',
      'Right',
      'Right',
      'Down',
      'Left',
      'Left',
      'Right',
      'Down',
      'Left',
      'Down',
      'Left',
      'Right',
      'Right',
      'Up',
      'Up',
      'Up',
      'Right',
      'Right',
      'Up',
      'Left',
      'Right',
      'Up',
    ]) {
      seen.add(await focused(webview));
      await webview.page.keyboard.press(`Arrow${key}`);
    }
    seen.add(await focused(webview));
    expect(seen.size).to.be.at.least(9);
  });
  check('keeps the focus on the picture when the reader goes inside', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node[tabindex="0"]').focus();
    await webview.send(diagram(named(['First', 'Second']), 2));
    await webview.awaitPosted('drawn', 2);
    expect(await focused(webview)).to.equal('First');
  });
});
