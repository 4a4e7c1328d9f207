import { parse } from 'es-module-lexer';
import type { DynamicImport, Import } from 'es-module-lexer';
import type { DependencyKind } from '../../../model/file-facts.ts';
import type { Dialect } from '../dialect.ts';
import type { Candidate } from './candidates.ts';
import type { FoundImport } from './found-import.ts';

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
  if (candidates.some(({ start }) => text[start - 1] === '.')) return undefined;
  const cuts = dialect.jsx ? [endOfStatement(text, last.end), text.length] : [text.length];
  for (const cut of cuts) {
    const part = text.slice(0, cut);
    if (dialect.jsx && markupEnd.test(part)) return undefined;
    const lexed = lex(part, candidates);
    if (lexed) return factsOf(part, dialect, candidates, lexed);
  }
  return undefined;
};

// Every element ends with one of them. A comment or string that holds one costs time, not truth.
const markupEnd = /<\s*\/|\/\s*>/;

/** Start of the next line that opens a statement at the left edge, where most brackets are closed. */
const endOfStatement = (text: string, from: number): number => {
  const match = /\n[a-z@/]/i.exec(text.slice(from));
  return match === null ? text.length : from + match.index + 1;
};

/** Undefined where the lexer refuses the text. */
const lex = (text: string, candidates: readonly Candidate[]): readonly Import[] | undefined => {
  try {
    return parse(withRequiresAsImports(text, candidates))[0];
  } catch {
    return undefined;
  }
};

/** The lexer does not report `require(...)`, but `import (...)`, which is as long: every offset stays. */
const withRequiresAsImports = (text: string, candidates: readonly Candidate[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const each of candidates) {
    if (each.word !== 'require' || isImportEquals(text, each)) continue;
    parts.push(text.slice(from, each.start), 'import ');
    from = each.start + 'require'.length;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
};

/** `import x = require('y')`, which the lexer knows. */
const isImportEquals = (text: string, candidate: Candidate): boolean =>
  /\bimport\s[\w$\s]+=\s*$/.test(text.slice(Math.max(0, candidate.start - 200), candidate.start));

const factsOf = (
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
  return allExplained(text, dialect, candidates, lexed) ? found : undefined;
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

/** Whether `import('x')` is an expression or a type; undefined where what stands before it leaves that open. */
const dynamicKind = (
  text: string,
  dialect: Dialect,
  { importStart, probablyTypeOnly }: DynamicImport,
): DependencyKind | undefined => {
  if (!dialect.types) return 'dynamic';
  const before = text.slice(Math.max(0, importStart - 40), importStart).trimEnd();
  if (probablyTypeOnly) return /(?:\btypeof|\bas|[<|&:])$/.test(before) ? 'type' : undefined;
  return before === '' || /(?:\bawait|\breturn|\byield|\bvoid|=>|[([=;{}])$/.test(before) ? 'dynamic' : undefined;
};

/** True where each candidate is part of a reported import, or surely part of a comment or a string. */
const allExplained = (text: string, dialect: Dialect, candidates: readonly Candidate[], lexed: readonly Import[]): boolean => {
  let next = 0;
  let reach = -1;
  const isReported = ({ start }: Candidate): boolean => {
    for (let each = lexed[next]; each && each.importStart <= start; each = lexed[++next]) reach = Math.max(reach, each.importEnd);
    return start < reach;
  };
  return candidates.every(
    (each) => each.start >= text.length || isReported(each) || isTrusted(text, dialect, each) || isOnCommentLine(text, each),
  );
};

/** What the lexer never misses outside of the declarations that it leaves out: ambient ones, namespaces and types. */
const isTrusted = (text: string, dialect: Dialect, candidate: Candidate): boolean => {
  if (!dialect.types) return true;
  if (candidate.word === 'require') return !isImportEquals(text, candidate);
  const isCall = candidate.word === 'import' && !/['"]$/.test(text.slice(candidate.start, candidate.end));
  return !isCall && !nestedStatements.test(text);
};

const nestedStatements = /\b(?:module|namespace)\s[^\n{]*\{/;

const isOnCommentLine = (text: string, { start }: Candidate): boolean => {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start).trimStart();
  return line.startsWith('*') || line.startsWith('//');
};
