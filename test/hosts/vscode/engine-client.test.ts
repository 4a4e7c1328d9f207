import { expect } from 'chai';
import { fakeWorld } from './fake-engine.ts';
import type { FakeWorld } from './fake-engine.ts';

/** Runs a story and compares what was asked of the engine, and what the views were told. */
const check = async (
  story: (world: FakeWorld) => Promise<void> | void,
  expected: { readonly calls?: string; readonly states?: string; readonly last?: string },
): Promise<FakeWorld> => {
  const world = fakeWorld();
  await story(world);
  await world.settled();
  if (expected.calls !== undefined) expect(world.calls.join(', ')).to.equal(expected.calls);
  if (expected.states !== undefined) expect(world.states.join(', ')).to.equal(expected.states);
  if (expected.last !== undefined) expect(world.states.at(-1)).to.equal(expected.last);
  return world;
};

const change = (...paths: readonly string[]) => paths.map((path) => ({ kind: 'changed', path }) as const);

describe('hosts/vscode/engine-client', () => {
  it('does nothing until it is asked', () =>
    check(
      async ({ client, settled }) => {
        client.change(change('a'));
        client.cancel();
        client.replace();
        await settled();
        expect(await client.hover('a', { line: 0, character: 0 })).to.equal(undefined);
      },
      { calls: '', states: '' },
    ));

  it('opens, then reads', () =>
    check(
      ({ client }) => {
        client.start();
        client.start();
      },
      { calls: 'connect, open, readAll', states: 'opening, skimmed read 0, read' },
    ));

  it('begins to read when the page has drawn', () =>
    check(
      async ({ client, settled, calls }) => {
        const drawn = client.expectDrawing();
        client.start();
        await settled();
        expect(calls.join(', ')).to.equal('connect, open');
        drawn();
        drawn();
      },
      { calls: 'connect, open, readAll', states: 'opening, skimmed read 0, read' },
    ));

  it('waits for every page', () =>
    check(
      ({ client }) => {
        client.expectDrawing()();
        client.expectDrawing();
        client.start();
      },
      { calls: 'connect, open', last: 'skimmed read 0' },
    ));

  it('waits for no page for ever', () =>
    check(
      async ({ client, settled, timers }) => {
        client.expectDrawing();
        client.start();
        await settled();
        timers.forEach((run) => run());
      },
      { calls: 'connect, open, readAll', last: 'read' },
    ));

  it('takes changes in while it waits for a page', () =>
    check(
      async ({ client, settled }) => {
        client.expectDrawing();
        client.start();
        await settled();
        client.change(change('a'));
      },
      { calls: 'connect, open, applyChanges a', last: 'skimmed read 0' },
    ));

  it('reads nothing where it is stopped while it waits for a page', () =>
    check(
      async ({ client, settled, timers }) => {
        const drawn = client.expectDrawing();
        client.start();
        await settled();
        client.cancel();
        drawn();
        timers.forEach((run) => run());
      },
      { calls: 'connect, open, cancel', last: 'skimmed' },
    ));

  it('loads the history when everything is read', () =>
    check(
      (world) => {
        world.wantsHistory = true;
        world.client.start();
      },
      { calls: 'connect, open, readAll, loadHistory', states: 'opening, skimmed read 0, read, read' },
    ));

  it('loads no history before the page has drawn', () =>
    check(
      (world) => {
        world.wantsHistory = true;
        world.client.expectDrawing();
        world.client.start();
      },
      { calls: 'connect, open' },
    ));

  it('interrupts the history for changes and goes on afterwards', () =>
    check(
      async (world) => {
        world.wantsHistory = true;
        world.slow.add('loadHistory');
        world.client.start();
        await world.settled();
        world.slow.clear();
        world.client.change(change('a'));
      },
      { calls: 'connect, open, readAll, loadHistory, cancel, applyChanges a, loadHistory', last: 'read' },
    ));

  it('loads the history when it may, and may no more when it is stopped', () =>
    check(
      async (world) => {
        world.client.checkHistory();
        world.client.start();
        await world.settled();
        world.client.checkHistory();
        await world.settled();
        world.wantsHistory = true;
        world.slow.add('loadHistory');
        world.client.checkHistory();
        await world.settled();
        world.client.cancel();
      },
      { calls: 'connect, open, readAll, loadHistory, cancel', last: 'read' },
    ));

  it('says that no folder is open, and looks again when one is', () =>
    check(
      (world) => {
        world.hasFolder = false;
        world.client.start();
        world.hasFolder = true;
        world.client.replace();
      },
      { calls: 'connect, open, readAll', states: 'no-folder, opening, opening, skimmed read 0, read' },
    ));

  it('answers no question before there is a picture', () =>
    check(
      async ({ client, slow, settled }) => {
        slow.add('open');
        client.start();
        await settled();
        expect(await client.hover('a', { line: 0, character: 0 })).to.equal(undefined);
      },
      { last: 'opening' },
    ));

  it('tells progress, not more than ten times a second', () =>
    check(
      async ({ client, slow, settled, listener }) => {
        slow.add('open');
        client.start();
        await settled();
        for (let done = 1; done <= 50; done += 1) listener().onProgress({ stage: 'scan', done });
      },
      { states: 'opening, opening scan 1' },
    ));

  it('interrupts reading for changes and goes on afterwards', () =>
    check(
      async ({ client, slow, settled }) => {
        slow.add('readAll');
        client.start();
        await settled();
        slow.clear();
        client.change(change('a', 'b'));
        client.change(change('b'));
      },
      { calls: 'connect, open, readAll, cancel, cancel, applyChanges a b, readAll', last: 'read' },
    ));

  it('applies changes that come while it opens after that', () =>
    check(
      async ({ client, slow, settled, finish }) => {
        slow.add('open');
        client.start();
        await settled();
        client.change(change('a'));
        finish();
      },
      { calls: 'connect, open, applyChanges a, readAll', last: 'read' },
    ));

  it('does not read on after a change where reading was stopped', () =>
    check(
      async ({ client, slow, settled }) => {
        slow.add('readAll');
        client.start();
        await settled();
        client.cancel();
        await settled();
        client.change(change('a'));
      },
      { calls: 'connect, open, readAll, cancel, applyChanges a', last: 'skimmed' },
    ));

  it('opens anew for a flood of changes', () =>
    check(
      async ({ client, settled }) => {
        client.start();
        await settled();
        client.change(change(...Array.from({ length: 2001 }, (_, index) => `${index}.ts`)));
      },
      { calls: 'connect, open, readAll, cancel, open, readAll', states: 'opening, skimmed read 0, read, skimmed read 0, read' },
    ));

  it('stops while it opens', () =>
    check(
      async ({ client, slow, settled }) => {
        slow.add('open');
        client.start();
        await settled();
        client.cancel();
      },
      { calls: 'connect, open, cancel', last: 'cancelled' },
    ));

  it('takes changes in to the end, whoever wants to stop', () =>
    check(
      async ({ client, slow, settled, finish }) => {
        client.start();
        await settled();
        slow.add('applyChanges');
        client.change(change('a'));
        await settled();
        client.cancel();
        finish();
      },
      { calls: 'connect, open, readAll, applyChanges a', last: 'read' },
    ));

  it('drops what is under way when it opens anew', () =>
    check(
      async ({ client, slow, settled }) => {
        slow.add('open');
        client.start();
        await settled();
        slow.clear();
        client.reopen();
      },
      { calls: 'connect, open, cancel, open, readAll', last: 'read' },
    ));

  it('starts another engine for other folders, and minds no late word of the first', () =>
    check(
      async ({ client, slow, settled, listener }) => {
        slow.add('open');
        client.start();
        await settled();
        const late = listener();
        slow.clear();
        client.replace();
        late.onClosed('late');
        late.onProgress({ stage: 'scan', done: 1 });
      },
      { calls: 'connect, open, dispose, connect, open, readAll', last: 'read' },
    ));

  it('starts a dead engine again once, then says so', async () => {
    const world = await check(
      async ({ client, slow, settled, fail }) => {
        slow.add('open');
        client.start();
        await settled();
        fail('out of memory');
        await settled();
        fail('out of memory again');
      },
      { calls: 'connect, open, dispose, connect, open, dispose', last: 'failed' },
    );
    expect(world.client.state).to.deep.equal({ kind: 'failed', message: 'out of memory again' });
    world.slow.clear();
    world.client.reopen();
    await world.settled();
    expect(world.states.at(-1)).to.equal('read');
  });

  it('starts an engine again that dies while nothing is asked of it', () =>
    check(
      async ({ client, settled, listener }) => {
        client.start();
        await settled();
        listener().onClosed('killed');
      },
      { calls: 'connect, open, readAll, dispose, connect, open, readAll', last: 'read' },
    ));

  it('says why no engine can be had', () =>
    check(
      ({ client, refusals }) => {
        refusals.push('no worker', 'still none');
        client.start();
      },
      { calls: 'connect, connect', states: 'opening, failed' },
    ));

  it('is silent once disposed of', () =>
    check(
      async ({ client, slow, settled }) => {
        slow.add('open');
        client.start();
        await settled();
        client.dispose();
      },
      { calls: 'connect, open, dispose', states: 'opening' },
    ));
});
