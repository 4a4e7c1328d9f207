import type { Import } from 'es-module-lexer';
import type { Dialect } from '../dialect.ts';
import type { Candidate } from './candidates.ts';
import { isImportEquals } from './lexer.ts';

/** The candidates that are part of no reported import and not surely part of a comment or a string either. */
export const unexplained = (
  text: string,
  dialect: Dialect,
  candidates: readonly Candidate[],
  lexed: readonly Import[],
): readonly Candidate[] => {
  // The lexer passes over nothing where no type can be written.
  if (!dialect.types) return [];
  let next = 0;
  let reach = -1;
  const isReported = ({ start }: Candidate): boolean => {
    for (let each = lexed[next]; each && each.importStart <= start; each = lexed[++next]) reach = Math.max(reach, each.importEnd);
    return start < reach;
  };
  const open = candidates.filter(
    (each) => each.start < text.length && !isReported(each) && !isOnCommentLine(text, each) && !isHarmless(text, each),
  );
  const hidden = open.filter((each) => !isStatement(text, each));
  return hidden.length < open.length && nestedStatements.test(text) ? open : hidden;
};

const isOnCommentLine = (text: string, { start }: Candidate): boolean =>
  /^\s*(?:\*|\/\/)[^\r\u2028\u2029]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));

/** A `require`, which the lexer never misses, or an `import(` without a literal. */
const isHarmless = (text: string, candidate: Candidate): boolean =>
  candidate.word === 'require'
    ? !isImportEquals(text, candidate)
    : text[candidate.end - 1] === '(' && /^\s*[^\s'"`/]/.test(text.slice(candidate.end, candidate.end + 80));

/** Statements, of which the lexer misses none but those in ambient modules. */
const isStatement = (text: string, { word, end }: Candidate): boolean =>
  word === 'from' || (word === 'import' && /['"]/.test(text[end - 1] ?? ''));

const nestedStatements = /\b(?:module|namespace)\s[^\n{]*\{/;
