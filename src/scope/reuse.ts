import { isTest } from '../explain/area.ts';
import { authorsFirstSentence } from '../explain/authors-words.ts';
import { claim, nameEvidence } from '../explain/claim.ts';
import { fileName, stemOf } from '../explain/file-names.ts';
import { usersOfName } from '../explain/follow-export.ts';
import { capitalized, inWords } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, FileFacts, SymbolKind } from '../model/file-facts.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ProductFacts } from '../model/product.ts';
import { alikeTo } from './alike-terms.ts';
import type { ScopeContext } from './context.ts';
import { corpusOf } from './corpus.ts';
import { entityWords } from './named-data.ts';
import { anyPlaceOf } from './places.ts';
import { namedAlready } from './reuse-named.ts';
import { termsOf, wordsOfRequest } from './terms.ts';

const most = 4;
const reusable: ReadonlySet<SymbolKind> = new Set([
  'function',
  'class',
  'component',
  'job',
  'service',
  'struct',
  'table',
  'namespace',
]);

/** Something that exists and whose name says what the request asks for. */
interface Existing {
  readonly path: ModulePath;
  readonly definition: Pick<Definition, 'name' | 'range' | 'quote' | 'doc'>;
  /** How much of what the request speaks of the name speaks of, rare words counting more. */
  readonly score: number;
}

/** Something that exists, and what is said of it. */
export interface Reuse {
  readonly name: string;
  readonly claim: Claim;
}

/**
 * Functions, types, components and jobs whose names say what the request, or any sentence of a document, asks for, with who uses them. The
 * first sentence says what it is all about.
 */
export const reuseOf = (contexts: readonly ScopeContext[]): Reuse[] => {
  const found = contexts.flatMap((context, index) =>
    existingFor(context, index === 0).map((each) => ({ context, each, score: each.score + (index === 0 ? 0.15 : 0) })),
  );
  const seen = new Set<string>();
  const byCode = found
    .sort((a, b) => b.score - a.score)
    .filter(({ each: { definition } }) => !seen.has(definition.name) && seen.add(definition.name))
    .slice(0, most)
    .flatMap(({ context, each }) => existing(context, each).map((said) => ({ name: each.definition.name, claim: said })));
  const [asked] = contexts;
  return [...byCode, ...(asked ? otherwiseNamed(asked) : [])].slice(0, most);
};

const otherwiseNamed = (context: ScopeContext): Reuse[] => {
  const { own, mostTelling, absent } = wantedIn(context, true);
  return absent.some((term) => !doneToAnything.has(term)) ? [] : namedAlready(context, own, mostTelling);
};

/** The same before it is put in words, best first. */
const existingFor = (context: ScopeContext, isTitle: boolean): Existing[] => {
  // One word alone is a subject, not something that is done.
  if (context.landing.words.length < 2) return [];
  const wanted = wantedIn(context, isTitle);
  if (wanted.weights.size < 1) return [];
  const found = sourceFiles(context)
    .flatMap((path) => alikeIn(context, path, wanted))
    .sort((a, b) => b.score - a.score || a.definition.name.length - b.definition.name.length);
  const seen = new Set<string>();
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ definition }) => !seen.has(definition.name) && seen.add(definition.name))
    .filter(({ score }) => score >= best * shareOfBest)
    .slice(0, most);
};

const shareOfBest = 0.7;

const sourceFiles = ({ project }: ScopeContext): ModulePath[] => {
  const steps = new Set(project.product.migrations.map(({ path }) => path));
  return [...project.graph.modules.values()]
    .filter(({ role, path }) => role === 'source' && !steps.has(path) && !isOfTheRecord(path))
    .map(({ path }) => path);
};

/** What has changed stored data once; whatever it was named after, it does nothing any more. */
const isOfTheRecord = (path: ModulePath): boolean =>
  /(?:^|[/_-])(?:migrations?|migrate|versions|patch(?:es)?)(?:\/|[-_.][^/]*$)/iu.test(path) ||
  /(?:^|\/)(?:upgrade|alter|v?\d)[^/]*\.sql$/iu.test(path);

interface Wanted {
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

const wantedIn = (context: ScopeContext, isTitle: boolean): Wanted => {
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

const alikeIn = (context: ScopeContext, path: ModulePath, wanted: Wanted): Existing[] => {
  const things = thingsOf(context.project);
  return candidatesIn(context, path).flatMap(({ definition, terms }) => {
    const stood = new Map<string, number>();
    const foreign = [...terms].filter((term) => !wanted.weights.has(term) && !generic.has(term));
    const hits = [...terms].filter((term) => wanted.weights.has(term));
    for (const term of hits) {
      const source = wanted.standsFor.get(term) ?? term;
      stood.set(source, Math.max(stood.get(source) ?? 0, wanted.weights.get(term) ?? 0));
    }
    if (!saysEnough(wanted, hits, stood, foreign)) return [];
    const share = [...stood.values()].reduce((sum, weight) => sum + weight, 0) / Math.max(1e-9, wanted.all);
    const isProper = hits.some((term) => wanted.proper.has(term)) && foreign.length < 2;
    // The same deed, done to another thing of the product: a recipe can be shared, a list shall be.
    const isSameDeed =
      wanted.deed !== undefined &&
      hits.includes(wanted.deed) &&
      foreign.length === 1 &&
      foreign.every((term) => things.has(term));
    const least = (stood.size >= 2 ? leastShare : leastShareAlone) + (wanted.isTitle ? 0 : aside);
    const isAlike = share >= least && foreign.length <= (stood.size > 2 ? 1 : 0);
    if (!isProper && !isSameDeed && !isAlike) return [];
    const score = isAlike || isProper ? share + (isProper ? 0.3 : 0) : Math.min(share, 0.35);
    return [{ path, definition, score: score - foreign.length * 0.1 }];
  });
};

/** Whether a name says so much of what is wanted that it can be the same and not only share a word with it. */
const saysEnough = (
  wanted: Wanted,
  hits: readonly string[],
  stood: ReadonlyMap<string, number>,
  foreign: readonly string[],
): boolean => {
  const said = [...stood.keys()].filter((term) => !generic.has(term));
  const exact = hits.filter((term) => wanted.standsFor.get(term) === term);
  // Another word for the same deed says nothing about what it is done to.
  const named = exact.filter((term) => !generic.has(term) && !doneToAnything.has(term));
  if (named.length === 0) return false;
  // "API keys for programs": all that is wanted is what is stored.
  const isWhole = exact.length > 1 && foreign.length === 0 && said.length >= wanted.own.length;
  if (wanted.own.length < 2 || !hits.some((term) => wanted.telling.has(term))) return isWhole;
  if (hits.every((term) => !wanted.telling.has(term) || doneToAnything.has(term)))
    return said.length > 1 && foreign.length === 0 && wanted.absent.every((term) => stood.has(term));
  const isHalf = said.some((term) => wanted.before.has(term) && !stood.has(wanted.before.get(term) ?? ''));
  if (isHalf) return false;
  if (!wanted.isTitle && said.filter((term) => !doneToAnything.has(term)).length < 2) return false;
  return wanted.mostTelling === undefined || stood.has(wanted.mostTelling) || said.length > 2;
};

const leastShare = 0.36;
const leastShareAlone = 0.45;
/** A sentence among others says less of what is wanted. */
const aside = 0.2;

const thingsKnown = new WeakMap<ProductFacts, ReadonlySet<string>>();

/** Terms of everything that the product stores. */
export const thingsOf = ({ product }: ScopeContext['project']): ReadonlySet<string> => {
  const cached = thingsKnown.get(product);
  if (cached) return cached;
  const found = new Set(product.data.flatMap((entity) => entityWords(entity).flatMap(termsOf)));
  thingsKnown.set(product, found);
  return found;
};

const candidates = new WeakMap<ModuleGraph, Map<ModulePath, readonly Reusable[]>>();

/** Names of a file, and the file's own. Kept: a document asks once for each of its sentences. */
const candidatesIn = ({ project }: ScopeContext, path: ModulePath): readonly Reusable[] => {
  const cached = candidates.get(project.graph) ?? new Map<ModulePath, readonly Reusable[]>();
  candidates.set(project.graph, cached);
  const before = cached.get(path);
  if (before) return before;
  const found = namesIn(project, path);
  if (project.isRead) cached.set(path, found);
  return found;
};

const namesIn = (project: ScopeContext['project'], path: ModulePath): readonly Reusable[] => {
  const named = reusableIn(project.facts(path));
  const [stem = ''] = stemOf(path).replace(/^_/u, '').split('.', 1);
  const [place] = named.some(({ definition }) => definition.name.toLowerCase() === stem) ? [] : anyPlaceOf(project, path);
  if (!place) return named;
  return [
    ...named,
    { definition: { name: fileName(path), range: place.range, quote: place.quote }, terms: new Set(termsOf(stem)) },
  ];
};

/** What is done to anything: that it is done to one thing says nothing about another. */
const doneToAnything: ReadonlySet<string> = new Set(
  termsOf(
    'delete remove destroy create add new update edit change get fetch find list copy set send show display publish open read view ' +
      'save store load make put start stop enable disable check handle use',
  ),
);

/** What programs are made of, and what is done to anything: no sign that two things are alike. */
const generic: ReadonlySet<string> = new Set(
  termsOf(
    'page endpoint console service controller model view form list item items id ids api client handler repository store query type types data base impl ' +
      'get set create update make save load new use with by of all user users web app main screen button field value name text code table row column state status ' +
      'entry request response helper manager util utils test job task command component module modal dialog panel card hook provider context config settings setting ' +
      'my your existing exists automatically automatic easily generate line program day days week hour hours time times number show shows see people person somebody often certain other another one two several first last next best few many after before again also ' +
      'go rest http json html css js ts db sql init run do it and or to for from the a in on is be can',
  ),
);

interface Reusable {
  readonly definition: Existing['definition'];
  readonly terms: ReadonlySet<string>;
}

/** Kept as long as the facts: a document asks about every name once for each of its sentences. */
const known = new WeakMap<FileFacts, readonly Reusable[]>();

const reusableIn = (facts: FileFacts | undefined): readonly Reusable[] => {
  if (!facts) return [];
  const cached = known.get(facts);
  if (cached) return cached;
  const named = [...facts.definitions.filter(({ kind }) => reusable.has(kind)), ...(facts.members ?? [])];
  const found = named
    .filter(({ name }) => !/(?:Exception|Error)$/u.test(name) && !/^(?:test|Test)/u.test(name))
    .map((definition) => ({ definition, terms: new Set(termsOf(definition.name)) }));
  known.set(facts, found);
  return found;
};

const existing = ({ project }: ScopeContext, { path, definition }: Existing): Claim[] => {
  const users = usersOfName(project, path, definition.name)?.files.filter((file) => !isTest(project, file)).length ?? 0;
  const used = users > 0 ? ` ${capitalized(inWords(users, 'other file'))} ${users === 1 ? 'uses' : 'use'} it.` : '';
  const words = authorsFirstSentence(definition.doc);
  const said = words === undefined ? '' : `: “${words.replace(/\.$/u, '')}”`;
  const where = definition.name === fileName(path) ? fileName(path) : `${definition.name} in ${fileName(path)}`;
  return claim('reuse', `By its name, ${where} does something alike${said}.${used}`, [nameEvidence(path, definition)], 'guessed');
};
