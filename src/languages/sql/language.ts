import type { Definition, FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import { readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { proseAt } from '../config/text-view.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { docFinder } from '../remarks/doc-finder.ts';
import { remarksOf } from '../remarks/remark.ts';
import { createdIn } from './created-in.ts';
import { scanSql } from './scan-sql.ts';
import type { Statement } from './scan-sql.ts';

/** SQL of any dialect: tables, views, types and routines that a script creates, with what is said of them. */
export const createSqlLanguage = (): Language => ({
  id: 'sql',
  identify: (path) => (/\.(?:sql|psql|pgsql|mysql|tsql|plsql|pks|pkb|ddl|cql|hql)$/iu.test(path) ? 'sql' : undefined),
  read: readSql,
});

const maxLength = 5_000_000;

const readSql = (source: SourceText): FileFacts => readGuarded('sql', source, sqlFacts, maxLength);

const sqlFacts = (view: TextView): FoundFacts => {
  const { statements, comments } = scanSql(view.text);
  const commentAbove = docFinder(remarksOf(comments, view.text), view.text, view.rangeAt, ['doc', 'block', 'line']);
  const said = statedDocs(view, statements);
  const definitions = statements.flatMap((statement): Definition[] => {
    if (statement.kind !== 'create') return [];
    const created = createdIn(view.text, statement);
    if (!created) return [];
    const { name, kind, start, end } = created;
    const doc = said.get(name.toLowerCase()) ?? commentAbove(statement.start);
    return [{ name, kind, range: view.rangeAt(start, end), ...(doc && { doc }) }];
  });
  const doc = leadingDoc(view, '--');
  return { ...(doc && { doc }), ...offered(definitions) };
};

/** `COMMENT ON TABLE owners IS 'People who own pets'`, and MySQL's `COMMENT='…'` after the columns. */
const statedDocs = (view: TextView, statements: readonly Statement[]): ReadonlyMap<string, Quoted> => {
  const docs = new Map<string, Quoted>();
  let last: string | undefined;
  for (const statement of statements) {
    if (statement.kind === 'create') last = createdIn(view.text, statement)?.name;
    const name = statement.kind === 'comment-on' ? statement.name : last;
    if (statement.kind === 'create' || name === undefined) continue;
    const { start, end } = statement.words;
    const doc = proseAt(view, { value: view.text.slice(start, end).replaceAll("''", "'"), start, end });
    if (doc) docs.set(name.toLowerCase(), doc);
  }
  return docs;
};
