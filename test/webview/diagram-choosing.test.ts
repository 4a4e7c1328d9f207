import { expect } from 'chai';
import { check, diagram, drawn, focused, labels, named } from './support/diagram-steps.ts';
import { collaboration, drawingBoard } from './support/sample-views.ts';

describe('webview diagram: choosing', () => {
  check('a click shows the words of a box and makes its arrows stand out', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node', { hasText: 'Live collaboration' }).click();
    expect(await webview.awaitPosted('select')).to.deep.equal({ type: 'select', revision: 1, node: 'n1' });
    await webview.send({ type: 'details', revision: 1, node: 'n1', view: collaboration });
    await webview.page.getByText('Lets several people draw').waitFor();
    expect(await webview.page.locator('.flowchart-link.emphasised').count()).to.equal(3);
    expect(await webview.page.locator('g.node.chosen').count()).to.equal(1);
    await webview.page.getByRole('button', { name: 'Portal.tsx:26' }).first().click();
    expect(await webview.awaitPosted('follow')).to.deep.equal({ type: 'follow', revision: 1, in: 'details', link: 0 });
    await webview.page.getByRole('button', { name: 'Go inside' }).click();
    expect(await webview.awaitPosted('enter')).to.deep.equal({ type: 'enter', revision: 1, node: 'n1' });
  });
  check('words of another box or revision are not shown', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node').first().click();
    await webview.send({ type: 'details', revision: 9, node: 'n0', view: collaboration });
    await webview.send({ type: 'details', revision: 1, node: 'n3', view: collaboration });
    expect(await webview.page.locator('.details h1').textContent()).to.equal(await labels(webview).then(([first]) => first));
  });
  check('an arrow tells why it exists and where', async (webview) => {
    await drawn(webview);
    await webview.page.locator('.hit').first().dispatchEvent('pointerenter');
    expect(await webview.page.locator('.hint').textContent()).to.equal(drawingBoard.edges[0]?.sentence);
    await webview.page.locator('.hit').first().dispatchEvent('click');
    expect(await webview.page.locator('.details .sentence').first().textContent()).to.equal(drawingBoard.edges[0]?.sentence);
    await webview.page.locator('.details .place').first().click();
    expect(await webview.awaitPosted('follow')).to.deep.equal({ type: 'follow', revision: 1, in: 'diagram', link: 0 });
  });
  check('a double click goes inside', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node', { hasText: 'Geometry' }).dblclick();
    expect(await webview.awaitPosted('enter')).to.deep.include({ node: 'n9' });
  });
  check('the choice survives new words of the same picture', async (webview) => {
    await drawn(webview);
    await webview.page.locator('g.node', { hasText: 'Geometry' }).click();
    await webview.send(diagram({ ...drawingBoard, summary: [] }, 2));
    expect(await webview.awaitPosted('select', 2)).to.deep.equal({ type: 'select', revision: 2, node: 'n9' });
    expect(await webview.page.locator('g.node.chosen b').textContent()).to.equal('Geometry');
  });
  check('what stands apart and the way back can be followed', async (webview) => {
    await drawn(webview, {
      ...drawingBoard,
      breadcrumbs: [...drawingBoard.breadcrumbs, { label: 'Inside', subject: { kind: 'component', id: 'x' } }],
    });
    await webview.page.getByRole('button', { name: 'Tests' }).click();
    expect(await webview.awaitPosted('apart')).to.deep.equal({ type: 'apart', revision: 1, index: 0 });
    await webview.page.getByRole('button', { name: 'drawing-board' }).click();
    expect(await webview.awaitPosted('crumb')).to.deep.equal({ type: 'crumb', revision: 1, index: 0 });
  });
  check('the host chooses a box of this picture, and of the one that is being drawn', async (webview) => {
    await drawn(webview);
    await webview.send({ type: 'choose', revision: 1, node: 'n9' });
    expect(await webview.awaitPosted('select')).to.deep.equal({ type: 'select', revision: 1, node: 'n9' });
    expect(await focused(webview)).to.equal('Geometry');
    await webview.send({ type: 'choose', revision: 7, node: 'n0' });
    await webview.send(diagram(named(['First', 'Second']), 2));
    await webview.send({ type: 'choose', revision: 2, node: 'n1' });
    await webview.awaitPosted('drawn', 2);
    expect(await webview.awaitPosted('select', 2)).to.deep.equal({ type: 'select', revision: 2, node: 'n1' });
    expect(await webview.page.locator('g.node.chosen b').textContent()).to.equal('Second');
    expect(await focused(webview)).to.equal('Second');
  });
});
