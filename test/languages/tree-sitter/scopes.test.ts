import { expect } from 'chai';
import fc from 'fast-check';
import { scopesOf } from '../../../src/languages/tree-sitter/scopes.ts';
import type { Scope } from '../../../src/languages/tree-sitter/scopes.ts';

const type = (name: string, start: number, end: number): Scope => ({ name, start, end, isFunction: false });
const run = (name: string, start: number, end: number): Scope => ({ name, start, end, isFunction: true });

/** Shop { Cart { add() { helper() { } } } } after which Late stands. */
const scopes = scopesOf([
  run('add', 20, 80),
  type('Shop', 0, 100),
  run('helper', 30, 70),
  type('Cart', 10, 90),
  type('Late', 200, 300),
]);

const check = (offset: number, container: string, place: string, isInFunction: boolean): void => {
  it(`at ${offset}: ${place === '' ? 'nowhere' : place}`, () => {
    expect(scopes.containerAt(offset).join('.')).to.equal(container);
    expect(scopes.placeAt(offset).join('.')).to.equal(place);
    expect(scopes.isInFunction(offset)).to.equal(isInFunction);
  });
};

describe('scopes', () => {
  check(0, 'Shop', 'Shop', false);
  check(10, 'Shop.Cart', 'Shop.Cart', false);
  check(25, 'Shop.Cart', 'Shop.Cart.add', true);
  check(50, 'Shop.Cart', 'Shop.Cart.add', true);
  check(85, 'Shop.Cart', 'Shop.Cart', false);
  check(95, 'Shop', 'Shop', false);
  check(150, '', '', false);
  check(200, 'Late', 'Late', false);

  it('leaves out a scope that asks about itself', () => {
    expect(scopes.containerAt(10, type('Cart', 10, 90)).join('.')).to.equal('Shop');
    expect(scopes.isInFunction(20, run('add', 20, 80))).to.equal(false);
  });
  it('finds the next one', () => {
    expect([scopes.next(0)?.name, scopes.next(11)?.name, scopes.next(100)?.name, scopes.next(201)?.name]).to.deep.equal([
      'Shop',
      'add',
      'Late',
      undefined,
    ]);
  });

  it('agrees with looking at every scope', () => {
    /** Stretches that nest: each is cut from the middle of one before it. */
    const nested = fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.nat(9), fc.boolean()), { maxLength: 12 }).map((cuts) =>
      cuts.reduce<readonly Scope[]>(
        (all, [pick, left, right, isFunction], index) => {
          const outer = all[pick % all.length];
          if (!outer) return all;
          const start = outer.start + 1 + left;
          const end = outer.end - 1 - right;
          const clashes = all.some((each) => each !== outer && each.start < end && each.end > start && each.start >= outer.start);
          return start < end && !clashes ? [...all, { name: `s${index}`, start, end, isFunction }] : all;
        },
        [type('root', 0, 100), type('other', 100, 200)],
      ),
    );
    fc.assert(
      fc.property(nested, fc.nat(210), (all, offset) => {
        const around = all.filter(({ start, end }) => start <= offset && offset < end).sort((a, b) => a.start - b.start);
        const expected = around.filter(({ isFunction }) => !isFunction).map(({ name }) => name);
        expect(scopesOf(all).containerAt(offset)).to.deep.equal(expected);
      }),
    );
  });
});
