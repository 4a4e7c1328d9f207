import type { Remark } from './remark.ts';

/** Whether a tag says that the comment is about the file. */
export const isSaidOfFile = (remark: Remark): boolean =>
  !isLegal(remark) &&
  remark.lines.some(({ text }) => /^\s*[@\\](?:file|file[oO]verview|overview|module|packageDocumentation)\b/.test(text));

/** Whether the comment speaks about the code, to a person: not legal, not for a tool, not a heading, not code itself, not where it was copied from. */
export const isAboutCode = (remark: Remark): boolean =>
  !isLegal(remark) &&
  !isForTool(remark) &&
  !isGenerated(remark) &&
  !isDivider(remark) &&
  !isNote(remark) &&
  !isCode(remark) &&
  !isBorrowed(remark);

/** Licences and copyright. */
export const isLegal = (remark: Remark): boolean =>
  /\bcopyright\b|\(c\)\s*\d{4}|©|spdx-|@licen[cs]e|@preserve|\blicen[cs]ed (?:under|to)\b|\blicen[cs]e:|\b(?:mit|bsd|apache|isc|mozilla public|general public) licen[cs]e|\ball rights reserved\b|permission is hereby granted|\bmit licensed\b/i.test(
    wordsOf(remark),
  );

const isForTool = ({ lines: [first], kind }: Remark): boolean => {
  const opening = first?.text.trim() ?? '';
  return (
    opening.startsWith('!') ||
    opening.startsWith('#') ||
    (kind === 'line' && /^<(?:reference|amd)\b/.test(opening)) ||
    /^(?:eslint|jshint|jslint|jscs|tslint|biome|oxlint|deno|prettier|stylelint|istanbul|c8|v8|vite|webpack|globals?|exported|cspell|spell-?check(?:er)?|sourceMappingURL|dprint|nolint|noinspection|language=|vim|-\*-)\b/i.test(
      opening,
    ) ||
    /^@(?:[\w-]+\/|ts-|flow|noflow|format|jsx|jest|vitest|swc|babel|prettier|type\b|typedef|preact|emotion)/.test(opening)
  );
};

const isGenerated = (remark: Remark): boolean =>
  /\bauto(?:matically)?[- ]?generated\b|@generated\b|\bgenerated (?:by|from|with|using)\b|\bdo not (?:edit|modify|change)\b/i.test(
    wordsOf(remark),
  );

/** A heading of a section: few words between lines of punctuation. */
const isDivider = (remark: Remark): boolean => {
  const isRuled = remark.lines.some(({ text }) => /[-=_*#~/+]{4}/.test(text));
  return isRuled && wordCount(wordsOf(remark)) < 8;
};

const isNote = (remark: Remark): boolean => /^\W*(?:todo|fixme|hack|xxx|nb|note)\b/i.test(wordsOf(remark));

const isBorrowed = (remark: Remark): boolean => {
  const words = wordsOf(remark);
  return (
    /\b(?:copied|adapted|ported|borrowed|forked|inlined|taken|refactored|type definitions)\b/i.test(words) &&
    /https?:/.test(words)
  );
};

/** Statements that somebody has switched off. */
const isCode = ({ lines, kind }: Remark): boolean => {
  // An example in a doc comment is no reason to leave out its prose.
  if (
    kind !== 'doc' &&
    lines.some(({ text }) => /^\s*(?:import\s.*from ['"]|export (?:default|class|const|function|interface|type)\b)/.test(text))
  )
    return true;
  const said = lines.filter(({ text }) => text.trim() !== '');
  const code = said.filter(({ text }) =>
    /[;{}]\s*$|=>|^\s*(?:import|export|const|let|var|return|if|for|function) [^.]*[=({'"]/.test(text),
  );
  return code.length * 2 > said.length;
};

const wordsOf = ({ lines }: Remark): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4_000);

/** Words between spaces; in scripts without spaces every two characters. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length +
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/gu)?.length ?? 0);
