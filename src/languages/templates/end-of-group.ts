import { afterQuoted } from '../html/component/braces.ts';

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
]);

/** After the bracket that closes the one at `start`, strings and comments passed over; undefined where there is none. */
export const endOfGroup = (text: string, start: number): number | undefined => {
  const open = text[start] ?? '';
  const close = closers.get(open);
  let depth = 0;
  for (let at = start; at < text.length;) {
    const character = text[at];
    if (character === open) depth++;
    else if (character === close && --depth === 0) return at + 1;
    at = afterQuoted(text, at);
  }
  return undefined;
};
