import { expect } from 'chai';
import fc from 'fast-check';
import { boxName, encodeLabel, mermaidText, nameLimit } from '../../../src/views/diagram/mermaid-text.ts';
import { visibleText } from '../../../src/views/diagram/visible-text.ts';
import { hostileNames } from './hostile-names.ts';

const check = (name: string, text: string, encoded: string): void => {
  it(name, () => expect(encodeLabel(text)).to.equal(encoded));
};

/** What a reader of the encoding gets: our `<wbr/>` leaves no text, an entity stands for its character. */
const decode = (encoded: string): string =>
  encoded.replaceAll('<wbr/>', '').replace(/#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));

describe('encodeLabel', () => {
  check('leaves plain names alone', 'src/my-file_2.ts', 'src/my-file_2.ts');
  check('leaves single inner spaces alone', 'Editor screens', 'Editor screens');
  check('keeps spaces that HTML or Mermaid would drop', ' a  b ', '#32;a #32;b#32;');
  check('keeps quotes from ending the label', 'a"b.ts', 'a#34;b.ts');
  check('keeps tags from being tags', '<b>', '#60;b#62;');
  check('keeps entities from being entities', '#35;&lt;', '#35;35#59;#38;lt#59;');
  check('keeps icons from forming', 'fa:fa-user', 'fa#58;<wbr/>fa-user');
  check('keeps formulas from forming', '$$x$$', '#36;<wbr/>#36;<wbr/>x#36;<wbr/>#36;<wbr/>');
  check('keeps line breaks from forming', 'a\\nb', 'a#92;<wbr/>nb');
  check('keeps Mermaid’s own placeholders from forming', 'ﬂ°60¶ß', '#64258;<wbr/>#176;60#182;<wbr/>#223;');
  check('writes other alphabets as code points', '日本', '#26085;#26412;');
  check('writes emoji as one code point', '😀', '#128512;');
  check('shows what hides', 'a\u202Eb', 'a#65533;b');
});

describe('encodeLabel, whatever comes', () => {
  const anyName = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostileNames));

  it('uses nothing that means something to Mermaid or HTML', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const rest = encodeLabel(name).replace(/#\d+;(?:<wbr\/>)?/g, '.');
        expect(rest).to.match(/^[\w\-./ ]*$/);
        expect(rest).to.not.match(/^ | $| {2}/);
      }),
    );
  });
  it('reads back as the visible name, so two names look the same only if they are', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(decode(encodeLabel(name))).to.equal(visibleText(name));
      }),
    );
  });
});

describe('boxName', () => {
  it('fits into a box', () => {
    for (const name of hostileNames) expect(Array.from(boxName(name)).length).to.be.at.most(nameLimit);
  });
});

describe('mermaidText', () => {
  it('writes boxes and arrows', () => {
    const nodes = [
      { id: 'n0', name: 'Editor "screens"', detail: '567 files', style: 'component' },
      { id: 'n1', name: 'end', detail: '', style: 'file' },
    ];
    const edges = [
      { from: 'n0', to: 'n1', mutual: false },
      { from: 'n1', to: 'n0', mutual: true },
      { from: 'n0', to: 'n1', mutual: false, invisible: true },
    ];
    expect(mermaidText(nodes, edges)).to.equal(
      [
        'flowchart TB',
        '  n0["<b>Editor #34;screens#34;</b><br/><small>567 files</small>"]:::component',
        '  n1["<b>end</b>"]:::file',
        '  n0 --> n1',
        '  n1 <--> n0',
        '  n0 ~~~ n1',
        '',
      ].join('\n'),
    );
  });

  it('stays one line for each box, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 9 }), (names) => {
        const text = mermaidText(
          names.map((name, index) => ({ id: `n${index}`, name, detail: name, style: 'component' })),
          [],
        );
        const lines = text.split(/[\n\r\u2028\u2029]/);
        expect(lines.length).to.equal(names.length + 2);
        const box =
          /^ {2}n\d+\["<b>[^"<>]*(?:<wbr\/>[^"<>]*)*<\/b>(?:<br\/><small>[^"<>]*(?:<wbr\/>[^"<>]*)*<\/small>)?"\]:::component$/;
        for (const line of lines.slice(1, -1)) expect(line).to.match(box);
      }),
    );
  });
});
