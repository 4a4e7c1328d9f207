import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as nodePath from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { nodeFileSystem } from '../../../src/hosts/node/node-file-system.ts';
import { nodeScheduler } from '../../../src/hosts/node/node-scheduler.ts';
import { neverCancelled } from '../../../src/ports/cancellation.ts';
import type { FileSystem } from '../../../src/ports/file-system.ts';
import { decode } from '../../../src/scan/decode.ts';
import { scan, type ScanResult } from '../../../src/scan/scan.ts';

const windows = process.platform === 'win32';
const root = process.getuid?.() === 0;

/** The steps that fill the folders; what they return, for a short way to write them in a row, means nothing. */
type Make = (inside: string, outside: string) => unknown;

/** A fresh folder with `inside`, the opened one, and `outside`, which nothing may read. */
const withFolder = async (
  make: (inside: string, outside: string) => void,
  use: (inside: string) => Promise<void>,
): Promise<void> => {
  const base = fs.realpathSync(fs.mkdtempSync(nodePath.join(os.tmpdir(), 'interlinear-')));
  const inside = nodePath.join(base, 'inside');
  const outside = nodePath.join(base, 'outside');
  try {
    fs.mkdirSync(inside);
    fs.mkdirSync(outside);
    fs.writeFileSync(nodePath.join(outside, 'secret.ts'), 'secret');
    make(inside, outside);
    await use(inside);
  } finally {
    for (const entry of fs.readdirSync(inside, { withFileTypes: true }))
      if (entry.isDirectory()) fs.chmodSync(nodePath.join(inside, entry.name), 0o700);
    fs.rmSync(base, { recursive: true, force: true });
  }
};

const scanned = (fileSystem: FileSystem): Promise<ScanResult> =>
  scan({ fileSystem, scheduler: nodeScheduler, token: neverCancelled }, { exclude: [], maxFiles: 100_000 });

const write = (folder: string, path: string, content: string | Uint8Array = ''): true => {
  fs.mkdirSync(nodePath.dirname(nodePath.join(folder, path)), { recursive: true });
  fs.writeFileSync(nodePath.join(folder, path), content);
  return true;
};

const link = (folder: string, path: string, target: string): true => {
  fs.symlinkSync(target, nodePath.join(folder, path));
  return true;
};

const lock = (folder: string, path: string): true => {
  fs.chmodSync(nodePath.join(folder, path), 0);
  return true;
};

const grow = (folder: string, path: string, bytes: number): true => {
  fs.truncateSync(nodePath.join(folder, path), bytes);
  return true;
};

/** `expected` has a row `path`, `path: reason` or `path: reason (detail)` for all that was seen. */
const check = (title: string, make: Make, expected: readonly string[], skipWhen = false): void => {
  (skipWhen ? it.skip : it)(title, () =>
    withFolder(make, async (inside) => {
      const { files, skipped, excludedFolders } = await scanned(nodeFileSystem(inside));
      const rows = [...skipped, ...excludedFolders].map(
        (row) => `${row.path}: ${row.reason}${row.detail ? ` (${row.detail})` : ''}`,
      );
      expect([...files, ...rows].sort()).to.deep.equal([...expected].sort());
    }),
  );
};

describe('a scan of a real folder', () => {
  check(
    'with a link to its own parent',
    (at) => (write(at, 'a.ts'), link(at, 'loop', '.')),
    ['a.ts', 'loop: link-alias (the folder itself)'],
    windows,
  );
  check(
    'with links to one another',
    (at) => (write(at, 'a/x.ts'), write(at, 'b/y.ts'), link(at, 'a/b', '../b'), link(at, 'b/a', '../a')),
    ['a/x.ts', 'b/y.ts', 'a/b: link-alias (the folder b)', 'b/a: link-alias (the folder a)'],
    windows,
  );
  check(
    'with two links that only lead to each other',
    (at) => (link(at, 'a', 'b'), link(at, 'b', 'a')),
    ['a: link-broken', 'b: link-broken'],
    windows,
  );
  check(
    'with a chain of 60 links',
    (at) => {
      write(at, 'l0');
      for (let step = 1; step <= 60; step++) link(at, `l${step}`, `l${step - 1}`);
    },
    ['l0', ...Array.from({ length: 60 }, (_, step) => `l${step + 1}: ${step < 40 ? 'link-alias (the file l0)' : 'link-broken'}`)],
    process.platform !== 'linux',
  );
  check(
    'with links out of it',
    (at, outside) => (
      link(at, 'etc', '/etc'),
      link(at, 'home', os.homedir()),
      link(at, 'up', '..'),
      link(at, 's.ts', nodePath.join(outside, 'secret.ts'))
    ),
    ['etc: link-outside', 'home: link-outside', 'up: link-outside', 's.ts: link-outside'],
    windows,
  );
  check(
    'with a second name for a file',
    (at) => (write(at, 'src/a.ts'), link(at, 'b.ts', 'src/a.ts')),
    ['src/a.ts', 'b.ts: link-alias (the file src/a.ts)'],
    windows,
  );
  check('with a dangling link', (at) => link(at, 'a.ts', 'gone.ts'), ['a.ts: link-broken'], windows);
  check(
    'with a FIFO and a link to a device',
    (at) => (execFileSync('mkfifo', [nodePath.join(at, 'p.ts')]), link(at, 'zero.ts', '/dev/zero'), write(at, 'a.ts')),
    ['a.ts', 'p.ts: not-a-regular-file', 'zero.ts: link-outside'],
    windows,
  );
  check(
    'with a folder nobody may list',
    (at) => (write(at, 'closed/a.ts'), write(at, 'b.ts'), lock(at, 'closed')),
    ['b.ts', 'closed: no-permission'],
    windows || root,
  );
  check(
    'with names from the prototype, and odd ones',
    (at) => (write(at, '__proto__/constructor'), write(at, 'a\nb.ts'), write(at, 'ä 😀.ts')),
    ['__proto__/constructor', 'a\nb.ts', 'ä 😀.ts'],
    windows,
  );
  check(
    'that has a submodule and a nested repository',
    (at) => (write(at, 'sub/.git', 'gitdir: x'), write(at, 'sub/a.ts'), write(at, 'own/.git/HEAD'), write(at, 'own/a.ts')),
    [...['own/a.ts', 'sub/a.ts', 'sub/.git: version-control', 'own/.git: version-control']],
  );

  it('ends in nothing where the folder does not exist', async () => {
    const { files, excludedFolders } = await scanned(nodeFileSystem(nodePath.join(os.tmpdir(), 'interlinear-does-not-exist')));
    expect({ files, excludedFolders }).to.deep.equal({ files: [], excludedFolders: [{ path: '', reason: 'missing' }] });
  });

  it('is the same through a link to the folder', () =>
    withFolder(
      (at) => (write(at, 'a.ts', 'text'), link(nodePath.dirname(at), 'door', at)),
      async (inside) => {
        const fileSystem = nodeFileSystem(nodePath.join(nodePath.dirname(inside), 'door'));
        expect((await scanned(fileSystem)).files).to.deep.equal(['a.ts']);
        expect(await fileSystem.readFile('a.ts', 10)).to.have.property('kind', 'bytes');
      },
    ));
});

/** What reading `path` comes to: its text, or the reason. */
const checkRead = (title: string, make: Make, path: string, expected: string, skipWhen = false, maxBytes = 1_000): void => {
  (skipWhen ? it.skip : it)(title, () =>
    withFolder(make, async (inside) => {
      const content = await nodeFileSystem(inside).readFile(path, maxBytes);
      const decoded = content.kind === 'bytes' ? decode(content.bytes) : content;
      expect(decoded.kind === 'text' ? decoded.text : decoded.reason).to.equal(expected);
    }),
  );
};

describe('reading a file of a real folder', () => {
  checkRead('that is there', (at) => write(at, 'a/b.ts', 'text'), 'a/b.ts', 'text');
  checkRead('that is empty', (at) => write(at, 'a.ts'), 'a.ts', '');
  checkRead('that is gone', () => undefined, 'a.ts', 'missing');
  checkRead('in a folder that is gone', () => undefined, 'a/b/c.ts', 'missing');
  checkRead('below a file', (at) => write(at, 'a'), 'a/b.ts', 'not-a-regular-file');
  checkRead('of exactly the size allowed', (at) => write(at, 'a.ts', 'x'.repeat(10)), 'a.ts', 'x'.repeat(10), false, 10);
  checkRead('that is too large', (at) => write(at, 'a.ts', 'x'.repeat(11)), 'a.ts', 'too-large', false, 10);
  checkRead('that is a folder', (at) => write(at, 'a/b.ts'), 'a', 'not-a-regular-file');
  checkRead('that is the root', () => undefined, '', 'link-outside');
  checkRead('that is a FIFO', (at) => execFileSync('mkfifo', [nodePath.join(at, 'p.ts')]), 'p.ts', 'not-a-regular-file', windows);
  checkRead('that nobody may read', (at) => (write(at, 'a.ts', 'x'), lock(at, 'a.ts')), 'a.ts', 'no-permission', windows || root);
  checkRead('that is a link', (at) => (write(at, 'a.ts', 'x'), link(at, 'b.ts', 'a.ts')), 'b.ts', 'link-broken', windows);
  checkRead(
    'through a link to a folder outside',
    (at, outside) => link(at, 'door', outside),
    'door/secret.ts',
    'link-outside',
    windows,
  );
  checkRead('through dots', () => undefined, '../outside/secret.ts', 'link-outside');
  checkRead('by a path of the machine', () => undefined, '/etc/passwd', 'link-outside');
  checkRead('in Latin-1', (at) => write(at, 'a.ts', Buffer.from('// é', 'latin1')), 'a.ts', '// é');
  checkRead('in UTF-16', (at) => write(at, 'a.ts', Buffer.from('\uFEFFimport "a";', 'utf16le')), 'a.ts', 'import "a";');
  checkRead(
    'of one line of 50 MB, unread',
    (at) => (write(at, 'a.js'), grow(at, 'a.js', 50_000_000)),
    'a.js',
    'too-large',
    false,
    5_000_000,
  );

  it('refuses a folder that turned into a link out a second after it was listed', function () {
    if (windows) this.skip();
    this.timeout(10_000);
    return withFolder(
      (at) => write(at, 'a/secret.ts', 'mine'),
      async (inside) => {
        const fileSystem = nodeFileSystem(inside);
        await fileSystem.readDirectory('');
        fs.renameSync(nodePath.join(inside, 'a'), nodePath.join(inside, 'b'));
        link(inside, 'a', nodePath.join(nodePath.dirname(inside), 'outside'));
        await new Promise((resolve) => setTimeout(resolve, 1_100));
        expect(await fileSystem.readFile('a/secret.ts', 1_000)).to.deep.equal({ kind: 'refused', reason: 'link-outside' });
      },
    );
  });

  it('survives that files vanish, shrink and turn into folders during a scan', () =>
    withFolder(
      (at) => ['a.ts', 'b.ts', 'c.ts', 'd/e.ts'].map((path) => write(at, path, 'text')),
      async (inside) => {
        const fileSystem = nodeFileSystem(inside);
        const { files } = await scanned(fileSystem);
        fs.rmSync(nodePath.join(inside, 'a.ts'));
        fs.rmSync(nodePath.join(inside, 'b.ts'));
        fs.mkdirSync(nodePath.join(inside, 'b.ts'));
        fs.truncateSync(nodePath.join(inside, 'c.ts'), 2);
        fs.rmSync(nodePath.join(inside, 'd'), { recursive: true });
        const contents = await Promise.all(files.map((path) => fileSystem.readFile(path, 1_000)));
        const shown = contents.map((content) => (content.kind === 'bytes' ? content.bytes.length : content.reason));
        expect(shown).to.deep.equal(['missing', 'not-a-regular-file', 2, 'missing']);
      },
    ));

  it('never leads out of the root, whatever the string', () =>
    withFolder(
      (at, outside) => {
        write(at, 'a/b.ts', 'mine');
        if (!windows) link(at, 'door', outside);
      },
      async (inside) => {
        const fileSystem = nodeFileSystem(inside);
        const pieces = fc.constantFrom(
          '..',
          '.',
          '/',
          '//',
          '\\',
          'a',
          'b.ts',
          'door',
          'outside',
          'secret.ts',
          'inside',
          '\0',
          'C:',
          inside,
          ' ',
        );
        const paths = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));
        const property = fc.asyncProperty(paths, async (path) => {
          const content = await fileSystem.readFile(path, 1_000);
          const listing = await fileSystem.readDirectory(path);
          const relative = nodePath.relative(inside, nodePath.resolve(inside, path));
          if (content.kind === 'bytes') expect(relative).to.equal(nodePath.join('a', 'b.ts'));
          if (listing.kind === 'entries') expect(['', 'a']).to.include(relative);
        });
        await fc.assert(property, { numRuns: 2_000, examples: [['a/b.ts'], ['door/secret.ts'], ['../outside/secret.ts'], ['']] });
      },
    ));
});
