import { expect } from 'chai';
import fc from 'fast-check';
import type { Language } from '../../../src/languages/language.ts';
import type { FileFacts, ImportFact } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { importOf, inWords, resolverContext } from '../../support/resolution.ts';
import { expectExact } from './expect-exact.ts';

export type CreateLanguage = () => Promise<Language>;

/** Reads and skims, and holds every quote at its place and the imports of both against each other. */
export const readExactly = async (create: CreateLanguage, path: string, text: string): Promise<FileFacts> => {
  const language = await create();
  const source = { path: modulePath(path), text };
  const facts = await language.read(source);
  // JavaScript's own imports have no quote of their own where escapes make it differ.
  expectExact(text, { ...facts, imports: facts.imports.filter(({ specifier }) => text.includes(specifier)) });
  const skimmed = await language.skim?.(source);
  if (skimmed) expect(skimmed.imports.map(plain)).to.deep.equal(facts.imports.map(plain));
  return facts;
};

const plain = ({ kind, specifier, range }: ImportFact): object => ({ kind, specifier, range });

/** Where the imports of a file lead. */
export const resolved = async (
  create: CreateLanguage,
  paths: readonly string[],
  from: string,
  references: readonly (readonly [specifier: string, kind?: ImportFact['kind']])[],
): Promise<readonly string[]> => {
  const language = await create();
  const resolver = await language.createResolver?.(resolverContext(new Map([from, ...paths].map((path) => [path, manifest]))));
  return references.map(([specifier, kind]) =>
    resolver ? inWords(resolver.resolve(modulePath(from), importOf(specifier, kind))) : 'no resolver',
  );
};

const manifest = '{"dependencies":{"vue":"3","@sveltejs/kit":"2"}}';

/** Any order of pieces that mean something to the language, which is seldom valid. */
export const jumbled = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...pieces, ...common) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      { maxLength: 40 },
    )
    .chain((parts) => fc.constantFrom('', ' ', '\n', '\r\n', '\r').map((separator) => parts.join(separator)));

const common = [
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<',
    '>',
    '/>',
    '"',
    "'",
    '`',
    '{',
    '}',
    '(',
    ')',
    '{{',
    '}}',
    '<!--',
    '-->',
    '\\',
    '\t',
    '😀',
    '\u202E',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<title>',
    '</title>',
    '<a href="/b">',
    '<input title="Owner name"',
    'Save it',
    '&amp;',
  ],
];
