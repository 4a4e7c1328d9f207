import type { Claim } from '../../model/claim.ts';
import type { Project } from '../../model/project.ts';
import type { DocumentReview, Mention, Unmatched } from '../../model/review.ts';
import { contextOfDocument, contextOfSentence } from '../context.ts';
import { corpusOf } from '../corpus.ts';
import { howTested } from '../how-tested.ts';
import { kindsOfWork, settings } from '../kinds-of-work.ts';
import { meantIn } from '../meant.ts';
import { questionsOf } from '../questions/questions.ts';
import { reachOf } from '../reach.ts';
import { reuseOf } from '../reuse.ts';
import { termsOf, wordsOfRequest } from '../terms.ts';
import { namedIn } from './mentions.ts';

/** Longer documents are looked at for names to the end, and for what they are about up to here. */
const mostCharacters = 6000;
const mostMissing = 8;

/** An estimate, a specification or a design document held against the code. Numbers in it are never judged. */
export const reviewOf = (project: Project, text: string): DocumentReview => {
  const last = latest.get(project);
  if (last?.text === text) return last.review;
  const review = reviewAnew(project, text);
  latest.set(project, { text, review });
  return review;
};

/** The page and the marks in the document ask for the same one after the other. */
const latest = new WeakMap<Project, { readonly text: string; readonly review: DocumentReview }>();

const reviewAnew = (project: Project, text: string): DocumentReview => {
  const { mentions, unmatched } = namedIn(project, text);
  const meant = meantIn(text);
  const context = contextOfDocument(project, withoutEstimating(meant.slice(0, mostCharacters)));
  // A document speaks of many things; what is alike to one of them is not to all.
  const sentences = [...sentencesOf(withoutEstimating(meant)), ...newNames(unmatched)].map((sentence) =>
    contextOfSentence(project, sentence),
  );
  const set = distinct(sentences.flatMap(settings));
  const others = kindsOfWork(context).filter(({ kind }) => kind !== 'setting');
  const kinds = set.length > 0 ? [{ kind: 'setting' as const, claims: set }, ...others] : others;
  const reuse = reuseOf(sentences);
  const known = [
    ...kinds.flatMap(({ claims }) => claims),
    ...reuse.map(({ claim }) => claim),
    ...howTested(context),
    ...reachOf(context),
  ];
  const questions = questionsOf({ context, sentences, kinds, reuse, text, meant });
  const asked = new Set(questions.flatMap(({ because }) => because.map((claim) => claim.text)));
  return {
    mentions,
    unmatched: [...unmatched, ...sentencesWithout(project, text, mentions)],
    missing: known.filter((claim) => !asked.has(claim.text) && !isNamed(claim, text, mentions)).slice(0, mostMissing),
    questions,
  };
};

const mostSentences = 40;

const sentencesOf = (text: string): string[] =>
  text
    .slice(0, mostCharacters)
    .split(/\r?\n|(?<=[.!?;])\s+/u)
    .filter((sentence) => wordsOfRequest(sentence).length > 1)
    .slice(0, mostSentences);

/** Names of code that the document brings with it say what is wanted: `shopping_list_share_tokens`. */
const newNames = (unmatched: readonly Unmatched[]): string[] =>
  unmatched.flatMap(({ kind, text }) => (kind === 'name' && !text.includes('/') ? [text] : []));

/** Words of every estimate lead nowhere: "3 days", "risk", "documentation". */
const withoutEstimating = (text: string): string =>
  text.replaceAll(
    /\b(?:estimat\w*|days?|hours?|weeks?|months?|sprints?|total|effort|risks?|documentation|docs|tests?|testing|releases?|backend|frontend|tasks?|phases?|assumptions?)\b/giu,
    ' ',
  );

const distinct = (claims: readonly Claim[]): Claim[] => [...new Map(claims.map((claim) => [claim.text, claim])).values()];

/** The document has what the claim points at. */
const isNamed = ({ evidence, topic }: Claim, text: string, mentions: readonly Mention[]): boolean => {
  if (topic === 'tests') return /\btest/iu.test(text);
  const places = new Set(mentions.flatMap(({ claim }) => claim.evidence.map(({ path, range }) => `${path}:${range.start.line}`)));
  return evidence.some(
    ({ path, range, quote }) => places.has(`${path}:${range.start.line}`) || (quote.length > 3 && text.includes(quote)),
  );
};

const leastWords = 4;

/** Sentences of which the code has no telling word. */
const sentencesWithout = (project: Project, text: string, mentions: readonly Mention[]): Unmatched[] => {
  const { whole } = corpusOf(project);
  const named = new Set(mentions.map(({ range }) => range.start.line));
  return text.split(/\r?\n/u).flatMap((row, line) => {
    const terms = [...new Set(termsOf(row))];
    const known = terms.filter((term) => whole.rarity(term) !== undefined);
    if (named.has(line) || terms.length < leastWords || known.length * 3 > terms.length) return [];
    return [
      { kind: 'sentence', text: row.trim(), range: { start: { line, character: 0 }, end: { line, character: row.length } } },
    ];
  });
};
