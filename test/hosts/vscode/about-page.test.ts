import { expect } from 'chai';
import { AboutPage } from '../../../src/hosts/vscode/about-page.ts';
import type { AboutTarget } from '../../../src/hosts/vscode/about-page.ts';
import { subjectKey } from '../../support/subject-key.ts';
import { fakeWorld } from './fake-engine.ts';
import type { FakeWorld } from './fake-engine.ts';
import { component, file, place, to, words } from './views.ts';

interface Scene extends FakeWorld {
  readonly page: AboutPage;
  readonly log: string[];
}

const scene = (target: AboutTarget): Scene => {
  const world = fakeWorld();
  const log: string[] = [];
  const kept = new Set<string>();
  const page = new AboutPage({
    engine: world.client,
    post: (message) => {
      if (message.type === 'about')
        log.push(`about ${message.revision} ${subjectKey(message.view.subject)} ${message.view.title}`);
      else if (message.type === 'kept') log.push(`kept ${message.revision} ${message.questions.join(' ')}`.trim());
      else log.push(message.type === 'empty' ? `empty ${message.reason}` : message.type);
    },
    onShown: () => undefined,
    questions: {
      isKept: (about, { text }) => kept.has(`${about}: ${text}`),
      toggle(about, { text }) {
        kept.add(`${about}: ${text}`);
        page.tellKept();
      },
    },
    openPlace: (path, range) => void log.push(['open', path, ...(range ? [range.start.line] : [])].join(' ')),
    showAbout: () => undefined,
    openPanel: () => undefined,
    showRoute: () => undefined,
    log: () => void log.push('logged'),
  });
  world.client.onState((state) => page.update(state));
  world.about.set('a.ts', words(file('a.ts'), [place('a.ts', 3), to(file('b.ts')), to(component('c'))]));
  world.about.set('@c', words(component('c'), [], 'A part'));
  const questions = ['Who may do it?', 'Which tables?'].map((text) => ({ text, facts: [] }));
  world.about.set('?cancel', { ...words({ kind: 'scope', request: 'cancel' }, [], 'Cancel'), questions });
  page.show(target);
  return { ...world, page, log };
};

/** What is shown for a target, and what follows from messages. */
const check = async (target: AboutTarget, messages: readonly unknown[], expected: readonly string[]): Promise<void> => {
  const { page, log, settled } = scene(target);
  page.receive({ type: 'ready' });
  await settled();
  for (const message of messages) {
    page.receive(message);
    await settled();
  }
  expect(log).to.deep.equal(['empty no-file', ...expected]);
};

describe('hosts/vscode/about-page', () => {
  const follow = (link: number, revision = 1) => ({ type: 'follow', in: 'about', revision, link });

  it('tells about a file', () => check(file('a.ts'), [], ['about 1 a.ts Words']));
  it('says that no file is open', () => check(undefined, [], ['empty no-file']));
  it('says that a file lies outside', () => check({ kind: 'outside' }, [], ['empty unknown-file']));
  it('says that a file is not known', () => check(file('left-out.ts'), [], ['empty unknown-file']));
  it('opens a place', () => check(file('a.ts'), [follow(0)], ['about 1 a.ts Words', 'open a.ts 3']));
  it('opens a file', () => check(file('a.ts'), [follow(1)], ['about 1 a.ts Words', 'open b.ts']));
  it('turns to a part', () => check(file('a.ts'), [follow(2)], ['about 1 a.ts Words', 'about 2 @c A part']));
  it('ignores older views', () => check(file('a.ts'), [follow(2), follow(0, 1)], ['about 1 a.ts Words', 'about 2 @c A part']));
  const scope: AboutTarget = { kind: 'scope', request: 'cancel' };
  const keep = (question: number, revision = 1) => ({ type: 'keep', revision, question });
  it('says which questions are kept', () =>
    check(scope, [keep(1), keep(0)], ['about 1 ?cancel Cancel', 'kept 1', 'kept 1 1', 'kept 1 0 1']));
  it('keeps no question of an older view, and none that is not there', () =>
    check(scope, [keep(0, 0), keep(2)], ['about 1 ?cancel Cancel', 'kept 1', 'logged']));
  it('logs links that are none', () => check(file('a.ts'), [follow(3)], ['about 1 a.ts Words', 'logged']));
  it('logs what is no message', () => check(file('a.ts'), [{ type: 'eval' }], ['about 1 a.ts Words', 'logged']));
  it('ignores links of other pages', () => check(file('a.ts'), [{ ...follow(0), in: 'diagram' }], ['about 1 a.ts Words']));

  it('follows the editor', async () => {
    const { page, log, settled } = scene(undefined);
    page.receive({ type: 'ready' });
    await settled();
    page.show(file('a.ts'));
    await settled();
    page.show(file('a.ts'));
    await settled();
    expect(log.slice(-1)).to.deep.equal(['about 1 a.ts Words']);
    expect(log.filter((entry) => entry.startsWith('about'))).to.have.length(1);
  });

  it('asks nothing for progress alone', async () => {
    const { page, log, settled, client, listener, slow, about } = scene(file('a.ts'));
    slow.add('readAll');
    page.receive({ type: 'ready' });
    await settled();
    about.set('a.ts', words(file('a.ts'), [], 'Changed'));
    listener().onProgress({ stage: 'read', done: 1, total: 9 });
    await settled();
    expect(log.at(-1)).to.equal('about 1 a.ts Words');
    client.change([{ kind: 'changed', path: 'a.ts' }]);
    await settled();
    expect(log.at(-1)).to.equal('about 2 a.ts Changed');
  });
});
