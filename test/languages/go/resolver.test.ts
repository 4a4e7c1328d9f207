import { expect } from 'chai';
import { modulePath } from '../../../src/model/module-path.ts';
import { importOf, inWords } from '../../support/resolution.ts';
import { goWorkspace } from './go-support.ts';
import { shopEdges, shopFiles } from './shop-workspace.ts';

/** `rows`: what each import of `from` stands for, names of the same package left out. */
const check = (
  title: string,
  texts: Readonly<Record<string, string>>,
  from: string,
  rows: Readonly<Record<string, string>>,
): void => {
  it(title, async () => {
    const { facts, resolver } = await goWorkspace(new Map(Object.entries(texts)));
    const references = facts.get(from)?.imports.filter(({ kind }) => kind !== 'implicit') ?? [];
    const found = references.map((each) => [each.specifier, inWords(resolver.resolve(modulePath(from), each))] as const);
    expect(Object.fromEntries(found)).to.deep.equal(rows);
  });
};

const user = (path: string, use: string): string => `package user\n\nimport "${path}"\n\nvar _ = ${use}\n`;
const thing = 'package thing\n\ntype Thing int\n';

describe('languages/go/resolution', () => {
  it('agrees with the recorded answer of the reference', async () => {
    const { facts, resolver } = await goWorkspace(shopFiles);
    const edges = new Set<string>();
    for (const [from, { imports }] of facts) {
      if (from.includes('/_')) continue;
      for (const reference of imports) {
        const resolution = resolver.resolve(modulePath(from), reference);
        if (resolution.kind === 'files') for (const { path } of resolution.targets) edges.add(`${from} -> ${path}`);
      }
    }
    expect([...edges].sort()).to.deep.equal([...shopEdges].sort());
  });

  it('names the place where a file is used', async () => {
    const { facts, resolver } = await goWorkspace(shopFiles);
    const reference = facts.get('shop/main.go')?.imports.find(({ specifier }) => specifier === 'example.com/shop/cart');
    const resolution = reference && resolver.resolve(modulePath('shop/main.go'), reference);
    expect(resolution).to.deep.equal({
      kind: 'files',
      targets: [
        {
          path: 'shop/cart/cart.go',
          place: { range: { start: { line: 16, character: 6 }, end: { line: 16, character: 14 } }, quote: 'cart.New' },
        },
      ],
    });
  });

  it('packages are the modules of the workspace', async () => {
    const { resolver } = await goWorkspace(shopFiles);
    const rows = resolver.packages.map(({ name, path, dependsOn }) => [
      name,
      path,
      ...dependsOn.map((row) => `${row.name} ${row.constraint} ${row.kind} ${row.internal ? 'internal' : 'outside'}`),
    ]);
    expect(rows).to.deep.equal([
      ['example.com/mail', 'mail', 'example.com/shop v0.0.0 runtime internal'],
      [
        'example.com/shop',
        'shop',
        'example.com/money v1.2.0 runtime internal',
        'github.com/acme/log/v2 v2.0.1 optional outside',
        'example.com/mail v0.0.0 runtime internal',
      ],
      ['example.com/old-money', 'third/money'],
    ]);
    expect(resolver.packages[0]?.dependsOn[0]?.range).to.deep.equal({
      start: { line: 2, character: 9 },
      end: { line: 2, character: 25 },
    });
    expect([...resolver.configuration].sort()).to.deep.equal(['go.work', 'mail/go.mod', 'shop/go.mod', 'third/money/go.mod']);
    expect(resolver.notices).to.deep.equal([{ path: 'go.work', message: 'Uses ./missing, where no go.mod is.' }]);
  });

  check(
    'outside modules and the standard library',
    {
      'go.mod': 'module a.b/c\nrequire (\n\tgithub.com/x/y v1\n\tgithub.com/x/y/deep v1\n\tgo.uber.org/zap v1\n)\n',
      'a.go':
        'package a\nimport (\n"net/http"\n"C"\n"github.com/x/y/z"\n"github.com/x/y/deep/z"\n"go.uber.org/zap/zapcore"\n"golang.org/x/net/html"\n"github.com/q/r/v3/s"\n"a.b/other"\n)',
    },
    'a.go',
    {
      'net/http': 'builtin net/http',
      C: 'builtin C',
      'github.com/x/y/z': 'external github.com/x/y',
      'github.com/x/y/deep/z': 'external github.com/x/y/deep',
      'go.uber.org/zap/zapcore': 'external go.uber.org/zap',
      'golang.org/x/net/html': 'external golang.org/x/net',
      'github.com/q/r/v3/s': 'external github.com/q/r/v3',
      'a.b/other': 'external a.b/other',
    },
  );
  check('missing folder of the module', { 'go.mod': 'module a.b/c', 'a.go': user('a.b/c/gen', 'gen.X') }, 'a.go', {
    'a.b/c/gen': 'unresolved not-found',
  });
  check(
    'a required module that is longer than the own one is outside',
    { 'go.mod': 'module a.b/c\nrequire a.b/c/v2 v2.0.0', 'a.go': user('a.b/c/v2/x', 'x.X') },
    'a.go',
    { 'a.b/c/v2/x': 'external a.b/c/v2' },
  );
  check(
    'nested module by its own path only',
    {
      'go.mod': 'module a.b/c',
      'in/go.mod': 'module d.e/f',
      'in/x/x.go': thing,
      'a.go': `package a\nimport (\n"a.b/c/in/x"\n"d.e/f/x"\n)\nvar _ x.Thing`,
    },
    'a.go',
    { 'a.b/c/in/x': 'unresolved not-found', 'd.e/f/x': '' },
  );
  check(
    'vendored',
    {
      'go.mod': 'module a.b/c\nrequire g.h/i v1',
      'vendor/g.h/i/thing/t.go': thing,
      'x/a.go': user('g.h/i/thing', 'thing.Thing'),
    },
    'x/a.go',
    { 'g.h/i/thing': 'vendor/g.h/i/thing/t.go' },
  );
  check(
    'a module without a dot in its name is no standard library, where it is the own one',
    {
      'go.mod': 'module shop',
      'thing/t.go': thing,
      'errors/e.go': thing,
      'a.go': `package a\nimport (\n"shop/thing"\n"errors"\n)\nvar _ thing.Thing`,
    },
    'a.go',
    { 'shop/thing': 'thing/t.go', errors: 'builtin errors' },
  );
  check(
    'an example called like the standard library',
    {
      'go.mod': 'module a.b/c',
      'examples/go.mod': 'module errors',
      'examples/e.go': 'package errors\nfunc New() {}',
      'a.go': user('errors', 'errors.New()'),
    },
    'a.go',
    { errors: 'builtin errors' },
  );
  check(
    'of two modules with one name the nearer',
    {
      'a/one/go.mod': 'module a.b/c',
      'a/one/t.go': thing,
      'b/two/go.mod': 'module a.b/c',
      'b/two/t.go': thing,
      'b/three/go.mod': 'module a.b/d',
      'b/three/a.go': user('a.b/c', 'thing.Thing(1)'),
    },
    'b/three/a.go',
    { 'a.b/c': 'b/two/t.go' },
  );
  check(
    'replacements that lead out of the folder, in circles or to nothing',
    {
      'go.mod':
        'module a.b/c\nreplace (\n\tx.y/out => ../../out\n\tx.y/me => ./\n\tx.y/gone => ./gone\n\tx.y/abs => /etc\n\tx.y/fork => z.w/fork v1\n)',
      'thing/t.go': thing,
      'a.go': 'package a\nimport (\n"x.y/out/t"\n"x.y/me/thing"\n"x.y/gone"\n"x.y/abs"\n"x.y/fork"\n)\nvar _ thing.Thing',
    },
    'a.go',
    {
      'x.y/out/t': 'external x.y/out',
      'x.y/me/thing': 'thing/t.go',
      'x.y/gone': 'unresolved not-found',
      'x.y/abs': 'external x.y/abs',
      'x.y/fork': 'external x.y/fork',
    },
  );
  check(
    'embedded files',
    {
      'go.mod': 'module a.b/c',
      'web/page.html': '',
      'web/.hidden': '',
      'web/sub/app.js': '',
      'logo.svg': '',
      'a.go':
        'package a\nimport _ "embed"\n//go:embed web logo.svg\n//go:embed gone.txt *.css\n//go:embed "../../up"\nvar files embed.FS\n// go:embed not.this\n',
    },
    'a.go',
    {
      embed: 'builtin embed',
      web: 'web/page.html web/sub/app.js',
      'logo.svg': 'logo.svg',
      'gone.txt': 'unresolved not-found',
      '../../up': 'unresolved outside-the-folder',
    },
  );
  check(
    'without go.mod, by what the imports agree on',
    { 'thing/t.go': thing, 'a.go': user('github.com/acme/shop/thing', 'thing.Thing(1)') },
    'a.go',
    { 'github.com/acme/shop/thing': 'thing/t.go' },
  );
  check(
    'a GOPATH in the folder',
    { 'go/src/acme/thing/t.go': thing, 'go/src/acme/x/a.go': user('acme/thing', 'thing.Thing(1)') },
    'go/src/acme/x/a.go',
    { 'acme/thing': 'go/src/acme/thing/t.go' },
  );
  check('relative imports', { 'x/thing/t.go': thing, 'x/a.go': user('./thing', 'thing.Thing(1)') }, 'x/a.go', {
    './thing': 'x/thing/t.go',
  });

  check(
    'what tests of a package declare is not offered to others',
    {
      'go.mod': 'module a.b/c',
      'thing/t.go': thing,
      'thing/t_test.go': 'package thing\nvar Fake Thing',
      'a.go': user('a.b/c/thing', 'thing.Fake'),
    },
    'a.go',
    { 'a.b/c/thing': '' },
  );

  it('broken manifests are said and not thrown', async () => {
    const { resolver } = await goWorkspace(
      new Map([
        ['a/go.mod', ''],
        ['b/go.mod', 'module\nrequire (((\nreplace => =>\nuse'],
        ['c/go.mod', 'module x.y/z\nrequire (\n\tno-version\n\t__proto__ v1\n'],
        ['go.work', 'use (\n./a\n../../b\n/c\n./c\n)'],
      ]),
    );
    expect(resolver.notices.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([
      'a/go.mod: Has no module line; imports of this module are not followed.',
      'b/go.mod: Has no module line; imports of this module are not followed.',
      'go.work: Uses ../../b, where no go.mod is.',
      'go.work: Uses /c, where no go.mod is.',
    ]);
    expect(resolver.packages.map(({ name, dependsOn }) => [name, ...dependsOn.map((each) => each.name)])).to.deep.equal([
      ['x.y/z', '__proto__'],
    ]);
    expect(inWords(resolver.resolve(modulePath('c/a.go'), importOf('__proto__/x')))).to.equal('builtin __proto__/x');
  });
});
