import { expect } from 'chai';
import fc from 'fast-check';
import { readingOrder, rowsOf, rowTies } from '../../../src/views/diagram/arrange.ts';
import type { IndexEdge } from '../../../src/views/diagram/arrange.ts';

/** Edges as `0>1`; invisible ones expected in the same spelling. */
const edgesOf = (text: string): IndexEdge[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.split('>').map(Number))
    .map(([from = 0, to = 0]) => ({ from, to }));

/** Rows in the spelling `0 1/2 3`. */
const check = (name: string, count: number, edges: string, limit: number, rows: string): void => {
  it(name, () =>
    expect(
      rowsOf(count, edgesOf(edges), limit)
        .map((row) => row.join(' '))
        .join('/'),
    ).to.equal(rows),
  );
};

describe('rowsOf', () => {
  check('puts what relies on something above it', 3, '0>1 0>2', 4, '0/1 2');
  check('puts what has the longest way below it first', 5, '3>4 4>2', 2, '3 0/4 1/2');
  check('starts a new row where one is full', 5, '', 2, '0 1/2 3/4');
  check('moves what relies on others down to them', 4, '0>1 1>2 3>2', 4, '0/1 3/2');
  check('breaks a circle where it closes', 3, '0>1 1>2 2>0', 3, '0/1/2');
  check('copes with a box that points at itself', 2, '0>0', 1, '0/1');
  check('says nothing about nothing', 0, '', 3, '');
});

const checkTies = (name: string, rows: readonly (readonly number[])[], edges: string, ties: string): void => {
  it(name, () => expect(rowTies(rows, edgesOf(edges))).to.deep.equal(edgesOf(ties)));
};

describe('rowTies', () => {
  checkTies('adds nothing where edges hold every box', [[0], [1]], '0>1', '');
  checkTies(
    'ties each box to the rows beside its own',
    [
      [0, 1],
      [2, 3],
    ],
    '',
    '0>2 1>3',
  );
  checkTies('ties a box to the place opposite', [[0], [1, 2]], '0>1', '0>2');
  checkTies('holds a box that hangs on a row further down', [[0, 3], [1], [2]], '0>1 1>2 3>2', '3>1');
});

describe('rows and ties, whatever comes', () => {
  const graphs = fc
    .integer({ min: 1, max: 24 })
    .chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
      ),
    );

  it('every box stands in one row, no row is too long, edges and ties lead down, ties to the next row', () => {
    fc.assert(
      fc.property(graphs, ([count, pairs, limit]) => {
        // Downwards only, so that the test needs no notion of how circles are broken.
        const edges = pairs.filter(([a, b]) => a !== b).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
        const rows = rowsOf(count, edges, limit);
        expect(rows.flat().sort((a, b) => a - b)).to.deep.equal(Array.from({ length: count }, (_, node) => node));
        for (const row of rows) expect(row.length).to.be.within(1, limit);
        const rowOf = new Map(rows.flatMap((row, index) => row.map((node) => [node, index] as const)));
        for (const { from, to } of edges) expect(rowOf.get(from)).to.be.below(rowOf.get(to)!);
        for (const { from, to } of rowTies(rows, edges)) expect(rowOf.get(to)! - rowOf.get(from)!).to.equal(1);
      }),
    );
  });
  it('every box is held from above and from below', () => {
    fc.assert(
      fc.property(graphs, ([count, pairs, limit]) => {
        const edges = pairs.filter(([a, b]) => a !== b).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
        const rows = rowsOf(count, edges, limit);
        const holds = [...edges, ...rowTies(rows, edges)];
        rows.forEach((row, index) => {
          for (const node of row) {
            if (index > 0) expect(holds.some(({ from, to }) => to === node && rows[index - 1]!.includes(from))).to.be.true;
            if (index < rows.length - 1)
              expect(holds.some(({ from, to }) => from === node && rows[index + 1]!.includes(to))).to.be.true;
          }
        });
      }),
    );
  });
  it('copes with circles', () => {
    fc.assert(
      fc.property(graphs, ([count, pairs, limit]) => {
        const rows = rowsOf(
          count,
          pairs.map(([from, to]) => ({ from, to })),
          limit,
        );
        expect(rows.flat().length).to.equal(count);
      }),
    );
  });
});

const checkOrder = (name: string, count: number, edges: string, order: readonly number[]): void => {
  it(name, () =>
    expect(
      readingOrder(
        count,
        edgesOf(edges).map((edge) => ({ ...edge, weight: 1 })),
      ),
    ).to.deep.equal(order),
  );
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
