import type { LineIndex } from '../../base/line-index.ts';
import type { StatementKind, TableStatement } from '../../model/file-facts.ts';
import type { Comment } from './masked-code.ts';

const table = String.raw`(?:[\w$]+\.)?["\x60[]?(?<table>[a-z_]\w*)["\x60\]]?`;

interface Form {
  readonly kind: StatementKind;
  readonly pattern: RegExp;
}

const form = (kind: StatementKind, source: string): Form => ({
  kind,
  pattern: new RegExp(`^(?:${source.replaceAll('TABLE_NAME', table)})`, 'iu'),
});

/** What a text that is a statement begins with. Small letters have to show more: a sentence may begin with "delete from". */
const shouted: readonly Form[] = [
  form('create', String.raw`CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?TABLE_NAME(?=\s*\()`),
  form('insert', String.raw`(?:INSERT\s+(?:OR\s+\w+\s+|IGNORE\s+)?|REPLACE\s+)INTO\s+TABLE_NAME(?=\s|\(|$)`),
  form('update', String.raw`UPDATE\s+TABLE_NAME(?:\s+(?:AS\s+)?\w+)?(?=\s+(?:SET\b|<set>))`),
  form('delete', String.raw`DELETE\s+FROM\s+TABLE_NAME(?=[\s;]|$)`),
  // The later part of a text that is put together.
  form('select', String.raw`FROM\s+TABLE_NAME(?=\s*(?:$|;|WHERE\b|ORDER\b|AS\b|(?:LEFT |INNER )?JOIN\b))`),
];
const quiet: readonly Form[] = [
  form('create', String.raw`create\s+table\s+(?:if\s+not\s+exists\s+)?TABLE_NAME(?=\s*\()`),
  form('insert', String.raw`insert\s+(?:ignore\s+)?into\s+TABLE_NAME(?=\s*(?:\(|values\b|select\b))`),
  form('update', String.raw`update\s+TABLE_NAME(?:\s+(?:as\s+)?\w+)?(?=\s+(?:set\s+\w+\s*=|<set>))`),
  form('delete', String.raw`delete\s+from\s+TABLE_NAME(?=\s+where\b)`),
];
const reading = new RegExp(String.raw`\bFROM\s+${table}(?=[\s;)]|$)`, 'iu');

/** Behind the opening sign of a text: quotes, or the first line of a text over several lines. */
const opening = /(?<sign>["'`])\s*(?=[a-z])|<<[<~-]?["']?[a-z][^\n]*\n\s*(?=[a-z])/giu;
const keyword = /^(?:SELECT|INSERT|UPDATE|DELETE|CREATE|REPLACE|FROM|select|insert|update|delete|create)\s/u;

const maxStatements = 500;
const maxLength = 20_000;

/** Statements of SQL in the texts that a program writes out. */
export const sqlStatements = (text: string, index: LineIndex, comments: readonly Comment[]): readonly TableStatement[] => {
  const found: TableStatement[] = [];
  let comment = 0;
  for (const { 0: whole, index: at, groups } of text.matchAll(opening)) {
    const start = at + whole.length;
    if (!keyword.test(text.slice(start, start + 8))) continue;
    while ((comments[comment]?.end ?? Infinity) <= at) comment += 1;
    if ((comments[comment]?.start ?? Infinity) <= at) continue;
    const sign = groups?.sign;
    const end = sign === undefined ? -1 : text.indexOf(sign, start);
    found.push(...statementsIn(text.slice(start, Math.min(end < 0 ? text.length : end, start + maxLength)), start, index));
    if (found.length >= maxStatements) break;
  }
  return found;
};

/** What a text is that begins at an offset of the file: a statement, or several that make tables. */
export const statementsIn = (text: string, at: number, index: LineIndex): readonly TableStatement[] => {
  const isShouted = /^[A-Z]{4}/u.test(text);
  for (const { kind, pattern } of isShouted ? shouted : quiet) {
    const match = pattern.exec(text);
    if (!match) continue;
    const one = statement(kind, match, at, index);
    return kind === 'create' ? [one, ...createdIn(text, at, index)] : [one];
  }
  if (!/^select\b/iu.test(text)) return [];
  const match = reading.exec(text);
  return match && (isShouted || isList(text.slice('select'.length, match.index)))
    ? [statement('select', match, at + match.index, index)]
    : [];
};

/** `*`, `id, name`, `count(*)`: no part of a sentence. */
const isList = (text: string): boolean => /[*,(=]/u.test(text) || /^\s*(?:distinct\s+)?[\w.]+\s*$/u.test(text);

const created = new RegExp(String.raw`\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?${table}(?=\s*\()`, 'giu');

/** Further tables that the same text makes. */
const createdIn = (text: string, at: number, index: LineIndex): readonly TableStatement[] =>
  [...text.matchAll(created)]
    .filter(({ index: from }) => from > 0)
    .map((match) => statement('create', match, at + match.index, index));

const statement = (
  kind: StatementKind,
  { 0: quote, groups }: RegExpExecArray | RegExpMatchArray,
  start: number,
  index: LineIndex,
): TableStatement => ({
  kind,
  table: groups?.table ?? '',
  range: { start: index.positionAt(start), end: index.positionAt(start + quote.length) },
  quote,
});
