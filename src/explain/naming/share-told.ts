import { prepositions } from './verbs.ts';
import { wordsOf } from '../../architecture/words.ts';

/** One helper among many functions does not say what they are all for. Those that only read or set a value count as nothing. */
export const isSmallPart = (said: number, names: readonly string[]): boolean =>
  said * 3 <= new Set(names.filter((name) => !isAccess(name))).size;

/** `getName`, but not `getEntriesByUser`: to look something up is more than to read a value. */
const isAccess = (name: string): boolean =>
  /^(?:get|set|is|has)(?=[\p{Lu}_]|$)/u.test(name) && !wordsOf(name.replace('_', ' ')).some(isPreposition);

const isPreposition = (word: string): boolean => prepositions.has(word.toLowerCase());

/** Fewer than half of what could be told stand for something else. */
export const isLessThanHalf = (told: number, telling: number): boolean => told * 2 < telling;
