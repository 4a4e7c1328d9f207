import { expect } from 'chai';
import { aboutView } from '../../src/views/about/build-about.ts';
import { diagramView } from '../../src/views/diagram/build-diagram.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { engineOn, options } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

const check = (
  name: string,
  tree: Readonly<Record<string, string>>,
  boxes: readonly string[],
  about: readonly string[],
): void => {
  it(name, async () => {
    const engine = await engineOn(memoryFileSystem(tree));
    const project = await engine.open(options);
    const nodes = diagramView(project, { kind: 'repository' })?.nodes ?? [];
    expect(nodes.map((node) => `${node.name}: ${node.detail}`)).to.deep.equal(boxes);
    const files = Object.keys(tree).filter((path) => project.graph.modules.has(modulePath(path)));
    const said = files.map((path) => aboutView(project, { kind: 'file', path: modulePath(path) })?.subtitle);
    expect(said).to.deep.equal(about);
  });
};

describe('languages that are not read', () => {
  check(
    'are still a box with files and lines, and said to be unread',
    {
      'phone/Cart.swift': 'import UIKit\nclass Cart {}\n',
      'web/cart.ts': 'export const cart = 1;\n',
      'web/odd.qqq': 'a\nb\nc\n',
    },
    ['Web: 2 files, 1 of them not read', 'Phone: 1 file, not read'],
    ['Swift · not read · 2 lines · phone', 'TypeScript · 1 line · web', 'an unknown language · not read · 3 lines · web'],
  );
  check(
    'are no reason to show pictures and data',
    { 'a/x.ts': '', 'a/logo.png': '\0', 'a/data.csv': '1,2' },
    ['A: 1 file'],
    ['TypeScript · 0 lines · a'],
  );
});
