import { expect } from 'chai';
import fc from 'fast-check';
import { shortened, visibleText } from '../../../src/views/diagram/visible-text.ts';

const check = (name: string, text: string, shown: string): void => {
  it(name, () => expect(visibleText(text)).to.equal(shown));
};

describe('visibleText', () => {
  check('leaves ordinary text alone', 'Owners, pets & visits: ünïcödé 日本語', 'Owners, pets & visits: ünïcödé 日本語');
  check('leaves joined emoji and combining marks alone', '👩‍👩‍👧 e\u0301', '👩‍👩‍👧 e\u0301');
  check('shows line breaks, tabs and NUL', 'a\nb\rc\td\0e', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  check('shows the second set of control characters', 'a\x7F\x80\x9Fb', 'a\uFFFD\uFFFD\uFFFDb');
  check('shows what turns the direction of reading', 'user\u202Etxt.exe\u2066x\u2069', 'user\uFFFDtxt.exe\uFFFDx\uFFFD');
  check('shows direction marks', '\u061C\u200E\u200F', '\uFFFD\uFFFD\uFFFD');
  check('shows line and paragraph separators', 'a\u2028b\u2029c', 'a\uFFFDb\uFFFDc');
  check('shows a byte order mark and non-characters', '\uFEFF\uFFFE\uFFFF', '\uFFFD\uFFFD\uFFFD');
  check('shows halves of surrogate pairs', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD');
  check('shows reversed pairs as two', '\uDC00\uD800', '\uFFFD\uFFFD');
  check('shows each half beside a whole pair', '\uD800\u{1F600}\uDC00', '\uFFFD\u{1F600}\uFFFD');

  it('leaves nothing that hides, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visibleText(text);
        expect(shown).to.not.match(/[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/);
        expect(shown).to.match(/^(?:[^\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/);
        expect(visibleText(shown)).to.equal(shown);
      }),
    );
  });
});

const checkShort = (name: string, text: string, limit: number, shown: string): void => {
  it(name, () => expect(shortened(text, limit)).to.equal(shown));
};

describe('shortened', () => {
  checkShort('leaves what fits', 'abcdef', 6, 'abcdef');
  checkShort('cuts the middle out', 'abcdefghij', 7, 'abc…hij');
  checkShort('keeps one more at the start', 'abcdefghij', 6, 'abc…ij');
  checkShort('counts code points, not halves of them', '😀😀😀😀', 4, '😀😀😀😀');
  checkShort('cuts between code points', '😀😁😂🤣😃', 3, '😀…😃');

  it('stays within the limit and well-formed, and keeps both ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 3, max: 40 }), (text, limit) => {
        const shown = shortened(text, limit);
        const [points, all] = [Array.from(shown), Array.from(text)];
        expect(points.length).to.be.at.most(limit);
        expect(shown).to.match(/^(?:[^\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/);
        expect(points[0]).to.equal(all[0]);
        expect(points.at(-1)).to.equal(all.at(-1));
      }),
    );
  });
});
