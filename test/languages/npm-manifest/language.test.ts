import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createNpmManifestLanguage } from '../../../src/languages/npm-manifest/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';

const read = async (text: string): Promise<FileFacts> =>
  createNpmManifestLanguage().read({ path: modulePath('package.json'), text });

interface Expected {
  readonly title?: string;
  readonly doc?: string;
  readonly codes?: readonly string[];
}

const check = (name: string, text: string, expected: Expected): void => {
  it(name, async () => {
    const { title, doc, diagnostics } = await read(text);
    expect({ title: title?.text, doc: doc?.text, codes: diagnostics.map(({ code }) => code) }).to.deep.equal({
      title: expected.title,
      doc: expected.doc,
      codes: expected.codes ?? [],
    });
    expectQuotes(text, title, doc);
  });
};

const expectQuotes = (text: string, ...quoted: readonly FileFacts['doc'][]): void => {
  const index = lineIndex(text);
  for (const each of quoted) {
    if (each) expect(text.slice(index.offsetAt(each.range.start), index.offsetAt(each.range.end))).to.equal(each.quote);
  }
};

describe('languages/npm-manifest', () => {
  check('name and description', '{\n  "name": "a",\n  "description": "Does b."\n}', { title: 'a', doc: 'Does b.' });
  check('scoped name', '{"name":"@a/b"}', { title: '@a/b' });
  check('markup in the description', '{"description":"A **fast** [tool](https://x)"}', { doc: 'A fast tool' });
  check('escapes', '{"description":"A \\"b\\" \\u00e9\\n c"}', { doc: 'A "b" é c' });
  check('empty strings', '{"name":"","description":"  "}', {});
  check('other types', '{"name":1,"description":["a"]}', {});
  check('nested names', '{"author":{"name":"a"}}', {});
  check('null', 'null', {});
  check('array', '["name"]', {});
  check('text', '"name"', {});
  check('prototype', '{"__proto__":{"name":"a"},"constructor":{"name":"b"}}', {});
  check('trailing comma', '{"name":"a",}', { title: 'a' });
  check('broken after the name', '{"name":"a","description":', { title: 'a', codes: ['syntax-error'] });
  check('not JSON', '<html>', { codes: ['syntax-error'] });
  check('empty', '', { codes: ['syntax-error'] });
  check('nested 200,000 deep', '['.repeat(200_000), { codes: ['too-deeply-nested'] });
  check('over a megabyte', `{"name":"${'a'.repeat(1_000_001)}"}`, { codes: ['too-large-to-read'] });
  check('long description', `{"description":"${'One sentence here. '.repeat(40)}"}`, {
    doc: 'One sentence here. '.repeat(21).trim(),
  });

  it('the range is between the quotes', async () => {
    const { title } = await read('{\n  "name": "abc"\n}');
    expect(title?.range).to.deep.equal({ start: { line: 1, character: 11 }, end: { line: 1, character: 14 } });
  });

  it('any JSON value', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.jsonValue(), fc.record({ name: fc.jsonValue(), description: fc.jsonValue() })),
        async (value) => {
          const text = JSON.stringify(value, null, 2);
          const { title, doc, diagnostics } = await read(text);
          expectQuotes(text, title, doc);
          expect(diagnostics).to.deep.equal([]);
        },
      ),
      { numRuns: 500 },
    ));

  it('any text', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('{', '}', '[', ']', ':', ',', '"name"', '"a"', '"', '\\', '1', 'null', '\n', '//', '/*')),
        async (parts) => {
          const text = parts.join('');
          const { title, doc } = await read(text);
          expectQuotes(text, title, doc);
        },
      ),
      { numRuns: 500 },
    ));
});
