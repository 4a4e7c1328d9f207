import { expect } from 'chai';
import { counted, inWords, listOf, listUpTo, numberWord } from '../../src/explain/words.ts';
import { fileNames, stemOf } from '../../src/explain/file-names.ts';

const check = <T>(name: string, actual: T, expected: T): void => {
  it(name, () => expect(actual).to.deep.equal(expected));
};

describe('words', () => {
  check('counts one', counted(1, 'file'), '1 file');
  check('counts many', counted(1240, 'file'), '1,240 files');
  check('counts none', counted(0, 'class', 'classes'), '0 classes');
  check('writes small numbers out', inWords(9, 'file'), 'nine files');
  check('writes large numbers as digits', numberWord(10), '10');
  check('lists nothing', listOf([]), '');
  check('lists one', listOf(['a']), 'a');
  check('lists two', listOf(['a', 'b']), 'a and b');
  check('lists three', listOf(['a', 'b', 'c']), 'a, b and c');
  check('never says "1 more"', listUpTo(['a', 'b', 'c'], 2), 'a, b and c');
  check('says how many more', listUpTo(['a', 'b', 'c', 'd'], 2), 'a, b and two more');
  check('says of what', listUpTo(['a', 'b', 'c', 'd'], 2, 'addresses'), 'a, b and two more addresses');
  check('writes a long rest as digits', listUpTo('abcdefghijklm'.split(''), 2), 'a, b and 11 more');
});

describe('file names', () => {
  check('are short', fileNames(['x/a.ts', 'y/b.ts']), ['a.ts', 'b.ts']);
  check('tell two of a name apart', fileNames(['x/a.ts', 'y/a.ts']), ['x/a.ts', 'y/a.ts']);
  check('give an index file its folder', fileNames(['x/index.ts']), ['x/index.ts']);
  check('stem of a file', stemOf('x/Portal.test.tsx'), 'portal.test');
  check('stem of a specifier', stemOf('../x/Portal'), 'portal');
  check('stem of an index file', stemOf('x/index.ts'), 'x');
  check('stem of a declaration', stemOf('x/a.d.ts'), 'a');
});
