import type { Notation } from './notations.ts';

const maxTag = 800;
const naming =
  /(?:^|[\s"'])(?::|th:|v-bind:|\[)?(?:name|id|for|field|v-model(?:\.\w+)?|formControlName|data-name)\]?\s?=\s?\{?["']?(?:\*\{)?([A-Za-z][\w.-]{0,60})/u;

/** What the tag that this place stands in is called, by its own attributes. Undefined outside of tags and where none says so. */
export const tagAt = (code: string, offset: number, { isMarkup }: Notation): readonly string[] | undefined => {
  if (isMarkup !== true) return undefined;
  const before = code.slice(Math.max(0, offset - maxTag), offset);
  const open = before.lastIndexOf('<');
  if (open < 0 || !/^<[A-Za-z]/u.test(before.slice(open)) || /[^=]>/u.test(before.slice(open))) return undefined;
  const behind = code.slice(offset, offset + maxTag);
  const close = /[^=]>/u.exec(behind)?.index ?? 0;
  const name = naming.exec(`${before.slice(open)}${behind.slice(0, close + 1)}`)?.[1];
  return name === undefined ? undefined : [name];
};
