import type { Argument } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';

/** A file in which calls are looked for that the grammar shows as single signs or not at all; `code` is `text` without comments and what stands in strings. */
export interface CodeSource {
  readonly text: string;
  readonly code: string;
  readonly rangeAt: (start: number, end: number) => Range;
  readonly placeAt: (offset: number) => readonly string[];
}

/** A call at its place. */
export const placed = ({ rangeAt, placeAt }: CodeSource, start: number, callee: string, end: number) => {
  const inside = placeAt(start).join('::');
  return {
    callee,
    range: rangeAt(start, start + callee.length),
    end: rangeAt(end, end).end,
    ...(inside !== '' && { inside }),
  };
};

/** Names that stand between two places. */
export const namesIn = (
  { code, rangeAt }: CodeSource,
  name: RegExp,
  start: number,
  end: number,
  position: number,
): readonly Argument[] =>
  [...code.slice(start, end).matchAll(name)].map(({ 0: value, index }) => ({
    kind: 'name',
    value,
    range: rangeAt(start + index, start + index + value.length),
    position,
  }));

/** Where what is opened before `from` ends, or where `sign` stands in it. */
export const closing = (code: string, from: number, sign?: string): number => {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const here = code.charAt(at);
    if (depth === 0 && here === sign) return at;
    if (/[([{]/u.test(here)) depth += 1;
    else if (/[)\]}]/u.test(here) && --depth < 0) return at;
  }
  return code.length;
};
