import { expect } from 'chai';
import fc from 'fast-check';
import { textIndex } from '../../src/scope/text-index.ts';
import '../support/property-seed.ts';

const weights = { name: { weight: 3, b: 0.5 }, text: { weight: 1, b: 0.75 } };
const field = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const term of text.split(' ').filter((each) => each !== '')) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

const check = (
  name: string,
  documents: readonly (readonly [string, string])[],
  query: string,
  order: readonly number[],
): void => {
  it(name, () => {
    const index = textIndex(
      documents.map(([title, text]) => ({ name: field(title), text: field(text) })),
      weights,
      1.2,
    );
    const scores = index.scores(query.split(' '));
    const found = [...scores.keys()]
      .filter((place) => (scores[place] ?? 0) > 0)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    expect(found).to.deep.equal(order);
  });
};

describe('text index', () => {
  check(
    'a name counts more than a text',
    [
      ['a', 'visit'],
      ['visit', 'a'],
    ],
    'visit',
    [1, 0],
  );
  check(
    'a rare word counts more than a common one',
    [
      ['', 'pet'],
      ['', 'pet'],
      ['', 'vet'],
      ['', 'pet'],
    ],
    'pet vet',
    [2, 0, 1, 3],
  );
  check(
    'a short text counts more than a long one',
    [
      ['', 'pet b c d e f g h'],
      ['', 'pet'],
    ],
    'pet',
    [1, 0],
  );
  check('nothing is found for unknown words', [['a', 'b']], 'z', []);
  const word = fc.constantFrom('a', 'b', 'c', 'd');
  it('finds exactly the documents that have a term', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word)), word, (texts, wanted) => {
        const index = textIndex(
          texts.map((text) => ({ name: field(''), text: field(text.join(' ')) })),
          weights,
          1.2,
        );
        const scores = index.scores([wanted]);
        texts.forEach((text, place) => {
          expect((scores[place] ?? 0) > 0).to.equal(text.includes(wanted));
          expect(index.has(place, wanted)).to.equal(text.includes(wanted));
        });
      }),
    );
  });
});
