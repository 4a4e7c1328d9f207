import { expect } from 'chai';
import fc from 'fast-check';
import { containedPath, isPlainName } from '../../src/scan/containment.ts';

const check = (system: 'posix' | 'windows', accepted: readonly string[], refused: readonly string[]): void => {
  for (const path of accepted)
    it(`${system} takes ${JSON.stringify(path)}`, () => expect(containedPath(path, system)).to.equal(path));
  for (const path of refused)
    it(`${system} refuses ${JSON.stringify(path)}`, () => expect(containedPath(path, system)).to.be.undefined);
};

const outside = ['..', '.', '../a', 'a/..', 'a/../b', './a', 'a/./b', '/', '/etc/passwd', '//server/share', 'a//b', 'a/'];
const foreign = ['C:', 'c:\\a', 'C:/a', 'a\\..\\b', '\\\\server\\share', 'a\0', '\0', '..\\a'];
const usual = ['', 'a', 'a/b.ts', '.a', '..a', 'a..', '...', 'a/..b/c', 'node_modules', 'a b', '__proto__', 'ä/😀', 'a\nb'];
const device = ['con', 'a/AUX.ts', 'nul', 'COM1', 'lpt9.txt', 'a. ', 'a./b', 'a /b', 'x/a:b', 'a*', 'a?', '.. /a'];

describe('containedPath', () => {
  check('posix', [...usual, ...device], [...outside, ...foreign]);
  check('windows', ['', 'a', 'a/b.ts', '.a', 'console.ts', 'com.ts', 'a/auxiliary'], [...outside, ...foreign, ...device]);

  it('never lets a string climb', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', 'a', '\0', 'c:', ' ', '%2e', '․'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const paths = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(paths, (path) => {
        const contained = containedPath(path);
        if (contained === undefined || contained === '') return;
        expect(contained).to.equal(path);
        expect(contained.split(/[/\\]/u).every(isPlainName)).to.be.true;
      }),
      { numRuns: 3_000 },
    );
  });
});
