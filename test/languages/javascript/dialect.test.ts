import { expect } from 'chai';
import { dialectOf } from '../../../src/languages/javascript/dialect.ts';

const check = (path: string, expected: string | undefined): void => {
  it(`${path} is ${expected ?? 'not JavaScript'}`, () => expect(dialectOf(path)?.id).to.equal(expected));
};

describe('languages/javascript/dialect', () => {
  check('a.ts', 'typescript');
  check('a.d.ts', 'typescript');
  check('src/a.d.mts', 'typescript');
  check('src/a.d.cts', 'typescript');
  check('a.mts', 'typescript');
  check('a.cts', 'typescript');
  check('a.tsx', 'typescriptreact');
  check('A.TSX', 'typescriptreact');
  check('a.js', 'javascript');
  check('a.mjs', 'javascript');
  check('a.cjs', 'javascript');
  check('a.test.js', 'javascript');
  check('a.jsx', 'javascriptreact');
  check('a.json', undefined);
  check('a.vue', undefined);
  check('ts', undefined);
  check('a.ts/b', undefined);
  check('a.ts.map', undefined);
  check('', undefined);
  check('__proto__', undefined);
  check('a.constructor', undefined);
});
