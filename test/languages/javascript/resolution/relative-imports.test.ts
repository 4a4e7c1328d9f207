import { expect } from 'chai';
import { openTree, resolveIn } from './resolve-in.ts';

interface Case {
  readonly name: string;
  readonly files: readonly string[];
  readonly from?: string;
  readonly specifier: string;
  readonly expected: string;
}

const check = ({ name, files, from = 'src/from.ts', specifier, expected }: Case): void => {
  it(`${name}: ${specifier}`, async () => {
    const tree = await openTree({ also: [from, ...files] });
    expect(resolveIn(tree, from, specifier)).to.equal(expected);
  });
};

describe('relative imports', () => {
  const everything = ['src/a.ts', 'src/a.tsx', 'src/a.d.ts', 'src/a.js', 'src/a.jsx', 'src/a/index.ts', 'src/a.json'];
  everything.forEach((expected, index) => {
    // A folder comes before JavaScript, as in TypeScript; `index.ts` stands last in the list, so it takes its turn early.
    const files = everything.slice(index);
    const isJavaScript = expected.endsWith('.js') || expected.endsWith('.jsx');
    check({ name: 'order of preference', files, specifier: './a', expected: isJavaScript ? 'src/a/index.ts' : expected });
  });
  check({ name: 'script before data', files: ['src/a.js', 'src/a.json'], specifier: './a', expected: 'src/a.js' });
  check({ name: 'script of the folder', files: ['src/a/index.js'], specifier: './a', expected: 'src/a/index.js' });
  check({ name: 'file before folder', files: ['src/a/index.ts', 'src/a.ts'], specifier: './a', expected: 'src/a.ts' });
  check({
    name: 'trailing slash means the folder',
    files: ['src/a.ts', 'src/a/index.ts'],
    specifier: './a/',
    expected: 'src/a/index.ts',
  });
  check({ name: 'this folder', files: ['src/index.ts', 'src.ts'], specifier: '.', expected: 'src/index.ts' });
  check({ name: 'this folder with slash', files: ['src/index.tsx'], specifier: './', expected: 'src/index.tsx' });
  check({ name: 'the folder above', files: ['index.js', 'src/index.js'], specifier: '..', expected: 'index.js' });
  check({ name: 'two folders above', files: ['x.ts'], from: 'a/b/from.ts', specifier: '../../x', expected: 'x.ts' });
  check({ name: 'dots inside', files: ['src/b.ts'], specifier: './a/../b', expected: 'src/b.ts' });
  check({ name: 'double slash', files: ['src/a/b.ts'], specifier: './a//b', expected: 'src/a/b.ts' });
  check({ name: 'hidden file', files: ['src/.hidden.js'], specifier: './.hidden', expected: 'src/.hidden.js' });
  check({ name: 'backslashes', files: ['src/a/b.ts'], specifier: '.\\a\\b', expected: 'src/a/b.ts' });
  check({ name: 'dots in the name', files: ['src/a.service.ts'], specifier: './a.service', expected: 'src/a.service.ts' });
  check({ name: 'unicode', files: ['src/ä.ts'], specifier: './ä', expected: 'src/ä.ts' });
});

describe('extension swaps', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['./a.js', ['src/a.ts', 'src/a.tsx', 'src/a.d.ts', 'src/a.js', 'src/a.jsx']],
    ['./a.jsx', ['src/a.tsx', 'src/a.ts', 'src/a.d.ts', 'src/a.jsx', 'src/a.js']],
    ['./a.mjs', ['src/a.mts', 'src/a.d.mts', 'src/a.mjs']],
    ['./a.cjs', ['src/a.cts', 'src/a.d.cts', 'src/a.cjs']],
    ['./a.ts', ['src/a.ts', 'src/a.d.ts', 'src/a.js']],
    ['./a.tsx', ['src/a.tsx', 'src/a.jsx']],
    ['./a.d.ts', ['src/a.d.ts']],
    ['./a.css', ['src/a.d.css.ts', 'src/a.css.ts', 'src/a.css.d.ts', 'src/a.css.js', 'src/a.css']],
  ];
  for (const [specifier, order] of rows) {
    order.forEach((expected, index) => check({ name: 'in order', files: order.slice(index), specifier, expected }));
  }
  check({ name: 'not the other module system', files: ['src/a.cts'], specifier: './a.mjs', expected: 'unresolved not-found' });
  check({ name: 'declared and compiled', files: ['src/a.d.ts', 'src/a.js'], specifier: './a.js', expected: 'src/a.d.ts' });
  check({ name: 'the stem of a declaration', files: ['src/a.d.ts'], specifier: './a.d', expected: 'src/a.d.ts' });
});

describe('extensions added beyond TypeScript', () => {
  for (const extension of ['mts', 'cts', 'mjs', 'cjs', 'json', 'vue', 'svelte', 'ios.tsx', 'native.js']) {
    check({ name: 'added', files: [`src/a.${extension}`], specifier: './a', expected: `src/a.${extension}` });
    check({
      name: 'added to index',
      files: [`src/a/index.${extension}`],
      specifier: './a',
      expected: `src/a/index.${extension}`,
    });
  }
  check({ name: 'never before the usual ones', files: ['src/a.mts', 'src/a.js'], specifier: './a', expected: 'src/a.js' });
});

describe('files that are no scripts', () => {
  for (const name of ['a.css', 'a.json', 'logo.svg', 'x.vue', 'a.module.scss', 'noextension']) {
    check({ name: 'as it stands', files: [`src/${name}`], specifier: `./${name}`, expected: `src/${name}` });
  }
});

describe('queries and loaders', () => {
  check({ name: 'query', files: ['src/a.svg'], specifier: './a.svg?raw', expected: 'src/a.svg' });
  check({
    name: 'query without extension',
    files: ['src/worker.ts'],
    specifier: './worker?worker&inline',
    expected: 'src/worker.ts',
  });
  check({ name: 'fragment', files: ['src/a.svg'], specifier: './a.svg#icon', expected: 'src/a.svg' });
  check({ name: 'a name that holds a mark', files: ['src/a?b.ts', 'src/a.ts'], specifier: './a?b', expected: 'src/a?b.ts' });
  check({ name: 'loader', files: ['src/a.txt'], specifier: '!!raw-loader!./a.txt', expected: 'src/a.txt' });
  check({ name: 'query that does not help', files: [], specifier: './a?raw', expected: 'unresolved not-found' });
});

describe('imports that lead nowhere', () => {
  check({ name: 'absent', files: [], specifier: './a', expected: 'unresolved not-found' });
  check({ name: 'folder without index', files: ['src/a/b.ts'], specifier: './a', expected: 'unresolved not-found' });
  check({ name: 'other case', files: ['src/Foo.ts'], specifier: './foo', expected: 'unresolved not-found' });
  check({ name: 'out of the folder', files: [], specifier: '../../a', expected: 'unresolved outside-the-folder' });
  check({ name: 'absent build', files: [], specifier: '../dist/a', expected: 'unresolved build-output-absent' });
  check({ name: 'absent native module', files: [], specifier: './a.node', expected: 'unresolved build-output-absent' });
  check({ name: 'installed package', files: [], specifier: '../node_modules/@a/b/c.js', expected: 'external @a/b' });
  check({ name: 'empty', files: [], specifier: '', expected: 'unresolved malformed' });
  check({ name: 'control character', files: [], specifier: './a\nb', expected: 'unresolved malformed' });
  check({ name: 'very long', files: [], specifier: `./${'a'.repeat(5000)}`, expected: 'unresolved malformed' });
  check({ name: 'template', files: [], specifier: './${name}', expected: 'unresolved computed' });
});

describe('case mismatch', () => {
  it('is told in a notice of the importing file', async () => {
    const tree = await openTree({ also: ['src/from.ts', 'src/Foo/Index.tsx'] });
    resolveIn(tree, 'src/from.ts', './foo');
    expect(tree.resolver.notices).to.deep.equal([
      {
        path: 'src/from.ts',
        message: 'Imports "./foo"; only src/Foo/Index.tsx is there, which differs in upper and lower case.',
      },
    ]);
  });
  for (const also of [
    ['src/from.ts', 'src/FOO.ts', 'src/Foo.ts'],
    ['src/Foo.ts', 'src/FOO.ts', 'src/from.ts'],
  ]) {
    it(`names one of two, whatever their order: ${also.join(' ')}`, async () => {
      const tree = await openTree({ also });
      resolveIn(tree, 'src/from.ts', './foo');
      expect(tree.resolver.notices[0]?.message).to.include('only src/Foo.ts is there');
    });
  }
  it('is not told where nothing is near', async () => {
    const tree = await openTree({ also: ['src/from.ts'] });
    resolveIn(tree, 'src/from.ts', './foo');
    expect(tree.resolver.notices).to.deep.equal([]);
  });
});

describe('imports from the root', () => {
  check({ name: 'of the folder', files: ['src/main.ts'], specifier: '/src/main.ts', expected: 'src/main.ts' });
  check({ name: 'of the public folder', files: ['public/logo.svg'], specifier: '/logo.svg', expected: 'public/logo.svg' });
  check({ name: 'of the machine', files: [], specifier: '/etc/passwd', expected: 'unresolved outside-the-folder' });
});
