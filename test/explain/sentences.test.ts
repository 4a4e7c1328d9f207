import { expect } from 'chai';
import fc from 'fast-check';
import { leadingSentences } from '../../src/explain/sentences.ts';

const check = (name: string, text: string, limit: number, expected: string): void => {
  it(name, () => expect(leadingSentences(text, limit, 60)).to.equal(expected));
};

describe('leadingSentences', () => {
  check('takes one', 'Sends letters. Twice.', 1, 'Sends letters.');
  check('takes what there is', 'Sends letters.', 3, 'Sends letters.');
  check('takes a text without an end', 'Sends letters', 1, 'Sends letters');
  check('does not end inside a name', 'Runs on Node.js and v1.2 of it. Always.', 1, 'Runs on Node.js and v1.2 of it.');
  check(
    'does not end behind an abbreviation',
    'Sends things (e.g. letters, cards etc. or so). Always.',
    1,
    'Sends things (e.g. letters, cards etc. or so).',
  );
  check('leaves out a sentence that is too long', `Sends letters. ${'And so on '.repeat(9)}.`, 2, 'Sends letters.');
  check(
    'cuts a first sentence that is too long',
    'Sends letters to every reader of the library, and to each of their neighbours.',
    1,
    'Sends letters to every reader of the library, and to each of …',
  );
  check('takes questions and calls', 'Late? Then pay! Now.', 2, 'Late? Then pay!');
  check('joins lines', ' Sends\n\n letters. ', 1, 'Sends letters.');
  check('stands nothing', '', 2, '');

  it('is never much longer than asked and starts as the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 80 }), (text, maxLength) => {
        const taken = leadingSentences(text, 2, maxLength);
        expect(taken.length).to.be.at.most(maxLength + 2);
        expect(text.replace(/\s+/g, ' ').trim().startsWith(taken.replace(/ …$/, ''))).to.equal(true);
      }),
    );
  });
  it('takes time in proportion to the text', () => {
    const started = Date.now();
    leadingSentences('a. '.repeat(300_000), 2, 100);
    leadingSentences(' '.repeat(1_000_000), 2, 100);
    expect(Date.now() - started).to.be.below(1_000);
  });
});
