import * as fs from 'node:fs';
import * as os from 'node:os';
import * as nodePath from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { openFactStore } from '../../../src/hosts/node/fact-store.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';

const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } };

const facts = (specifier: string): FileFacts => ({
  language: 'typescript',
  level: 'read',
  imports: [{ kind: 'static', specifier, range, bindings: [{ imported: 'default', local: 'a', range }] }],
  definitions: [{ name: 'a', kind: 'function', range, doc: { text: 'x', range, quote: '/** x */' } }],
  exports: [{ name: 'a', range, from: './b' }],
  diagnostics: [{ code: 'syntax-error', message: 'odd', range }],
});

const check = (title: string, use: (file: string) => Promise<void>): void => {
  it(title, async () => {
    const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'interlinear-facts-'));
    try {
      await use(nodePath.join(folder, 'deep', 'facts.json'));
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
};

const run = async (
  file: string,
  use: Readonly<Record<string, FileFacts | undefined>>,
  version = '1',
): Promise<Record<string, boolean>> => {
  const store = await openFactStore(file, version);
  const found = Object.entries(use).map(([hash, value]) => {
    if (value) store.set(hash, value);
    return [hash, store.get(hash) !== undefined] as const;
  });
  await store.flush();
  return Object.fromEntries(found);
};

describe('the store of facts', () => {
  check('gives back what it was given', async (file) => {
    await run(file, { h: facts('./ü\n日本') });
    expect((await openFactStore(file, '1')).get('h')).to.deep.equal(facts('./ü\n日本'));
  });

  check('keeps what this run or the last one used', async (file) => {
    await run(file, { a: facts('a'), b: facts('b') });
    expect(await run(file, { a: undefined })).to.deep.equal({ a: true });
    expect(await run(file, { a: undefined, b: undefined })).to.deep.equal({ a: true, b: true });
    await run(file, { a: undefined });
    await run(file, { a: undefined });
    expect(await run(file, { a: undefined, b: undefined })).to.deep.equal({ a: true, b: false });
  });

  check('keeps all over several writes of one run', async (file) => {
    await run(file, { a: facts('a') });
    const store = await openFactStore(file, '1');
    for (const hash of ['b', 'c', 'd']) {
      store.set(hash, facts(hash));
      await store.flush();
    }
    expect(await run(file, { a: undefined, d: undefined })).to.deep.equal({ a: true, d: true });
  });

  check('starts anew with another version', async (file) => {
    await run(file, { a: facts('a') });
    expect(await run(file, { a: undefined }, '2')).to.deep.equal({ a: false });
  });

  check('starts anew when any byte of the file differs', async (file) => {
    await run(file, { a: facts('a') });
    const good = fs.readFileSync(file);
    const property = fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ flip;
      fs.writeFileSync(file, bad);
      expect((await openFactStore(file, '1')).get('a')).to.be.undefined;
    });
    await fc.assert(property, { numRuns: 150 });
  });

  check('makes nothing of files that are something else', async (file) => {
    fs.mkdirSync(nodePath.dirname(file));
    for (const text of ['', '{}', 'null', '[1]', 'interlinear-facts', 'interlinear-facts 1 "1" 0\n']) {
      fs.writeFileSync(file, text);
      expect((await openFactStore(file, '1')).get('a')).to.be.undefined;
    }
  });

  check('refuses rows of another shape, also under a right checksum', async (file) => {
    const shapes: unknown[] = [
      null,
      1,
      'a',
      [],
      {},
      { ...facts('a'), level: 'all' },
      { ...facts('a'), imports: [{ specifier: 1 }] },
    ];
    const odd = { ...facts('a'), exports: [{ name: 'a', range: { start: { line: -1, character: 0.5 }, end: range.end } }] };
    for (const shape of [...shapes, odd]) {
      await run(file, { a: shape as FileFacts });
      expect((await openFactStore(file, '1')).get('a')).to.be.undefined;
    }
  });

  check('writes only when there is something to write', async (file) => {
    await run(file, { a: facts('a'), b: facts('b') });
    const store = await openFactStore(file, '1');
    store.get('a');
    store.get('b');
    fs.rmSync(file);
    await store.flush();
    expect(fs.existsSync(file)).to.be.false;
    store.set('c', facts('c'));
    await store.flush();
    expect(fs.existsSync(file)).to.be.true;
  });

  check('leaves no other file behind, and is silent where it cannot write', async (file) => {
    await run(file, { a: facts('a') });
    expect(fs.readdirSync(nodePath.dirname(file))).to.deep.equal(['facts.json']);
    await run(nodePath.join(file, 'below-a-file'), { a: facts('a') });
  });
});
