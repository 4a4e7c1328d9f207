import { expect } from 'chai';
import fc from 'fast-check';
import { createAstroLanguage } from '../../../src/languages/astro/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { jumbled, readExactly } from '../html/component-cases.ts';

const check = (name: string, text: string, expected: (facts: FileFacts) => void): void => {
  it(name, async () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')])
      expected(await readExactly(createAstroLanguage, 'src/pages/Owners.astro', variant));
  });
};

const says = (name: string, markup: string, expected: readonly string[]): void =>
  check(name, `---\n---\n${markup}`, ({ texts = [] }) => expect(texts.map(({ text }) => text)).to.deep.equal(expected));

describe('languages/astro', () => {
  check(
    'front matter, markup and a script',
    `---\nimport Layout from '../layouts/Layout.astro';\nexport const prerender = true;\nif (!a) return Astro.redirect('/owners');\nconst b: string = 'x';\n---\n<Layout title="All owners"><p>Hello {b}</p></Layout>\n<script>import '../scripts/menu.ts';</script>\n<script is:inline>import './none';</script>\n<style>p { color: red }</style>`,
    (facts) => {
      expect(facts.level).to.equal('read');
      expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['../layouts/Layout.astro', '../scripts/menu.ts']);
      expect(facts.definitions.map(({ kind, name, quote }) => `${kind} ${name} ${quote ?? ''}`)).to.deep.equal([
        'component Owners ---',
        'constant prerender ',
        'constant b ',
      ]);
      expect(facts.exports.map(({ name }) => name)).to.deep.equal(['default', 'prerender']);
      expect(facts.texts?.map(({ text }) => text)).to.deep.equal(['All owners', 'Hello {}']);
    },
  );
  check('no front matter', '<h1>Hello owner</h1>', (facts) => {
    expect(facts.definitions.map(({ quote }) => quote)).to.deep.equal(['h1']);
  });
  says(
    'markup in code in markup',
    '<ul>{list.map((each) => <li title="One owner">Owner {each.name} <br> of pets</li>)}</ul><p>After</p>',
    ['One owner', 'Owner {}', 'of pets', 'After'],
  );
  says(
    'choices and fragments',
    '{a < b && <p>Fewer</p>}{c ? <>None left</> : (<b>Some left</b>)}{`text ${a ? "}" : ""}`} end of it',
    ['Fewer', 'None left', 'Some left', '{} end of it'],
  );
  says('code in attributes', '<a href={`/owners/${id}`} class:list={[a > b]} title="Go there">Details of it</a>', [
    'Go there',
    'Details of it',
  ]);

  it('never throws, and every quote is at its place', () =>
    fc.assert(
      fc.asyncProperty(
        jumbled(['---\n', '\n---\n', "import a from './a'", '{a.map(b => ', '<li>', '</li>', ')}', '<>', '</>', '&&', '${']),
        async (text) => {
          await readExactly(createAstroLanguage, 'a.astro', text);
        },
      ),
    ));
});
