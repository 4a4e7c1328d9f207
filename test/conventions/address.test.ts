import { expect } from 'chai';
import fc from 'fast-check';
import { addressPattern, answers, joined } from '../../src/conventions/address.ts';

const check = (served: string, asked: string, expected: boolean | undefined): void => {
  it(`${served} ${expected === true ? 'answers' : 'does not answer'} ${asked}`, () => {
    const [here, there] = [addressPattern(served), addressPattern(asked)];
    expect(here && there && answers(here, there)).to.equal(expected);
  });
};

describe('addresses', () => {
  check('/owners', '/owners', true);
  check('/owners/', '/owners?page=2#top', true);
  check('/owners/{id}', '/owners/7', true);
  check('/owners/:id/pets', '/owners/{}/pets', true);
  check('/owners/<int:id>', '/owners/7', true);
  check('/owners/{id}', '/owners', false);
  check('/owners/new', '/owners/{}', false);
  check('/{anything}', '/owners', false);
  check('/Owners', '/owners', false);
  check('/owners', 'https://example.org/owners', undefined);
  check('/owners', '//example.org/owners', undefined);
  check('/owners-{year}', '/owners-2020', undefined);

  it('joins without double or missing slashes', () => {
    expect([joined('', 'x'), joined('/api/', '/x/'), joined('api', ''), joined('', '')]).to.deep.equal([
      '/x',
      '/api/x',
      '/api',
      '/',
    ]);
  });

  it('never throws, and an address answers itself where it has a known segment', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const pattern = addressPattern(text);
        return pattern === undefined || answers(pattern, pattern) === pattern.some((segment) => segment !== undefined);
      }),
    );
  });
});
