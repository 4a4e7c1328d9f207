/** A word of `go.mod` or `go.work` with its place; quotes are not part of it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One line of the file, or one line of a block: `require ( ... )` is as many directives as it has lines. */
export interface GoDirective {
  readonly verb: string;
  readonly words: readonly Word[];
  /** Without its slashes. */
  readonly comment: string;
}

/** Reads the format that `go.mod` and `go.work` share. What is no directive is left out. */
export const goDirectives = (text: string): readonly GoDirective[] => {
  const directives: GoDirective[] = [];
  let block: string | undefined;
  for (const line of linesOf(text)) {
    const { words, comment } = wordsOf(line, text);
    const [first, ...rest] = words;
    if (!first) continue;
    if (block !== undefined) {
      if (first.text === ')') block = undefined;
      else directives.push({ verb: block, words, comment });
    } else if (rest.at(-1)?.text === '(') block = first.text;
    else directives.push({ verb: first.text, words: rest, comment });
  }
  return directives;
};

const linesOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[^\r\n]+/gu)].map(({ 0: line, index }) => ({ text: line, start: index, end: index + line.length }));

const wordsOf = (line: Word, text: string): { readonly words: readonly Word[]; readonly comment: string } => {
  const words: Word[] = [];
  for (const { 0: found, index } of line.text.matchAll(/\/\/.*|"[^"]*"|`[^`]*`|[()]|[^\s()"`]+/gu)) {
    if (found.startsWith('//')) return { words, comment: found.slice(2).trim() };
    const inset = /^["`]/u.test(found) ? 1 : 0;
    const start = line.start + index + inset;
    const end = line.start + index + found.length - inset;
    words.push({ text: text.slice(start, end), start, end });
  }
  return { words, comment: '' };
};
