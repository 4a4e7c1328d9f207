import { expect } from 'chai';
import fc from 'fast-check';
import { baseName, folderOf, isInside, joinPath, normalizePath } from '../../src/base/paths.ts';

const check = (path: string, expected: string | undefined): Mocha.Test =>
  it(`${path} is ${expected ?? 'outside'}`, () => {
    expect(normalizePath(path)).to.equal(expected);
  });

describe('paths', () => {
  check('a/b', 'a/b');
  check('./a//b/', 'a/b');
  check('a/../b', 'b');
  check('a/..', '');
  check('..', undefined);
  check('a/../../b', undefined);

  it('come apart and together again', () => {
    const segment = fc.string({ unit: fc.constantFrom('a', '.', '-', 'é'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const path = segments.join('/');
        expect(joinPath(folderOf(path), baseName(path))).to.equal(path);
        expect(isInside(folderOf(path), path)).to.equal(true);
      }),
    );
  });

  it('know a folder from one whose name begins alike', () => {
    expect(isInside('src', 'src2/a')).to.equal(false);
    expect(isInside('', 'a')).to.equal(true);
  });
});
