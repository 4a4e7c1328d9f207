import { expect } from 'chai';
import fc from 'fast-check';
import { createVueLanguage } from '../../../src/languages/vue/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { jumbled, readExactly, resolved } from '../html/component-cases.ts';

const check = (name: string, text: string, expected: (facts: FileFacts) => void, path = 'src/OwnerList.vue'): void => {
  it(name, async () => {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `<!-- 😀 -->${text}`])
      expected(await readExactly(createVueLanguage, path, variant));
  });
};

const says = (name: string, template: string, expected: readonly string[]): void =>
  check(name, `<template>\n${template}\n</template>`, ({ texts = [] }) =>
    expect(texts.map(({ text }) => text)).to.deep.equal(expected),
  );

const names = ({ definitions }: FileFacts): readonly string[] => definitions.map(({ kind, name }) => `${kind} ${name}`);
const specifiers = ({ imports }: FileFacts): readonly string[] => imports.map(({ kind, specifier }) => `${kind} ${specifier}`);

describe('languages/vue', () => {
  check(
    'a script with setup',
    `<script setup lang="ts" generic="T extends Record<string, number>">\nimport Owner from './Owner.vue';\nimport type { Pet } from '../pet';\nconst LIMIT = 5;\nfunction save(): void { api.post('/owners'); }\n</script>\n<template><Owner title="All owners" /></template>`,
    (facts) => {
      expect(facts.language).to.equal('vue');
      expect(facts.level).to.equal('read');
      expect(specifiers(facts)).to.deep.equal(['static ./Owner.vue', 'type ../pet']);
      expect(names(facts)).to.deep.equal(['component OwnerList', 'constant LIMIT', 'function save']);
      expect(facts.definitions[0]?.quote).to.equal('script');
      expect(facts.exports.map(({ name, local }) => `${name} ${local ?? ''}`)).to.deep.equal(['default OwnerList']);
      expect(facts.constants?.map(({ name, value }) => `${name} ${value.value}`)).to.deep.equal(['LIMIT 5']);
      expect(facts.calls?.map(({ callee, inside }) => `${inside ?? ''} ${callee}`)).to.deep.equal(['save api.post']);
      expect(facts.texts?.map(({ text }) => text)).to.deep.equal(['All owners']);
    },
  );
  check(
    'two scripts, and a default export with what is said of it',
    `<script>\nimport a from './a'\n/** Shows every owner of a pet. */\nexport default { name: 'x' }\nexport const other = 1\n</script>\n<script setup>\nimport b from './b'\n</script>`,
    (facts) => {
      expect(specifiers(facts)).to.deep.equal(['static ./a', 'static ./b']);
      expect(names(facts)).to.deep.equal(['component OwnerList', 'constant other']);
      expect(facts.definitions[0]).to.include({ quote: 'default' });
      expect(facts.definitions[0]?.doc?.text).to.equal('Shows every owner of a pet.');
      expect(facts.exports.map(({ name }) => name)).to.deep.equal(['default', 'other']);
    },
  );
  check(
    'blocks in other files',
    '<template src="./a.html"></template>\n<script src="./a.ts"></script>\n<style src="./a.css" />',
    (facts) => expect(specifiers(facts)).to.deep.equal(['static ./a.html', 'static ./a.ts', 'static ./a.css']),
  );
  check(
    'scripts in comments and in templates are no scripts',
    `<!-- <script>import './a'</script> -->\n<template><component is="script">import './b'</component></template>`,
    (facts) => {
      expect(facts.imports).to.deep.equal([]);
      expect(names(facts)).to.deep.equal(['component OwnerList']);
    },
  );
  check(
    'one script ends before the next begins',
    '<script>const a = f</script><script setup>("x").trim()</script>',
    ({ level, calls }) => {
      expect(level).to.equal('read');
      expect(calls).to.equal(undefined);
    },
  );
  check('only a template', '<template><p>Hello owner</p></template>', (facts) => {
    expect(names(facts)).to.deep.equal(['component OwnerList']);
    expect(facts.definitions[0]?.quote).to.equal('template');
  });
  check(
    'a script that does not parse',
    `<script>\nimport a from './a'\nconst = \n</script>\n<template>Hello</template>`,
    (facts) => {
      expect(facts.level).to.equal('skimmed');
      expect(specifiers(facts)).to.deep.equal(['static ./a']);
      expect(facts.diagnostics.map(({ code }) => code)).to.deep.equal(['syntax-error']);
      expect(facts.texts?.map(({ text }) => text)).to.deep.equal(['Hello']);
    },
  );
  check('nothing at all', '', (facts) => expect(facts.definitions).to.deep.equal([]));
  check('typed markup in a script', '<script lang="tsx">\nexport default () => <p>Hello owner</p>\n</script>', (facts) =>
    expect(facts.texts?.map(({ text }) => text)).to.deep.equal(['Hello owner']),
  );

  says('text with code in it', '<p>Owner {{ name }} &amp; pets</p><span>{{ count }}</span>', ['Owner {} & pets']);
  says('words that a tag stresses', '<p>Press <b>Save</b> now</p><a>Home</a> <a>Away</a>', ['Press Save now', 'Home', 'Away']);
  says('attributes', `<input placeholder="Your name" :title="'Full name'" :alt="computed" class="big red" aria-label="Name">`, [
    'Your name',
    'Full name',
    'Name',
  ]);
  says(
    'translated texts',
    `<p>{{ $t('Save changes') }}</p><a :title="$t('Go back')" />{{ t("owner.name") }}{{ $t('It\\'s done') }}`,
    ['Save changes', 'Go back', "It's done"],
  );
  says('templates in templates', '<template #a>One owner</template><template v-if="b" /><p>Two owners</p>', [
    'One owner',
    'Two owners',
  ]);
  says('components that are called as elements are', '<Title>Owner</Title><Script>Pets</Script>', ['Owner', 'Pets']);
  says('examples of code, comments', '<pre>npm install</pre><code>do it</code><!-- not this --><p>But this</p>', ['But this']);

  it('is imported and imports as JavaScript does', async () => {
    const paths = ['package.json', 'src/Owner.vue', 'src/api/index.ts'];
    expect(
      await resolved(createVueLanguage, paths, 'src/App.vue', [
        ['./Owner.vue'],
        ['./Owner'],
        ['./api'],
        ['@/api'],
        ['vue'],
        ['@/none'],
      ]),
    ).to.deep.equal([
      'src/Owner.vue',
      'src/Owner.vue',
      'src/api/index.ts',
      'src/api/index.ts',
      'external vue',
      'unresolved not-found',
    ]);
  });

  it('never throws, and every quote is at its place', () =>
    fc.assert(
      fc.asyncProperty(
        jumbled([
          '<template>',
          '</template>',
          '<script setup lang="ts">',
          "import a from './a'",
          'export default {}',
          ':title="',
          "$t('",
          'const a = 1',
        ]),
        async (text) => {
          await readExactly(createVueLanguage, 'a.vue', text);
        },
      ),
    ));
});
