import { expect } from 'chai';
import { openTree, resolveIn } from './resolve-in.ts';

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly also: readonly string[];
  readonly from?: string;
  readonly specifier: string;
  readonly expected: string;
}

const check = ({ name, files, also, from = 'src/from.ts', specifier, expected }: Case): void => {
  it(name, async () => {
    const tree = await openTree({ files, also: [from, ...also] });
    expect(resolveIn(tree, from, specifier)).to.equal(expected);
  });
};

const paths = (
  table: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  'tsconfig.json': { compilerOptions: { paths: table, ...more } },
});

describe('paths', () => {
  check({ name: 'pattern', files: paths({ '@/*': ['./src/*'] }), also: ['src/a.ts'], specifier: '@/a', expected: 'src/a.ts' });
  check({
    name: 'exact',
    files: paths({ api: ['src/api/index.ts'] }),
    also: ['src/api/index.ts'],
    specifier: 'api',
    expected: 'src/api/index.ts',
  });
  check({
    name: 'folder',
    files: paths({ api: ['src/api'] }),
    also: ['src/api/index.tsx'],
    specifier: 'api',
    expected: 'src/api/index.tsx',
  });
  check({
    name: 'the longest prefix wins',
    files: paths({ '*': ['any/*'], '@/*': ['short/*'], '@/long/*': ['long/*'] }),
    also: ['any/@/long/a.ts', 'short/long/a.ts', 'long/a.ts'],
    specifier: '@/long/a',
    expected: 'long/a.ts',
  });
  check({
    name: 'an exact entry wins over a pattern',
    files: paths({ '@/*': ['p/*'], '@/a': ['exact.ts'] }),
    also: ['p/a.ts', 'exact.ts'],
    specifier: '@/a',
    expected: 'exact.ts',
  });
  check({
    name: 'next target',
    files: paths({ '*': ['gen/*', 'src/*'] }),
    also: ['src/a.ts'],
    specifier: 'a',
    expected: 'src/a.ts',
  });
  check({ name: 'suffix', files: paths({ 'x-*-y': ['src/*'] }), also: ['src/a.ts'], specifier: 'x-a-y', expected: 'src/a.ts' });
  check({
    name: 'written extension',
    files: paths({ '@/*': ['src/*'] }),
    also: ['src/a.ts'],
    specifier: '@/a.js',
    expected: 'src/a.ts',
  });
  check({
    name: 'dollar signs',
    files: paths({ '@/*': ['src/*'] }),
    also: ['src/$&.ts'],
    specifier: '@/$&',
    expected: 'src/$&.ts',
  });
  check({
    name: 'a builtin name may be mapped',
    files: paths({ fs: ['src/fs.ts'] }),
    also: ['src/fs.ts'],
    specifier: 'fs',
    expected: 'src/fs.ts',
  });
  check({
    name: 'an alias that leads nowhere',
    files: paths({ '@app/*': ['src/*'] }),
    also: [],
    specifier: '@app/a',
    expected: 'unresolved not-found',
  });
  check({
    name: 'a fallback that leads nowhere',
    files: paths({ '*': ['types/*'] }),
    also: [],
    specifier: 'react',
    expected: 'external react',
  });
  check({
    name: 'a mapped package that is asked for',
    files: { ...paths({ react: ['./types/react'] }), 'package.json': { dependencies: { react: '18' } } },
    also: [],
    specifier: 'react',
    expected: 'external react',
  });
  check({
    name: 'into a build that is absent',
    files: paths({ '@org/a': ['dist/a'] }, { outDir: 'dist', rootDir: 'packages' }),
    also: ['packages/a/index.ts'],
    specifier: '@org/a',
    expected: 'packages/a/index.ts',
  });
  check({
    name: 'everything to the machine',
    files: paths({ '*': ['/etc/*', '../../etc/*', 'C:/etc/*'] }),
    also: [],
    specifier: 'passwd',
    expected: 'external passwd',
  });
});

describe('baseUrl', () => {
  const files = { 'tsconfig.json': { compilerOptions: { baseUrl: 'src' } } };
  check({ name: 'names begin there', files, also: ['src/app/a.ts'], specifier: 'app/a', expected: 'src/app/a.ts' });
  check({ name: 'other names are packages', files, also: [], specifier: 'react', expected: 'external react' });
  check({
    name: 'paths are relative to it',
    files: { 'tsconfig.json': { compilerOptions: { baseUrl: 'src', paths: { '@/*': ['app/*'] } } } },
    also: ['src/app/a.ts'],
    specifier: '@/a',
    expected: 'src/app/a.ts',
  });
  check({
    name: 'outside the folder',
    files: { 'tsconfig.json': { compilerOptions: { baseUrl: '../..' } } },
    also: ['a.ts'],
    specifier: 'a',
    expected: 'external a',
  });
});

describe('rootDirs', () => {
  const files = { 'tsconfig.json': { compilerOptions: { rootDirs: ['src', 'generated'] } } };
  check({
    name: 'lie over one another',
    files,
    also: ['generated/views/a.ts'],
    from: 'src/views/b.ts',
    specifier: './a',
    expected: 'generated/views/a.ts',
  });
  check({ name: 'the own one first', files, also: ['generated/a.ts', 'src/a.ts'], specifier: './a', expected: 'src/a.ts' });
});
