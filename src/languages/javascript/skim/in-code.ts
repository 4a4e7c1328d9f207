import { lex } from './lexer.ts';

/**
 * Those of the ascending offsets that stand in code and not in a comment, a string, a regular expression or the text of a template;
 * undefined where that stays open. The lexer itself is asked: closing brackets without opening ones stop it in code and nowhere else,
 * not even in the declarations that it passes over.
 */
export const offsetsInCode = (text: string, offsets: readonly number[]): readonly number[] | undefined => {
  const inCode: number[] = [];
  const brackets = closingBrackets(text);
  let budget = maxLexed;
  for (let waiting = offsets; waiting.length > 0;) {
    budget -= text.length + brackets.length * waiting.length;
    const index = budget < 0 ? undefined : firstInCode(text, waiting, brackets);
    if (index === undefined) return undefined;
    inCode.push(...waiting.slice(index, index + 1));
    waiting = waiting.slice(index + 1);
  }
  return inCode;
};

/** True where surely none of the ascending offsets stands in code. */
export const noneInCode = (text: string, offsets: readonly number[]): boolean => {
  const brackets = closingBrackets(text);
  return (
    offsets.length === 0 ||
    (text.length + brackets.length * offsets.length < maxLexed && firstInCode(text, offsets, brackets) === offsets.length)
  );
};

/** Characters in all, which take the lexer about a hundredth of a second. */
const maxLexed = 3_000_000;

/** More than the text opens, in whatever order it does, so that the last one is one too many in any case. */
const closingBrackets = (text: string): string => {
  let opened = 1;
  for (let at = 0; at < text.length; at++) if (openingBrackets.has(text.charCodeAt(at))) opened++;
  // The semicolon ends a type alias, in which brackets need not match.
  return ')]}>;'.repeat(opened) + ')'.repeat(opened);
};

const openingBrackets: ReadonlySet<number> = new Set(Array.from('([{<', (bracket) => bracket.charCodeAt(0)));

/** Index of the first offset in code, or the number of offsets. */
const firstInCode = (text: string, offsets: readonly number[], brackets: string): number | undefined => {
  const parts = offsets.map((offset, index) => text.slice(offsets[index - 1] ?? 0, offset));
  const lexed = lex([...parts, text.slice(offsets.at(-1))].join(brackets));
  if (lexed.kind === 'lexed') return offsets.length;
  const index = offsets.findIndex((offset, before) => lexed.at < offset + (before + 1) * brackets.length);
  const offset = offsets[index];
  return offset !== undefined && lexed.at >= offset + index * brackets.length ? index : undefined;
};
