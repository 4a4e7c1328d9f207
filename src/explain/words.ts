import { listOf } from '../base/list-of.ts';

export { listOf };

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "nine", "12", "1,240": the same on every machine, whatever its language. */
export const numberWord = (count: number): string => small[count] ?? digits(count);

/** "1,240" */
export const digits = (count: number): string => count.toLocaleString('en-US');

/** "1 file", "1,240 files": for rows and subtitles. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${digits(count)} ${count === 1 ? singular : plural}`;

/** "one file", "12 files": for sentences. */
export const inWords = (count: number, singular: string, plural = `${singular}s`): string =>
  `${numberWord(count)} ${count === 1 ? singular : plural}`;

/** "a, b and 7 more": at most `limit` items; never leaves out a single one, which would take as much room as its name. */
export const listUpTo = (items: readonly string[], limit: number): string => {
  if (items.length <= limit + 1) return listOf(items);
  return `${items.slice(0, limit).join(', ')} and ${digits(items.length - limit)} more`;
};

/** "a, b and seven more": the same, with the rest as a word. */
export const firstOf = (items: readonly string[], limit: number): string =>
  items.length <= limit + 1 ? listOf(items) : `${items.slice(0, limit).join(', ')} and ${numberWord(items.length - limit)} more`;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A part's name as a sentence bears it: a number is no count of anything there. */
export const nameOfPart = (name: string): string => (/\p{L}{2}/u.test(name) && name !== 'Everything else' ? name : `“${name}”`);
