import { expect } from 'chai';
import fc from 'fast-check';
import { neverCancelled } from '../../src/ports/cancellation.ts';
import type { EntryType, FileSystem, FileSystemWithLinks } from '../../src/ports/file-system.ts';
import { scan, type ScanOptions, type ScanResult } from '../../src/scan/scan.ts';
import { faultFileSystem, hostileNames } from '../support/fault-file-system.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

type Tree = Readonly<Record<string, string>>;

let clock = 0;
const scheduler = { now: () => clock++, yield: () => Promise.resolve() };

const run = (fileSystem: FileSystem, options: Partial<ScanOptions> = {}, token = neverCancelled): Promise<ScanResult> =>
  scan({ fileSystem, scheduler, token }, { exclude: [], maxFiles: 10_000, ...options });

const files = (...paths: readonly string[]): Tree => Object.fromEntries(paths.map((path) => [path, '']));

/** Rows are `path reason`, and ` (detail)` where there is one. */
const rows = (skipped: ScanResult['skipped']): string[] =>
  skipped.map(({ path, reason, detail }) => `${path} ${reason}${detail === undefined ? '' : ` (${detail})`}`);

interface Expected {
  readonly files: readonly string[];
  readonly skipped?: readonly string[];
  readonly excluded?: readonly string[];
}

const check = (title: string, tree: Tree, expected: Expected, options: Partial<ScanOptions> = {}): void => {
  it(title, async () => {
    const result = await run(memoryFileSystem(tree), options);
    const found = { files: result.files, skipped: rows(result.skipped), excluded: rows(result.excludedFolders) };
    expect(found).to.deep.equal({ skipped: [], excluded: [], ...expected });
  });
};

describe('scan', () => {
  check('an empty folder', {}, { files: [] });
  check('sorts by code unit over all folders', files('b/a.ts', 'a.ts', 'B.ts', 'a/z.ts', 'ä.ts', 'a-b.ts'), {
    files: ['B.ts', 'a-b.ts', 'a.ts', 'a/z.ts', 'b/a.ts', 'ä.ts'],
  });

  describe('.gitignore', () => {
    check(
      'leaves out files and folders',
      { '.gitignore': '*.log\n/out/\n', 'a.log': '', 'src/b.log': '', 'src/a.ts': '', 'out/a.js': '', 'src/out/a.ts': '' },
      {
        files: ['.gitignore', 'src/a.ts', 'src/out/a.ts'],
        skipped: ['a.log ignored', 'src/b.log ignored'],
        excluded: ['out ignored'],
      },
    );
    check(
      'of a folder speaks of that folder only',
      { 'a/.gitignore': '/x.ts\n', 'a/x.ts': '', 'a/b/x.ts': '', 'x.ts': '' },
      { files: ['a/.gitignore', 'a/b/x.ts', 'x.ts'], skipped: ['a/x.ts ignored'] },
    );
    check(
      'takes back with !',
      { '.gitignore': '*.js\n!keep.js\n', 'a.js': '', 'keep.js': '' },
      { files: ['.gitignore', 'keep.js'], skipped: ['a.js ignored'] },
    );
    check(
      'of a deeper folder wins',
      { '.gitignore': '*.js\n', 'a/.gitignore': '!*.js\n', 'a/a.js': '', 'b/a.js': '' },
      { files: ['.gitignore', 'a/.gitignore', 'a/a.js'], skipped: ['b/a.js ignored'] },
    );
    check(
      'of a deeper folder takes back a folder, and the lines above still hold in it',
      {
        '.gitignore': 'gen/**\nbuild*/\n',
        'p/.gitignore': '!build/\n',
        'p/build/a.ts': '',
        'p/build/build2/a.ts': '',
        'build/a.ts': '',
      },
      {
        files: ['.gitignore', 'p/.gitignore', 'p/build/a.ts'],
        excluded: ['build ignored', 'p/build/build2 ignored'],
      },
    );
    check(
      'of a deeper folder takes back what a path above names, and all in it',
      {
        '.gitignore': '**/p/build\n**/z/only\n',
        'p/.gitignore': '!build\n',
        'p/build/only': '',
        'p/build/a.ts': '',
        'q/p/build/a': '',
      },
      { files: ['.gitignore', 'p/.gitignore', 'p/build/a.ts', 'p/build/only'], excluded: ['q/p/build ignored'] },
    );
    check(
      'of a folder above ends at a repository inside',
      { '.gitignore': '*.js\n', 'sub/.git': 'gitdir: ../.git/modules/sub', 'sub/a.js': '' },
      { files: ['.gitignore', 'sub/a.js'], skipped: ['sub/.git version-control'] },
    );
    check(
      'with names from the prototype of objects',
      { '.gitignore': 'constructor\n', 'constructor/a.ts': '', '__proto__/a.ts': '', 'toString/hasOwnProperty': '' },
      { files: ['.gitignore', '__proto__/a.ts', 'toString/hasOwnProperty'], excluded: ['constructor ignored'] },
    );
    check(
      'compares case',
      { '.gitignore': 'Build/\n', 'build/a.ts': '', 'Build/a.ts': '' },
      { files: ['.gitignore', 'build/a.ts'], excluded: ['Build ignored'] },
    );
    check(
      'with a line about another folder, and one about a deep one',
      { '.gitignore': 'other/x\na/b/*.js\n', 'a/b/x.js': '', 'a/x.js': '', 'a/b/c/x.js': '', 'b/x': '' },
      { files: ['.gitignore', 'a/b/c/x.js', 'a/x.js', 'b/x'], skipped: ['a/b/x.js ignored'] },
    );
  });

  describe('folders left out by default', () => {
    check(
      'dependencies, version control, caches',
      files('a.ts', 'node_modules/x/a.js', 'p/.git/HEAD', '.next/a.js', 'p/x.egg-info/a'),
      {
        files: ['a.ts'],
        excluded: [
          ...['.next build-output', 'node_modules dependency-folder', 'p/.git version-control', 'p/x.egg-info build-output'],
        ],
      },
    );
    const real = ['bin', 'build', 'coverage', 'dist', 'lib', 'out', 'target', 'vendor', 'venv'].map((name) => `${name}/a.ts`);
    check('not source that has such a name', files(...real), { files: real });
    check('dist beside a package.json', files('p/package.json', 'p/dist/a.js', 'p/src/dist/a.ts'), {
      files: ['p/package.json', 'p/src/dist/a.ts'],
      excluded: ['p/dist build-output (dist beside package.json)'],
    });
    check('what is told by its content', files('v/pyvenv.cfg', 'v/a.py', 'coverage/lcov.info', 't/CACHEDIR.TAG', 'a.ts'), {
      files: ['a.ts'],
      excluded: [
        'coverage build-output (a report of test coverage)',
        't build-output (marked as a cache)',
        'v virtual-environment',
      ],
    });
    check(
      'more telling than an ignore rule',
      { '.gitignore': 'node_modules\n', 'node_modules/a.js': '' },
      {
        files: ['.gitignore'],
        excluded: ['node_modules dependency-folder'],
      },
    );
  });

  describe('files.exclude', () => {
    const tree = files('a.js', 'x/a.js', 'x/y/b.map', 'tmp/a.ts', 'x/tmp/a.ts');
    check(
      'from the root',
      tree,
      { files: ['tmp/a.ts', 'x/a.js', 'x/tmp/a.ts', 'x/y/b.map'], skipped: ['a.js excluded'] },
      { exclude: ['*.js'] },
    );
    check(
      'anywhere, files and folders',
      tree,
      { files: ['a.js', 'x/a.js'], skipped: ['x/y/b.map excluded'], excluded: ['tmp excluded', 'x/tmp excluded'] },
      { exclude: ['**/*.map', '**/tmp/'] },
    );
    check(
      'braces and dots',
      files('.a', 'b.x', 'c.y', 'd.z'),
      { files: ['d.z'], skipped: ['.a excluded', 'b.x excluded', 'c.y excluded'] },
      { exclude: ['**/*.{x,y}', '.*'] },
    );
  });

  describe('file limit', () => {
    const many = Array.from({ length: 12 }, (_, at) => `f${String(at).padStart(2, '0')}`);
    check(
      'gives each further file a row',
      files(...many.slice(0, 4)),
      { files: many.slice(0, 2), skipped: ['f02 file-limit', 'f03 file-limit'] },
      { maxFiles: 2 },
    );
    it('stops the walk far beyond, and says where', async () => {
      const folders = Array.from({ length: 40 }, (_, at) => `d${at}/x/a.ts`);
      const result = await run(memoryFileSystem(files(...many, ...folders)), { maxFiles: 2 });
      expect(result.files).to.deep.equal(many.slice(0, 2));
      expect(result.skipped).to.have.length(10);
      expect(result.excludedFolders.every(({ reason }) => reason === 'file-limit')).to.be.true;
      expect(result.excludedFolders).to.have.length(40);
    });
  });
});

describe('scan on hostile file systems', () => {
  const listing = (entries: Readonly<Record<string, readonly (readonly [string, EntryType])[]>>): FileSystem => ({
    readDirectory: async (path) => {
      const found = new Map(Object.entries(entries)).get(path);
      return found
        ? { kind: 'entries', entries: found.map(([name, type]) => ({ name, type })) }
        : { kind: 'refused', reason: 'no-permission' };
    },
    readFile: async () => ({ kind: 'refused', reason: 'missing' }),
  });

  it('drops names that are no names, and keeps the first of two', async () => {
    const bad = hostileNames.map((name) => [name, 'file'] as const);
    const result = await run(listing({ '': [...bad, ['a.ts', 'file'], ['a.ts', 'file']] }));
    expect(result.files).to.deep.equal(['a.ts']);
    expect(rows(result.skipped)).to.deep.equal([
      'back\\slash unreadable (its name has a \\ or : in it)',
      'c: unreadable (its name has a \\ or : in it)',
    ]);
  });

  it('tells folders that cannot be listed and things that are no files', async () => {
    const result = await run(
      listing({
        '': [
          ['closed', 'directory'],
          ['pipe', 'other'],
          ['link', 'link'],
        ],
      }),
    );
    expect(rows(result.excludedFolders)).to.deep.equal(['closed no-permission']);
    expect(rows(result.skipped)).to.deep.equal(['link link-outside', 'pipe not-a-regular-file']);
  });

  it('never follows links and names what they lead to', async () => {
    const links: FileSystemWithLinks = {
      ...listing({
        '': [
          ['a.ts', 'file'],
          ['alias.ts', 'link'],
          ['loop', 'link'],
          ['gone', 'link'],
          ['away', 'link'],
        ],
      }),
      resolveLink: async (path) =>
        path === 'alias.ts'
          ? { kind: 'inside', path: 'a.ts', type: 'file' }
          : path === 'loop'
            ? { kind: 'inside', path: '', type: 'directory' }
            : { kind: 'refused', reason: path === 'gone' ? 'link-broken' : 'link-outside' },
    };
    expect(rows((await run(links)).skipped)).to.deep.equal([
      'alias.ts link-alias (the file a.ts)',
      'away link-outside',
      'gone link-broken',
      'loop link-alias (the folder itself)',
    ]);
  });

  it('walks 1,000 folders deep and 50,000 entries wide', async () => {
    const deep: FileSystem = {
      ...listing({}),
      readDirectory: async (path) => {
        if (path === 'wide')
          return { kind: 'entries', entries: Array.from({ length: 50_000 }, (_, at) => ({ name: `f${at}`, type: 'file' })) };
        const below = path.split('/').length < 1_000 ? [{ name: 'd', type: 'directory' as const }] : [];
        const wide = path === '' ? [{ name: 'wide', type: 'directory' as const }] : [];
        return { kind: 'entries', entries: [...below, ...wide, { name: 'a.ts', type: 'file' }] };
      },
    };
    const result = await run(deep, { maxFiles: 100_000 });
    expect(result.files).to.have.length(51_001);
  });

  it('survives every fault, and what it names adds up', async () => {
    const tree = files(
      ...Array.from({ length: 60 }, (_, at) => `d${at % 7}/e${at % 3}/f${at}.ts`),
      'd1/.gitignore',
      '.gitignore',
    );
    const property = fc.asyncProperty(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), async (seed, rate) => {
      const result = await run(faultFileSystem(memoryFileSystem(tree), { seed, rate }), { maxFiles: 40 });
      const paths = [...result.files, ...result.skipped.map(({ path }) => path)];
      expect(new Set(paths).size).to.equal(paths.length);
      expect(paths.some((path) => /(?:^|\/)\.{0,2}(?:\/|$)|\0/u.test(path))).to.be.false;
      expect([...result.files].sort()).to.deep.equal(result.files);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('stops when cancelled, wherever it is', async () => {
    const tree = memoryFileSystem(files(...Array.from({ length: 50 }, (_, at) => `${'d/'.repeat(at)}a.ts`)));
    for (let at = 1; at < 50; at += 7) {
      let looks = 0;
      const token = {
        get isCancellationRequested() {
          return ++looks >= at;
        },
      };
      const error: unknown = await run(tree, {}, token).catch((reason: unknown) => reason);
      expect(error).to.have.property('name', 'CancellationError');
    }
  });

  const notice = (title: string, tree: Tree, options: Partial<ScanOptions>, message: RegExp): void => {
    it(title, async () => {
      const { notices } = await run(memoryFileSystem(tree), options);
      expect(notices.map((row) => row.message).join('\n')).to.match(message);
    });
  };
  const intricate = `${'**/a/'.repeat(9)}b`;
  notice('says which globs it does not apply', files('a'), { exclude: ['**/*a*a*a*a*a*b'] }, /too many \*/u);
  notice('says that an ignore rule is too intricate', { '.gitignore': intricate, a: '' }, {}, /1 rules are too many/u);
  notice(
    'does not try a rule with many ** far down',
    { '.gitignore': '**/a/**/a/**/a/**/b\n', [`${'a/'.repeat(60)}x`]: '' },
    {},
    /Too deep for the ignore rules/u,
  );
});
