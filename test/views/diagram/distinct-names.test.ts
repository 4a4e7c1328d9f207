import { expect } from 'chai';
import fc from 'fast-check';
import { distinctNames } from '../../../src/views/diagram/distinct-names.ts';

const check = (name: string, paths: readonly string[], names: readonly string[]): void => {
  it(name, () => expect([...paths].map((path) => distinctNames(paths).get(path))).to.deep.equal(names));
};

describe('distinctNames', () => {
  check('uses the last segment', ['a/b.ts', 'a/c.ts'], ['b.ts', 'c.ts']);
  check('adds folders where names meet', ['a/index.ts', 'b/index.ts', 'c.ts'], ['a/index.ts', 'b/index.ts', 'c.ts']);
  check('adds as many folders as it takes', ['x/a/i.ts', 'y/a/i.ts'], ['x/a/i.ts', 'y/a/i.ts']);
  check('leaves a file of the root its name', ['index.ts', 'a/index.ts'], ['index.ts', 'a/index.ts']);
  check('lets an ending be shorter than a whole path', ['p/x/a/i.ts', 'p/y/b/i.ts'], ['a/i.ts', 'b/i.ts']);
  check(
    'takes names of Object’s own',
    ['__proto__', 'constructor', 'a/constructor'],
    ['__proto__', 'constructor', 'a/constructor'],
  );
  check('names the same path once', ['a/b', 'a/b'], ['b', 'b']);

  it('gives every path a name of its own', () => {
    const segment = fc.constantFrom('a', 'b', 'index');
    const paths = fc.uniqueArray(fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/')));
    fc.assert(
      fc.property(paths, (all) => {
        const names = all.map((path) => distinctNames(all).get(path));
        expect(new Set(names).size).to.equal(all.length);
        all.forEach((path, index) => expect(`/${path}`.endsWith(`/${names[index] ?? '?'}`)).to.be.true);
      }),
    );
  });
});
