import { expect } from 'chai';
import { createSqlLanguage } from '../../../src/languages/sql/language.ts';
import { checkAnyText, checkFacts, readText } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createSqlLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'db/clinic.sql', text, expected);

describe('languages/sql', () => {
  check('CREATE TABLE owners (id int);', { definitions: 'table owners' });
  check(
    'create table if not exists clinic."Pet Owners" (id int);\nCREATE TABLE `a`.`b` (x int);\nCREATE TABLE [dbo].[Pets] (x int)\nGO\n',
    {
      definitions: 'table Pet Owners, table b, table Pets',
    },
  );
  check('CREATE OR REPLACE VIEW v AS SELECT 1; CREATE MATERIALIZED VIEW m AS SELECT 1;', { definitions: 'view v, view m' });
  check("CREATE TYPE mood AS ENUM ('ok');\nCREATE TYPE pair AS (a int);\nCREATE DOMAIN zip AS text;", {
    definitions: 'enum mood, type pair, type zip',
  });
  check('CREATE TEMPORARY TABLE t (x int); CREATE INDEX i ON owners (id); CREATE TRIGGER g;', {});
  check(
    'CREATE FUNCTION f() RETURNS int AS $body$\n  CREATE TABLE inner_one (x int);\n$body$ LANGUAGE sql;\nCREATE TABLE a (x int);',
    {
      definitions: 'function f, table a',
    },
  );
  check('-- People with pets.\nCREATE TABLE owners (id int);\n\n/* Their pets. */\nCREATE TABLE pets (id int);', {
    definitions: 'table owners (People with pets.), table pets (Their pets.)',
  });
  check("CREATE TABLE owners (id int);\nCOMMENT ON TABLE public.owners IS 'It''s people';", {
    definitions: "table owners (It's people)",
  });
  check("CREATE TABLE a (x int COMMENT 'no') ENGINE=InnoDB COMMENT='Yes it is';", { definitions: 'table a (Yes it is)' });
  check(
    "INSERT INTO a VALUES ('CREATE TABLE no (', 'it''s'), ('x');\n-- CREATE TABLE no (\n/* CREATE TABLE no ( */\n\nCREATE TABLE b (x int);",
    {
      definitions: 'table b',
    },
  );
  check("INSERT INTO a VALUES ('it\\'s; CREATE TABLE no ('), ('c:\\');\nCREATE TABLE b (x int);", { definitions: 'table b' });
  check("COPY public.a (x) FROM stdin;\nit's one\nCREATE TABLE no (\n\\.\nCREATE TABLE b (x int);", { definitions: 'table b' });
  check('CREATE TABLE a (x int);\nCREATE TABLE a (y int);', { definitions: 'table a' });
  check('-- Everything that the clinic keeps.\n\nSELECT 1;', { doc: 'Everything that the clinic keeps.' });
  check('SELECT create_table FROM recreate; GRANT CREATE ON DATABASE a TO b;', {});
  check('', {});

  it('finds the one table behind five megabytes of rows', async () => {
    const rows = "INSERT INTO a VALUES (1, 'it''s a row', 'CREATE TABLE no (');\n".repeat(75_000);
    const facts = await readText(language, 'dump.sql', `${rows}CREATE TABLE b (x int);`);
    expect(facts.definitions.map(({ name }) => name)).to.deep.equal(['b']);
  }).timeout(5_000);

  checkAnyText(language, 'a.sql', [
    'CREATE TABLE ',
    'a.',
    '"b"',
    '(x int);',
    '--',
    '/*',
    '*/',
    '$$',
    '$a$',
    "COMMENT ON TABLE a IS '",
    "COMMENT='",
    'COPY a FROM stdin;',
    '\\.',
    '`',
  ]);
});
