import { expect } from 'chai';
import { distinctNames } from '../../src/architecture/distinct-names.ts';
import type { NameChoice } from '../../src/architecture/name.ts';

/** Each text holds the names of one part, the best first. */
const check = (title: string, choices: readonly string[], expected: readonly string[]): void => {
  it(title, () => {
    const names = distinctNames(choices.map((row) => row.split(', ').map((name) => ({ name })) as unknown as NameChoice));
    expect(names.map(({ name }) => name)).to.deep.equal(expected);
  });
};

describe('distinctNames', () => {
  check('nothing', [], []);
  check('the first that nobody else has', ['Web, Shop web', 'Mail, Shop mail'], ['Web', 'Mail']);
  check('all that share a name take the next one', ['Shop, Web', 'Shop, Mail', 'Stock'], ['Web', 'Mail', 'Stock']);
  check('whatever the capitals', ['web, Web desk', 'Web, Web shop'], ['Web desk', 'Web shop']);
  check('a next name that is taken drives on both', ['A, B, C', 'A, D', 'B, E'], ['C', 'D', 'E']);
  check('one without another name keeps it', ['Web', 'Web, Web desk'], ['Web', 'Web desk']);
  check('a number as the last resort', ['Web, Desk', 'Web, Desk', 'Web, Desk'], ['Desk', 'Desk (2)', 'Desk (3)']);
  check('that nobody else has', ['Web', 'Web', 'Web (2)'], ['Web', 'Web (2)', 'Web (2) (2)']);
  check(
    'names that objects have anyway',
    ['__proto__', 'constructor', '__proto__'],
    ['__proto__', 'constructor', '__proto__ (2)'],
  );

  it('keeps where the name was found', () => {
    const evidence = {
      path: 'README.md',
      quote: 'Web',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
    };
    expect(distinctNames([[{ name: 'Web', evidence }], [{ name: 'Mail' }]])).to.deep.equal([
      { name: 'Web', evidence },
      { name: 'Mail' },
    ]);
  });
});
