import { expect } from 'chai';
import { modulePath } from '../../src/model/module-path.ts';
import type { Project } from '../../src/model/project.ts';
import type { FactStore } from '../../src/ports/fact-store.ts';
import type { FileFacts } from '../../src/model/file-facts.ts';
import { addsUp, comparable, engineOn, options } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';
import type { MemoryFile } from '../support/memory-file-system.ts';

interface Expected {
  readonly edges?: string;
  readonly skipped?: string;
  readonly unresolved?: string;
  readonly notices?: RegExp;
  readonly read?: number;
}

const edgesOf = ({ graph }: Project): string =>
  [...graph.outgoing.values()]
    .flat()
    .map(({ from, to, kind }) => `${from} > ${to}${kind === 'static' ? '' : ` ${kind}`}`)
    .join(', ');

const check = (what: string, files: Readonly<Record<string, MemoryFile>>, expected: Expected): Mocha.Test =>
  it(what, async () => {
    const engine = await engineOn(memoryFileSystem(files));
    await engine.open(options);
    const project = await engine.readAll();
    expect(addsUp(project.coverage), 'coverage adds up').to.equal(true);
    expect(edgesOf(project)).to.equal(expected.edges ?? '');
    expect(project.coverage.skipped.map(({ path, reason }) => `${path} ${reason}`).join(', ')).to.equal(expected.skipped ?? '');
    expect(project.coverage.imports.unresolved.map(({ specifier }) => specifier).join(', ')).to.equal(expected.unresolved ?? '');
    if (expected.notices)
      expect(project.coverage.notices.map(({ path, message }) => `${path}: ${message}`).join('\n')).to.match(expected.notices);
    if (expected.read !== undefined) expect(project.coverage.read).to.equal(expected.read);
  });

describe('opening a folder', () => {
  check('links files', { 'a.ts': 'import { b } from "./b"', 'b.ts': 'export const b = 1' }, { edges: 'a.ts > b.ts', read: 2 });
  check(
    'follows a file extension written for the built file',
    { 'a.ts': 'import "./b.js"', 'b.ts': '' },
    { edges: 'a.ts > b.ts' },
  );
  check(
    'keeps data that code imports',
    { 'a.ts': 'import x from "./x.json"', 'x.json': '{}', 'y.json': '{}' },
    { edges: 'a.ts > x.json', read: 3 },
  );
  it('has data in the graph only while something refers to it', async () => {
    const engine = await engineOn(
      memoryFileSystem({ 'a.ts': 'import x from "./x.json"', 'x.json': '{}', 'y.json': '{}', 'z.xml': '<a/>' }),
    );
    const project = await engine.open(options);
    expect([...project.graph.modules.keys()]).to.deep.equal(['a.ts', 'x.json']);
  });
  check('counts what leads nowhere', { 'a.ts': 'import "./gone"' }, { unresolved: './gone' });
  check('says nothing of an empty folder', {}, { read: 0 });
  check('takes a folder with a README only', { 'README.md': '# Hello\n\nA tool.' }, { read: 1 });
  check(
    'goes on after a syntax error',
    { 'a.ts': 'import "./b"; const const', 'b.ts': '' },
    { edges: 'a.ts > b.ts', notices: /^a\.ts: / },
  );
  check(
    'goes on after a file that cannot be read',
    { 'a.ts': 'import "./b"', 'b.ts': { refused: 'no-permission' } },
    { skipped: 'b.ts no-permission' },
  );
  check(
    'leaves out a file that is too large',
    { 'a.ts': '', 'big.ts': 'x'.repeat(5 * 1024 * 1024 + 1) },
    { skipped: 'big.ts too-large' },
  );
  check(
    'leaves out what is no text',
    { 'a.ts': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]) },
    { skipped: 'a.ts binary' },
  );
  check(
    'takes a broken package.json for what it is',
    { 'package.json': '{ "name": ', 'a.ts': 'import "./b"', 'b.ts': '' },
    {
      edges: 'a.ts > b.ts',
      notices: /^package\.json: /,
    },
  );
  check(
    'takes a tsconfig.json that extends itself',
    { 'tsconfig.json': '{"extends":"./tsconfig.json"}', 'a.ts': 'import "./b"', 'b.ts': '' },
    {
      edges: 'a.ts > b.ts',
      notices: /^tsconfig\.json: /,
    },
  );
  check(
    'takes names that objects have as names',
    { '__proto__.ts': 'import "./constructor"', 'constructor.ts': '' },
    { edges: '__proto__.ts > constructor.ts' },
  );
});

describe('the project', () => {
  const files = {
    'a.ts': '/** Opens the door. */\nimport "./b"\n',
    'b.ts': 'export const b = 1;\n',
    'README.md': '# Doors\n\nOpens doors.\n',
  };

  it('stands after skimming and is complete after reading', async () => {
    const engine = await engineOn(memoryFileSystem(files));
    const skimmed = await engine.open(options);
    expect(skimmed.facts(modulePath('a.ts'))?.level).to.equal('skimmed');
    const read = await engine.readAll();
    expect(read.facts(modulePath('a.ts'))?.level).to.equal('read');
    expect(skimmed.facts(modulePath('a.ts'))?.level, 'a project does not change').to.equal('skimmed');
    expect(read.coverage).to.include({ files: 3, read: 3, skimmed: 0 });
  });

  it('is the same whatever the order in which a folder lists its files', async () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const [one, other] = await Promise.all(
      [files, reversed].map(async (tree) => (await engineOn(memoryFileSystem(tree))).open(options)),
    );
    expect(comparable(one!)).to.deep.equal(comparable(other!));
  });

  it('reads a file first when asked to', async () => {
    const engine = await engineOn(memoryFileSystem(files));
    await engine.open(options);
    const project = await engine.ensureRead([modulePath('a.ts')]);
    expect(project.facts(modulePath('a.ts'))?.level).to.equal('read');
    expect(project.facts(modulePath('b.ts'))?.level).to.equal('skimmed');
  });

  it('takes facts of an earlier run for the same content', async () => {
    const kept = new Map<string, FileFacts>();
    const store: FactStore = {
      get: (hash) => kept.get(hash),
      set: (hash, facts) => void kept.set(hash, facts),
      flush: () => Promise.resolve(),
    };
    const first = await engineOn(memoryFileSystem(files), store);
    await first.open(options);
    const before = await first.readAll();
    const again = await (await engineOn(memoryFileSystem(files), store)).open(options);
    expect(again.coverage.skimmed).to.equal(0);
    expect(comparable(again)).to.deep.equal(comparable(before));
  });
});

describe('cancelling', () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`f${at}.ts`, `import "./f${at + 1}"`]));

  it('ends opening at every point where it looks, and the engine can open again', async () => {
    for (let looks = 0; looks < 12; looks += 1) {
      const engine = await engineOn(memoryFileSystem(files));
      let left = looks;
      const token = {
        get isCancellationRequested(): boolean {
          return (left -= 1) < 0;
        },
      };
      const outcome = await engine.open(options, token).then(
        () => 'opened',
        (error: unknown) => (error as Error).name,
      );
      expect(['opened', 'CancellationError']).to.include(outcome);
      expect((await engine.open(options)).coverage.files).to.equal(200);
    }
  });

  it('keeps what was read until then', async () => {
    const engine = await engineOn(memoryFileSystem(files));
    await engine.open(options);
    let left = 2;
    const token = {
      get isCancellationRequested(): boolean {
        return (left -= 1) < 0;
      },
    };
    await engine.readAll(token).catch(() => undefined);
    const { read, skimmed } = engine.project()!.coverage;
    expect(read).to.be.greaterThan(0);
    expect(skimmed).to.be.greaterThan(0);
    expect(read + skimmed).to.equal(200);
  });
});
