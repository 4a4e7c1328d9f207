import { expect } from 'chai';
import fc from 'fast-check';
import ignore from 'ignore';
import picomatch from 'picomatch/posix.js';
import { nameScreen } from '../../src/scan/name-screen.ts';

const check = (pattern: string, may: readonly string[], cannot: readonly string[]): void => {
  const screen = nameScreen([pattern]);
  for (const name of may) it(`${pattern} may match ${name}`, () => expect(screen(name)).to.be.true);
  for (const name of cannot) it(`${pattern} cannot match ${name}`, () => expect(screen(name)).to.be.false);
};

describe('nameScreen', () => {
  check('dist', ['dist', 'dist/'], ['dist2', 'a.dist', 'Dist']);
  check('/dist/', ['dist', 'dist/'], ['dists']);
  check('!a', ['!a', 'a!a'], ['b']);
  check('*.log', ['a.log', '.log'], ['a.logs', 'log']);
  check('npm-*.log*', ['npm-debug.log', 'npm-x'], ['yarn.log']);
  check('*.py[cod]', ['a.pyc', 'anything'], []);
  check('{a,b}', ['a', 'b', 'c'], []);
  check('\\!a', ['!a'], ['b']);
  check('constructor', ['constructor'], ['toString']);

  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '*',
    '?',
    '[ab]',
    '[!a]',
    '\\*',
    '\\a',
    '{a,b}',
    '(a|b)',
    '!',
    '+',
    '@',
    '-',
    ']',
    '[',
    '**',
  );
  const patterns = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  const names = fc.array(fc.constantFrom('a', 'b', '.', '*', '!', '+', '@', '-', '(', '{', '[', ']', '\\'), {
    minLength: 1,
    maxLength: 5,
  });

  it('never turns away what the exact look takes', () => {
    const property = fc.property(
      patterns,
      names.map((pieces) => pieces.join('')),
      (pattern, name) => {
        fc.pre(name !== '.' && name !== '..');
        const byIgnore = ignore({ ignorecase: false }).add(pattern).ignores(name);
        const byGlob = picomatch(pattern, { dot: true, noextglob: true, nonegate: true, strictSlashes: true })(name);
        if (byIgnore || byGlob) expect(nameScreen([pattern])(name)).to.be.true;
      },
    );
    fc.assert(property, { numRuns: 20_000 });
  });
});
