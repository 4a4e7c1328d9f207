import { expect } from 'chai';
import { recognised } from '../support/recognised.ts';

/** Languages of texts with the file that holds them. */
const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { translations } = await recognised(tree);
    expect(translations.map(({ language, path }) => `${language} ${path}`)).to.deep.equal(expected);
  });
};

describe('translated texts', () => {
  check(
    'by the name of a file or folder',
    {
      'src/locales/de.json': '{ "hello": "Hallo" }',
      'src/locales/pt_BR/common.json': '{ "hello": "Olá" }',
      'src/locale/fr/messages.po': '"Language: fr\\n"\n\nmsgid "Hello"\n',
    },
    ['fr src/locale/fr/messages.po', 'de src/locales/de.json', 'pt-BR src/locales/pt_BR/common.json'],
  );
  check('by the end of a name', { 'src/main/resources/messages_de.properties': 'hello=Hallo\n' }, [
    'de src/main/resources/messages_de.properties',
  ]);
  check('one file for all', { 'src/i18n.ts': "const en = { a: 'A' };\nconst es = { a: 'B' };\nconst fr = { a: 'C' };\n" }, [
    'en src/i18n.ts',
    'es src/i18n.ts',
    'fr src/i18n.ts',
  ]);
  check(
    'what is no language',
    { 'src/lang/ts.json': '{ "a": "b" }', 'src/lang/src.json': '{ "a": "b" }', 'src/i18n/index.ts': 'export const a = 1;\n' },
    [],
  );
  check('tests are aside', { 'test/locales/de.json': '{ "hello": "Hallo" }' }, []);
});
