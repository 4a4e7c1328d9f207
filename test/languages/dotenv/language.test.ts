import { createDotenvLanguage } from '../../../src/languages/dotenv/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createDotenvLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, '.env.example', text, expected);

describe('languages/dotenv', () => {
  check('PORT=8080\nexport NAME="Paws # 1" # the clinic\n EMPTY =\n', { settings: 'PORT=8080, NAME=Paws # 1, EMPTY=' });
  check("A='b' \nC=d#e f # g\n", { settings: 'A=b, C=d#e f' });
  check('SECRET_KEY=hunter2\nURL=postgres://a:b@c/d\nDEBUG=true\n', { settings: 'SECRET_KEY=, URL=, DEBUG=true' });
  check('KEY="-----BEGIN KEY-----\nabcd==\nEFGH=\n-----END KEY-----"\nA=1\n', { settings: 'KEY=, A=1' });
  check('KEY=-----BEGIN KEY-----\nabcd==\n-----END KEY-----\nA=1\n', { settings: 'KEY=, A=1' });
  check('A="one\nB=two\n"\nC=1\n', { settings: 'A=one, C=1' });
  check('# What the clinic needs to run.\n\nA=1\n', { doc: 'What the clinic needs to run.', settings: 'A=1' });
  check('no words\n=x\n', {});

  checkAnyText(language, '.env', ['A=', 'export ', 'B="', '`', '# ', '-----BEGIN', '-----END', '$C']);
});
