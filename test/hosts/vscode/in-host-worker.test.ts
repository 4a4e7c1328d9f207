import { expect } from 'chai';
import { inHostWorker } from '../../../src/hosts/vscode/in-host-worker.ts';

const start = (script: string) => inHostWorker(new TextEncoder().encode(script));
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** What a script answers to messages. */
const check = async (script: string, messages: readonly unknown[], answers: readonly unknown[]): Promise<void> => {
  const channel = start(script);
  const heard: unknown[] = [];
  channel.onMessage((message) => heard.push(message));
  for (const message of messages) channel.post(message);
  await turn();
  expect(heard).to.deep.equal(answers);
};

const echo = `self.addEventListener('message', (event) => self.postMessage(event.data + 1));`;

describe('hosts/vscode/in-host-worker', () => {
  it('carries messages both ways', () => check(echo, [1, 2], [2, 3]));
  it('hears what the script says at once', () => check(`self.postMessage('hello');`, [], ['hello']));
  it('gives the script no other events', () => check(`self.addEventListener('error', () => self.postMessage('no'));`, [1], []));
  it('reports a script that cannot run', () => expect(() => start('syntax error')).to.throw(SyntaxError));

  it('is silent after its end', async () => {
    const channel = start(echo);
    const heard: unknown[] = [];
    channel.onMessage((message) => heard.push(message));
    channel.post(1);
    channel.terminate();
    await turn();
    expect(heard).to.deep.equal([]);
  });
});
