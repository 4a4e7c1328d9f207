import type { ScopeContext } from './context.ts';
import { alikeTo } from './alike-terms.ts';
import { corpusOf } from './corpus.ts';
import { entityWords } from './named-data.ts';
import { termsOf, wordsOfRequest } from './terms.ts';

/** What a request asks for, in the terms by which something that exists may be called. */
export interface Wanted {
  /** Terms of the request, and those by which the same may be called, with how telling each is. */
  readonly weights: ReadonlyMap<string, number>;
  /** Which term of the request a term stands for. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** What is done, or the thing it is done with, and not only what it is done to. */
  readonly telling: ReadonlySet<string>;
  /** The word that stands directly before another and makes one name with it: "click" of "limit" in "a click limit". */
  readonly before: ReadonlyMap<string, string>;
  /** The most telling word of those that the code has. */
  readonly mostTelling?: string;
  /** Words that are more than what anything may be called. */
  readonly own: readonly string[];
  /** Words that the code does not have. */
  readonly absent: readonly string[];
  readonly all: number;
  /** The request itself or the title of a document, and no sentence among others. */
  readonly isTitle: boolean;
  /** Terms written as names. */
  readonly proper: ReadonlySet<string>;
  /** What is done to something that the product stores. */
  readonly deed?: string;
}

/** "Let customers cancel an order before it is shipped" asks for cancelling, not for shipping. */
const mainClause = (request: string): string => {
  const main = request.replace(/\b(?:before|after|instead of|when|while|so that|until|unless|because|without)\b.*$/iu, '');
  return wordsOfRequest(main).length > 2 ? main : request;
};

export const wantedIn = (context: ScopeContext, isTitle: boolean): Wanted => {
  const { project, landing, request, named } = context;
  const { whole, files } = corpusOf(project);
  const rarest = Math.log(1 + files.length);
  const main = mainClause(request);
  const words = wordsOfRequest(main).filter(({ term }) => !landing.actors.has(term));
  const weights = new Map<string, number>();
  const standsFor = new Map<string, string>();
  const telling = new Set<string>();
  const { components, top } = project.architecture;
  const parts = top.flatMap((id) => termsOf(components.get(id)?.name ?? ''));
  // A word that nothing has weighs as much as any: what it stands for is not there.
  const absent = Math.min(usualWeight, rarest * 0.6);
  const stored = named.flatMap((entity) => entityWords(entity).flatMap(termsOf));
  const subjects = new Set(parts.length > mostPartTerms ? stored : [...stored, ...parts]);
  const weightOf = (term: string): number => Math.min(mostWeight, whole.rarity(term) ?? rarest);
  const note = (term: string, source: string): void => {
    const weight = whole.rarity(term);
    const isAsked = term === source;
    if (weights.has(term) || (!isAsked && weight === undefined)) return;
    standsFor.set(term, source);
    // Another word for a rare one, which itself is said everywhere, tells less.
    const told = isAsked ? weightOf(term) : ((weightOf(term) + weightOf(source)) / 2) * synonymShare;
    weights.set(term, generic.has(term) ? told / 2 : told);
    const isTold = isAsked || (weight ?? 0) >= leastTelling;
    if (isTold && weight !== undefined && !generic.has(term) && !subjects.has(term)) telling.add(term);
  };
  for (const { term } of words) note(term, term);
  for (const { term } of words) for (const other of generic.has(term) ? [] : alikeTo(term)) note(other, term);
  const all = words
    .filter(({ term }) => !generic.has(term))
    .reduce((sum, { term }) => sum + (whole.rarity(term) === undefined ? absent : (weights.get(term) ?? 0)), 0);
  const own = words.filter(({ term }) => !generic.has(term));
  const deed = own.find(({ term }) => telling.has(term) && !doneToAnything.has(term))?.term;
  const [mostTelling] = own
    .map(({ term }) => term)
    .filter((term) => whole.rarity(term) !== undefined && !doneToAnything.has(term) && !subjects.has(term))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  return {
    own: own.map(({ term }) => term),
    before: compoundsIn(main, new Set([...subjects, ...landing.actors])),
    absent: own.map(({ term }) => term).filter((term) => whole.rarity(term) === undefined),
    ...(mostTelling === undefined ? {} : { mostTelling }),
    weights,
    standsFor,
    telling,
    all,
    isTitle,
    proper: isTitle ? properTerms(main) : none,
    ...(isTitle && deed !== undefined && stored.length > 0 ? { deed } : {}),
  };
};

/** "A public archive" is an archive; "a click limit" is no other limit. */
const quality = /(?:ic|al|ive|ous|[ai]ble|ful|less|ed|ate|random|new|other|same|certain)$/iu;

const compoundsIn = (text: string, subjects: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const isOwn = (term: string | undefined): term is string =>
    term !== undefined && !generic.has(term) && !doneToAnything.has(term);
  return new Map(
    [...text.matchAll(/(?=\b([\p{L}-]+) ([\p{L}-]+))/gu)].flatMap(([, first = '', second = '']) => {
      if (quality.test(first)) return [];
      const [before, term] = [wordsOfRequest(first).at(-1)?.term, wordsOfRequest(second)[0]?.term];
      return isOwn(before) && isOwn(term) && !subjects.has(term) && !subjects.has(before) ? [[term, before] as const] : [];
    }),
  );
};

/** OPML, Discord: what is written in capitals inside a sentence is the name of one thing. */
const properTerms = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/(?<=[\p{Ll}\d,]\s)(?:[A-Z](?=[a-z])\w+|[A-Z]{2,})\b/gu)].flatMap(([name]) => termsOf(name)));

const none: ReadonlySet<string> = new Set();

/** Names of so many parts hold every word. */
const mostPartTerms = 60;

const synonymShare = 0.85;
const leastTelling = 0.6;
const usualWeight = 3.5;
const mostWeight = 5;

/** What is done to anything: that it is done to one thing says nothing about another. */
export const doneToAnything: ReadonlySet<string> = new Set(
  termsOf(
    'delete remove destroy create add new update edit change get fetch find list copy set send show display publish open read view ' +
      'save store load make put start stop enable disable check handle use',
  ),
);

/** What programs are made of, and what is done to anything: no sign that two things are alike. */
export const generic: ReadonlySet<string> = new Set(
  termsOf(
    'page endpoint console service controller model view form list item items id ids api client handler repository store query type types data base impl ' +
      'get set create update make save load new use with by of all user users web app main screen button field value name text code table row column state status ' +
      'entry request response helper manager util utils test job task command component module modal dialog panel card hook provider context config settings setting ' +
      'my your existing exists automatically automatic easily generate line program day days week hour hours time times number show shows see people person somebody often certain other another one two several first last next best few many after before again also ' +
      'go rest http json html css js ts db sql init run do it and or to for from the a in on is be can',
  ),
);
