import { expect } from 'chai';
import fc from 'fast-check';
import type { FileChange } from '../../src/engine/service.ts';
import { comparable, engineOn, options } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

type Edit = readonly [path: string, content: string | undefined];

const start: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "doors", "workspaces": ["lib"] }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  'a.ts': 'import "./b"; import "@/lib/c"',
  'b.ts': 'export {}',
  'lib/package.json': '{ "name": "locks", "main": "c.ts" }',
  'lib/c.ts': 'import "../b"',
};

const check = (what: string, edits: readonly Edit[], rereads: string): Mocha.Test =>
  it(what, async () => {
    const fileSystem = memoryFileSystem(start);
    const engine = await engineOn(fileSystem);
    await engine.open(options);
    await engine.readAll();
    const before = fileSystem.reads.length;
    const changes = apply(fileSystem, edits, new Set(Object.keys(start)));
    const project = await engine.applyChanges(changes);
    const sources = fileSystem.reads.slice(before).filter((path) => path.endsWith('.ts'));
    expect(sources.sort().join(' ')).to.equal(rereads);
    expect(comparable(project)).to.deep.equal(await openedAnew(fileSystem));
  });

const apply = (fileSystem: ReturnType<typeof memoryFileSystem>, edits: readonly Edit[], present: Set<string>): FileChange[] =>
  edits.map(([path, content]) => {
    if (content === undefined) fileSystem.remove(path);
    else fileSystem.write(path, content);
    const kind = content === undefined ? 'deleted' : present.has(path) ? 'changed' : 'created';
    if (content === undefined) present.delete(path);
    else present.add(path);
    return { kind, path };
  });

const openedAnew = async (fileSystem: ReturnType<typeof memoryFileSystem>): Promise<unknown> => {
  const fresh = await engineOn(fileSystem);
  await fresh.open(options);
  return comparable(await fresh.readAll());
};

const checkAnyEdits = (
  what: string,
  tree: Readonly<Record<string, string>>,
  paths: readonly string[],
  contents: readonly (string | undefined)[],
): Mocha.Test =>
  it(what, async () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...contents)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 3 }), async (rounds) => {
        const fileSystem = memoryFileSystem(tree);
        const present = new Set(Object.keys(tree));
        const engine = await engineOn(fileSystem);
        await engine.open(options);
        let project = await engine.readAll();
        for (const round of rounds) project = await engine.applyChanges(apply(fileSystem, round, present));
        expect(comparable(project)).to.deep.equal(await openedAnew(fileSystem));
      }),
      { numRuns: 60 },
    );
  }).timeout(180_000);

describe('changes on disk', () => {
  check('nothing really changed', [['a.ts', start['a.ts']]], 'a.ts');
  check('an import more', [['b.ts', 'import "./lib/c"']], 'b.ts');
  check('a new file', [['d.ts', 'import "locks"']], 'd.ts');
  check('a file gone', [['b.ts', undefined]], '');
  check('a path mapping changed', [['tsconfig.json', '{}']], '');
  check('a package renamed', [['lib/package.json', '{ "name": "keys" }']], '');
  check('a file made ignored', [['.gitignore', 'b.ts']], '');
  check(
    'a file renamed',
    [
      ['b.ts', undefined],
      ['e.ts', 'export {}'],
    ],
    'e.ts',
  );

  checkAnyEdits(
    'give what opening anew gives, whatever they are',
    start,
    [
      'a.ts',
      'b.ts',
      'lib/c.ts',
      'lib/d.ts',
      'x/y.ts',
      'tsconfig.json',
      'lib/package.json',
      '.gitignore',
      'README.md',
      'x/data.json',
    ],
    [
      undefined,
      '',
      'import "./b"; import "../b"',
      'import "@/x/y"; import z from "./data.json"; import "./x/data.json"',
      '{ "name": "locks", "main": "d.ts" }',
      'import "locks"; import "react"',
      '# Doors\n\nAll about doors.',
      'lib\n',
    ],
  );
  checkAnyEdits(
    'give what opening anew gives where files are linked by the names they define',
    {
      'go.mod': 'module example.org/shop\n',
      'cart/cart.go': 'package cart\n\nfunc Total() int { return sum() }\n',
      'cart/sum.go': 'package cart\n\nfunc sum() int { return 1 }\n',
      'main.go': 'package main\n\nimport "example.org/shop/cart"\n\nfunc main() { cart.Total() }\n',
      'shop/Cart.java': 'package shop;\n\nclass Cart { Price price; }\n',
      'shop/Price.java': 'package shop;\n\nclass Price {}\n',
      'shop/__init__.py': 'from .cart import total\n',
      'shop/cart.py': 'def total():\n    return 1\n',
      'report.py': 'from shop import total\n',
      'web/cart.ts': "fetch('/total');\n",
    },
    [
      'cart/cart.go',
      'cart/sum.go',
      'main.go',
      'go.mod',
      'shop/Cart.java',
      'shop/Price.java',
      'shop/__init__.py',
      'shop/cart.py',
      'report.py',
    ],
    [
      undefined,
      '',
      'package cart\n\nfunc sum() int { return Total() }\n',
      'package cart\n\nfunc Total() int { return 2 }\nfunc sum() int { return 3 }\n',
      'package shop;\n\nclass Price { Cart cart; }\n',
      'package shop;\n\nclass Cart { class Price {} Price price; }\n',
      'total = 1\n',
      'from shop.cart import total\n\n@app.route("/total")\ndef answer():\n    return total()\n',
      'module example.org/other\n',
    ],
  );
});
