import { createPropertiesLanguage } from '../../../src/languages/properties/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createPropertiesLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'clinic.properties', text, expected);
const checkIni = (text: string, expected: FactsInWords): void =>
  checkFacts(language, 'clinic.ini', text, { language: 'ini', ...expected });

describe('languages/properties', () => {
  check('a=1\nb.c: x y\nd true\n', { settings: 'a=1, b.c=x y, d=true' });
  check('# no\n! no\na\\ b = c \\\n    d\n', { settings: 'a b=c d' });
  check('a=\nb\n', { settings: 'a=, b=' });
  check('a=\\u00e9\na=2\n', { settings: 'a=2' });
  check('spring.datasource.password=hunter2\n', { settings: 'spring.datasource.password=' });
  check('# Opening hours of the clinic.\n\nopen=8\n', { doc: 'Opening hours of the clinic.', settings: 'open=8' });
  check('', {});

  checkIni('root = true\n\n[*.ts]\nindent = 2 ; two\n', { settings: 'root=true, *.ts.indent=2' });
  checkIni('[remote "origin"]\n\turl = "https://x"\n# no\n; no\nwords\n', { settings: 'remote origin.url=https://x' });

  checkAnyText(language, 'a.properties', ['a', '=', ':', '\\\n', '\\u00e9', '\\u00', '!', 'b = c']);
  checkAnyText(language, 'a.ini', ['[a]', '[', 'b=', ';', '"c"', ' ; ']);
});
