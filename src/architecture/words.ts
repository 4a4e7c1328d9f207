import { spellings } from './vocabulary.ts';

/** Longest word that still fits a box. */
const longestWord = 24;

/** Words of a file, folder or package name: `queryBuilder`, `query-builder` and `query_builder` are two; `GraphQL` and `i18n` are one. */
export const wordsOf = (name: string): string[] =>
  (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((token) =>
    spellings.has(token.toLowerCase()) ? [token] : camelWords(token),
  );

const camelWords = (token: string): string[] =>
  token === token.toLowerCase()
    ? [token]
    : token
        .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
        .split(' ');

/** How a word is written inside a sentence: `AI`, `GitHub`, `editor`. */
export const spelled = (word: string): string => {
  const lower = word.toLowerCase();
  if (isAbbreviation(lower)) return spellings.get(lower) ?? lower.toUpperCase();
  return spellings.get(lower) ?? shortened(isMixedCase(word) ? word : lower);
};

/** No English word has four letters at most and none of them a vowel. */
const isAbbreviation = (word: string): boolean => word.length > 1 && word.length <= 4 && /^[b-df-hj-np-tv-xz]+$/.test(word);

const isMixedCase = (word: string): boolean => /\p{Lu}/u.test(word.slice(1)) && /\p{Ll}/u.test(word);

const shortened = (word: string): string => {
  const points = Array.from(word);
  return points.length <= longestWord ? word : `${points.slice(0, longestWord - 1).join('')}…`;
};

/** First letter in upper case, unless the word is always written otherwise (`npm`). */
export const sentenceCase = (text: string): string => {
  const [first = '', ...others] = Array.from(text);
  const [word = ''] = text.split(' ', 1);
  return spellings.get(word.toLowerCase()) === word ? text : first.toUpperCase() + others.join('');
};

/** The other way round, for a name inside another one; words with a spelling of their own stay. */
export const midSentence = (text: string): string => {
  const [word = ''] = text.split(' ', 1);
  if (spellings.get(word.toLowerCase()) === word || /\p{Lu}/u.test(word.slice(1))) return text;
  return word.toLowerCase() + text.slice(word.length);
};

/** At most so many words. */
export const firstWords = (text: string, count: number): string => text.split(' ').slice(0, Math.max(1, count)).join(' ');

export const wordCount = (text: string): number => text.split(' ').length;
