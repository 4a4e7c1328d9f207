import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { RecordedChange } from '../model/history.ts';
import { corpusOf } from './corpus.ts';
import type { Corpus } from './corpus.ts';
import { alikeChanges, filesOfAlike, pastChanges } from './past-changes.ts';
import { strongest } from './text-index.ts';
import { actorsIn, asKnown, pairsOf, termsOf, wordsOfRequest } from './terms.ts';
import type { Word } from './terms.ts';

/** Where a request lands. */
export interface Landing {
  readonly words: readonly Word[];
  /** Terms of those who act. */
  readonly actors: ReadonlySet<string>;
  /** Words that nothing in the project has. */
  readonly unmatched: readonly string[];
  /** Best first. */
  readonly files: readonly LandedFile[];
}

export interface LandedFile {
  readonly path: ModulePath;
  /** Comparable within one landing only. */
  readonly score: number;
  /** Words of the request that the file has. */
  readonly matched: readonly Word[];
}

/**
 * Files that a request in words is about: by the words in their names and texts (BM25F), by names that hold two of its words together,
 * by earlier changes described alike, and by what connects the hits. Weights: see `test/tools/landing`.
 */
export const landing = (project: Project, request: string, history: readonly RecordedChange[] = [], most = 40): Landing => {
  const corpus = corpusOf(project);
  const words = asKnown(wordsOfRequest(request), (term) => corpus.whole.rarity(term) !== undefined);
  const terms = words.map(({ term }) => term);
  const past = pastChanges(history);
  const alike = alikeChanges(past, terms);
  const byText = textScores(corpus, terms, pairsOf(termsOf(request)), byPlace(corpus, filesOfAlike(alike)));
  const scores = connected(project.graph, corpus, byText);
  const first = strongest(byText, candidates);
  const recent = byPlace(corpus, past.recency);
  const longest = Math.log1p(Math.max(1, ...corpus.files.map(({ lines }) => lines)));
  for (const place of scores.keys()) {
    if ((scores[place] ?? 0) === 0) continue;
    const size = Math.log1p(corpus.files[place]?.lines ?? 0) / longest;
    scores[place] = (scores[place] ?? 0) + share.size * size + share.recency * (recent[place] ?? 0);
  }
  const considered = new Set([...first, ...strongest(scores, candidates)]);
  return {
    words,
    actors: actorsIn(request),
    unmatched: words.filter(({ term }) => corpus.whole.rarity(term) === undefined).map(({ text }) => text),
    files: strongest(scores, scores.length)
      .filter((place) => considered.has(place))
      .slice(0, most)
      .flatMap((place) => {
        const file = corpus.files[place];
        const matched = words.filter(({ term }) => corpus.whole.has(place, term));
        return file ? [{ path: file.path, score: scores[place] ?? 0, matched }] : [];
      }),
  };
};

const candidates = 150;
const share = { whole: 0.8, name: 0.2, path: 0.2, pairs: 0.3, alike: 0.5, recency: 0.2, size: 0.4, graph: 0.1 };

const textScores = (corpus: Corpus, terms: readonly string[], pairs: readonly string[], alike: Float64Array): Float64Array => {
  const parts: readonly (readonly [number, Float64Array])[] = [
    [share.whole, corpus.whole.scores(terms)],
    [share.name, corpus.name.scores(terms)],
    [share.path, corpus.path.scores(terms)],
    [share.pairs, corpus.pairs.scores(pairs)],
    [share.alike, alike],
  ];
  const sum = new Float64Array(corpus.files.length);
  for (const [weight, scores] of parts) {
    const best = scores.reduce((most, score) => Math.max(most, score), 0);
    if (best > 0) for (const [place, score] of scores.entries()) sum[place] = (sum[place] ?? 0) + (weight * score) / best;
  }
  return sum;
};

const byPlace = ({ files, places }: Corpus, values: ReadonlyMap<string, number>): Float64Array => {
  const found = new Float64Array(files.length);
  for (const [path, value] of values) {
    const place = places.get(path as ModulePath);
    if (place !== undefined) found[place] = value;
  }
  return found;
};

/** Promotes what the best files refer to and what refers to them; little where a file has many neighbours. */
const connected = ({ outgoing, incoming }: ModuleGraph, { files, places }: Corpus, scores: Float64Array): Float64Array => {
  const neighbours = (place: number): Set<number> => {
    const path = files[place]?.path;
    const others =
      path === undefined
        ? []
        : [...(outgoing.get(path) ?? []).map(({ to }) => to), ...(incoming.get(path) ?? []).map(({ from }) => from)];
    return new Set(others.flatMap((other) => (other === path ? [] : (places.get(other) ?? []))));
  };
  const promoted = new Float64Array(scores.length);
  for (const place of strongest(scores, connectors)) {
    const others = neighbours(place);
    for (const other of others) {
      const weight = (scores[place] ?? 0) / Math.sqrt(Math.max(1, others.size * neighbours(other).size));
      promoted[other] = (promoted[other] ?? 0) + weight;
    }
  }
  const best = promoted.reduce((most, value) => Math.max(most, value), 0);
  return best === 0 ? scores.slice() : scores.map((score, place) => score + (share.graph * (promoted[place] ?? 0)) / best);
};

const connectors = 30;
