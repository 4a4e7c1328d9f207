import { expect } from 'chai';
import { addsUp, engineOn, options } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

/** A shop in many languages, each file relying on another in its language's own way. */
const shop = {
  'web/cart.ts':
    "import { money } from './money.ts';\nexport const load = () => fetch('/api/carts/7');\nexport const total = money(1);\n",
  'web/money.ts': 'export const money = (cents: number) => `${cents / 100}`;\n',
  'web/Cart.vue':
    '<script setup lang="ts">\nimport { load } from \'./cart.ts\';\n</script>\n<template><h1>Your cart</h1></template>\n',
  'server/pom.xml': '<project><groupId>shop</groupId><artifactId>server</artifactId><version>1</version></project>\n',
  'server/src/main/java/shop/Carts.java':
    'package shop;\n\n@Controller\n@RequestMapping("/api/carts")\nclass Carts {\n  Prices prices;\n  @GetMapping("/{id}")\n  String one() { return "carts/one"; }\n}\n',
  'server/src/main/java/shop/Prices.java': 'package shop;\n\n/** What things cost. */\nclass Prices {}\n',
  'server/src/main/resources/templates/carts/one.html': '<h1>Your cart</h1>\n',
  'reports/pyproject.toml': '[project]\nname = "reports"\nversion = "1"\n',
  'reports/monthly.py': 'from sums import add\n\nprint(add([1]))\n',
  'reports/sums.py': '"""Adds up what was sold."""\n\n\ndef add(rows):\n    return sum(rows)\n',
  'stock/go.mod': 'module example.org/stock\n\ngo 1.22\n',
  'stock/main.go': 'package main\n\nimport "example.org/stock/shelf"\n\nfunc main() { shelf.Count() }\n',
  'stock/shelf/shelf.go': 'package shelf\n\nfunc Count() int { return rows() }\n',
  'stock/shelf/rows.go': 'package shelf\n\nfunc rows() int { return 1 }\n',
  'phone/Cart.swift': 'import UIKit\n',
};

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const engine = await engineOn(memoryFileSystem(tree));
    await engine.open(options);
    const { graph, coverage } = await engine.readAll();
    const edges = [...graph.outgoing.values()].flat().map(({ from, to, kind }) => `${from} -> ${to} (${kind})`);
    expect([...new Set(edges)].sort()).to.deep.equal([...expected].sort());
    expect(addsUp(coverage)).to.equal(true);
    expect(coverage.imports.unresolved).to.deep.equal([]);
  });
};

describe('a project of several languages', () => {
  check('is one graph', shop, [
    'reports/monthly.py -> reports/sums.py (static)',
    'server/src/main/java/shop/Carts.java -> server/src/main/java/shop/Prices.java (implicit)',
    'server/src/main/java/shop/Carts.java -> server/src/main/resources/templates/carts/one.html (convention)',
    'stock/main.go -> stock/shelf/shelf.go (static)',
    'stock/shelf/shelf.go -> stock/shelf/rows.go (implicit)',
    'web/Cart.vue -> web/cart.ts (static)',
    'web/cart.ts -> server/src/main/java/shop/Carts.java (convention)',
    'web/cart.ts -> web/money.ts (static)',
  ]);

  it('has a package for each manifest', async () => {
    const engine = await engineOn(memoryFileSystem(shop));
    const { graph } = await engine.open(options);
    expect(graph.packages.map(({ name, ecosystem }) => `${name} ${ecosystem}`).sort()).to.deep.equal([
      'example.org/stock go',
      'reports pypi',
      'shop:server maven',
    ]);
  });

  it('follows a name to its new place when a file changes', async () => {
    const files = memoryFileSystem(shop);
    const engine = await engineOn(files);
    await engine.open(options);
    files.write('stock/shelf/shelf.go', 'package shelf\n\nfunc Count() int { return rows() }\n\nfunc rows() int { return 2 }\n');
    files.write('stock/shelf/rows.go', 'package shelf\n\nfunc other() int { return Count() }\n');
    const changed = ['stock/shelf/shelf.go', 'stock/shelf/rows.go'].map((path) => ({ kind: 'changed' as const, path }));
    const { graph } = await engine.applyChanges(changed);
    const edges = [...graph.outgoing.values()].flat().map(({ from, to }) => `${from} -> ${to}`);
    expect(edges).to.include('stock/shelf/rows.go -> stock/shelf/shelf.go');
    expect(edges).not.to.include('stock/shelf/shelf.go -> stock/shelf/rows.go');
  });
});
