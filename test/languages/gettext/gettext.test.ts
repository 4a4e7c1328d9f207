import { expect } from 'chai';
import { createGettextLanguage } from '../../../src/languages/gettext/language.ts';
import type { ModulePath } from '../../../src/model/module-path.ts';

/** Settings of a header, as `key = value`, each at its place. */
const check = (name: string, text: string, expected: readonly string[]): void => {
  it(name, async () => {
    const { settings = [] } = await createGettextLanguage().read({ path: 'locale/de.po' as ModulePath, text });
    expect(settings.map(({ key, value }) => `${key} = ${value.value}`)).to.deep.equal(expected);
    const lines = text.split('\n');
    for (const { value } of settings) {
      const { start, end } = value.range;
      expect(lines[start.line]?.slice(start.character, end.character)).to.equal(value.value);
    }
  });
};

describe('gettext', () => {
  check('the header', 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain\\n"\n\nmsgid "Name"\nmsgstr "Name"\n', [
    'Language = de',
    'Content-Type = text/plain',
  ]);
  check('no header', 'msgid "Name"\nmsgstr "Name"\n', []);
  check('nothing', '', []);
});
