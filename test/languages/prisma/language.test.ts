import { createPrismaLanguage } from '../../../src/languages/prisma/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createPrismaLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'schema.prisma', text, expected);

describe('languages/prisma', () => {
  check('datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n', {
    settings: 'datasource.db.provider=postgresql',
    environment: 'DATABASE_URL',
  });
  check(
    '/// Somebody with pets.\nmodel Owner {\n  id Int @id // the number\n  pets Pet[]\n}\n\n// Not close enough.\n\nmodel Pet {\n}\n',
    {
      definitions: 'table Owner (Somebody with pets.), table Pet',
    },
  );
  check('enum Kind {\n  CAT\n}\ntype Address {\n}\nview Report {\n}\n', {
    definitions: 'enum Kind, struct Address, table Report',
  });
  check('model A { }\nmodel B {\n', { definitions: 'table A, table B' });
  check('', {});

  checkAnyText(language, 'a.prisma', ['model A {', '}', '\n', '/// b\n', '// c\n', 'url = "d"', 'env("E")', 'datasource db {\n']);
});
