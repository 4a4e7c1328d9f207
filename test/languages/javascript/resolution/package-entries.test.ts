import { expect } from 'chai';
import { openTree, resolveIn } from './resolve-in.ts';

interface Case {
  readonly name: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly also: readonly string[];
  readonly files?: Readonly<Record<string, unknown>>;
  readonly from?: string;
  readonly specifier?: string;
  readonly expected: string;
}

/** The package lies in `lib` and is named `lib`; `also` is relative to it. */
const check = ({ name, manifest, also, files = {}, from = 'app/from.ts', specifier = 'lib', expected }: Case): void => {
  it(name, async () => {
    const tree = await openTree({
      files: { 'package.json': { workspaces: ['*'] }, 'lib/package.json': { name: 'lib', ...manifest }, ...files },
      also: [from, ...also.map((path) => `lib/${path}`)],
    });
    expect(resolveIn(tree, from, specifier)).to.equal(expected);
  });
};

describe('the file a package stands for', () => {
  check({ name: 'main', manifest: { main: './a.js' }, also: ['a.js'], expected: 'lib/a.js' });
  check({ name: 'main without extension', manifest: { main: 'a' }, also: ['a.ts'], expected: 'lib/a.ts' });
  check({ name: 'main that is a folder', manifest: { main: 'code' }, also: ['code/index.js'], expected: 'lib/code/index.js' });
  check({
    name: 'types before main',
    manifest: { main: 'a.js', types: 't.d.ts' },
    also: ['a.js', 't.d.ts'],
    expected: 'lib/t.d.ts',
  });
  check({ name: 'typings', manifest: { typings: 't.d.ts' }, also: ['t.d.ts'], expected: 'lib/t.d.ts' });
  check({ name: 'module', manifest: { module: 'm.mjs' }, also: ['m.mjs'], expected: 'lib/m.mjs' });
  check({ name: 'source', manifest: { main: 'dist/x.js', source: 'code/s.ts' }, also: ['code/s.ts'], expected: 'lib/code/s.ts' });
  check({ name: 'index', manifest: {}, also: ['index.tsx'], expected: 'lib/index.tsx' });
  check({ name: 'src/index', manifest: {}, also: ['src/index.ts'], expected: 'lib/src/index.ts' });
  check({ name: 'style sheet', manifest: { main: 'a.css' }, also: ['a.css'], expected: 'lib/a.css' });
  check({ name: 'nothing', manifest: {}, also: [], expected: 'unresolved not-found' });
  check({ name: 'out of the folder', manifest: { main: '../../../etc/passwd' }, also: [], expected: 'unresolved not-found' });
  check({
    name: 'wrong types',
    manifest: { main: 1, types: [], module: {}, exports: 7, imports: 'x' },
    also: ['index.js'],
    expected: 'unresolved not-exported',
  });
});

describe('files by subpath, without exports', () => {
  check({ name: 'file', manifest: {}, also: ['a/b.ts'], specifier: 'lib/a/b', expected: 'lib/a/b.ts' });
  check({ name: 'in src', manifest: {}, also: ['src/a/b.ts'], specifier: 'lib/a/b', expected: 'lib/src/a/b.ts' });
  check({
    name: 'folder with a manifest',
    manifest: {},
    also: ['sub/x.js'],
    files: { 'lib/sub/package.json': { main: 'x.js' } },
    specifier: 'lib/sub',
    expected: 'lib/sub/x.js',
  });
  check({ name: 'manifest', manifest: {}, also: [], specifier: 'lib/package.json', expected: 'lib/package.json' });
  check({
    name: 'out of the folder',
    manifest: {},
    also: [],
    specifier: 'lib/../../../x',
    expected: 'unresolved outside-the-folder',
  });
  check({
    name: 'typesVersions',
    manifest: { typesVersions: { '<4': { '*': ['old/*'] }, '*': { '*': ['types/*'] } } },
    also: ['types/a.d.ts', 'old/a.d.ts'],
    specifier: 'lib/a',
    expected: 'lib/types/a.d.ts',
  });
});

describe('exports', () => {
  const files = ['a.js', 'b.js', 'c.js', 'd/x.js', 'd/private/x.js', 'src/a.ts'];
  const row = (name: string, exported: unknown, specifier: string, expected: string, more: Partial<Case> = {}): void =>
    check({ name, manifest: { exports: exported }, also: files, specifier, expected, ...more });
  row('text', './a.js', 'lib', 'lib/a.js');
  row('conditions', { import: './a.js', require: './b.js' }, 'lib', 'lib/a.js');
  row('import before require in any order', { require: './b.js', import: './a.js' }, 'lib', 'lib/a.js');
  row('require for CommonJS', { import: './a.js', require: './b.js' }, 'lib', 'lib/b.js', { from: 'app/from.cts' });
  row('nested', { node: { import: { default: './a.js' } } }, 'lib', 'lib/a.js');
  row('subpath', { '.': './a.js', './b': './b.js' }, 'lib/b', 'lib/b.js');
  row('pattern', { './*': './d/*.js' }, 'lib/x', 'lib/d/x.js');
  row('the longest pattern', { './*': './a.js', './d/*': './d/*.js' }, 'lib/d/x', 'lib/d/x.js');
  row('folder', { './d/': './d/' }, 'lib/d/x.js', 'lib/d/x.js');
  row('closed', { './d/*': './d/*.js', './d/private/*': null }, 'lib/d/private/x', 'unresolved not-exported');
  row('not listed', { '.': './a.js' }, 'lib/b.js', 'unresolved not-exported');
  row('list', [{ unknown: './gone.js' }, './b.js'], 'lib', 'lib/b.js');
  row('only the first that exists', ['./gone.js', './b.js'], 'lib', 'lib/b.js');
  row('conditions of other builds', { production: './gone.js', development: './b.js' }, 'lib', 'lib/b.js');
  row(
    'source by a condition nobody else knows',
    { '@org/source': './src/a.ts', default: './dist/other.js' },
    'lib',
    'lib/src/a.ts',
  );
  row('custom condition before default', { '@org/source': './src/a.ts', default: './a.js' }, 'lib', 'lib/src/a.ts', {
    files: { 'tsconfig.json': { compilerOptions: { customConditions: ['@org/source'] } } },
  });
  row('out of the package', { '.': '../../etc/passwd' }, 'lib', 'unresolved not-found');
  row('under the older ways of TypeScript the file is seen', { '.': './a.js' }, 'lib/b', 'lib/b.js', {
    files: { 'tsconfig.json': { compilerOptions: { moduleResolution: 'node' } } },
  });
  row('own name', { './b': './b.js' }, 'lib/b', 'lib/b.js', { from: 'lib/d/from.ts' });
  row('hostile names', { './__proto__': './a.js', './constructor': './b.js' }, 'lib/__proto__', 'lib/a.js');
  row('names of methods', { '.': './a.js' }, 'lib/toString', 'unresolved not-exported');
  row('without the dot that Node asks for', { '.': 'a.js' }, 'lib', 'unresolved not-found');
  row('very wide', [...Array.from({ length: 1000 }, (_, i) => `./gone${i}.js`), './a.js'], 'lib', 'unresolved not-found');
  row(
    'very deep',
    Array.from({ length: 100 }).reduce((inner) => ({ node: inner }), './a.js'),
    'lib',
    'unresolved not-exported',
  );
});

describe('imports', () => {
  const row = (name: string, imports: unknown, specifier: string, expected: string): void =>
    check({ name, manifest: { imports }, also: ['a.ts', 'd/x.ts'], from: 'lib/src/from.ts', specifier, expected });
  row('file', { '#a': './a.js' }, '#a', 'lib/a.ts');
  row('pattern', { '#d/*': './d/*.js' }, '#d/x', 'lib/d/x.ts');
  row('conditions', { '#a': { node: './a.js', default: './gone.js' } }, '#a', 'lib/a.ts');
  row('package', { '#dep': 'react' }, '#dep', 'external react');
  row('builtin', { '#fs': { node: 'node:fs', default: './gone.js' } }, '#fs', 'builtin fs');
  row('not listed', { '#a': './a.js' }, '#b', 'unresolved not-found');
  row('itself', { '#a': '#a' }, '#a', 'unresolved not-found');
});

describe('sources in place of an absent build', () => {
  const outDir = (compilerOptions: unknown): Partial<Case> => ({ files: { 'lib/tsconfig.json': { compilerOptions } } });
  check({
    name: 'outDir and rootDir',
    manifest: { main: 'out/a.js' },
    also: ['code/a.ts'],
    expected: 'lib/code/a.ts',
    ...outDir({ outDir: 'out', rootDir: 'code' }),
  });
  check({
    name: 'outDir alone',
    manifest: { main: 'out/a.js' },
    also: ['src/a.ts'],
    expected: 'lib/src/a.ts',
    ...outDir({ outDir: 'out' }),
  });
  check({
    name: 'declarationDir',
    manifest: { types: 'types/a.d.ts' },
    also: ['code/a.ts'],
    expected: 'lib/code/a.ts',
    ...outDir({ declarationDir: 'types', rootDir: 'code' }),
  });
  check({
    name: 'subpath of outDir',
    manifest: {},
    also: ['src/x/y.tsx'],
    specifier: 'lib/lib/x/y',
    expected: 'lib/src/x/y.tsx',
    ...outDir({ outDir: 'lib', rootDir: 'src' }),
  });
  check({
    name: 'the outDir itself',
    manifest: {},
    also: ['src/index.ts'],
    specifier: 'lib/lib/',
    expected: 'lib/src/index.ts',
    ...outDir({ outDir: 'lib', rootDir: 'src' }),
  });
  for (const main of [
    'dist/a.js',
    'dist/a.mjs',
    'dist/esm/a.js',
    'dist/cjs/node/a.cjs',
    'lib/a.js',
    'build/a',
    'dist/types/a.d.ts',
    'dist/a.cjs.js',
    'dist/a.min.js',
  ]) {
    check({ name: `custom: ${main}`, manifest: { main }, also: ['src/a.ts'], expected: 'lib/src/a.ts' });
  }
  check({ name: 'custom: without src', manifest: { main: 'dist/a.js' }, also: ['a.ts'], expected: 'lib/a.ts' });
  check({
    name: 'custom: bundled under another name',
    manifest: { main: 'dist/bundle.js' },
    also: ['src/index.ts'],
    expected: 'lib/src/index.ts',
  });
  check({
    name: 'custom: exports',
    manifest: { exports: { './*': './dist/*.js' } },
    also: ['src/a/index.ts'],
    specifier: 'lib/a',
    expected: 'lib/src/a/index.ts',
  });
  check({
    name: 'no source',
    manifest: { exports: { './*': './dist/*.js' } },
    also: [],
    specifier: 'lib/a',
    expected: 'unresolved build-output-absent',
  });
  check({ name: 'no entry', manifest: { main: './dist/a.js' }, also: ['README.md'], expected: 'unresolved build-output-absent' });
  check({
    name: 'the build is there',
    manifest: { main: './dist/a.js' },
    also: ['dist/a.js', 'src/a.ts'],
    expected: 'lib/dist/a.js',
  });
  check({
    name: 'relative',
    manifest: {},
    also: ['src/cli.ts'],
    from: 'lib/bin/x.js',
    specifier: '../dist/cli.js',
    expected: 'lib/src/cli.ts',
  });
  check({
    name: 'relative, not named as a build',
    manifest: {},
    also: ['src/cli.ts'],
    from: 'lib/bin/x.js',
    specifier: '../other/cli.js',
    expected: 'unresolved not-found',
  });
  check({
    name: 'the folder of a package',
    manifest: { main: 'dist/a.js' },
    also: ['src/a.ts'],
    from: 'lib/test/x.js',
    specifier: '..',
    expected: 'lib/src/a.ts',
  });
});
