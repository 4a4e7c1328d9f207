import { wordsOf } from '../architecture/words.ts';
import { termsIn } from '../knowledge/terms.ts';
import type { EngineeringTerm, TermUse } from '../knowledge/terms.ts';
import type { Claim, Topic } from '../model/claim.ts';
import type { Project } from '../model/project.ts';

/**
 * The engineering terms that a claim uses. A word that is a name of the repository is none, nor is one with an everyday meaning here.
 * `own`: words of the repository, of `ownWords`.
 */
export const termsUsed = ({ text, topic, certainty, evidence }: Claim, own: ReadonlySet<string>): readonly TermUse[] => {
  const quoted = quotedRanges(text);
  const names = new Set(evidence.map(({ quote }) => bare(quote)));
  return termsIn(text).filter(({ start, end, term }) => {
    const inQuotes = quoted.some((range) => start >= range.start && end <= range.end);
    const isTerm = inQuotes || certainty !== 'derived' ? isPlainly(term.topics) : isPlainly(term.topics, topic);
    const word = text.slice(start, end).toLowerCase();
    return isTerm && !isOwn(term, own) && !names.has(word) && !names.has(word.replace(/s$/u, ''));
  });
};

/** Words of the names of what the repository stores, in small letters. */
export const ownWords = ({ product }: Pick<Project, 'product'>): ReadonlySet<string> => {
  const known = cached.get(product);
  if (known) return known;
  const words = new Set(product.data.flatMap(({ name }) => wordsOf(name).map((word) => word.toLowerCase())));
  cached.set(product, words);
  return words;
};

const cached = new WeakMap<Project['product'], ReadonlySet<string>>();

export const isOwn = ({ term, forms = [], isAmbiguous }: EngineeringTerm, own: ReadonlySet<string>): boolean =>
  isAmbiguous === true && [term, ...forms].some((form) => own.has(form));

/** Topics of whole sentences; those of the others are lists of names, where only words of our own sentences are no names. */
const told: ReadonlySet<Topic> = new Set(['purpose', 'role', 'size', 'seen', 'limits']);

const isPlainly = (topics: readonly Topic[] | undefined, topic: Topic = 'purpose'): boolean =>
  topics === undefined ? told.has(topic) : topics.includes(topic);

const quotedRanges = (text: string): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/“[^“”]*”|"[^"]*"/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** `"cache"` and `:cache` are the name cache. */
const bare = (quote: string): string => /^["'`:]?([\p{L}\p{N}]+)["'`]?$/u.exec(quote)?.[1]?.toLowerCase() ?? '';
