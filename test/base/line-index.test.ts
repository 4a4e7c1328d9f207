import { expect } from 'chai';
import fc from 'fast-check';
import { countLines, lineIndex } from '../../src/base/line-index.ts';

const check = (text: string, offset: number, line: number, character: number): Mocha.Test =>
  it(`${JSON.stringify(text)} at ${offset}`, () => {
    expect(lineIndex(text).positionAt(offset)).to.deep.equal({ line, character });
  });

describe('positions in a text', () => {
  check('', 0, 0, 0);
  check('ab', 2, 0, 2);
  check('a\nb', 2, 1, 0);
  check('a\r\nb', 3, 1, 0);
  check('a\rb', 2, 1, 0);
  check('a\n', 2, 1, 0);
  check('a', 99, 0, 1);
  check('a', -1, 0, 0);

  it('lead back to the offset they came from', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(80), (text, at) => {
        const offset = Math.min(at, text.length);
        const index = lineIndex(text);
        expect(index.offsetAt(index.positionAt(offset))).to.equal(offset);
      }),
    );
  });

  for (const [text, lines] of [
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['\n', 1],
    ['a\rb\r', 2],
    ['a\r\nb\r\n', 2],
  ] as const) {
    it(`${JSON.stringify(text)} has ${lines} lines`, () => {
      expect(countLines(text)).to.equal(lines);
    });
  }
});
