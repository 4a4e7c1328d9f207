import { expect } from 'chai';
import { relate } from '../../src/architecture/relate.ts';
import { graphOf } from '../support/graph.ts';

/** A file belongs to the component of its first folder; files of the root to none. */
const check = (title: string, graph: string, expected: readonly string[]): void => {
  it(title, () => {
    const relations = relate(graphOf(graph), (path) => (path.includes('/') ? path.split('/')[0] : undefined));
    const rows = relations.map(({ from, to, weight, dependencies }) => {
      const examples = dependencies.map((dependency) => `${dependency.from}>${dependency.to}`).join(' ');
      return `${from} -> ${to} ${weight}: ${examples}`;
    });
    expect(rows).to.deep.equal(expected);
  });
};

describe('relate', () => {
  check('nothing', '', []);
  check('no relation inside a component', 'a/x.ts -> a/y.ts', []);
  check('no relation of what is in no component', 'x.ts -> a/y.ts\na/z.ts -> x.ts', []);
  check('both directions apart', 'a/x.ts -> b/y.ts\nb/y.ts -> a/x.ts', ['a -> b 1: a/x.ts>b/y.ts', 'b -> a 1: b/y.ts>a/x.ts']);
  check('the weightiest first, then by name', 'b/x.ts -> c/y.ts\na/x.ts -> c/y.ts\nc/x.ts -> a/x.ts b/x.ts a/z.ts', [
    'c -> a 2: c/x.ts>a/x.ts c/x.ts>a/z.ts',
    'a -> c 1: a/x.ts>c/y.ts',
    'b -> c 1: b/x.ts>c/y.ts',
    'c -> b 1: c/x.ts>b/x.ts',
  ]);
  check('dependencies by file and place', 'a/y.ts -> b/z.ts\na/x.ts -> b/y.ts b/x.ts', [
    'a -> b 3: a/x.ts>b/y.ts a/x.ts>b/x.ts a/y.ts>b/z.ts',
  ]);
  check('names that objects have anyway', '__proto__/x.ts -> constructor/y.ts', [
    '__proto__ -> constructor 1: __proto__/x.ts>constructor/y.ts',
  ]);
});
