import { expect } from 'chai';
import { find } from '../../../src/explain/find/find.ts';
import { projectOf } from '../demo-project.ts';
import { lendingLibrary, libraryParts } from '../lending-library.ts';

const library = projectOf(lendingLibrary, { components: libraryParts });

/** The first things found, as `kind label`. */
const check = (words: string, expected: readonly string[]): void => {
  it(`“${words}”`, () => {
    const found = find(library, words);
    expect(found.slice(0, expected.length).map(({ kind, label }) => `${kind} ${label}`)).to.deep.equal(expected);
    for (const { claim } of found) expect(claim.evidence).not.to.be.empty;
  });
};

describe('find in plain words', () => {
  check('loans', ['part Loans']);
  check('loan', ['part Loans']);
  check('who has which book', ['name Book']);
  check('give back', ['name giveBack']);
  it('finds nothing for words that nobody uses', () => expect(find(library, 'zeppelin')).to.deep.equal([]));
  it('finds nothing for no words', () => expect(find(library, ' the ')).to.deep.equal([]));
});
