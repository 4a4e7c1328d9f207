import { expect } from 'chai';
import fc from 'fast-check';
import { keep, keptLayout } from '../../../src/views/diagram/kept-layout.ts';
import type { KeptLayout } from '../../../src/views/diagram/kept-layout.ts';
import { layeredLayout } from '../../../src/views/diagram/layered-layout.ts';
import type { Line } from '../../../src/views/diagram/layered-layout.ts';

const sizes = { box: 100, gap: 20, pass: 10, boxesPerRow: 3 };

const linesOf = (arrows: string, names: readonly string[]): Line[] =>
  arrows
    .split(' ')
    .filter(Boolean)
    .map((arrow) => ({ from: names.indexOf(arrow[0] ?? ''), to: names.indexOf(arrow[1] ?? '') }));

const first = (names: readonly string[], arrows: string): KeptLayout =>
  keep(layeredLayout(names.length, linesOf(arrows, names), sizes), names);

/** Boxes that stand elsewhere after the change than before, and those that share a place. */
const check = (name: string, before: readonly [string, string], after: readonly [string, string]): void => {
  it(name, () => {
    const [old, now] = [Array.from(before[0]), Array.from(after[0])];
    const kept = first(old, before[1]);
    const layout = keptLayout(kept, now, linesOf(after[1], now), sizes);
    const moved = now.filter((box, index) => {
      const [was, is] = [kept.boxes[box], layout?.boxes[index]];
      return was && (was.x !== is?.x || was.row !== is.row);
    });
    expect(layout).to.not.equal(undefined);
    expect(moved).to.deep.equal([]);
    expect(new Set(layout?.boxes.map(({ row, x }) => `${row} ${x}`)).size).to.equal(now.length);
    for (const { line, way } of layout?.lines ?? []) {
      expect([way[0]?.box, way.at(-1)?.box]).to.deep.equal([line.from, line.to]);
    }
  });
};

describe('keptLayout', () => {
  check('moves nothing for an arrow more', ['abcd', 'ab bc'], ['abcd', 'ab bc ad da']);
  check('moves nothing for boxes named in another order', ['abcd', 'ab bc cd'], ['dcba', 'ab bc cd']);
  check('moves nothing for a box more', ['abc', 'ab bc'], ['abcx', 'ab bc xc']);
  check('moves nothing for a box less', ['abcd', 'ab bc cd'], ['abd', 'ab']);
  it('puts a box with another name where the old one was', () => {
    const kept = first(Array.from('abc'), 'ab bc');
    const layout = keptLayout(kept, Array.from('axc'), linesOf('ax xc', Array.from('axc')), sizes);
    expect(layout?.boxes[1]).to.deep.include(kept.boxes.b);
  });
  it('lets go where most boxes are new', () => {
    expect(keptLayout(first(Array.from('abc'), 'ab'), Array.from('axyz'), [], sizes)).to.equal(undefined);
  });
  it('moves nothing, whatever comes', () => {
    const arrows = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 });
    const text = (pairs: readonly (readonly [number, number])[]): string =>
      pairs.map(([a, b]) => `${'abcdefgh'[a] ?? ''}${'abcdefgh'[b] ?? ''}`).join(' ');
    fc.assert(
      fc.property(arrows, arrows, fc.nat(3), (before, after, more) => {
        const old = Array.from('abcdefgh');
        const now = [...old, ...['x', 'y', 'z'].slice(0, more)];
        const kept = first(old, text(before));
        const layout = keptLayout(kept, now, linesOf(text(after), now), sizes);
        for (const [index, name] of old.entries()) expect(layout?.boxes[index]).to.deep.include(kept.boxes[name]);
        expect(new Set(layout?.boxes.map(({ row, x }) => `${row} ${x}`)).size).to.equal(now.length);
      }),
    );
  });
});
