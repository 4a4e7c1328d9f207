import { expect } from 'chai';
import { openTree, resolveIn } from './resolve-in.ts';

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly also?: readonly string[];
  readonly from?: string;
  readonly specifier?: string;
  readonly expected: string;
  readonly notices?: readonly string[];
}

const check = ({ name, files, also = [], from = 'src/from.ts', specifier = '@/a', expected, notices = [] }: Case): void => {
  it(name, async () => {
    const tree = await openTree({ files, also: [from, 'src/a.ts', ...also] });
    expect(resolveIn(tree, from, specifier)).to.equal(expected);
    expect(tree.resolver.notices.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal(notices);
    expect(tree.reads.filter((path) => !Object.hasOwn(files, path))).to.deep.equal([]);
  });
};

const mapping = { compilerOptions: { paths: { '@/*': ['./src/*'] } } };

describe('extends', () => {
  check({
    name: 'relative with extension',
    files: { 'tsconfig.json': { extends: './base.json' }, 'base.json': mapping },
    expected: 'src/a.ts',
  });
  check({
    name: 'relative without extension',
    files: { 'tsconfig.json': { extends: './base' }, 'base.json': mapping },
    expected: 'src/a.ts',
  });
  check({
    name: 'paths stay relative to the file that says them',
    files: { 'app/tsconfig.json': { extends: '../tsconfig.json' }, 'tsconfig.json': mapping },
    from: 'app/from.ts',
    expected: 'src/a.ts',
  });
  check({
    name: 'the own value wins',
    files: {
      'tsconfig.json': { extends: './base.json', compilerOptions: { paths: { '@/*': ['./other/*'] } } },
      'base.json': mapping,
    },
    also: ['other/a.ts'],
    expected: 'other/a.ts',
  });
  check({
    name: 'the last of a list wins',
    files: {
      'tsconfig.json': { extends: ['./one.json', './two.json'] },
      'one.json': { compilerOptions: { paths: { '@/*': ['./one/*'] } } },
      'two.json': { compilerOptions: { paths: { '@/*': ['./two/*'] } } },
    },
    also: ['one/a.ts', 'two/a.ts'],
    expected: 'two/a.ts',
  });
  check({
    name: 'a package of the workspace',
    files: {
      'package.json': { workspaces: ['packages/*'] },
      'packages/config/package.json': { name: '@org/config' },
      'packages/config/base.json': { compilerOptions: { paths: { '@/*': ['../../src/*'] } } },
      'tsconfig.json': { extends: '@org/config/base' },
    },
    expected: 'src/a.ts',
  });
  check({
    name: 'configDir',
    files: {
      'configs/base.json': { compilerOptions: { paths: { '@/*': ['${configDir}/src/*'] } } },
      'tsconfig.json': { extends: './configs/base.json' },
    },
    expected: 'src/a.ts',
  });
  check({
    name: 'a package that is not installed',
    files: { 'tsconfig.json': { ...mapping, extends: '@tsconfig/node20/tsconfig.json' } },
    expected: 'src/a.ts',
  });
});

describe('extends that cannot be followed', () => {
  check({
    name: 'itself',
    files: { 'tsconfig.json': { ...mapping, extends: './tsconfig.json' } },
    expected: 'src/a.ts',
    notices: ['tsconfig.json: Extends itself; the rest of its options is used.'],
  });
  check({
    name: 'itself through another',
    files: { 'tsconfig.json': { ...mapping, extends: './b.json' }, 'b.json': { extends: './tsconfig.json' } },
    expected: 'src/a.ts',
    notices: ['b.json: Extends itself through tsconfig.json; the rest of its options is used.'],
  });
  check({
    name: 'itself through a list of three',
    files: {
      'tsconfig.json': { extends: ['./b.json'] },
      'b.json': { extends: ['./c.json'] },
      'c.json': { ...mapping, extends: ['./b.json', './tsconfig.json'] },
    },
    expected: 'src/a.ts',
    notices: [
      'c.json: Extends itself through b.json; the rest of its options is used.',
      'c.json: Extends itself through tsconfig.json; the rest of its options is used.',
    ],
  });
  for (const target of [
    '/etc/passwd',
    '../../../etc/x',
    'https://host/x.json',
    'file:///etc/passwd',
    'C:\\x.json',
    '..\\..\\x.json',
  ]) {
    check({
      name: target,
      files: { 'tsconfig.json': { ...mapping, extends: target } },
      expected: 'src/a.ts',
      notices: ['tsconfig.json: Extends something outside the folder; that is ignored.'],
    });
  }
  check({
    name: 'absent',
    files: { 'tsconfig.json': { ...mapping, extends: './base.json' } },
    expected: 'src/a.ts',
    notices: ['tsconfig.json: Extends "./base.json", which is not in the folder; that is ignored.'],
  });
  check({
    name: 'a list that doubles at every level',
    files: {
      'tsconfig.json': { ...mapping, extends: ['./c0.json', './c0.json'] },
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`c${i}.json`, { extends: [`./c${i + 1}.json`, `./c${i + 1}.json`] }]),
      ),
      'c40.json': {},
    },
    expected: 'src/a.ts',
    notices: ['tsconfig.json: Extends more than 200 files; those beyond are ignored.'],
  });
});

describe('which configuration governs', () => {
  const other = { compilerOptions: { paths: { '@/*': ['./other/*'] } } };
  check({
    name: 'the nearest',
    files: { 'tsconfig.json': other, 'src/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./*'] } } } },
    expected: 'src/a.ts',
  });
  check({ name: 'jsconfig', files: { 'jsconfig.json': mapping }, from: 'src/from.js', expected: 'src/a.ts' });
  check({ name: 'tsconfig before jsconfig', files: { 'tsconfig.json': mapping, 'jsconfig.json': other }, expected: 'src/a.ts' });
  check({
    name: 'a file outside its program',
    files: { 'tsconfig.json': { ...mapping, include: ['lib'] } },
    expected: 'src/a.ts',
  });
  check({
    name: 'a solution: the reference that includes the file',
    files: {
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }] },
      'tsconfig.node.json': { ...other, include: ['vite.config.ts'] },
      'tsconfig.app.json': { ...mapping, include: ['src'] },
    },
    also: ['other/a.ts'],
    expected: 'src/a.ts',
  });
  check({
    name: 'a solution: the other reference',
    files: {
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }] },
      'tsconfig.node.json': { ...other, include: ['vite.config.ts'] },
      'tsconfig.app.json': { ...mapping, include: ['src'] },
    },
    from: 'vite.config.ts',
    also: ['other/a.ts'],
    expected: 'other/a.ts',
  });
  check({
    name: 'references in a circle',
    files: {
      'tsconfig.json': { files: [], references: [{ path: './b' }] },
      'b/tsconfig.json': { files: [], references: [{ path: '..' }] },
    },
    expected: 'unresolved not-found',
  });
  check({
    name: 'excluded files go to the next reference',
    files: {
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: './tsconfig.spec.json' }] },
      'tsconfig.app.json': { ...other, include: ['src/**/*'], exclude: ['src/**/*.spec.ts'] },
      'tsconfig.spec.json': { ...mapping, include: ['src/**/*.spec.ts'] },
    },
    from: 'src/from.spec.ts',
    also: ['other/a.ts'],
    expected: 'src/a.ts',
  });
});

describe('broken configuration', () => {
  check({
    name: 'comments and trailing commas',
    files: { 'tsconfig.json': `// c\n{"compilerOptions": {"paths": {"@/*": ["./src/*"],},},}` },
    expected: 'src/a.ts',
  });
  check({
    name: 'broken JSON',
    files: { 'tsconfig.json': `{"compilerOptions": {"paths": {"@/*": ["./src/*"]}}, ` },
    expected: 'src/a.ts',
    notices: ['tsconfig.json: Has mistakes in its JSON; what could be read is used.'],
  });
  check({
    name: 'array',
    files: { 'tsconfig.json': [] },
    expected: 'unresolved not-found',
    notices: ['tsconfig.json: Is not an object; nothing of it is used.'],
  });
  check({
    name: 'nothing',
    files: { 'tsconfig.json': '' },
    expected: 'unresolved not-found',
    notices: ['tsconfig.json: Not used: it holds no readable JSON.'],
  });
  check({
    name: 'very deep',
    files: { 'tsconfig.json': '['.repeat(100_000) },
    expected: 'unresolved not-found',
    notices: ['tsconfig.json: Not used: it is too deeply nested.'],
  });
  check({
    name: 'very large',
    files: { 'tsconfig.json': `{"a": "${'x'.repeat(5_000_000)}"}` },
    expected: 'unresolved not-found',
    notices: ['tsconfig.json: Not used: it is too large.'],
  });
  check({
    name: 'wrong types',
    files: {
      'tsconfig.json': {
        compilerOptions: { baseUrl: 1, paths: { '@/*': 'src', x: [1] }, rootDirs: {} },
        include: 3,
        references: [null, 'x'],
        files: 'a',
      },
    },
    expected: 'unresolved not-found',
  });
  check({
    name: 'targets outside',
    files: { 'tsconfig.json': { compilerOptions: { baseUrl: '/etc', paths: { '@/*': ['/etc/*', '../x/*', 'src/*'] } } } },
    expected: 'src/a.ts',
    notices: [
      'tsconfig.json: "baseUrl" leads outside the folder; ignored.',
      'tsconfig.json: "paths" has targets outside the folder (2); they are ignored.',
    ],
  });
});
