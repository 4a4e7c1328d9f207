import { expect } from 'chai';
import fc from 'fast-check';
import { DiagramPage } from '../../../src/hosts/vscode/diagram-page.ts';
import type { ToWebview } from '../../../src/protocol/messages.ts';
import { subjectKey } from '../../support/subject-key.ts';
import { fakeWorld } from './fake-engine.ts';
import type { FakeWorld } from './fake-engine.ts';
import { component, file, picture, place, repository, to, words } from './views.ts';

interface Scene extends FakeWorld {
  readonly page: DiagramPage;
  /** What was done, in order: "diagram 1 @a", "open src/a.ts 4", "about @b", "log ...". */
  readonly log: string[];
  /** What the page was told of the way back and forth. */
  readonly trail: string[];
  readonly say: (...messages: readonly unknown[]) => Promise<void>;
}

const describeMessage = (message: ToWebview): string => {
  if (message.type === 'diagram') return `diagram ${message.revision} ${subjectKey(message.view.subject)}`.trimEnd();
  if (message.type === 'details') return `details ${message.revision} ${message.node} ${message.view.title}`;
  if (message.type === 'choose') return `choose ${message.revision} ${message.node}`;
  if (message.type === 'coverage') return `coverage ${message.coverage.text}`;
  if (message.type === 'empty') return `empty ${message.reason}`;
  if (message.type === 'trail')
    return ['trail', ...(message.back ? ['back'] : []), ...(message.forward ? ['forward'] : [])].join(' ');
  if (message.type === 'found') return `found ${message.items.map(({ name }) => name).join(', ')}`;
  return message.type === 'progress' ? `progress ${message.stage}` : message.type;
};

const scene = (): Scene => {
  const world = fakeWorld();
  const log: string[] = [];
  const trail: string[] = [];
  const page = new DiagramPage({
    engine: world.client,
    post: (message) => void (message.type === 'trail' ? trail : log).push(describeMessage(message)),
    options: () => ({ compact: false, reducedMotion: false }),
    onShown: () => undefined,
    onDrawn: ({ nodes, milliseconds }) => void log.push(`drawn ${nodes} in ${milliseconds}`),
    openPlace: (path, range) => void log.push(['open', path, ...(range ? [range.start.line] : [])].join(' ')),
    showAbout: (subject) => void log.push(`about ${subjectKey(subject)}`),
    openPanel: () => void log.push('panel'),
    showRoute: ({ title }) => void log.push(`route ${title}`),
    copy: (text) => void log.push(`copy ${text.split('\n', 1)[0] ?? ''}`),
    save: ({ name, ending, content }) => void log.push(`save ${name}.${ending} ${content}`),
    log: () => void log.push('logged'),
  });
  world.client.onState((state) => page.update(state));
  world.diagrams.set(
    '',
    picture(repository, [component('a'), component('leaf'), file('src/x.ts')], [place('src/a.ts', 4), to(component('a'))]),
  );
  world.diagrams.set('@a', picture(component('a'), [file('src/a.ts')], [to(component('leaf')), to(component('hidden'))]));
  world.diagrams.set('@hidden', picture(component('hidden'), []));
  world.about.set('@a', words(component('a'), [place('README.md', 2), to(component('leaf'))]));
  const say = async (...messages: readonly unknown[]): Promise<void> => {
    for (const message of messages) {
      page.receive(message);
      await world.settled();
    }
  };
  return Object.assign(world, { page, log, trail, say });
};

const ready = { type: 'ready' };
const drawn = { type: 'drawn', revision: 1, nodes: 3, edges: 0, milliseconds: 7 };

/** What happens after the first picture stands and these messages came. */
const check = async (messages: readonly unknown[], expected: readonly string[]): Promise<void> => {
  const { say, log } = scene();
  await say(ready, drawn);
  log.length = 0;
  await say(...messages);
  expect(log).to.deep.equal(expected);
};

describe('hosts/vscode/diagram-page', () => {
  it('starts the engine when the page is there, shows the picture once, and has the rest read when that is drawn', async () => {
    const { say, log, calls } = scene();
    await say(ready);
    expect(calls).to.deep.equal(['connect', 'open']);
    expect(log.splice(0)).to.deep.equal(['progress scan', 'progress scan', 'progress read', 'diagram 1']);
    await say(drawn);
    expect(calls).to.deep.equal(['connect', 'open', 'readAll']);
    expect(log).to.deep.equal(['drawn 3 in 7', 'idle']);
  });

  for (const [name, leave] of [
    ['is shown as a list', ({ say }: Scene) => say({ type: 'failed', message: 'no' })],
    ['is closed', async ({ page }: Scene) => page.dispose()],
  ] as const)
    it(`has the rest read when the page ${name}`, async () => {
      const made = scene();
      await made.say(ready);
      await leave(made);
      await made.settled();
      expect(made.calls).to.deep.equal(['connect', 'open', 'readAll']);
    });

  it('says nothing to a page that is not there yet', async () => {
    const { client, settled, log } = scene();
    client.start();
    await settled();
    expect(log).to.deep.equal([]);
  });

  it('tells a page that was made again everything again', () => check([ready], ['idle', 'diagram 2']));

  it('opens places of the picture', () => check([{ type: 'follow', revision: 1, in: 'diagram', link: 0 }], ['open src/a.ts 4']));
  it('chooses the box of a part that is named', () =>
    check([{ type: 'follow', revision: 1, in: 'diagram', link: 1 }], ['choose 1 n0']));
  it('goes into a box', () => check([{ type: 'enter', revision: 1, node: 'n0' }], ['diagram 2 @a']));
  it('opens the file of a box', () => check([{ type: 'enter', revision: 1, node: 'n2' }], ['open src/x.ts']));
  it('shows words where there is no inside', () => check([{ type: 'enter', revision: 1, node: 'n1' }], ['about @leaf']));
  it('shows words of parts set apart', () => check([{ type: 'apart', revision: 1, index: 0 }], ['about @@test']));
  it('tells about a chosen box', () => check([{ type: 'select', revision: 1, node: 'n0' }], ['details 1 n0 Words']));
  it('opens the panel', () => check([{ type: 'openPanel' }], ['panel']));
  it('hears that the picture is drawn', () => check([drawn], ['drawn 3 in 7']));
  it('hears that it cannot be drawn', () => check([{ type: 'failed', message: 'no' }], ['logged']));

  it('follows links of the words about a box by their own numbers', () =>
    check(
      [
        { type: 'select', revision: 1, node: 'n0' },
        { type: 'follow', revision: 1, in: 'details', link: 0 },
      ],
      ['details 1 n0 Words', 'open README.md 2'],
    ));

  it('turns to the picture in which a part is a box, and chooses it', () =>
    check(
      [
        { type: 'enter', revision: 1, node: 'n0' },
        { type: 'follow', revision: 2, in: 'diagram', link: 0 },
      ],
      ['diagram 2 @a', 'diagram 3', 'choose 3 n1'],
    ));

  it('goes into a part that is a box nowhere', () =>
    check(
      [
        { type: 'enter', revision: 1, node: 'n0' },
        { type: 'follow', revision: 2, in: 'diagram', link: 1 },
      ],
      ['diagram 2 @a', 'diagram 3 @hidden'],
    ));

  it('goes back by the crumbs', () =>
    check(
      [
        { type: 'enter', revision: 1, node: 'n0' },
        { type: 'crumb', revision: 2, index: 0 },
      ],
      ['diagram 2 @a', 'diagram 3'],
    ));

  it('ignores what names an older picture', () =>
    check(
      [{ type: 'enter', revision: 1, node: 'n0' }, { type: 'follow', revision: 1, in: 'diagram', link: 0 }, drawn],
      ['diagram 2 @a'],
    ));

  for (const message of [
    { type: 'follow', revision: 1, in: 'diagram', link: 2 },
    { type: 'follow', revision: 1, in: 'details', link: 0 },
    { type: 'crumb', revision: 1, index: 9 },
    { type: 'apart', revision: 1, index: 1 },
    { type: 'enter', revision: 1, node: 'n3' },
  ])
    it(`opens nothing for ${JSON.stringify(message)}`, async () => check([message], ['logged']));

  it('opens nothing that the last view does not name, whatever is said', async () => {
    const known = new Set(['src/a.ts', 'src/x.ts', 'README.md']);
    const { say, log } = scene();
    await say(ready, drawn);
    const text = fc.constantFrom(
      'follow',
      'enter',
      'select',
      'n0',
      'n1',
      'details',
      '../../etc/passwd',
      '__proto__',
      'constructor',
    );
    const field = fc.oneof(text, fc.integer({ min: -2, max: 4 }), fc.anything());
    const message = fc.record(
      { type: text, revision: field, in: field, link: field, node: field, index: field },
      { requiredKeys: ['type'] },
    );
    await fc.assert(
      fc.asyncProperty(message, async (value) => {
        log.length = 0;
        await say(value);
        return log.every((entry) => !entry.startsWith('open ') || known.has(entry.split(' ')[1] ?? ''));
      }),
      { numRuns: 60 },
    );
  });

  it('sends nothing again when a change changes nothing', async () => {
    const { say, log, client, settled } = scene();
    await say(ready, drawn);
    log.length = 0;
    client.change([{ kind: 'changed', path: 'a' }]);
    await settled();
    expect(log).to.deep.equal(['idle']);
  });

  it('sends only the coverage where only that has changed', async () => {
    const made = scene();
    const { say, log, client, settled } = made;
    await say(ready, drawn);
    log.length = 0;
    made.read = 'Read 2';
    client.change([{ kind: 'changed', path: 'a' }]);
    await settled();
    expect(log).to.deep.equal(['coverage Read 2', 'idle']);
  });

  it('says at the end what was read, also where the picture is not answered again', async () => {
    const made = scene();
    await made.say(ready);
    made.log.length = 0;
    made.diagrams.clear();
    made.read = 'Read 9 of 9';
    await made.say(drawn);
    expect(made.log).to.deep.equal(['drawn 3 in 7', 'coverage Read 9 of 9', 'idle']);
  });

  it('says at the end what was read, also where the reader goes nowhere meanwhile', async () => {
    const made = scene();
    await made.say(ready);
    const picture = made.diagrams.get('')!;
    made.diagrams.set('', { ...picture, mermaid: 'flowchart TD new' });
    made.log.length = 0;
    made.page.receive(drawn);
    made.page.receive({ type: 'enter', revision: 1, node: 'n1' });
    await made.settled();
    expect(made.log.slice(-2)).to.deep.equal(['about @leaf', 'diagram 2']);
  });

  it('arrives where the reader was going, whatever is read meanwhile', async () => {
    const { page, say, settled, log } = scene();
    await say(ready);
    page.receive({ type: 'enter', revision: 1, node: 'n0' });
    page.receive(drawn);
    await settled();
    expect(log.at(-1)).to.equal('diagram 2 @a');
  });

  it('tells new words about the chosen box in an unchanged picture', async () => {
    const { say, log, client, settled, about } = scene();
    await say(ready, drawn, { type: 'select', revision: 1, node: 'n0' });
    log.length = 0;
    about.set('@a', words(component('a'), [], 'More words'));
    client.change([{ kind: 'changed', path: 'a' }]);
    await settled();
    expect(log).to.deep.equal(['idle', 'details 1 n0 More words']);
  });

  it('stays in the part it shows when something changes', async () => {
    const { say, log, client, settled, diagrams } = scene();
    await say(ready, drawn, { type: 'enter', revision: 1, node: 'n0' });
    log.length = 0;
    diagrams.set('@a', picture(component('a'), [], [], 'changed'));
    client.change([{ kind: 'changed', path: 'a' }]);
    await settled();
    expect(log).to.deep.equal(['idle', 'diagram 3 @a']);
  });

  it('steps out of a part that has gone', async () => {
    const { say, log, client, settled, diagrams } = scene();
    await say(ready, drawn, { type: 'enter', revision: 1, node: 'n0' });
    log.length = 0;
    diagrams.delete('@a');
    client.change([{ kind: 'changed', path: 'a' }]);
    await settled();
    expect(log).to.deep.equal(['idle', 'diagram 3']);
  });

  it('says that the engine failed, and draws when it is tried again', async () => {
    const { say, log, refusals } = scene();
    refusals.push('no', 'no');
    await say(ready, drawn);
    expect(log.at(-1)).to.equal('error');
    await say({ type: 'retry' });
    expect(log.at(-1)).to.equal('diagram 1');
  });
});

describe('hosts/vscode/diagram-page: walking about', () => {
  it('goes back and forward over where the reader has been', async () => {
    const { say, log, trail } = scene();
    await say(ready, drawn, { type: 'enter', revision: 1, node: 'n0' });
    log.length = 0;
    await say({ type: 'back' }, { type: 'back' }, { type: 'forward' }, { type: 'forward' });
    expect(log).to.deep.equal(['diagram 3', 'diagram 4 @a']);
    expect(trail).to.deep.equal(['trail back', 'trail forward', 'trail back']);
  });
  it('goes to a part or a file that was found by its name', async () => {
    const { say, log, located, diagrams } = scene();
    diagrams.set('src/y.ts show', picture(component('b'), [file('src/y.ts')]));
    located.set('some', [
      { name: 'A', where: 'part', subject: component('a') },
      { name: 'y.ts', where: 'file', subject: file('src/y.ts') },
      { name: 'z.ts', where: 'file', subject: file('src/z.ts') },
    ]);
    await say(ready, drawn);
    log.length = 0;
    await say({ type: 'search', words: 'some' }, { type: 'goTo', index: 0 }, { type: 'goTo', index: 1 });
    expect(log).to.deep.equal(['found A, y.ts, z.ts', 'choose 1 n0', 'diagram 2 @b', 'choose 2 n0']);
    log.length = 0;
    await say({ type: 'goTo', index: 2 }, { type: 'goTo', index: 9 });
    expect(log).to.deep.equal(['open src/z.ts', 'logged']);
  });
  it('lights what was asked for, keeps it over a change, and ends it', async () => {
    const { say, log, diagrams, client, settled } = scene();
    diagrams.set(' focus', picture(repository, [component('a')], [], 'lit'));
    await say(ready, drawn);
    log.length = 0;
    await say({ type: 'focus', revision: 1, node: 'n0', way: 'users', reach: 'all' });
    client.change([{ kind: 'changed', path: 'a' }]);
    await settled();
    expect(log).to.deep.equal(['diagram 2', 'idle']);
    await say({ type: 'path', revision: 2, from: 'n0', to: 'n7' }, { type: 'unlit', revision: 2 });
    expect(log.slice(2)).to.deep.equal(['logged', 'diagram 3']);
  });
  it('shows a route that somebody else knows', async () => {
    const { say, log, diagrams, page, settled } = scene();
    diagrams.set(' route', picture(repository, [component('a')], [], 'route'));
    await say(ready, drawn);
    log.length = 0;
    page.showRoute({ title: 'Somebody opens /a', stops: ['a'] });
    await settled();
    expect(log).to.deep.equal(['diagram 2']);
  });
  it('shows the surroundings', async () => {
    const { say, log, diagrams } = scene();
    diagrams.set('#outside', picture({ kind: 'list', list: 'outside' }, []));
    await say(ready, drawn);
    log.length = 0;
    await say({ type: 'zoom', to: 'outside' }, { type: 'zoom', to: 'parts' });
    expect(log).to.deep.equal(['diagram 2 #outside', 'diagram 3']);
  });
  it('hands out the picture and the brief, and writes nothing by itself', () =>
    check(
      [
        { type: 'take', revision: 1, as: 'mermaid' },
        { type: 'take', revision: 1, as: 'html' },
        { type: 'save', revision: 1, as: 'svg', content: '<svg/>' },
      ],
      ['copy flowchart TD', 'save Picture .html brief in html', 'save Picture .svg <svg/>'],
    ));
});
