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

const check = ({ name, files, also = [], from = 'app/from.ts', specifier = 'lib', expected, notices = [] }: Case): void => {
  it(name, async () => {
    const tree = await openTree({ files, also: [from, ...also] });
    expect(resolveIn(tree, from, specifier)).to.equal(expected);
    expect(tree.resolver.notices.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal(notices);
  });
};

const lib = { 'packages/lib/package.json': { name: 'lib', main: 'index.js' } };
const entry = 'packages/lib/index.js';

describe('how a workspace is declared', () => {
  const members = (workspaces: unknown): Readonly<Record<string, unknown>> => ({ 'package.json': { workspaces }, ...lib });
  check({ name: 'list', files: members(['packages/*']), also: [entry], expected: entry });
  check({ name: 'object', files: members({ packages: ['packages/*'] }), also: [entry], expected: entry });
  check({ name: 'exact folder', files: members(['./packages/lib']), also: [entry], expected: entry });
  check({ name: 'trailing slash', files: members(['packages/*/']), also: [entry], expected: entry });
  check({ name: 'deep', files: members(['**']), also: [entry], expected: entry });
  check({ name: 'braces', files: members(['{apps,packages}/*']), also: [entry], expected: entry });
  check({ name: 'negated', files: members(['packages/*', '!packages/lib']), also: [entry], expected: 'external lib' });
  check({ name: 'not a member', files: members(['apps/*']), also: [entry], expected: 'external lib' });
  check({
    name: 'pnpm',
    files: { 'pnpm-workspace.yaml': 'packages:\n  - "packages/*"\n', ...lib },
    also: [entry],
    expected: entry,
  });
  check({ name: 'lerna', files: { 'lerna.json': { packages: ['packages/*'] }, ...lib }, also: [entry], expected: entry });
  check({ name: 'pnpm without packages', files: { 'pnpm-workspace.yaml': '', ...lib }, also: [entry], expected: 'external lib' });
  check({
    name: 'broken YAML',
    files: { 'pnpm-workspace.yaml': 'packages: [', ...lib },
    expected: 'external lib',
    notices: ['pnpm-workspace.yaml: Not used: it holds no readable YAML.'],
  });
  check({
    name: 'YAML aliases are not followed',
    files: { 'pnpm-workspace.yaml': 'a: &a ["packages/*"]\npackages: *a\n', ...lib },
    expected: 'external lib',
    notices: ['pnpm-workspace.yaml: Not used: it holds no readable YAML.'],
  });
});

describe('hostile workspace patterns', () => {
  const told = (pattern: string): string =>
    `package.json: The workspace pattern ${JSON.stringify(pattern)} is ignored: it leads outside the folder or has too many wildcards.`;
  for (const pattern of ['../*', '/etc/*', 'C:/x', '{a,b}'.repeat(12), '**/'.repeat(20), '+(a|b)'.repeat(11)]) {
    check({
      name: pattern.slice(0, 30),
      files: { 'package.json': { workspaces: [pattern, 'packages/*'] }, ...lib },
      also: [entry],
      expected: entry,
      notices: [told(pattern)],
    });
  }
  check({
    name: 'a workspace in every folder',
    files: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`d${100 + i}/package.json`, { workspaces: ['*'] }])),
    expected: 'external lib',
    notices: ['d200/package.json: Its workspace is ignored: there are more than 100.'],
  });
  check({
    name: 'wrong types',
    files: { 'package.json': { workspaces: [1, null, {}, 'packages/*'] }, ...lib },
    also: [entry],
    expected: entry,
  });
});

describe('who sees a package', () => {
  const root = { 'package.json': { name: 'root', workspaces: ['packages/*', 'app'] } };
  const two = { 'a/lib/package.json': { name: 'lib', main: 'i.js' }, 'b/lib/package.json': { name: 'lib', main: 'i.js' } };
  const app = (constraint: string): Readonly<Record<string, unknown>> => ({
    'app/package.json': { name: 'app', dependencies: { lib: constraint } },
  });
  const mains = ['a/lib/i.js', 'b/lib/i.js'];
  check({ name: 'a member that asks by version', files: { ...root, ...lib, ...app('^1.0.0') }, also: [entry], expected: entry });
  for (const constraint of ['npm:lib', 'npm:lib@1'])
    check({
      name: `a member that asks by ${constraint}`,
      files: { ...root, ...lib, ...app(constraint) },
      also: [entry],
      expected: entry,
    });
  check({
    name: 'a package with a name that begins alike',
    files: { ...root, ...lib, ...app('npm:lib-other') },
    also: [entry],
    expected: 'external lib',
  });
  check({
    name: 'another package under that name',
    files: { ...root, ...lib, ...app('npm:other@1') },
    also: [entry],
    expected: 'external lib',
  });
  check({
    name: 'a file in the workspace folder that asks for nothing',
    files: { ...root, ...lib },
    also: [entry],
    from: 'scripts/x.js',
    expected: entry,
  });
  check({
    name: 'a manifest outside the workspace means the published package',
    files: { ...root, ...lib, 'template/package.json': { dependencies: { lib: '1' } } },
    also: [entry],
    from: 'template/x.js',
    expected: 'external lib',
  });
  check({
    name: 'another workspace beside it',
    files: {
      'one/package.json': { workspaces: ['*'] },
      'one/lib/package.json': { name: 'lib', main: 'i.js' },
      'two/package.json': { workspaces: ['*'] },
    },
    also: ['one/lib/i.js'],
    from: 'two/x.js',
    expected: 'external lib',
  });
  check({ name: 'link', files: { ...two, ...app('link:../b/lib') }, also: mains, expected: 'b/lib/i.js' });
  check({ name: 'file', files: { ...two, ...app('file:../a/lib') }, also: mains, expected: 'a/lib/i.js' });
  check({ name: 'portal', files: { ...two, ...app('portal:../a/lib') }, also: mains, expected: 'a/lib/i.js' });
  check({ name: 'a link out of the folder', files: { ...two, ...app('file:../../x') }, also: mains, expected: 'external lib' });
  check({
    name: 'workspace protocol without a workspace',
    files: { ...lib, ...app('workspace:*') },
    also: [entry],
    expected: entry,
  });
  check({
    name: 'workspace protocol, two of that name',
    files: { ...two, ...app('workspace:*') },
    also: mains,
    expected: 'external lib',
  });
  check({
    name: 'the closer of two members',
    files: { 'package.json': { workspaces: ['**'] }, ...two },
    also: mains,
    from: 'b/x.js',
    expected: 'b/lib/i.js',
  });
  check({ name: 'no workspace at all', files: { ...lib, ...app('^1') }, also: [entry], expected: 'external lib' });
  check({ name: 'a package knows its own name', files: lib, also: [entry], from: 'packages/lib/test/a.js', expected: entry });
  check({
    name: 'a member named as a builtin comes first',
    files: { ...root, 'packages/util/package.json': { name: 'util', main: 'i.js' } },
    also: ['packages/util/i.js'],
    specifier: 'util',
    expected: 'packages/util/i.js',
  });
  check({
    name: 'no package for a stray manifest named as a builtin',
    files: { 'x/package.json': { name: 'util' } },
    specifier: 'util',
    expected: 'builtin util',
  });
});
