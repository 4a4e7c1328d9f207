import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import type { Language } from '../../../src/languages/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';

/** What a file says, each list in one line; what is empty is left out. */
export interface FactsInWords {
  readonly language?: string;
  readonly title?: string;
  readonly doc?: string;
  readonly namespace?: string;
  /** `table owners (People with pets)`, `endpoint Query.owner`. */
  readonly definitions?: string;
  /** `a.b=1`. */
  readonly settings?: string;
  readonly imports?: string;
  readonly environment?: string;
  readonly codes?: string;
}

export const inWords = (facts: FileFacts): FactsInWords => {
  const all = {
    title: facts.title?.text,
    doc: facts.doc?.text,
    namespace: facts.namespace?.text,
    definitions: facts.definitions.map(
      ({ kind, name, container, doc }) =>
        `${kind} ${container === undefined ? '' : `${container}.`}${name}${doc ? ` (${doc.text})` : ''}`,
    ),
    settings: facts.settings?.map(({ key, value }) => `${key}=${value.value}`),
    imports: facts.imports.map(({ kind, specifier }) => `${kind} ${specifier}`),
    environment: facts.environment?.map(({ name, fallback }) => name + (fallback ? `?${fallback.value}` : '')),
    codes: facts.diagnostics.map(({ code }) => code),
  };
  const said = Object.entries(all).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : value] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== ''));
};

/** Every range holds exactly its quote, and every setting has a key of its own. */
export const expectExact = (text: string, facts: FileFacts): void => {
  const index = lineIndex(text);
  const expectAt = (range: Range, quote: string): void => {
    expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(quote);
  };
  for (const each of [facts.title, facts.doc, facts.namespace, ...(facts.terms ?? [])])
    if (each) expectAt(each.range, each.quote);
  for (const { name, range, quote = name, doc } of facts.definitions) {
    expectAt(range, quote);
    if (doc) expectAt(doc.range, doc.quote);
  }
  for (const { specifier, range, quote = specifier } of facts.imports) expectAt(range, quote);
  for (const { name, range, fallback } of facts.environment ?? []) {
    expectAt(range, name);
    if (fallback) expectAt(fallback.range, fallback.quote ?? fallback.value);
  }
  for (const { value } of facts.settings ?? []) expectAt(value.range, value.quote ?? value.value);
  const keys = (facts.settings ?? []).map(({ key }) => key);
  expect(new Set(keys).size).to.equal(keys.length);
  for (const { range } of facts.diagnostics)
    if (range) expect(index.offsetAt(range.start)).to.be.at.most(index.offsetAt(range.end));
};

export const readText = async (language: Language, path: string, text: string): Promise<FileFacts> =>
  language.read({ path: modulePath(path), text });

/** As written, and with the line ends of other systems. */
export const checkFacts = (language: Language, path: string, text: string, expected: FactsInWords): void => {
  const { language: id = language.id, ...words } = expected;
  it(text.slice(0, 60).replaceAll('\n', '⏎'), async () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const facts = await readText(language, path, variant);
      expect(inWords(facts)).to.deep.equal(words);
      expect(facts.language).to.equal(id);
      expectExact(variant, facts);
    }
  });
};

const others = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '"',
  "'",
  '\\',
  ':',
  '#',
  '{',
  '}',
  '[',
  ']',
  '😀',
  '\uD83D',
  '\0',
  '\u2028',
  'a',
];

/** Texts made of the pieces, with whatever else a file may hold. For readers whose time somebody else bounds. */
export const checkAnyPiece = (language: Language, path: string, pieces: readonly string[]): void => {
  it('any text: never throws, quotes stand at their ranges, keys are different', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces, ...others), { maxLength: 40 }), async (parts) => {
        const text = parts.join('');
        expectExact(text, await readText(language, path, text));
      }),
      { numRuns: 300 },
    ));
};

/** As `checkAnyPiece`; and that reading takes time in proportion to the text, whatever it is made of. */
export const checkAnyText = (language: Language, path: string, pieces: readonly string[]): void => {
  checkAnyPiece(language, path, pieces);
  for (const piece of [...pieces, ...others]) {
    it(`is quick on 100,000 characters of ${JSON.stringify(piece)}`, async () => {
      await readText(language, path, piece.repeat(Math.ceil(100_000 / piece.length)));
    }).timeout(10_000); // Seconds on a loaded machine; a pattern that backtracks takes minutes.
  }
};
