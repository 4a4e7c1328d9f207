import { isTest } from '../explain/area.ts';
import { authorsFirstSentence } from '../explain/authors-words.ts';
import { claim, nameEvidence } from '../explain/claim.ts';
import { fileName } from '../explain/file-names.ts';
import { usersOfName } from '../explain/follow-export.ts';
import { capitalized, inWords } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, FileFacts, SymbolKind } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import { alikeTo } from './alike-terms.ts';
import type { ScopeContext } from './context.ts';
import { corpusOf } from './corpus.ts';
import { termsOf } from './terms.ts';

const most = 4;
const reusable: ReadonlySet<SymbolKind> = new Set(['function', 'class', 'component', 'job', 'service', 'struct', 'table']);

/** Something that exists and whose name says what the request asks for. */
export interface Existing {
  readonly path: ModulePath;
  readonly definition: Pick<Definition, 'name' | 'range' | 'quote' | 'doc'>;
  /** How much of what the request speaks of the name speaks of, rare words counting more. */
  readonly score: number;
}

/** Functions, types, components and jobs whose names say what the request asks for, with who uses them. */
export const reuseOf = (context: ScopeContext): Claim[] => existingFor(context).flatMap((each) => existing(context, each));

/** The same before it is put in words, best first. */
export const existingFor = (context: ScopeContext): Existing[] => {
  // One word alone is a subject, not something that is done.
  if (context.landing.words.length < 2) return [];
  const wanted = wantedIn(context);
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
    .filter(({ role, path }) => role === 'source' && !steps.has(path) && !/(?:^|\/)(?:migrations?|migrate|versions)\//u.test(path))
    .map(({ path }) => path);
};

interface Wanted {
  /** Terms of the request, and those by which the same may be called, with how telling each is. */
  readonly weights: ReadonlyMap<string, number>;
  /** Which term of the request a term stands for. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** What is done, or the thing it is done with, and not only what it is done to. */
  readonly telling: ReadonlySet<string>;
  readonly all: number;
}

/** "Let customers cancel an order before it is shipped" asks for cancelling, not for shipping. */
const mainClause = (request: string): string =>
  request.replace(/\b(?:before|after|instead of|when|while|so that|until|unless|because|without)\b.*$/iu, '');

const wantedIn = (context: ScopeContext): Wanted => {
  const { project, landing, request } = context;
  const { whole, files } = corpusOf(project);
  const rarest = Math.log(1 + files.length);
  const terms = [...new Set(termsOf(mainClause(request)))].filter((term) => !landing.actors.has(term) && !generic.has(term));
  const weights = new Map<string, number>();
  const standsFor = new Map<string, string>();
  const telling = new Set<string>();
  for (const term of terms) {
    const weight = whole.rarity(term);
    standsFor.set(term, term);
    weights.set(term, weight ?? rarest);
    if ((weight ?? 0) >= leastTelling) telling.add(term);
    for (const other of alikeTo(term)) {
      if (weights.has(other) || generic.has(other)) continue;
      const otherWeight = whole.rarity(other);
      if (otherWeight === undefined) continue;
      weights.set(other, Math.min(weight ?? rarest, otherWeight) * synonymShare);
      standsFor.set(other, term);
      if (otherWeight >= leastTelling) telling.add(other);
    }
  }
  const all = terms.reduce((sum, term) => sum + Math.min(whole.rarity(term) ?? usualWeight, mostWeight), 0);
  return { weights, standsFor, telling, all };
};

const synonymShare = 0.85;
const leastTelling = 1.6;
const usualWeight = 3.5;
const mostWeight = 5;

const alikeIn = (context: ScopeContext, path: ModulePath, wanted: Wanted): Existing[] =>
  reusableIn(context.project.facts(path)).flatMap(({ definition, terms }) => {
    const stood = new Map<string, number>();
    let isTelling = false;
    let foreign = 0;
    for (const term of terms) {
      const weight = wanted.weights.get(term);
      if (weight === undefined) {
        if (!generic.has(term)) foreign += 1;
        continue;
      }
      const source = wanted.standsFor.get(term) ?? term;
      stood.set(source, Math.max(stood.get(source) ?? 0, Math.min(weight, mostWeight)));
      if (wanted.telling.has(term)) isTelling = true;
    }
    if (!isTelling || foreign > (stood.size > 2 ? 1 : 0)) return [];
    const shared = [...stood.values()].reduce((sum, weight) => sum + weight, 0);
    const share = shared / Math.max(1e-9, wanted.all);
    const isEnough = stood.size >= 2 ? share >= leastShare : share >= leastShareAlone;
    return isEnough ? [{ path, definition, score: share - foreign * 0.1 }] : [];
  });

const leastShare = 0.42;
const leastShareAlone = 0.6;

/** What programs are made of, and what is done to anything: no sign that two things are alike. */
const generic: ReadonlySet<string> = new Set(
  termsOf(
    'page endpoint console service controller model view form list item items id ids api client handler repository store query type types data base impl ' +
      'get set create update make save load new use with by of all user users web app main screen button field value name text code table row column state status ' +
      'entry request response helper manager util utils test job task command component module modal dialog panel card hook provider context config settings setting ' +
      'day days week hour hours time times number show shows see people person somebody often certain other another one two several first last next best few many after before again also ' +
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
  return claim(
    'reuse',
    `By its name, ${definition.name} in ${fileName(path)} does something alike${said}.${used}`,
    [nameEvidence(path, definition)],
    'guessed',
  );
};
