import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { DiagramPage } from '../../../src/hosts/vscode/diagram-page.ts';
import { EngineClient } from '../../../src/hosts/vscode/engine-client.ts';
import { spawnWorker } from '../../../src/hosts/node/spawn-worker.ts';
import { connectEngine } from '../../../src/hosts/worker/connect.ts';
import type { ToWebview } from '../../../src/protocol/messages.ts';

let folder: string;
before(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'interlinear-worker-'))));
after(() => rm(folder, { recursive: true, force: true }));

/** What the page is told where the worker's script is that text, or is missing; then again after the reader has tried again. */
const check = (name: string, script: string | undefined, words: RegExp): void => {
  it(name, async () => {
    const file = path.join(folder, `${name}.cjs`);
    if (script !== undefined) await writeFile(file, script);
    const told: ToWebview[] = [];
    let starts = 0;
    const client = new EngineClient({
      hasFolder: () => true,
      wantsHistory: () => false,
      options: () => ({ name: 'demo', exclude: [], maxFiles: 10 }),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      later: () => undefined,
      async connect({ onClosed }) {
        starts += 1;
        const channel = spawnWorker(file, { roots: [], version: '0' });
        channel.onClosed(onClosed);
        const engine = connectEngine(channel);
        await engine.ready();
        return engine;
      },
    });
    const page = new DiagramPage({
      engine: client,
      post: (message) => void told.push(message),
      options: () => ({ compact: false, reducedMotion: false }),
      onShown: () => undefined,
      onDrawn: () => undefined,
      openPlace: () => undefined,
      showAbout: () => undefined,
      openPanel: () => undefined,
      showRoute: () => undefined,
      copy: () => undefined,
      save: () => undefined,
      log: () => undefined,
    });
    client.onState((state) => page.update(state));
    const failed = async (): Promise<void> => {
      for (let turn = 0; turn < 1000 && client.state.kind !== 'failed'; turn += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(client.state.kind).to.equal('failed');
    };
    page.receive({ type: 'ready' });
    await failed();
    const last = told.at(-1);
    expect(last?.type === 'error' && last.message).to.match(words);
    expect(starts).to.equal(2);
    told.length = 0;
    page.receive({ type: 'retry' });
    await failed();
    expect(told.map(({ type }) => type)).to.deep.equal(['progress', 'error']);
    expect(starts).to.equal(4);
    client.dispose();
  });
};

describe('a worker that is broken', () => {
  check('missing', undefined, /^The repository could not be read\. .*Cannot find module/);
  check('no program', 'this is no program', /^The repository could not be read\. .*Unexpected identifier/);
  check('throwing', 'throw new Error("out of order")', /^The repository could not be read\. .*out of order/);
  check('ending', 'process.exit(3)', /^The repository could not be read\. .*exit code 3/);
  check('refusing', 'void Promise.reject(new Error("no memory"))', /^The repository could not be read\. .*no memory/);
});
