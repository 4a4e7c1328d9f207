import { compareText } from '../../base/collections.ts';
import { isTest } from '../area.ts';
import { claim, nameEvidence, quotedEvidence } from '../claim.ts';
import { authorsFirstSentence } from '../authors-words.ts';
import { wordsOf } from '../../architecture/words.ts';
import { manyOf } from '../naming/phrase.ts';
import { inSentence } from '../naming/english.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { aboutOf } from '../naming/names-say.ts';
import { counted } from '../words.ts';

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
  for (const { name, path, evidence } of project.product.data) {
    const term = inSentence(wordsOf(name.split(/[.:\\/]+/u).at(-1) ?? name));
    const found = nouns.get(manyOf(term.split(' '))) ?? { term, files: new Set(), places: [], isStored: true };
    found.places.push(evidence[0]);
    found.files.add(path);
    nouns.set(manyOf(term.split(' ')), found);
  }
  if (nouns.size === 0) return [];
  for (const path of project.graph.modules.keys()) countNames(project, path, nouns);
  return [...nouns.values()]
    .sort((a, b) => b.files.size - a.files.size || compareText(a.term, b.term))
    .slice(0, most)
    .flatMap((noun) => termClaim(project, noun))
    .sort((a, b) => compareText(a.term, b.term));
};

interface Noun {
  readonly term: string;
  readonly files: Set<ModulePath>;
  readonly places: Evidence[];
  readonly isStored: boolean;
}

/** Names of definitions that speak of a noun: `InvoiceService`, `sendInvoices`. */
const countNames = (project: Project, path: ModulePath, nouns: ReadonlyMap<string, Noun>): void => {
  if (isTest(project, path)) return;
  for (const { name } of project.facts(path)?.definitions ?? []) {
    const words = wordsOf(name).map((word) => word.toLowerCase());
    for (const key of [
      manyOf(words),
      manyOf(aboutOf(name).map((word) => word.toLowerCase())),
      ...words.map((word) => manyOf([word])),
    ]) {
      nouns.get(key)?.files.add(path);
    }
  }
};

const termClaim = (project: Project, { term, files, places }: Noun): Term[] => {
  const [first] = places;
  const definition =
    first &&
    project.facts(first.path as ModulePath)?.definitions.find(({ range }) => range.start.line === first.range.start.line);
  const words = authorsFirstSentence(definition?.doc);
  const used = `Names in ${counted(files.size, 'file')} speak of it.`;
  const text = words === undefined ? `Something that is stored. ${used}` : `“${words.replace(/\.$/u, '')}.” ${used}`;
  const evidence = [
    ...(first && words !== undefined ? quotedEvidence(first.path, definition?.doc) : []),
    ...places.slice(0, 3),
    ...[...files]
      .sort(compareText)
      .slice(0, 3)
      .flatMap(
        (path) =>
          project
            .facts(path)
            ?.definitions.filter(({ name }) => name.toLowerCase().includes(term.replaceAll(' ', '').toLowerCase()))
            .slice(0, 1)
            .map((each) => nameEvidence(path, each)) ?? [],
      ),
  ];
  return claim('purpose', text, evidence, words === undefined ? 'derived' : 'stated').map((made) => ({ term, claim: made }));
};
