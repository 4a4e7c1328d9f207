/** How much a field of a document counts, and how far its length is made up for (0 to 1). */
export interface FieldWeight {
  readonly weight: number;
  readonly b: number;
}

/** A document: for each field its terms, with how often each stands there. */
export type Document<F extends string> = Readonly<Record<F, ReadonlyMap<string, number>>>;

/** Documents to be found by terms. */
export interface TextIndex {
  /** Scores of all documents, by their place; 0 for those without any of the terms. */
  scores(query: readonly string[]): Float64Array;
  /** How telling a term is (inverse document frequency): undefined where no document has it. */
  rarity(term: string): number | undefined;
  has(document: number, term: string): boolean;
}

interface Postings {
  readonly documents: number[];
  readonly frequencies: number[];
}

/** BM25 over several fields (Robertson, Zaragoza and Taylor 2004: BM25F). */
export const textIndex = <F extends string>(
  documents: readonly Document<NoInfer<F>>[],
  weights: Readonly<Record<F, FieldWeight>>,
  k1: number,
): TextIndex => {
  const postings = postingsOf(documents, weights);
  const rarity = (term: string): number | undefined => {
    const count = postings.get(term)?.documents.length;
    return count === undefined ? undefined : Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  return {
    rarity,
    has: (document, term) => postings.get(term)?.documents.includes(document) ?? false,
    scores: (query) => {
      const scores = new Float64Array(documents.length);
      for (const term of new Set(query)) {
        const { documents: places = [], frequencies = [] } = postings.get(term) ?? {};
        const weight = rarity(term) ?? 0;
        for (const [index, place] of places.entries()) {
          const frequency = frequencies[index] ?? 0;
          scores[place] = (scores[place] ?? 0) + (weight * frequency * (k1 + 1)) / (k1 + frequency);
        }
      }
      return scores;
    },
  };
};

const postingsOf = <F extends string>(
  documents: readonly Document<NoInfer<F>>[],
  weights: Readonly<Record<F, FieldWeight>>,
): ReadonlyMap<string, Postings> => {
  const fields = Object.keys(weights) as F[];
  const lengths = new Map(fields.map((field) => [field, documents.map((each) => lengthOf(each[field]))]));
  const means = new Map([...lengths].map(([field, all]) => [field, Math.max(1, sum(all) / Math.max(1, documents.length))]));
  const postings = new Map<string, Postings>();
  for (const [place, document] of documents.entries()) {
    const frequencies = new Map<string, number>();
    for (const field of fields) {
      const { weight, b } = weights[field];
      const share = weight / (1 - b + b * ((lengths.get(field)?.[place] ?? 0) / (means.get(field) ?? 1)));
      for (const [term, count] of document[field]) frequencies.set(term, (frequencies.get(term) ?? 0) + share * count);
    }
    for (const [term, frequency] of frequencies) {
      let found = postings.get(term);
      if (!found) postings.set(term, (found = { documents: [], frequencies: [] }));
      found.documents.push(place);
      found.frequencies.push(frequency);
    }
  }
  return postings;
};

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
};

const lengthOf = (terms: ReadonlyMap<string, number>): number => sum(terms.values());

/** Terms with how often each stands there. */
export const countsOf = (terms: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/** Places of the highest scores above 0, highest first; of equal ones the first. */
export const strongest = (scores: Float64Array, most: number): number[] =>
  [...scores.keys()]
    .filter((place) => (scores[place] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, most);
