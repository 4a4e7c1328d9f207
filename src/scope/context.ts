import { isTest } from '../explain/area.ts';
import { productIndex, rowsIn } from '../explain/product/product-index.ts';
import { dependentsOf } from '../graph/queries.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { DataEntity, EntryPoint, OutsideSystem } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { corpusOf } from './corpus.ts';
import { landedParts } from './landed-parts.ts';
import type { LandedPart } from './landed-parts.ts';
import { landing } from './landing.ts';
import type { LandedFile, Landing } from './landing.ts';
import { namedData } from './named-data.ts';
import { actorsIn, termsOf, wordsOfRequest } from './terms.ts';
import { countsOf } from './text-index.ts';

/** What every sentence about a change starts from. */
export interface ScopeContext {
  readonly project: Project;
  /** As it was asked; empty for a place. */
  readonly request: string;
  readonly landing: Landing;
  /** The files it is most likely about; the others of `landing.files` are only possible. */
  readonly core: readonly LandedFile[];
  readonly corePaths: ReadonlySet<ModulePath>;
  readonly parts: readonly LandedPart[];
  /** Ways in, data and outside systems of the core files. */
  readonly entryPoints: readonly EntryPoint[];
  readonly data: readonly DataEntity[];
  /** What is stored that the words themselves name, most often named first. */
  readonly named: readonly DataEntity[];
  readonly outside: readonly OutsideSystem[];
  /** References to the core files from others, tests left out. */
  readonly uses: readonly Dependency[];
  /** From 0 to 1: how much of what the request speaks of a text speaks of, rare words counting more. */
  readonly likeness: (text: string) => number;
}

const mostCore = 8;
const shareOfBest = 0.6;
const mostNamed = 3;

const contextOf = (project: Project, request: string, found: Landing, core: readonly LandedFile[]): ScopeContext => {
  const corePaths = new Set(core.map(({ path }) => path));
  const index = productIndex(project.product);
  const { whole } = corpusOf(project);
  const known = found.words.flatMap(({ term }) => whole.rarity(term) ?? []);
  const usual = known.reduce((sum, rarity) => sum + rarity, 0) / Math.max(1, known.length);
  const weights = new Map(found.words.map(({ term }) => [term, whole.rarity(term) ?? usual]));
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const likeness = (text: string): number => {
    const terms = new Set(termsOf(text));
    return [...weights].reduce((sum, [term, weight]) => sum + (terms.has(term) ? weight : 0), 0) / Math.max(1e-9, all);
  };
  const coreFiles = core.map(({ path }) => path);
  const named = namedData(project.product.data, request, found.actors);
  return {
    project,
    request,
    landing: found,
    core,
    corePaths,
    parts: landedParts(project, { ...found, files: core }),
    entryPoints: rowsIn(index.entryPoints, coreFiles),
    data: named.length > 0 ? named.slice(0, mostNamed) : rowsIn(index.data, coreFiles),
    named: named.slice(0, mostNamed),
    outside: [...new Set(rowsIn(index.outside, coreFiles))],
    uses: coreFiles
      .flatMap((path) => dependentsOf(project.graph, path))
      .filter(({ from }) => !corePaths.has(from) && !isTest(project, from)),
    likeness,
  };
};

/** Of a change said in words. */
export const contextOfRequest = (project: Project, request: string): ScopeContext => {
  const found = landing(project, request, project.history?.changes);
  const best = found.files[0]?.score ?? 0;
  const likely = found.files.filter(({ score, matched }) => score >= best * shareOfBest && matched.length > 0);
  return contextOf(project, request, found, likely.slice(0, commonOnly(project, found).length > 0 ? mostVague : mostCore));
};

/** The words that were found, where others were not and these are said in many files. */
export const commonOnly = (project: Project, { words, unmatched, actors }: Landing): readonly string[] => {
  const { whole } = corpusOf(project);
  const found = words.filter(({ term }) => whole.rarity(term) !== undefined && !actors.has(term));
  const isVague = unmatched.length >= found.length || found.every(({ term }) => (whole.rarity(term) ?? 0) < rare);
  return unmatched.length > 0 && isVague ? found.map(({ text }) => text.toLowerCase()) : [];
};

/** Said in a tenth of the files. */
const rare = Math.log(10);
const mostVague = 4;

/** Of a document: it lands where its title leads, and what it says more than once. */
export const contextOfDocument = (project: Project, text: string): ScopeContext => {
  const [title = '', ...rest] = text.split(/\r?\n/u).filter((row) => /\p{L}/u.test(row));
  const counts = countsOf(termsOf(text));
  const often = wordsOfRequest(rest.join('\n')).filter(({ term }) => (counts.get(term) ?? 0) > 1);
  const request = `${title} ${often.map(({ text: word }) => word).join(' ')}`;
  return {
    ...contextOfRequest(project, wordsOfRequest(request).length > 2 ? request : text),
    request: text,
    ...namedIn(project, text),
  };
};

const namedIn = (project: Project, text: string): Pick<ScopeContext, 'named'> & Partial<Pick<ScopeContext, 'data'>> => {
  const named = namedData(project.product.data, text, actorsIn(text)).slice(0, mostNamed);
  return named.length > 0 ? { named, data: named } : { named };
};

/** Of one sentence among others: what it speaks of, without where that lands. */
export const contextOfSentence = (project: Project, sentence: string): ScopeContext =>
  contextOf(project, sentence, { words: wordsOfRequest(sentence), actors: actorsIn(sentence), unmatched: [], files: [] }, []);

/** Of a change of these files. */
export const contextOfFiles = (project: Project, paths: Iterable<ModulePath>): ScopeContext => {
  const files = [...paths].map((path): LandedFile => ({ path, score: 1, matched: [] }));
  return contextOf(project, '', { words: [], actors: new Set(), unmatched: [], files }, files);
};
