import { expect } from 'chai';
import { lineIndex } from '../../../../src/base/line-index.ts';
import { openTree } from './resolve-in.ts';

const check = async (files: Readonly<Record<string, unknown>>, expected: readonly string[]): Promise<void> => {
  const { resolver } = await openTree({ files });
  expect(resolver.packages.map(({ name, path, manifest }) => `${name} ${path} ${manifest}`)).to.deep.equal(expected);
};

describe('packages', () => {
  it('are the members of the workspace and the root', () =>
    check(
      {
        'package.json': { name: 'root', workspaces: ['packages/*'] },
        'packages/a/package.json': { name: '@org/a' },
        'packages/nameless/package.json': {},
        'tools/b/package.json': { name: 'b' },
      },
      ['root  package.json', '@org/a packages/a packages/a/package.json'],
    ));
  it('are what is linked to', () =>
    check({ 'package.json': { dependencies: { b: 'file:./tools/b' } }, 'tools/b/package.json': { name: 'b' } }, [
      'b tools/b tools/b/package.json',
    ]));
  it('are all that are no samples, where no workspace is declared', () =>
    check(
      {
        'a/package.json': { name: 'a' },
        'test/fixtures/b/package.json': { name: 'b' },
        'node_modules/c/package.json': { name: 'c' },
      },
      ['a a a/package.json'],
    ));
  it('are sorted by path', () =>
    check({ 'b/package.json': { name: 'one' }, 'a/package.json': { name: 'two' } }, [
      'two a a/package.json',
      'one b b/package.json',
    ]));
});

describe('rows of a manifest', () => {
  const text = `{
  "name": "app",
  "dependencies": { "lib": "workspace:*", "react": "^18" },
  "devDependencies": { "mocha": "1", "broken": 3 },
  "peerDependencies": { "vue": "3" }, "optionalDependencies": { "__proto__": "1" }
}`;
  const opened = openTree({
    files: { 'package.json': { workspaces: ['*'] }, 'app/package.json': text, 'lib/package.json': { name: 'lib' } },
  });

  it('have kind, constraint and whether they stay in the folder', async () => {
    const [app] = (await opened).resolver.packages;
    expect(app?.dependsOn.map(({ name, kind, constraint, internal }) => [name, kind, constraint, internal])).to.deep.equal([
      ['lib', 'runtime', 'workspace:*', true],
      ['react', 'runtime', '^18', false],
      ['mocha', 'development', '1', false],
      ['vue', 'peer', '3', false],
      ['__proto__', 'optional', '1', false],
    ]);
  });
  it('have the range of their text', async () => {
    const [app] = (await opened).resolver.packages;
    const lines = lineIndex(text);
    expect(app?.dependsOn.map(({ range }) => text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)))).to.deep.equal([
      '"lib": "workspace:*"',
      '"react": "^18"',
      '"mocha": "1"',
      '"vue": "3"',
      '"__proto__": "1"',
    ]);
  });
});

describe('configuration', () => {
  it('is every file that was asked', async () => {
    const { resolver } = await openTree({
      files: {
        'package.json': {},
        'tsconfig.json': { extends: './base' },
        'base.json': {},
        'pnpm-workspace.yaml': '',
        'other.json': {},
      },
    });
    expect([...resolver.configuration].sort()).to.deep.equal([
      'base.json',
      'package.json',
      'pnpm-workspace.yaml',
      'tsconfig.json',
    ]);
  });
});
