import type { Comment } from '../remarks/remark.ts';

/** Something in a script that is looked at. */
export type Statement =
  | { readonly kind: 'create'; readonly start: number }
  | { readonly kind: 'comment-on'; readonly name: string; readonly words: Words }
  | { readonly kind: 'table-comment'; readonly words: Words };

/** Between the quotes. */
export interface Words {
  readonly start: number;
  readonly end: number;
}

export interface ScannedSql {
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
}

/** Bounds for scripts that a program wrote. */
const maxStatements = 10_000;
const maxComments = 20_000;

/** Everything that has to be stepped over, and the words that matter; the engine's own search is what makes dumps of megabytes fast. */
const next = /['"`]|--|\/\*|\$(?:[a-z_]\w*)?\$|\b(?:create|comment|copy)\b|^[ \t]*#/gimu;

/** Finds statements outside strings, comments and bodies of routines. No dialect is told: what only one of them knows is rare in the others. */
export const scanSql = (text: string): ScannedSql => {
  const statements: Statement[] = [];
  const comments: Comment[] = [];
  const pattern = new RegExp(next);
  for (let match = pattern.exec(text); match && statements.length < maxStatements; match = pattern.exec(text)) {
    const [mark] = match;
    const at = match.index;
    const word = mark.toLowerCase();
    if (word === 'create') statements.push({ kind: 'create', start: at });
    else if (word === 'comment') {
      const found = commentStatement(text, at);
      if (!found) continue;
      statements.push(found);
      pattern.lastIndex = found.words.end;
      // The quote that ends the words must not open others.
      if (text[found.words.end] === "'") pattern.lastIndex++;
    } else {
      const end = endOf(text, mark, at);
      if (isComment(mark) && comments.length < maxComments)
        comments.push({ start: at + mark.length - mark.trimStart().length, end });
      pattern.lastIndex = Math.max(end, at + mark.length);
    }
  }
  return { statements, comments };
};

const isComment = (mark: string): boolean => mark === '--' || mark === '/*' || mark.endsWith('#');

/** Where what the mark opens has ended. */
const endOf = (text: string, mark: string, at: number): number => {
  if (mark === '--' || mark.endsWith('#')) return endOfLine(text, at);
  if (mark === '/*') return after(text, '*/', at + 2);
  if (mark.startsWith('$')) return after(text, mark, at + mark.length);
  if (mark === "'" || mark === '"' || mark === '`') return endOfString(text, mark, at + 1);
  return endOfCopiedRows(text, at);
};

const endOfLine = (text: string, at: number): number => {
  const feed = text.indexOf('\n', at);
  if (feed >= 0) return feed > at && text[feed - 1] === '\r' ? feed - 1 : feed;
  const lone = text.includes('\n') ? -1 : text.indexOf('\r', at);
  return lone < 0 ? text.length : lone;
};

const after = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
};

/** A quote that is never closed is a slip of somebody's hand, not a string of a megabyte. */
const maxString = 1_000_000;

/** A backslash hides the quote after it in MySQL, and nowhere else; what follows the quote tells. */
const endOfString = (text: string, mark: string, from: number): number => {
  for (let at = text.indexOf(mark, from); at >= 0 && at - from < maxString; at = text.indexOf(mark, at + 1)) {
    if (text[at - 1] === '\\' && isHidden(text, at)) continue;
    if (text[at + 1] !== mark) return at + 1;
    at++;
  }
  return from;
};

const isHidden = (text: string, at: number): boolean => {
  let first = at;
  while (text[first - 1] === '\\' && at - first < 1_000) first--;
  return (at - first) % 2 === 1 && !/^\s*(?:[,;)]|$)/u.test(text.slice(at + 1, at + 20));
};

/** Rows of PostgreSQL's `COPY … FROM stdin;` end with a line of `\.`. */
const endOfCopiedRows = (text: string, at: number): number => {
  const head = /^copy\b[^;]{1,4000}?\bfrom\s{1,10}stdin\b[^;]{0,400};/iu.exec(text.slice(at, at + 5_000));
  return head ? after(text, '\n\\.', at + head[0].length) : at + 4;
};

const commentStatement = (text: string, at: number): Extract<Statement, { readonly words: Words }> | undefined => {
  const head = text.slice(at, at + 400);
  const on = /^comment\s+on\s+(?:table|view|type|materialized\s+view)\s+(?:[\w$"`]+\.)?["`]?([\w$]+)["`]?\s+is\s+'/iu.exec(head);
  const opening = on ?? /^comment\s*=\s*'/iu.exec(head);
  if (!opening) return undefined;
  const start = at + opening[0].length;
  const end = endOfString(text, "'", start) - 1;
  if (end < start) return undefined;
  const name = on?.[1];
  return name === undefined
    ? { kind: 'table-comment', words: { start, end } }
    : { kind: 'comment-on', name, words: { start, end } };
};
