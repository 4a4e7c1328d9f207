import { isTest } from '../explain/area.ts';
import { authorsFirstSentence } from '../explain/authors-words.ts';
import { claim, nameEvidence } from '../explain/claim.ts';
import { fileName } from '../explain/file-names.ts';
import { usersOfName } from '../explain/follow-export.ts';
import { capitalized, inWords } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ScopeContext } from './context.ts';
import { thingsOf } from './named-data.ts';
import { candidatesIn, sourceFiles } from './reuse-candidates.ts';
import { namedAlready } from './reuse-named.ts';
import { doneToAnything, generic, wantedIn } from './reuse-wanted.ts';
import type { Wanted } from './reuse-wanted.ts';

const most = 4;

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

const alikeIn = (context: ScopeContext, path: ModulePath, wanted: Wanted): Existing[] => {
  const things = thingsOf(context.project.product);
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

const existing = ({ project }: ScopeContext, { path, definition }: Existing): Claim[] => {
  const users = usersOfName(project, path, definition.name)?.files.filter((file) => !isTest(project, file)).length ?? 0;
  const used = users > 0 ? ` ${capitalized(inWords(users, 'other file'))} ${users === 1 ? 'uses' : 'use'} it.` : '';
  const words = authorsFirstSentence(definition.doc);
  const said = words === undefined ? '' : `: “${words.replace(/\.$/u, '')}”`;
  const where = definition.name === fileName(path) ? fileName(path) : `${definition.name} in ${fileName(path)}`;
  return claim('reuse', `By its name, ${where} does something alike${said}.${used}`, [nameEvidence(path, definition)], 'guessed');
};
