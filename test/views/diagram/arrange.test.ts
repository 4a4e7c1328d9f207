import { expect } from 'chai';
import fc from 'fast-check';
import { readingOrder, rowBreaks } from '../../../src/views/diagram/arrange.ts';
import type { IndexEdge } from '../../../src/views/diagram/arrange.ts';

/** Edges as `0>1`; invisible ones expected in the same spelling. */
const edgesOf = (text: string): IndexEdge[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.split('>').map(Number))
    .map(([from = 0, to = 0]) => ({ from, to }));

const check = (name: string, count: number, edges: string, limit: number, breaks: string): void => {
  it(name, () => expect(rowBreaks(count, edgesOf(edges), limit)).to.deep.equal(edgesOf(breaks)));
};

describe('rowBreaks', () => {
  check('leaves a short row alone', 3, '0>1 0>2', 2, '');
  check('hangs what exceeds the row under its first boxes', 5, '', 2, '0>2 1>3 0>4 2>4');
  check('breaks the row of what hangs from one box', 5, '0>1 0>2 0>3 0>4', 3, '1>4');
  check('moves boxes that nothing hangs from', 5, '0>3 2>4', 2, '0>1 1>4');
  check('copes with a circle', 3, '0>1 1>2 2>0', 1, '');
  check('copes with a box that points at itself', 2, '0>0', 1, '0>1');
  check('says nothing about nothing', 0, '', 3, '');
});

describe('rowBreaks, whatever comes', () => {
  it('keeps every row within the limit and adds no circle', () => {
    const graphs = fc.integer({ min: 1, max: 24 }).chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
      ),
    );
    fc.assert(
      fc.property(graphs, ([count, pairs, limit]) => {
        // Downwards only, so that the test needs no notion of how circles are broken.
        const edges = pairs.filter(([a, b]) => a !== b).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
        const rows = rowsOf(count, [...edges, ...rowBreaks(count, edges, limit)]);
        expect(Math.max(...rows.values())).to.be.at.most(limit);
      }),
    );
  });
});

/** Number of boxes in each row; fails on a circle. */
const rowsOf = (count: number, edges: readonly IndexEdge[]): Map<number, number> => {
  const ranks = new Array<number>(count).fill(0);
  for (let round = 0; ; round++) {
    const late = edges.find(({ from, to }) => ranks[to]! <= ranks[from]!);
    if (!late) break;
    expect(round, 'a circle').to.be.below(count * count);
    ranks[late.to] = ranks[late.from]! + 1;
  }
  const rows = new Map<number, number>();
  for (const rank of ranks) rows.set(rank, (rows.get(rank) ?? 0) + 1);
  return rows;
};

const checkOrder = (name: string, count: number, edges: string, order: readonly number[]): void => {
  it(name, () => expect(readingOrder(count, edgesOf(edges).map((edge) => ({ ...edge, weight: 1 })))).to.deep.equal(order));
};

describe('readingOrder', () => {
  checkOrder('names what relies on others first', 3, '2>1 1>0', [2, 1, 0]);
  checkOrder('keeps the given order among equals', 4, '0>2 1>3', [0, 1, 2, 3]);
  checkOrder('names what has no arrow last', 3, '1>2', [1, 2, 0]);

  it('weighs arrows', () => {
    const edges = [
      { from: 0, to: 1, weight: 1 },
      { from: 1, to: 0, weight: 9 },
    ];
    expect(readingOrder(2, edges)).to.deep.equal([1, 0]);
  });
});
