import { compareText } from '../../base/collections.ts';
import { isOwn, termsUsed } from '../../explain/terms-used.ts';
import { termSentence, termsIn } from '../../knowledge/terms.ts';
import type { EngineeringTerm } from '../../knowledge/terms.ts';
import type { Claim } from '../../model/claim.ts';
import type { TermMark } from './pieces.ts';

/** The terms of a claim that were not `seen` before; they are afterwards. Each is marked once in a section, or marks would be everywhere. */
export const termMarks = (claim: Claim, seen: Set<EngineeringTerm>, own: ReadonlySet<string>): readonly TermMark[] =>
  termsUsed(claim, own).flatMap(({ start, end, term }) => {
    if (seen.has(term)) return [];
    seen.add(term);
    return [{ start, end, meaning: termSentence(term) }];
  });

/** What the terms of all claims mean, in order, each once. */
export const wordsUsed = (claims: readonly Claim[], own: ReadonlySet<string>): readonly string[] =>
  [...new Set(claims.flatMap((claim) => termsUsed(claim, own).map(({ term }) => term)))].map(termSentence).sort(compareText);

/** For sentences over which no pointer can rest: what the first of their terms mean. None of those that every other sentence uses. */
export const meaningsFor = (sentences: readonly string[], own: ReadonlySet<string>): readonly string[] => {
  const terms = sentences.flatMap((sentence) => termsIn(sentence).map(({ term }) => term));
  const telling = terms.filter((term) => term.isCommon !== true && term.topics === undefined && !isOwn(term, own));
  return [...new Set(telling)].slice(0, mostMeanings).map(termSentence);
};

const mostMeanings = 2;
