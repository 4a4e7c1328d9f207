/** One instruction, which may go on over several lines. */
export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  readonly start: number;
  /** Of what stands after the keyword, without spaces around. */
  readonly args: { readonly start: number; readonly end: number };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The instructions of a Dockerfile. The library for it takes time that grows with the square of the text. */
export const instructionsIn = (text: string): readonly Instruction[] => {
  const lines = Array.from(text.matchAll(/[^\r\n]+/gu), ({ 0: line, index }): Line => ({ text: line, start: index }));
  const escape = /^#[ \t]*escape[ \t]*=[ \t]*`/mu.test(text.slice(0, 200)) ? '`' : '\\';
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const [head, margin = '', keyword = ''] = (line && /^([ \t]*)([A-Za-z]+)[ \t]+/u.exec(line.text)) ?? [];
    if (!line || head === undefined) {
      at++;
      continue;
    }
    const last = lastOfInstruction(lines, at, escape);
    const end = last.line.start + last.line.text.trimEnd().length;
    const start = Math.min(line.start + head.length, end);
    found.push({ keyword: keyword.toUpperCase(), start: line.start + margin.length, args: { start, end } });
    at = afterHereDocument(lines, last.at, text.slice(start, end));
  }
  return found;
};

/** A line that ends with the escape goes on in the next one; comments between them belong to neither. */
const lastOfInstruction = (
  lines: readonly Line[],
  first: number,
  escape: string,
): { readonly at: number; readonly line: Line } => {
  let at = first;
  let line = lines[first] ?? { text: '', start: 0 };
  for (let next = lines[at + 1]; next && (line.text.trimEnd().endsWith(escape) || isComment(line)); next = lines[at + 1]) {
    line = next;
    at++;
  }
  return { at, line };
};

const isComment = ({ text }: Line): boolean => text.trimStart().startsWith('#');

/** `RUN <<EOF` takes all lines up to the one that says `EOF`. */
const afterHereDocument = (lines: readonly Line[], at: number, args: string): number => {
  const word = /(?:^|\s)<<-?["']?(\w{1,100})/u.exec(args.slice(0, 2_000))?.[1];
  if (word === undefined) return at + 1;
  const end = lines.findIndex(({ text }, index) => index > at && text.trim() === word);
  return end < 0 ? at + 1 : end + 1;
};
