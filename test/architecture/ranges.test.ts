import { expect } from 'chai';
import { alphabetRanges } from '../../src/architecture/ranges.ts';

const check = (title: string, names: readonly string[], expected: readonly string[]): void => {
  it(title, () => {
    const ranges = alphabetRanges(names, (name) => name);
    expect(ranges.map(({ label, members }) => `${label}: ${members.join(' ')}`)).to.deep.equal(expected);
  });
};

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `n${String(index).padStart(2, '0')}`);

describe('alphabetRanges', () => {
  check('nothing', [], []);
  check('fixed borders', ['ant', 'bee', 'dog', 'Cat'], ['a..c: ant bee Cat', 'd..f: dog']);
  check('the first letter that differs', ['form-a', 'form-b', 'form-d'], ['rm-a..rm-c: form-a form-b', 'rm-d..rm-f: form-d']);
  check('letter by letter inside one range', ['xa', 'xb', 'xb2'], ['xa: xa', 'xb: xb xb2']);
  check('what is no letter', ['a', '_b', '订单'], ['other: _b 订单', 'a..c: a']);
  check(
    'equal slices where nearly all begin alike',
    [...numbered(24), 'z'],
    [
      ...Array.from(
        { length: 8 },
        (_, slice) =>
          `${slice * 3 + 1}..${slice * 3 + 3}: ${numbered(24)
            .slice(slice * 3, slice * 3 + 3)
            .join(' ')}`,
      ),
      '25..25: z',
    ],
  );
  check('equal names', ['a', 'a'], ['1..1: a', '2..2: a']);
});
