/** "a", "a and b", "a, b and c". */
export const listOf = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "1,240": the same on every machine, whatever its language. */
export const digits = (count: number): string => count.toLocaleString('en-US');

/** "nine", "12", "1,240". */
export const numberWord = (count: number): string => small[count] ?? digits(count);

/** "a, b and seven more": at most `limit` items; never leaves out a single one, which would take as much room as its name. */
export const listUpTo = (items: readonly string[], limit: number, what = ''): string =>
  items.length <= limit + 1
    ? listOf(items)
    : `${items.slice(0, limit).join(', ')} and ${numberWord(items.length - limit)} more${what === '' ? '' : ` ${what}`}`;
