import { digits, listOf, listUpTo, numberWord } from '../base/list-of.ts';

export { digits, listOf, listUpTo, numberWord };

/** "1 file", "1,240 files": for rows and subtitles. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${digits(count)} ${count === 1 ? singular : plural}`;

/** "one file", "12 files": for sentences. */
export const inWords = (count: number, singular: string, plural = `${singular}s`): string =>
  `${numberWord(count)} ${count === 1 ? singular : plural}`;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A part's name as a sentence bears it: a number is no count of anything there. */
export const nameOfPart = (name: string): string => (/\p{L}{2}/u.test(name) && name !== 'Everything else' ? name : `“${name}”`);
