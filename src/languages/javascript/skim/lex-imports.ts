import type { DynamicImport, Import } from 'es-module-lexer';
import type { DependencyKind } from '../../../model/file-facts.ts';
import type { Dialect } from '../dialect.ts';
import type { Candidate } from './candidates.ts';
import { inOrder } from './found-import.ts';
import type { FoundImport } from './found-import.ts';
import { noneInCode, offsetsInCode } from './in-code.ts';
import { lex, withRequiresAsImports } from './lexer.ts';
import { unexplained } from './unexplained.ts';
import { unreportedImport } from './unreported-import.ts';

/**
 * Imports by es-module-lexer, at hundreds of megabytes a second; undefined where it might be wrong. It knows neither JSX nor all
 * places where a type may stand, so its answer counts only where neither can matter: nothing up to the last candidate looks like
 * JSX, and every candidate is accounted for.
 */
export const lexImports = (
  text: string,
  dialect: Dialect,
  candidates: readonly Candidate[],
): readonly FoundImport[] | undefined => {
  const last = candidates.at(-1);
  if (last === undefined) return [];
  // The lexer takes the word after the dots of a spread for a member.
  if (candidates.some(({ word, start }) => word !== 'from' && text[start - 1] === '.')) return undefined;
  for (const cut of cuts(text, last)) {
    const part = text.slice(0, cut);
    const readable = withRequiresAsImports(part, candidates);
    const lexed = lex(readable);
    if (lexed.kind === 'refused') continue;
    if (dialect.jsx && mayHoldMarkup(readable)) return undefined;
    return factsOf(readable, part, dialect, candidates, lexed.imports);
  }
  return undefined;
};

/** The first tag is always seen as code: up to it the lexer is not misled. */
const mayHoldMarkup = (text: string): boolean =>
  markupEnd.test(text) &&
  !noneInCode(
    text,
    Array.from(text.matchAll(tag), ({ index }) => index),
  );

// Every element ends with one of them.
const markupEnd = /<\s*\/|\/\s*>/;
const tag = /<[\w$>]|<\s*\/|\/\s*>/g;

/**
 * Where the text may end for the lexer, which refuses it where brackets are open: at the next line, at the next line that opens a
 * statement at the left edge, or at its end. What follows cannot change what stands before.
 */
function* cuts(text: string, last: Candidate): Generator<number> {
  // A comment may lie between the word and the specifier.
  const isWhole = text[last.end - 1] === '/';
  const line = isWhole ? -1 : text.indexOf('\n', last.end);
  if (last.word === 'from' && line >= 0) yield line + 1;
  const statement = line < 0 ? undefined : atLeftEdge(text, line);
  if (statement !== undefined) yield statement;
  yield text.length;
}

const atLeftEdge = (text: string, from: number): number | undefined => {
  leftEdge.lastIndex = from;
  const match = leftEdge.exec(text);
  return match ? match.index + 1 : undefined;
};

const leftEdge = /\n[a-z@/]/gi;

const factsOf = (
  readable: string,
  text: string,
  dialect: Dialect,
  candidates: readonly Candidate[],
  lexed: readonly Import[],
): readonly FoundImport[] | undefined => {
  const reported = reportedImports(text, dialect, candidates, lexed);
  const open = reported && unexplained(text, dialect, candidates, lexed);
  if (!open || open.length === 0) return reported;
  const hidden = hiddenImports(readable, text, open);
  return hidden && inOrder([...reported, ...hidden]);
};

/** Imports among the candidates that the lexer passed over; undefined where one of them is not plain. */
const hiddenImports = (readable: string, text: string, open: readonly Candidate[]): readonly FoundImport[] | undefined => {
  const starts = open.map(({ start }) => start);
  const inCode = offsetsInCode(readable, starts);
  const found: FoundImport[] = [];
  for (const candidate of open) {
    const isHidden = inCode?.includes(candidate.start);
    if (isHidden === false && !mayBeInTypeOfTemplate(text, candidate)) continue;
    const each = isHidden ? unreportedImport(text, candidate) : undefined;
    if (!each) return undefined;
    found.push(each);
  }
  return found;
};

/** The lexer takes `${import('x').A}` in a type for text. */
const mayBeInTypeOfTemplate = (text: string, { word, start }: Candidate): boolean =>
  word === 'import' && text.lastIndexOf('${', start) > text.lastIndexOf(';', start);

const reportedImports = (
  text: string,
  dialect: Dialect,
  candidates: readonly Candidate[],
  lexed: readonly Import[],
): readonly FoundImport[] | undefined => {
  const required = new Set(candidates.filter((each) => each.word === 'require').map((each) => each.start));
  const found: FoundImport[] = [];
  for (const each of lexed) {
    if (each.type === 'import-meta' || each.specifier === undefined) continue;
    if (each.type === 'dynamic') {
      if (each.glob) continue;
      const kind = required.has(each.importStart) ? 'static' : dynamicKind(text, dialect, each);
      if (kind === undefined || !isOneLiteral(text, each)) return undefined;
      found.push({ kind, specifier: each.specifier, start: each.start + 1, end: each.end - 1 });
    } else {
      const kind = each.typeOnly ? 'type' : text.startsWith('export', each.importStart) ? 're-export' : 'static';
      found.push({ kind, specifier: each.specifier, start: each.start, end: each.end });
    }
  }
  return found;
};

/** The lexer leaves escapes in template literals as they are. */
const isOneLiteral = (text: string, { start, end }: DynamicImport): boolean => {
  const quote = text[start];
  return (
    end - start >= 2 &&
    text[end - 1] === quote &&
    (quote === '"' || quote === "'" || (quote === '`' && !text.slice(start, end).includes('\\')))
  );
};

/** Whether `import('x')` is an expression or a type; undefined where what stands around it leaves that open. */
const dynamicKind = (
  text: string,
  dialect: Dialect,
  { importStart, importEnd, probablyTypeOnly }: DynamicImport,
): DependencyKind | undefined => {
  if (!dialect.types) return 'dynamic';
  const before = text.slice(Math.max(0, importStart - 200), importStart).trimEnd();
  if (probablyTypeOnly) return /(?:\btypeof|\bas|[<|&:])$/.test(before) ? 'type' : undefined;
  if (before === '' || beforeExpression.test(withoutLastComment(before))) return 'dynamic';
  return /^\s*\.then\(/.test(text.slice(importEnd, importEnd + 40)) ? 'dynamic' : undefined;
};

// At its end a list in a call, such as that of `Promise.all`.
const beforeExpression = /(?:\bawait|\breturn|\byield|\bvoid|=>|[([=;{}]|[\w$]\(\[[^[\]{}<>;:=]*,)$/;

/** Only where it cannot be the end of a string. */
const withoutLastComment = (text: string): string => text.replace(/(?:(?:^|\s)\/\/[^\n'"`]*|\/\*[^*'"`]*\*\/)$/, '').trimEnd();
