import { spellings } from './vocabulary.ts';

/** Longest word that still fits a box. */
const longestWord = 24;

/** Words of a file, folder or package name: `queryBuilder`, `query-builder` and `query_builder` are two; `GraphQL` and `i18n` are one. */
export const wordsOf = (name: string): string[] => (/^[a-z]+$/.test(name) ? [name] : severalWords(name));

const severalWords = (name: string): string[] =>
  (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((token) =>
    spellings.has(token.toLowerCase()) ? [token] : camelWords(token),
  );

const camelWords = (token: string): string[] =>
  token === token.toLowerCase()
    ? [token]
    : token
        .replace(/([\p{Ll}\p{N}])(\p{Lu})(?=.)/gu, '$1 $2')
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
  const [first = ''] = text;
  const [word = ''] = text.split(' ', 1);
  return spellings.get(word.toLowerCase()) === word ? text : first.toUpperCase() + text.slice(first.length);
};

/** The other way round, for a name inside another one; words with a spelling of their own stay. */
export const midSentence = (text: string): string => {
  const [word = ''] = text.split(' ', 1);
  if (spellings.get(word.toLowerCase()) === word || /\p{Lu}/u.test(word.slice(1))) return text;
  return word.toLowerCase() + text.slice(word.length);
};

/** Words that end no name: "Unstable core do not" says less than "Unstable core". */
const connecting: ReadonlySet<string> = new Set(
  'a an and as at be but by do does for from if in into is no non not of on onto or per so than that the then to using via when with without'.split(
    ' ',
  ),
);

export const isConnecting = (word: string): boolean => connecting.has(word.toLowerCase());

/** At most so many words; where some are left out, none that leads to them. */
export const firstWords = (text: string, count: number): string => {
  const words = text.split(' ');
  if (words.length <= count) return text;
  let end = Math.max(1, count);
  while (end > 1 && isConnecting(words[end - 1] ?? '')) end--;
  return words.slice(0, end).join(' ');
};

/** At most so many words, with the noun that the others describe: "shared code" of "Editor shared code", "features" of "Features for HTML". */
export const mainWords = (text: string, count: number): string => {
  const words = text.split(' ');
  if (words.length <= count) return text;
  const link = words.findIndex((word, index) => index > 0 && isConnecting(word));
  return (link > 0 ? words.slice(0, link) : words).slice(-Math.max(1, count)).join(' ');
};

export const wordCount = (text: string): number => text.split(' ').length;
