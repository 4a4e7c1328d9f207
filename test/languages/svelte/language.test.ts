import { expect } from 'chai';
import fc from 'fast-check';
import { createSvelteLanguage } from '../../../src/languages/svelte/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { jumbled, readExactly, resolved } from '../html/component-cases.ts';

const check = (name: string, text: string, expected: (facts: FileFacts) => void): void => {
  it(name, async () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), `<!-- 😀 -->${text}`])
      expected(await readExactly(createSvelteLanguage, 'src/OwnerList.svelte', variant));
  });
};

const says = (name: string, markup: string, expected: readonly string[]): void =>
  check(name, markup, ({ texts = [] }) => expect(texts.map(({ text }) => text)).to.deep.equal(expected));

describe('languages/svelte', () => {
  check(
    'scripts of the module and of the component',
    `<script context="module" lang="ts">\n  import { load } from './load';\n  export const prerender = true;\n</script>\n<script lang="ts">\n  import Owner from './Owner.svelte';\n  export let name: string;\n</script>\n<Owner {name} />\n<style>p { color: red }</style>`,
    (facts) => {
      expect(facts.language).to.equal('svelte');
      expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['./load', './Owner.svelte']);
      expect(facts.definitions.map(({ kind, name }) => `${kind} ${name}`)).to.deep.equal([
        'component OwnerList',
        'constant prerender',
        'variable name',
      ]);
      expect(facts.exports.map(({ name }) => name)).to.deep.equal(['default', 'prerender']);
    },
  );
  check('no script', '<p>Hello owner</p>', (facts) => {
    expect(facts.definitions.map(({ name, quote }) => `${name} ${quote ?? ''}`)).to.deep.equal(['OwnerList p']);
  });
  check('data in a script', '<svelte:head><script type="application/ld+json">{"a": 1}</script></svelte:head>', (facts) => {
    expect(facts.level).to.equal('read');
    expect(facts.diagnostics).to.deep.equal([]);
  });

  says(
    'code in braces',
    `{#if a > b}<p>Hello {name}, welcome</p>{:else}<p>Please sign in</p>{/if}{@const x = '<p>Not this</p>'}`,
    ['Hello {}, welcome', 'Please sign in'],
  );
  says(
    'attributes with code',
    '<input class={a > b ? "x" : `${y}`} title="Owner name" on:click={() => go({ a: "}" })} placeholder="Type here">',
    ['Owner name', 'Type here'],
  );
  says('texts that the code decides about', 'Log {#if a}in{:else}out{/if} now', ['Log', 'in', 'out', 'now']);
  says('translated', "<p>{$_('Save changes')}</p>", ['Save changes']);

  it('knows the folder that SvelteKit calls $lib', async () => {
    expect(
      await resolved(createSvelteLanguage, ['package.json', 'src/lib/a.ts'], 'src/routes/+page.svelte', [['$lib/a'], ['$lib/b']]),
    ).to.deep.equal(['src/lib/a.ts', 'unresolved not-found']);
  });

  it('never throws, and every quote is at its place', () =>
    fc.assert(
      fc.asyncProperty(
        jumbled(['{#if a}', '{/if}', '<script module>', "import a from './a'", '${', '{`', "{'", '//', '/*', '*/', '{@html a}']),
        async (text) => {
          await readExactly(createSvelteLanguage, 'a.svelte', text);
        },
      ),
    ));
});
