import { createTomlLanguage } from '../../../src/languages/toml/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createTomlLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'clinic.toml', text, expected);

describe('languages/toml', () => {
  check('a = 1\n[b]\nc = true\nd.e = "x y"\n', { settings: 'a=1, b.c=true, b.d.e=x y' });
  check('[[pets]]\nname = "a"\n[[pets]]\nname = "b"\n', { settings: 'pets[0].name=a, pets[1].name=b' });
  check('a = [1, { b = 2 }]\n"c d" = \'e\\f\'\n', { settings: 'a[0]=1, a[1].b=2, c d=e\\f' });
  check('day = 2025-01-31\nhex = 0xff\nx = "\\u00e9"\n', { settings: 'day=2025-01-31, hex=0xff, x=é' });
  check('# Opening hours of the clinic.\n\nopen = 8\n', { doc: 'Opening hours of the clinic.', settings: 'open=8' });
  check('a = \n', { codes: 'syntax-error' });
  check('a = 1\na = 2\n', { codes: 'syntax-error' });
  check('', {});

  checkAnyText(language, 'a.toml', ['a = ', '1\n', '[b]\n', '[[c]]\n', '"""', "'''", '"x"', '{ d = 1 }', '1979-05-27', '.']);
});
