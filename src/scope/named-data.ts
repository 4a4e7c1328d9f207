import { wordsOf } from '../architecture/words.ts';
import type { DataEntity, ProductFacts } from '../model/product.ts';
import { termsOf } from './terms.ts';

/**
 * What is stored that a text names, most often named first: by its words as they are written, in one or many (`FeedEntry` is named by
 * "feed entries"), not by words that only share a stem ("recorded" is no record). Names of two words or more may be named by their last two.
 */
export const namedData = (all: readonly DataEntity[], text: string, actors: ReadonlySet<string> = new Set()): DataEntity[] => {
  const said = plainWords(text);
  const counted = all.flatMap((entity) => {
    const words = entityWords(entity);
    const isActor = words.length === 1 && (actors.has(words[0] ?? '') || people.has(words[0] ?? ''));
    const count = words.length === 0 ? 0 : timesNamed(said, words);
    return count === 0 ? [] : [{ entity, words, count: isActor ? count / 10 : count }];
  });
  // "Shopping list" names no list, "entry status" no entry.
  const longest = counted.map((each) => ({ ...each, count: each.count - timesInLonger(each.words, counted, said) }));
  const most = Math.max(0, ...longest.map(({ count }) => count));
  return longest
    .filter(({ count }) => count > 0 && count * leastShare >= most)
    .sort((a, b) => b.count - a.count || b.words.length - a.words.length)
    .map(({ entity }) => entity);
};

const leastShare = 4;

interface Counted {
  readonly entity: DataEntity;
  readonly words: readonly string[];
  readonly count: number;
}

const timesInLonger = (words: readonly string[], all: readonly Counted[], said: readonly string[]): number =>
  Math.max(
    0,
    ...all
      .filter((other) => other.words.length > words.length && isWithin(words, other.words))
      .map((other) => timesNamed(said, other.words)),
  );

const isWithin = (words: readonly string[], longer: readonly string[]): boolean => timesOf(longer, words) > 0;

const timesNamed = (said: readonly string[], words: readonly string[]): number => {
  const whole = timesOf(said, words);
  return whole === 0 && words.length > 2 ? timesOf(said, words.slice(-2)) : whole;
};

const timesOf = (said: readonly string[], words: readonly string[]): number =>
  said.filter((_, at) => words.every((word, index) => said[at + index] === word)).length;

/** Those who act in every document. */
const people: ReadonlySet<string> = new Set([
  'user',
  'account',
  'person',
  'member',
  'customer',
  'admin',
  'owner',
  'profile',
  'team',
]);

/** `App\Models\Loan` is loan, `shopping_lists` are shopping list. */
export const entityWords = ({ name }: Pick<DataEntity, 'name'>): string[] => plainWords(name.split(/[.:\\/]+/u).at(-1) ?? '');

/** Words in small letters, many of a thing as one: `loans` is `loan`. */
export const plainWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(wordsOf).map((word) => singular(word.toLowerCase()));

const singular = (word: string): string => {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss|z)es$/u.test(word) ? word.slice(0, -2) : word.replace(/s$/u, '');
};

const thingsKnown = new WeakMap<ProductFacts, ReadonlySet<string>>();

/** Terms of everything that the product stores. */
export const thingsOf = (product: ProductFacts): ReadonlySet<string> => {
  const cached = thingsKnown.get(product);
  if (cached) return cached;
  const found = new Set(product.data.flatMap((entity) => entityWords(entity).flatMap(termsOf)));
  thingsKnown.set(product, found);
  return found;
};
