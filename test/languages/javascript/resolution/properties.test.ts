import { expect } from 'chai';
import fc from 'fast-check';
import { modulePath } from '../../../../src/model/module-path.ts';
import { importOf, inWords } from '../../../support/resolution.ts';
import { openTree } from './resolve-in.ts';

const folders = ['', 'src/', 'packages/a/', 'packages/b/src/'];
const names = ['package.json', 'tsconfig.json', 'a.ts', 'index.ts', 'b.js', '__proto__.ts', 'constructor/index.js'];
const path = fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map((parts) => parts.join(''));
const word = fc.constantFrom(
  'a',
  'b',
  '*',
  './a',
  './*',
  '.',
  '..',
  'packages/*',
  '@org/a',
  '__proto__',
  'constructor',
  '${configDir}/x',
  '/etc/*',
  'dist/a.js',
  './src/*.ts',
);
const specifier = fc.oneof(
  word,
  fc.string(),
  fc.constantFrom('@org/a/src/a', './a?raw', '#a', '../../..', 'a/b', '../a.js', '/a', './index', '\\\\x', 'x!y'),
);

/** JSON with the members that are looked at, holding anything. */
const key = fc.constantFrom(
  ...[
    'name',
    'main',
    'types',
    'exports',
    'imports',
    'workspaces',
    'dependencies',
    'typesVersions',
    'compilerOptions',
    'extends',
    'references',
  ],
  ...[
    'paths',
    'baseUrl',
    'rootDirs',
    'outDir',
    'rootDir',
    'files',
    'include',
    'exclude',
    'path',
    '.',
    './*',
    '__proto__',
    'constructor',
    '@org/a',
    'a',
  ],
);
const { value } = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}));
const tree = fc.dictionary(path, fc.oneof(value, fc.string()), { maxKeys: 8, noNullPrototype: true });

const check = (
  holds: (files: Readonly<Record<string, unknown>>, specifiers: readonly string[]) => Promise<void>,
): Promise<void> =>
  fc.assert(fc.asyncProperty(tree, fc.array(specifier, { minLength: 1, maxLength: 6 }), holds), { numRuns: 300 });

const resolveAll = async (
  files: Readonly<Record<string, unknown>>,
  specifiers: readonly string[],
  also: readonly string[] = [],
): Promise<readonly string[]> => {
  const { resolver } = await openTree({ files, also });
  return specifiers.flatMap((text) =>
    folders.map((folder) => inWords(resolver.resolve(modulePath(`${folder}from.ts`), importOf(text)))),
  );
};

describe('whatever the manifests hold', () => {
  it('nothing is thrown, and every internal resolution is a known path', () =>
    check(async (files, specifiers) => {
      const { resolver, reads } = await openTree({ files });
      for (const text of specifiers) {
        for (const folder of folders) {
          const resolution = resolver.resolve(modulePath(`${folder}from.ts`), importOf(text));
          if (resolution.kind === 'internal') expect(Object.hasOwn(files, resolution.path)).to.equal(true);
        }
      }
      for (const read of reads) expect(Object.hasOwn(files, read)).to.equal(true);
    }));
  it('no prototype is changed', async () => {
    const before = [Object.prototype, Array.prototype, Map.prototype].map((prototype) => Reflect.ownKeys(prototype).length);
    const hostile =
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "exports": {"__proto__": {"polluted": 1}}}';
    await resolveAll({ 'package.json': hostile, 'tsconfig.json': hostile, 'packages/a/package.json': hostile }, [
      'a',
      './__proto__',
      'polluted',
    ]);
    const after = [Object.prototype, Array.prototype, Map.prototype].map((prototype) => Reflect.ownKeys(prototype).length);
    expect(after).to.deep.equal(before);
    expect(({} as { readonly polluted?: unknown }).polluted).to.equal(undefined);
  });
  it('the order of paths does not matter', () =>
    check(async (files, specifiers) => {
      const reversed = Object.fromEntries(Object.entries(files).reverse());
      expect(await resolveAll(reversed, specifiers)).to.deep.equal(await resolveAll(files, specifiers));
    }));
  it('asking twice gives the same', () =>
    check(async (files, specifiers) => {
      const once = await resolveAll(files, specifiers);
      const twice = await resolveAll(files, [...specifiers, ...specifiers]);
      expect(twice).to.deep.equal([...once, ...once]);
    }));
});

describe('size', () => {
  it('a cycle of imports between packages ends', async () => {
    const files = { 'package.json': { imports: { '#a': '#b', '#b': '#a' } } };
    expect(await resolveAll(files, ['#a'])).to.deep.equal(folders.map(() => 'unresolved not-found'));
  });
  it('folders nested a thousand deep are looked through', async () => {
    const deep = `${'d/'.repeat(1000)}from.ts`;
    const { resolver } = await openTree({
      files: { 'tsconfig.json': { compilerOptions: { baseUrl: '.' } } },
      also: [deep, 'a.ts'],
    });
    expect(inWords(resolver.resolve(modulePath(deep), importOf('a')))).to.equal('a.ts');
  });
});
