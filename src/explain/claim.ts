import type { Certainty, Claim, Evidence, Topic } from '../model/claim.ts';
import type { Quoted, Range } from '../model/text.ts';

/** Places beyond these would not make a sentence truer. */
const evidenceLimit = 12;

/** A claim, or nothing where there is no evidence for it. */
export const claim = (topic: Topic, text: string, evidence: readonly Evidence[], certainty: Certainty = 'derived'): Claim[] => {
  const [first, ...others] = distinct(evidence).slice(0, evidenceLimit);
  return first ? [{ text, topic, certainty, evidence: [first, ...others] }] : [];
};

/** Where a reference stands. */
export const evidenceOf = (place: { readonly from: string; readonly range: Range; readonly quote: string }): Evidence => ({
  path: place.from,
  range: place.range,
  quote: place.quote,
});

export const quotedEvidence = (path: string, quoted: Quoted | undefined): Evidence[] =>
  quoted ? [{ path, range: quoted.range, quote: quoted.quote }] : [];

/** A name at its place. */
export const nameEvidence = (
  path: string,
  { name, range, quote = name }: { readonly name: string; readonly range: Range; readonly quote?: string },
): Evidence => ({ path, range, quote });

const distinct = (evidence: readonly Evidence[]): Evidence[] => {
  const byPlace = new Map<string, Evidence>();
  for (const piece of evidence) {
    const key = `${piece.range.start.line}:${piece.range.start.character}:${piece.commit ?? ''}:${piece.path}`;
    if (!byPlace.has(key)) byPlace.set(key, piece);
  }
  return [...byPlace.values()];
};
