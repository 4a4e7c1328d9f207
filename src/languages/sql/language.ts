import type { Definition, FileFacts, LiteralCall } from '../../model/file-facts.ts';
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
import type { Comment } from '../remarks/remark.ts';
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
  const first = definitions.length === 0 ? firstChange(view, comments) : undefined;
  return { ...(doc && { doc }), ...offered(definitions), ...(first && { calls: [first] }) };
};

const change =
  /^[ \t]*((?:alter|drop|create|truncate)\s+(?:unique\s+)?(?:table|type|index|view|column|extension|sequence|schema)|update|insert\s+into|delete\s+from|rename\s+table)\s+(?:if\s+(?:not\s+)?exists\s+|only\s+)?(?:["`[]?\w+["`\]]?\.)?["`[]?([a-z_]\w*)/dgimu;

/** What a script does first that creates nothing by itself, as a migration does: `ALTER TABLE owners`. */
const firstChange = (view: TextView, comments: readonly Comment[]): LiteralCall | undefined => {
  for (const { indices, index, 1: callee = '', 2: value = '' } of view.text.matchAll(change)) {
    const [, verb, name] = indices ?? [];
    if (!verb || !name || comments.some(({ start, end }) => start <= index && index < end)) continue;
    const argument = { kind: 'name', value, range: view.rangeAt(...name), position: 0 } as const;
    return { callee, arguments: [argument], range: view.rangeAt(...verb) };
  }
  return undefined;
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
