import type { Candidate } from './candidates.ts';
import { lex } from './lexer.ts';

/**
 * Those of the candidates that stand in code and not in a comment, a string, a regular expression or the text of a template; undefined
 * where that stays open. The lexer itself is asked: closing brackets without opening ones stop it in code and nowhere else, not even in
 * the declarations that it passes over.
 */
export const candidatesInCode = (text: string, candidates: readonly Candidate[]): readonly Candidate[] | undefined => {
  const brackets = closingBrackets(text);
  if ((text.length + brackets.length * candidates.length) * (candidates.length + 1) > maxLexed) return undefined;
  const inCode: Candidate[] = [];
  let waiting = candidates;
  while (waiting.length > 0) {
    const first = firstInCode(text, waiting, brackets);
    if (first === undefined) return undefined;
    const candidate = waiting[first];
    if (candidate) inCode.push(candidate);
    waiting = waiting.slice(first + 1);
  }
  return candidates.some((each) => !inCode.includes(each) && mayBeInTypeOfTemplate(text, each)) ? undefined : inCode;
};

/** Characters; about as long as TypeScript takes to start. */
const maxLexed = 20_000_000;

/** More than the text opens, in whatever order it does, so that the last one is one too many in any case. */
const closingBrackets = (text: string): string => {
  let opened = 1;
  for (let at = 0; at < text.length; at++) if (openingBrackets.has(text.charCodeAt(at))) opened++;
  // The semicolon ends a type alias, in which brackets need not match.
  return ')]}>;'.repeat(opened) + ')'.repeat(opened);
};

const openingBrackets: ReadonlySet<number> = new Set(Array.from('([{<', (bracket) => bracket.charCodeAt(0)));

/** Index of the first candidate in code, or the number of candidates. */
const firstInCode = (text: string, candidates: readonly Candidate[], brackets: string): number | undefined => {
  const starts = candidates.map(({ start }) => start);
  const lexed = lex(
    starts.map((start, index) => text.slice(starts[index - 1] ?? 0, start) + brackets).join('') + text.slice(starts.at(-1)),
  );
  if (lexed.kind === 'lexed') return candidates.length;
  const index = starts.findIndex((start, before) => lexed.at < start + (before + 1) * brackets.length);
  const start = starts[index];
  return start !== undefined && lexed.at >= start + index * brackets.length ? index : undefined;
};

/** The lexer takes `${import('x').A}` in a type for text. */
const mayBeInTypeOfTemplate = (text: string, { word, start }: Candidate): boolean =>
  word === 'import' && text.lastIndexOf('${', start) > text.lastIndexOf(';', start);
