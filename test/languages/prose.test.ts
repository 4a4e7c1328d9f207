import { expect } from 'chai';
import fc from 'fast-check';
import { firstSentences, plainText } from '../../src/languages/prose.ts';

const check = (markup: string, expected: string): void => {
  it(JSON.stringify(markup), () => expect(plainText(markup)).to.equal(expected));
};

describe('languages/prose', () => {
  describe('plain text', () => {
    check('Saves **owners** in _the_ *database*.', 'Saves owners in the database.');
    check('__Saves__ ~~all~~', 'Saves all');
    check('a  b\n\tc\r\nd', 'a b c d');
    check('Calls `save()` and `a_b_c`', 'Calls save() and a_b_c');
    check('keeps snake_case_names and 2 * 3 * 4', 'keeps snake_case_names and 2 * 3 * 4');
    check('`**not bold**`', '**not bold**');
    check('See {@link Owner}.', 'See Owner.');
    check('See {@link Owner the owner} or {@linkcode Pet|a pet}.', 'See the owner or a pet.');
    check('[Vite](https://vite.dev) is [fast][1]', 'Vite is fast');
    check('[![build](https://a/b.svg)](https://c) Vite', 'Vite');
    check('[`import.meta`](https://a/b_c_d) here', 'import.meta here');
    check('<b>Bold</b> &amp; <br/> &lt;safe&gt; a&nbsp;b', 'Bold & <safe> a b');
    check('<!-- hidden -->shown', 'shown');
    check('a < b and c > d', 'a < b and c > d');
    check('<https://a.b>', 'https://a.b');
    check(':rocket: Launch at 10:30:00', 'Launch at 10:30:00');
    check('a\u202Eb\u0000c', 'a\uFFFDb\uFFFDc');
    check('lone \uD83D half', 'lone \uFFFD half');
    check('whole 😀', 'whole 😀');
    check('escaped \\* star', 'escaped * star');
    check('', '');

    it('holds neither control nor reordering characters, and no line ends', () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          expect(plainText(text)).not.to.match(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        }),
        { numRuns: 1000 },
      ));

    for (const bait of ['[', '![', '[a](', '<', '<!--', '{@link ', '*a ', '_', '`', ':a', '\\', '&', ' '] as const) {
      it(`is quick on 300,000 times ${bait}`, () => expect(plainText(bait.repeat(300_000)).length).to.be.lessThan(5_000));
    }
  });

  describe('first sentences', () => {
    const sentence = 'This is a sentence of the text. ';
    const cut = (name: string, text: string, expected: string): void => {
      it(name, () => expect(firstSentences(text)).to.equal(expected));
    };
    cut('short text whole', 'Short', 'Short');
    cut('400 characters whole', 'x'.repeat(400), 'x'.repeat(400));
    cut('whole sentences', sentence.repeat(20), sentence.repeat(12).trim());
    cut('one long sentence at a word', 'word '.repeat(100), `${'word '.repeat(79)}word…`);
    cut('one long word', 'x'.repeat(500), `${'x'.repeat(399)}…`);
    cut('not in half a character', `${'x'.repeat(398)}😀${'y'.repeat(50)}`, `${'x'.repeat(398)}…`);
    cut('not after an abbreviation', `First one. It uses e.g. Node ${'and so on '.repeat(50)}`, 'First one.');

    it('is a beginning of the text of at most 400 characters', () =>
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom('word', 'e.g.', 'End.', 'Why?', '(a.)', '😀', 'x'.repeat(90)), { maxLength: 150 }),
          (words) => {
            const text = words.join(' ');
            const first = firstSentences(text);
            expect(first.length).to.be.at.most(400);
            expect(text.startsWith(first.replace(/…$/, ''))).to.equal(true);
          },
        ),
      ));
  });
});
