import { expect } from 'chai';
import { shortestWay, stepsFrom } from '../../../src/views/diagram/reach.ts';
import type { FocusReach } from '../../../src/views/diagram/lens.ts';

/** `ab`: a relies on b; `a=b`: on each other. */
const arrowsOf = (text: string): { readonly from: string; readonly to: string; readonly back: readonly number[] }[] =>
  text.split(' ').map((arrow) => ({ from: arrow[0] ?? '', to: arrow.at(-1) ?? '', back: arrow.includes('=') ? [1] : [] }));

const check = (name: string, arrows: string, way: 'users' | 'used', reach: FocusReach, expected: string): void => {
  it(name, () => {
    const steps = stepsFrom(arrowsOf(arrows), 'x', way, reach);
    expect(steps.map(({ from, to, distance }) => `${from}${to}${distance}`).join(' ')).to.equal(expected);
  });
};

describe('stepsFrom', () => {
  check('who relies on it', 'ax bx xc da', 'users', 'one', 'ax1 bx1');
  check('who relies on it, through others too', 'ax bx xc da', 'users', 'all', 'ax1 bx1 da2');
  check('what it relies on', 'ax xc cd', 'used', 'one', 'xc1');
  check('what it relies on, through others too', 'ax xc cd', 'used', 'all', 'xc1 cd2');
  check('both ways where two rely on each other', 'x=a', 'users', 'one', 'ax1');
  check('ends in circles', 'xa ab ba bx', 'used', 'all', 'xa1 ab2 ba3');
});

describe('shortestWay', () => {
  const way = (arrows: string, from: string, to: string): string | undefined =>
    shortestWay(arrowsOf(arrows), from, to)
      ?.map((step) => `${step.from}${step.to}`)
      .join(' ');

  it('takes the fewest steps', () => expect(way('ab bc cd ad', 'a', 'd')).to.equal('ad'));
  it('takes heavier arrows, named earlier, of equal ways', () => expect(way('ac ab cd bd', 'a', 'd')).to.equal('ac cd'));
  it('goes back over arrows with two heads', () => expect(way('b=a bc', 'a', 'c')).to.equal('ab bc'));
  it('is silent where none leads there', () => expect(way('ba', 'a', 'b')).to.equal(undefined));
});
