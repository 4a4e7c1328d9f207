import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createMarkdownLanguage } from '../../../src/languages/markdown/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';

const read = async (text: string): Promise<FileFacts> => createMarkdownLanguage().read({ path: modulePath('README.md'), text });

const expectQuotes = (text: string, ...quoted: readonly FileFacts['doc'][]): void => {
  const index = lineIndex(text);
  for (const each of quoted) {
    if (each) expect(text.slice(index.offsetAt(each.range.start), index.offsetAt(each.range.end))).to.equal(each.quote);
  }
};

const check = (name: string, text: string, title: string | undefined, doc?: string): void => {
  it(name, async () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const facts = await read(variant);
      expect({ title: facts.title?.text, doc: facts.doc?.text }).to.deep.equal({ title, doc });
      expectQuotes(variant, facts.title, facts.doc);
    }
  });
};

const prose = 'It keeps the records of a clinic.';

describe('languages/markdown', () => {
  describe('title', () => {
    check('heading', '# Clinic\n', 'Clinic');
    check('underlined', 'Clinic\n======\n\nShort', 'Clinic');
    check('closing marks', '## Clinic ##', 'Clinic');
    check('badges', '# Clinic [![Build](https://a/b.svg)](https://c) ![x](y)', 'Clinic');
    check('link and code', '# [Clinic](https://a) `core`', 'Clinic core');
    check('emoji code', '# :hospital: Clinic', 'Clinic');
    check('HTML', '<h1 align="center">\n  <a href="x">Clinic</a>\n</h1>\n', 'Clinic');
    check('HTML in a block', '<div>\n<img src="x">\n<h2>Clinic</h2>\n</div>\n', 'Clinic');
    check('picture only, then words', '# ![logo](x)\n\n# Clinic', 'Clinic');
    check('after front matter', '---\ntitle: x\n# no\n---\n# Clinic', 'Clinic');
    check('in code', '```\n# no\n```\n~~~\n# no\n~~~\n# Clinic', 'Clinic');
    check('hash without a space', '#clinic\n\n# Clinic', 'Clinic');
    check('a routine section is no title', '## Installation\n\nnpm', undefined);
    check('a routine name as the title', '# Getting Started', 'Getting Started');
    check('none', 'text', undefined);
    check('empty', '', undefined);
  });

  describe('doc', () => {
    check('after the title', `# Clinic\n\n${prose}\n\nMore.`, 'Clinic', prose);
    check('right after the title', `# Clinic\n${prose}`, 'Clinic', prose);
    check('over lines', '# A\n\nIt keeps the records\nof a **clinic**.\n', 'A', prose);
    check('without a title', prose, undefined, prose);
    check('after badges', `# A\n\n[![a](b)](c) ![d](e)\n\n${prose}`, 'A', prose);
    check(
      'a slogan in large letters',
      `<h2>\n  ${prose} </br>\n</h2>\n\n## Features\n\nMany words on each feature.`,
      undefined,
      prose,
    );
    check('a paragraph in HTML', `# A\n\n<p align="center">\n  ${prose}\n</p>\n\n## Features`, 'A', prose);
    check('words after a slogan', `<h2>A clinic to run at home.</h2>\n\n${prose}`, undefined, prose);
    check('a sentence as a later heading', '# A\n\n## How to stay in touch with us.\n\nStar us wherever you are.', 'A');
    check('after links', `# A\n\n[Docs](a) | [Website](b) | [Community chat](c)\n\n${prose}`, 'A', prose);
    check(
      'after a sentence of links',
      `# A\n\n[The very long documentation of all of it](a) and also here some\n\n${prose}`,
      'A',
      prose,
    );
    check('after an HTML block', `# A\n\n<p align="center">\n  Words in markup that are skipped.\n</p>\n\n${prose}`, 'A', prose);
    check('after a comment', `<!-- words that\n\nare hidden away -->\n# A\n\n${prose}`, 'A', prose);
    check(
      'after a note',
      `# A\n\n> [!NOTE]\n> This is about version two of it.\n\n> **Note** that all of this is old.\n\n${prose}`,
      'A',
      prose,
    );
    check('a tagline as a quote', `# A\n\n> ${prose}\n`, 'A', prose);
    check(
      'after a list',
      `# A\n\n- one long item of words\n  more of it here\n\n  and a paragraph of it\n1. two long items of words\n\n${prose}`,
      'A',
      prose,
    );
    check('after a table of contents', `# A\n\n## Table of contents\n\n- [x](#x)\n\n## Overview\n\n${prose}`, 'A', prose);
    check('after a table', `# A\n\n| a | b |\n| - | - |\n| long cell of words | c |\n\n${prose}`, 'A', prose);
    check('after commands', `# A\n\n\`npm install something-long\`\n\n    indented code of words\n\n${prose}`, 'A', prose);
    check('after link definitions', `# A\n\n[a]: https://a-long-address.of/words\n\n${prose}`, 'A', prose);
    check(
      'after the statements of MDX',
      `import Tabs from '@theme/Tabs'\nexport const a = {}\n\n# A\n\n:::tip\n\n${prose}`,
      'A',
      prose,
    );
    check('after a lead-in to a list', `# A\n\nThe package supports these things:\n\n- a\n\n${prose}`, 'A', prose);
    check(
      'in a section that introduces',
      `# A\n\n## Installation\n\nRun the installer of this thing.\n\n## About\n\n${prose}`,
      'A',
      prose,
    );
    check('not from another section', `# A\n\n## Sponsors\n\nMany people give money to this.`, 'A', undefined);
    check('inline HTML', `# A\n\n<b>It keeps</b> the records of a clinic.`, 'A', prose);
    check('too short', '# A\n\nHello.', 'A', undefined);
    check('machine made', '# A\n\nThis file is automatically generated by a tool.', 'A', undefined);
    check('in Chinese', '# A\n\n这是一个诊所的记录系统。', 'A', '这是一个诊所的记录系统。');
    check('long', `# A\n\n${'One sentence here. '.repeat(60)}`, 'A', 'One sentence here. '.repeat(21).trim());
  });

  it('exact ranges', async () => {
    const { title, doc } = await read('\n  #  Clinic  #\n\n   It keeps the *records*\n   of a clinic.  \n');
    expect(title).to.deep.equal({
      text: 'Clinic',
      range: { start: { line: 1, character: 5 }, end: { line: 1, character: 11 } },
      quote: 'Clinic',
    });
    expect(doc?.range).to.deep.equal({ start: { line: 3, character: 3 }, end: { line: 4, character: 15 } });
  });

  it('the range of a quote leaves out its mark', async () => {
    const { doc } = await read(`> ${prose}\n`);
    expect(doc).to.deep.equal({
      text: prose,
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 35 } },
      quote: prose,
    });
  });

  describe('terms', () => {
    const checkTerms = (text: string, ...expected: readonly string[]): void => {
      it(text.slice(0, 60).replaceAll('\n', '⏎'), async () => {
        for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
          const { terms = [] } = await read(variant);
          expect(terms.map((term) => term.text)).to.deep.equal(expected);
          expectQuotes(variant, ...terms);
        }
      });
    };
    checkTerms('# Clinic\n\n## Boarding a pet\n\nA day\n=====\n', 'Clinic', 'Boarding a pet', 'A day');
    checkTerms('## Installation\n\n## v1.2\n\n## Why would anybody want to board a pet here\n\n## What now?\n');
    checkTerms(
      '**Owner**: has pets\n- **Pet**: is had\n- **Visit:** a day\n1. **Stay** — several\n',
      'Owner',
      'Pet',
      'Visit',
      'Stay',
    );
    checkTerms('Vet\n: somebody who knows\n\n| **Ward** | a room |\n', 'Vet', 'Ward');
    checkTerms('**Bold** words in a sentence\n\n```\n**No**: code\n```\n\n**Yes**: `x`\n', 'Yes');
    checkTerms('# Pet\n\n**Pet**: once only', 'Pet');
  });

  const pieces = [
    '# ',
    '## A',
    'words of a sentence here. ',
    '\n',
    '\n\n',
    '\r\n',
    '> ',
    '- ',
    '1. ',
    '```',
    '~~~',
    '    ',
    '---',
    '===',
    '<p>',
    '</p>',
    '<h1>',
    '</h1>',
    '<!--',
    '-->',
    '| a |',
    '[a]: b',
    '![a](b)',
    '**b**: ',
    ': ',
    '[a](b)',
    '*',
    '`',
    ':::',
    'import a from "b"',
    '😀',
    '\t',
    '\0',
  ];
  it('any text: never throws, and quotes stand at their ranges', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        const text = parts.join('');
        const { title, doc, terms = [] } = await read(text);
        expectQuotes(text, title, doc, ...terms);
        for (const each of [title, doc, ...terms]) if (each) expect(each.text).not.to.equal('');
      }),
      { numRuns: 1000 },
    ));

  for (const bait of [
    '#',
    '# ',
    '> ',
    '- ',
    '```\n',
    '<p>\n\n',
    '<!--',
    '\n',
    'a\n',
    '<h1>\n',
    '|',
    '[',
    '[a]:',
    '===\n',
  ] as const) {
    it(`is quick on 200,000 times ${JSON.stringify(bait)}`, async () => {
      await read(bait.repeat(200_000));
    }).timeout(2_000);
  }
});
