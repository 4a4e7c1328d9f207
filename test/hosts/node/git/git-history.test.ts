import { expect } from 'chai';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { gitHistory } from '../../../../src/hosts/node/git/git-history.ts';
import type { Bounds } from '../../../../src/hosts/node/git/git-history.ts';
import type { RecordedHistory } from '../../../../src/model/history.ts';
import { neverCancelled } from '../../../../src/ports/cancellation.ts';
import { contentOf } from '../../cli/sample-folder.ts';
import { hasGit, temporaryRepositories } from './temporary-repositories.ts';
import type { Repositories } from './temporary-repositories.ts';

/** The history as lines of "day subject: files", and how far it goes. */
const outline = (history: RecordedHistory | undefined): readonly string[] =>
  history === undefined
    ? ['none']
    : [...history.changes.map(({ day, subject, files }) => `${day} ${subject}: ${files.join(' ')}`), history.extent];

const check = (
  name: string,
  make: (world: Repositories) => string,
  expected: readonly string[],
  bounds?: Partial<Bounds>,
): void => {
  it(name, async function () {
    if (!hasGit) this.skip();
    const world = temporaryRepositories();
    const temporary = process.env.TMPDIR;
    try {
      const folder = make(world);
      process.env.TMPDIR = world.temporary;
      const before = contentOf(world.folder);
      const history = gitHistory(folder, { changes: 100, bytes: 1_000_000, milliseconds: 30_000, ...bounds });
      expect(outline(await history.read(neverCancelled))).to.deep.equal(expected);
      expect((await history.newest()) === undefined).to.equal(expected[0] === 'none' && !name.startsWith('is silent'));
      expect(contentOf(world.folder)).to.deep.equal(before);
      expect(fs.readdirSync(world.temporary)).to.deep.equal([]);
    } finally {
      if (temporary === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = temporary;
      world.remove();
    }
  });
};

/** Three commits: a file and one in a folder, a change, a move with a small change. */
const small = (world: Repositories, name = 'small'): string => {
  const { folder, git, write, commit } = world.repository(name);
  write('a.ts', 'one\ntwo\nthree\nfour\n');
  write('lib/b.ts', 'bee\n');
  commit('begin', '2025-01-02');
  write('a.ts', 'one\ntwo\nthree\nfour\nfive\n');
  commit('more', '2025-02-03');
  git('mv', 'a.ts', 'lib/c.ts');
  write('lib/c.ts', 'one\ntwo\nthree\nfour\nfive\nsix\n');
  commit('move', '2025-03-04');
  return folder;
};

const whole = ['2025-03-04 move: lib/c.ts', '2025-02-03 more: lib/c.ts', '2025-01-02 begin: lib/b.ts lib/c.ts', 'whole'] as const;

describe('hosts/node/git: the history of a folder', () => {
  check('follows a file through its names', (world) => small(world), whole);
  check('names nothing outside the opened folder', (world) => path.join(small(world), 'lib'), [
    '2025-03-04 move: c.ts',
    // The move brought it in; before, the file was outside.
    '2025-01-02 begin: b.ts c.ts',
    'whole',
  ]);
  check('reads packed objects and names', (world) => world.packed(small(world)), whole);
  check('reads what is checked out without a branch', (world) => world.run(small(world), 'checkout', '-q', 'HEAD~1'), [
    '2025-02-03 more: a.ts',
    '2025-01-02 begin: a.ts lib/b.ts',
    'whole',
  ]);
  check('reads a work tree beside the main one', (world) => world.workTree(small(world), 'HEAD~1'), [
    '2025-02-03 more: a.ts',
    '2025-01-02 begin: a.ts lib/b.ts',
    'whole',
  ]);
  check('reads a submodule', (world) => world.submodule(small(world)), whole);
  check('says where a shallow copy begins', (world) => world.shallow(small(world), 2), [
    // What the oldest commit of the copy changed is not in the copy.
    '2025-03-04 move: lib/c.ts',
    'shallow',
  ]);
  check(
    'reads no more changes than asked',
    (world) => small(world),
    [whole[0], whole[1], 'newest'].map((line) => line),
    {
      changes: 2,
    },
  );
  check('reads no more text than asked', (world) => small(world), ['2025-03-04 move: lib/c.ts', 'newest'], { bytes: 130 });
  check('gives whole names, whatever they hold', (world) => world.strangeNames(), ['2025-01-02 ünï "q": é "x"\n.ts', 'whole']);
});

describe('hosts/node/git: no history', () => {
  check('knows nothing of a folder that is no repository', (world) => world.plain('plain', {}), ['none']);
  check('knows nothing of an empty repository', (world) => world.repository('empty').folder, ['none']);
  check('knows nothing of a folder that is not there', (world) => path.join(world.folder, 'gone'), ['none']);
  check('knows nothing of a broken name', (world) => world.plain('broken', { '.git/HEAD': 'ref: refs/heads/../../x' }), ['none']);
  check('knows nothing where .git is a broken file', (world) => world.plain('file', { '.git': 'gitdir: ' }), ['none']);
  check('is silent where the objects are damaged', (world) => world.damaged(small(world)), ['none']);
  check('does not look into a repository that does not know the folder', (world) => world.pointing(small(world)), ['none']);
  check('does not look into objects that are kept elsewhere', (world) => world.borrowing(small(world)), ['none']);
  it('stops when asked', async function () {
    if (!hasGit) this.skip();
    const world = temporaryRepositories();
    const history = gitHistory(small(world));
    expect(await history.read({ isCancellationRequested: true })).to.equal(undefined);
    world.remove();
  });
  it('is silent without git', async function () {
    if (!hasGit) this.skip();
    const world = temporaryRepositories();
    const searchPath = process.env.PATH;
    try {
      const folder = small(world);
      process.env.PATH = path.join(world.folder, 'none');
      expect(await gitHistory(folder).read(neverCancelled)).to.equal(undefined);
    } finally {
      process.env.PATH = searchPath;
      world.remove();
    }
  });
});

describe('hosts/node/git: a hostile repository', () => {
  it('starts nothing that the repository names', async function () {
    if (!hasGit || process.platform === 'win32') this.skip();
    const world = temporaryRepositories();
    try {
      const folder = small(world);
      const marker = world.arm(folder);
      const history = await gitHistory(folder).read(neverCancelled);
      expect(outline(history)).to.deep.equal(whole);
      expect(fs.existsSync(marker)).to.equal(false);
      // The trap works: git itself, asked in the usual way, walks into it.
      world.run(folder, 'status');
      expect(fs.existsSync(marker)).to.equal(true);
    } finally {
      world.remove();
    }
  });
  it('reads no configuration of the repository', async function () {
    if (!hasGit) this.skip();
    const world = temporaryRepositories();
    try {
      const folder = small(world);
      fs.writeFileSync(path.join(folder, '.git/config'), 'no configuration at all');
      expect(() => world.run(folder, 'log')).to.throw('bad config');
      expect(outline(await gitHistory(folder).read(neverCancelled))).to.deep.equal(whole);
    } finally {
      world.remove();
    }
  });
  it('fetches nothing that is missing', async function () {
    if (!hasGit || process.platform === 'win32') this.skip();
    const world = temporaryRepositories();
    try {
      const { folder, marker } = world.partial(small(world));
      expect(outline(await gitHistory(folder).read(neverCancelled))).to.deep.equal([
        // Without the texts of the files only moves of the same text are known.
        '2025-03-04 move: a.ts lib/c.ts',
        '2025-02-03 more: a.ts',
        '2025-01-02 begin: a.ts lib/b.ts',
        'whole',
      ]);
      expect(fs.existsSync(marker)).to.equal(false);
      world.attempt(folder, 'log', '-p');
      expect(fs.existsSync(marker)).to.equal(true);
    } finally {
      world.remove();
    }
  });
});
