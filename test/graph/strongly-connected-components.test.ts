import { expect } from 'chai';
import fc from 'fast-check';
import { transitiveDependencies } from '../../src/graph/queries.ts';
import { stronglyConnectedComponents } from '../../src/graph/strongly-connected-components.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { graphOf } from '../support/graph.ts';

const check = (graph: string, expected: string): Mocha.Test =>
  it(`${graph.replace(/\s+/g, ' ')} has ${expected || 'no cycle'}`, () => {
    const components = stronglyConnectedComponents(graphOf(graph));
    expect(components.map((members) => members.join(' ')).join(' | ')).to.equal(expected);
  });

const reaches = (graph: ReturnType<typeof graphOf>, from: string, to: string): boolean =>
  transitiveDependencies(graph, [modulePath(from)]).includes(modulePath(to));

describe('cycles of imports', () => {
  check('a -> b', '');
  check('a -> b\n b -> a', 'a b');
  check('a -> b\n b -> c\n c -> a\n d -> a', 'a b c');
  check('a -> b c\n b -> a\n c -> d\n d -> e\n e -> c', 'c d e | a b');
  check('a -> b c\n b -> d\n c -> d\n d -> a', 'a b c d');

  it('are the groups in which every file reaches every other', () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const targets = Array.from({ length: 8 }, (_, from) => pairs.filter(([a]) => a === from).map(([, b]) => `n${b}`));
        const graph = graphOf(targets.map((list, from) => `n${from} -> ${list.join(' ')}`).join('\n'));
        const groupOf = new Map(
          stronglyConnectedComponents(graph).flatMap((members, group) => members.map((member) => [member, group])),
        );
        for (const a of graph.modules.keys()) {
          for (const b of graph.modules.keys()) {
            if (a === b) continue;
            const together = groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
            expect(together).to.equal(reaches(graph, a, b) && reaches(graph, b, a));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are found in a ring of 5,000 files', () => {
    const ring = Array.from({ length: 5000 }, (_, at) => `f${at} -> f${(at + 1) % 5000}`).join('\n');
    expect(stronglyConnectedComponents(graphOf(ring)).map(({ length }) => length)).to.deep.equal([5000]);
  });
});
