import { compareText } from '../../base/collections.ts';
import { baseName } from '../../base/paths.ts';
import { isTest } from '../area.ts';
import { claim, nameEvidence, quotedEvidence } from '../claim.ts';
import { authorsFirstSentence } from '../authors-words.ts';
import { wordsOf } from '../../architecture/words.ts';
import { manyOf } from '../naming/phrase.ts';
import { inSentence } from '../naming/english.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { Definition } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { aboutOf } from '../naming/names-say.ts';
import { inWords } from '../words.ts';

/** A word of the repository's own: a thing that it stores or that many of its names speak of. */
export interface Term {
  readonly term: string;
  readonly claim: Claim;
}

const known = new WeakMap<Project['product'], readonly Term[]>();

/** The repository's own nouns, those that most names speak of first. Made once for each product. */
export const glossaryOf = (project: Project): readonly Term[] => {
  const cached = known.get(project.product);
  if (cached) return cached;
  const terms = termsOf(project);
  known.set(project.product, terms);
  return terms;
};

const most = 60;

const termsOf = (project: Project): readonly Term[] => {
  const nouns = new Map<string, Noun>();
  for (const { kind, name, path, evidence } of project.product.data) {
    const term = inSentence(wordsOf(name.split(/[.:\\/]+/u).at(-1) ?? name));
    const key = manyOf(term.split(' '));
    const found = nouns.get(key) ?? { term, files: new Set(), places: [], classes: [], isTable: true };
    found.places.push(evidence[0]);
    found.files.add(path);
    nouns.set(key, { ...found, isTable: found.isTable && kind === 'table' });
  }
  if (nouns.size === 0) return [];
  for (const path of project.graph.modules.keys()) countNames(project, path, nouns);
  return spokenOf([...nouns.values()])
    .sort((a, b) => b.files.size - a.files.size || compareText(a.term, b.term))
    .slice(0, most)
    .flatMap((noun) => termClaim(project, noun))
    .sort((a, b) => compareText(a.term, b.term));
};

interface Noun {
  readonly term: string;
  readonly files: Set<ModulePath>;
  readonly places: Evidence[];
  /** Classes and the like of exactly this name. */
  readonly classes: Evidence[];
  readonly isTable: boolean;
}

/** Tables of which no code speaks belong to a framework more often than to the product; left out where others are spoken of. */
const spokenOf = (nouns: readonly Noun[]): Noun[] => {
  const spoken = nouns.filter(({ isTable, files }) => !isTable || files.size > 1);
  return spoken.length > 0 ? spoken : [...nouns];
};

/** Names of definitions that speak of a noun: `InvoiceService`, `sendInvoices`. */
const countNames = (project: Project, path: ModulePath, nouns: ReadonlyMap<string, Noun>): void => {
  if (isTest(project, path)) return;
  for (const definition of project.facts(path)?.definitions ?? []) {
    const { name, kind } = definition;
    const words = wordsOf(name).map((word) => word.toLowerCase());
    const whole = manyOf(words);
    for (const key of [whole, manyOf(aboutOf(name).map((word) => word.toLowerCase())), ...words.map((word) => manyOf([word]))])
      nouns.get(key)?.files.add(path);
    if (kind === 'class' || kind === 'struct') nouns.get(whole)?.classes.push(nameEvidence(path, definition));
  }
};

const termClaim = (project: Project, noun: Noun): Term[] => {
  const { term, files, places } = noun;
  const defined = definitionOf(project, noun);
  const definition = defined && definitionAt(project, defined);
  const words = authorsFirstSentence(definition?.doc);
  const where = defined ? `Defined in ${baseName(defined.path)}; names` : 'Names';
  const used = `${where} in ${inWords(files.size, 'file')} speak of it.`;
  const text = words === undefined ? `Something that is stored. ${used}` : `“${words.replace(/\.$/u, '')}.” ${used}`;
  const evidence = [
    ...(defined && words !== undefined ? quotedEvidence(defined.path, definition?.doc) : []),
    ...(defined ? [defined] : []),
    ...places.slice(0, 3),
    ...usersOf(project, noun),
  ];
  return claim('purpose', text, evidence, words === undefined ? 'derived' : 'stated').map((made) => ({ term, claim: made }));
};

/** The class, where there is one: what stores it may only list it. */
const definitionOf = (project: Project, { places, classes }: Noun): Evidence | undefined => {
  const [first] = places;
  const isDefined = first !== undefined && definitionAt(project, first) !== undefined;
  return classes.length === 1 && !(isDefined && first.path === classes[0]?.path) ? classes[0] : first;
};

const definitionAt = (project: Project, { path, range }: Evidence): Definition | undefined =>
  project.facts(path as ModulePath)?.definitions.find((each) => each.range.start.line === range.start.line);

/** Places of the first names that speak of it, the word itself among what is quoted. */
const usersOf = (project: Project, { term, files }: Noun): Evidence[] => {
  const joined = term.replaceAll(' ', '').toLowerCase();
  const speaks = ({ quote }: Evidence): boolean => quote.replaceAll(/[\W_]/gu, '').toLowerCase().includes(joined);
  return [...files]
    .sort(compareText)
    .flatMap((path) => {
      const definitions = project.facts(path)?.definitions ?? [];
      return definitions
        .map((each) => nameEvidence(path, each))
        .filter(speaks)
        .slice(0, 1);
    })
    .slice(0, 3);
};
