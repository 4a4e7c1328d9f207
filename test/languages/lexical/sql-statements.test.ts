import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import { sqlStatements } from '../../../src/languages/lexical/sql-statements.ts';

const check = (name: string, text: string, expected: readonly string[]): void => {
  it(name, () => {
    const index = lineIndex(text);
    const found = sqlStatements(text, index, []);
    for (const { range, quote } of found)
      expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(quote);
    expect(found.map(({ kind, table }) => `${kind} ${table}`)).to.deep.equal(expected);
  });
};

describe('statements of SQL in texts', () => {
  check('read', 'q("SELECT id, name FROM visits WHERE id = 1")', ['select visits']);
  check('read over lines', 'q(`\n  SELECT v.id\n  FROM visits v\n  JOIN pets p`)', ['select visits']);
  check('read in small letters', "q('select id, name from visits')", ['select visits']);
  check('saved', 'q("INSERT INTO public.visits (id) VALUES (1)")', ['insert visits']);
  check('saved or left', "q('INSERT OR IGNORE INTO `visits` (id) VALUES (1)')", ['insert visits']);
  check('changed', 'q("UPDATE visits v SET id = 2")', ['update visits']);
  check('deleted', 'q("DELETE FROM visits")', ['delete visits']);
  check('several tables made', 'q(`CREATE TABLE a (id int);\nCREATE TABLE IF NOT EXISTS b (id int);`)', ['create a', 'create b']);
  check('put together', 'q("SELECT " + all + " FROM visits WHERE id = 1")', ['select visits']);
  check('a text over several lines of Ruby', 'q(<<~SQL)\n  SELECT id FROM visits\nSQL\n', ['select visits']);
  check(
    'sentences',
    't("Select a visit from visits", "select the visit from visits", "delete from visits", "Update visits set up")',
    [],
  );
  check('the end of a text is kept', 'a("SELECT 1"); b("x FROM visits WHERE y")', []);
});
