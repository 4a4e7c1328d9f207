import { termsIn } from '../knowledge/terms.ts';
import type { TermUse } from '../knowledge/terms.ts';
import type { Claim, Topic } from '../model/claim.ts';

/** The engineering terms that a claim uses. A word that is a name of the repository is none, nor is one with an everyday meaning here. */
export const termsUsed = ({ text, topic, certainty, evidence }: Claim): readonly TermUse[] => {
  const quoted = quotedRanges(text);
  const names = new Set(evidence.map(({ quote }) => bare(quote)));
  return termsIn(text).filter(({ start, end, term }) => {
    const inQuotes = quoted.some((range) => start >= range.start && end <= range.end);
    const isTerm = inQuotes || certainty !== 'derived' ? isPlainly(term.topics) : isPlainly(term.topics, topic);
    const word = text.slice(start, end).toLowerCase();
    return isTerm && !names.has(word) && !names.has(word.replace(/s$/u, ''));
  });
};

/** Topics of whole sentences; those of the others are lists of names, where only words of our own sentences are no names. */
const told: ReadonlySet<Topic> = new Set(['purpose', 'role', 'size', 'seen', 'limits']);

const isPlainly = (topics: readonly Topic[] | undefined, topic: Topic = 'purpose'): boolean =>
  topics === undefined ? told.has(topic) : topics.includes(topic);

const quotedRanges = (text: string): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/“[^“”]*”|"[^"]*"/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** `"cache"` and `:cache` are the name cache. */
const bare = (quote: string): string => /^["'`:]?([\p{L}\p{N}]+)["'`]?$/u.exec(quote)?.[1]?.toLowerCase() ?? '';
