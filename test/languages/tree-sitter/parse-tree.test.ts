import { expect } from 'chai';
import { withTree } from '../../../src/languages/tree-sitter/parse-tree.ts';
import type { Parsed } from '../../../src/languages/tree-sitter/parse-tree.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { GrammarSource, TreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { ParserAssets } from '../../../src/ports/parser-assets.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const queries = new Map([
  ['go-names.scm', '(identifier) @name'],
  ['ruby-names.scm', '(constant) @name'],
  ['java-names.scm', '(identifier) @name'],
]);
const reads: string[] = [];
const assets: ParserAssets = {
  read(name) {
    reads.push(name);
    const query = queries.get(name);
    return query === undefined ? parserAssets.read(name) : Promise.resolve(new TextEncoder().encode(query));
  },
};
const go: GrammarSource = { wasm: 'tree-sitter-go.wasm', query: 'go-names.scm' };
const ruby: GrammarSource = { wasm: 'tree-sitter-ruby.wasm', query: 'ruby-names.scm' };
const java: GrammarSource = { wasm: 'tree-sitter-java.wasm', query: 'java-names.scm' };

const namesIn = (runtime: TreeSitterRuntime, grammar: GrammarSource, text: string): Promise<Parsed<string[]>> =>
  withTree(runtime, grammar, text, (tree) => tree.captures().map(({ node }) => tree.textOf(node)));

const check = (name: string, grammar: GrammarSource, text: string, expected: unknown): void => {
  it(name, async () => {
    const parsed = await namesIn(createTreeSitterRuntime(assets), grammar, text);
    expect(
      parsed.kind === 'parsed' ? [parsed.value, parsed.diagnostics.map(({ code }) => code)] : parsed.diagnostic.code,
    ).to.deep.equal(expected);
  });
};

/** An assertion of the grammar's scanner fails on the long names of these two documents. */
const trapping = `<<${'A'.repeat(300)} <<${'B'.repeat(900)}\n`;

describe('withTree', () => {
  check('gives what the query names', go, 'package a\nfunc run() { walk() }\n', [['run', 'walk'], []]);
  check('cuts text by the same units as the editor', go, 'package a // 𝒳 é\nfunc ñandú() {}\n', [['ñandú'], []]);
  check('tells what was only partly understood', go, 'package a\nfunc run( { walk() }\n}}}', [
    ['run', 'walk'],
    ['partly-understood'],
  ]);
  check('refuses broken code that takes more memory than there is', java, '%w('.repeat(4_000), 'parser-failed');
  check('refuses what the parser fails on', ruby, trapping, 'parser-failed');

  it('refuses what takes too long, and goes on', async () => {
    const runtime = createTreeSitterRuntime(assets);
    const { now } = Date;
    let time = 0;
    Date.now = () => (time += 1_000);
    try {
      const slow = await namesIn(runtime, go, `package a\n${'func run() { walk(1, 2, 3) }\n'.repeat(2_000)}`);
      expect(slow.kind === 'refused' && slow.diagnostic.code).to.equal('too-slow');
    } finally {
      Date.now = now;
    }
    expect(await namesIn(runtime, go, 'package a\nvar b = c')).to.deep.equal({
      kind: 'parsed',
      value: ['b', 'c'],
      diagnostics: [],
    });
  });

  it('takes a new instance after one has failed, for every grammar', async () => {
    const runtime = createTreeSitterRuntime(assets);
    const before = await Promise.all([namesIn(runtime, ruby, 'A = B'), namesIn(runtime, go, 'package a\nvar b = c')]);
    reads.length = 0;
    const [failed] = await Promise.all([namesIn(runtime, ruby, trapping), namesIn(runtime, go, 'package a\nvar b = c')]);
    expect(failed.kind).to.equal('refused');
    const after = await Promise.all([namesIn(runtime, ruby, 'A = B'), namesIn(runtime, go, 'package a\nvar b = c')]);
    expect(after).to.deep.equal(before);
    expect(reads).to.include.members(['web-tree-sitter.cjs', 'tree-sitter-ruby.wasm', 'tree-sitter-go.wasm']);
  });

  it('loads a grammar when a file first needs it, once', async () => {
    const runtime = createTreeSitterRuntime(assets);
    reads.length = 0;
    await Promise.all([1, 2, 3].map(() => namesIn(runtime, go, 'package a')));
    expect([...reads].sort()).to.deep.equal([
      'go-names.scm',
      'tree-sitter-go.wasm',
      'web-tree-sitter.cjs',
      'web-tree-sitter.wasm',
    ]);
  });

  it('tells of a grammar that cannot be loaded, and tries again', async () => {
    const gone = new Set(['tree-sitter-go.wasm']);
    const runtime = createTreeSitterRuntime({
      read: (name) => (gone.has(name) ? Promise.reject(new Error('not there')) : assets.read(name)),
    });
    const failed = await namesIn(runtime, go, 'package a');
    expect(failed.kind === 'refused' && failed.diagnostic.code).to.equal('parser-missing');
    gone.clear();
    expect((await namesIn(runtime, go, 'package a')).kind).to.equal('parsed');
  });

  it('frees every tree, also after an error in between', async () => {
    const runtime = createTreeSitterRuntime(assets);
    const text = `package a\n${'func run() { walk(1, 2, 3) }\n'.repeat(50)}`;
    const sizes: number[] = [];
    for (let round = 0; round < 400; round++) {
      await namesIn(runtime, go, text);
      await withTree(runtime, go, text, () => {
        throw new Error('of ours');
      }).catch(() => undefined);
      if (round % 100 === 99) sizes.push((await runtime.load(go)).memory());
    }
    expect(sizes.at(-1)).to.equal(sizes[0]);
  });
});
