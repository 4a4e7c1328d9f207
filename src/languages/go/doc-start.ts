import { isDirective } from './directives.ts';

/** Where the doc comment of what is named at `offset` ends: before its line, and before comments for tools that stand above it. */
export const docStart = (text: string, offset: number): number => {
  let start = lineStart(text, offset);
  for (;;) {
    const end = text.lastIndexOf('\n', start - 1);
    const above = end > 0 ? indented(text, text.lastIndexOf('\n', end - 1) + 1, end) : -1;
    if (above < 0 || !isDirective(text, above)) return start;
    start = above;
  }
};

/** Before `type`, `var`, `const` and `package` where they stand on the line of the name. */
const lineStart = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && offset - at < maxKeyword && text.charAt(at - 1) !== '\n') at -= 1;
  return indented(text, at, offset);
};

/** Farther from its line's start than any keyword leads a name has no doc comment. */
const maxKeyword = 200;

const indented = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && /\s/u.test(text.charAt(at))) at += 1;
  return at;
};
