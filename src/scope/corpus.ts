import { called } from '../explain/product/ways-in.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { Module, ModuleRole } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ProductFacts } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { pairsOf, termsOf } from './terms.ts';
import { countsOf, textIndex } from './text-index.ts';
import type { Document, TextIndex } from './text-index.ts';

/** Files that a change may land in, ready to be found by words. */
export interface Corpus {
  readonly files: readonly Module[];
  readonly places: ReadonlyMap<ModulePath, number>;
  /** Everything that a file says. */
  readonly whole: TextIndex;
  /** The file's name alone. */
  readonly name: TextIndex;
  readonly path: TextIndex;
  /** Two words that stand in one name. */
  readonly pairs: TextIndex;
}

const known = new WeakMap<Project, Corpus>();

/** Made once for each project, when it is first asked for. */
export const corpusOf = (project: Project): Corpus => {
  const cached = known.get(project);
  if (cached) return cached;
  const files = filesOf(project);
  const said = productTerms(project.product);
  const documents = files.map(({ path }) => ({ ...documentOf(path, project.facts(path)), product: said.get(path) ?? nothing }));
  const corpus = {
    files,
    places: new Map(files.map(({ path }, place) => [path, place])),
    whole: textIndex(documents, weights, 3),
    name: textIndex(documents, { name: { weight: 1, b: 0.6 } }, 1.2),
    path: textIndex(documents, { path: { weight: 1, b: 0.6 } }, 1.2),
    pairs: textIndex(documents, { pairs: { weight: 1, b: 0.75 } }, 1.2),
  };
  known.set(project, corpus);
  return corpus;
};

/** What a change may land in. A recorded step is made once; a change of the data is a new one. */
export const filesOf = ({ graph, product }: Project): readonly Module[] => {
  const steps = new Set(product.migrations.map(({ path }) => path));
  return [...graph.modules.values()].filter(
    ({ path, role, language }) => isEditable(role) && language !== 'ci-workflow' && !steps.has(path),
  );
};

/** Chosen on the history of five repositories; see `test/tools/landing`. */
const weights = {
  name: { weight: 6, b: 0.5 },
  path: { weight: 2, b: 0.5 },
  names: { weight: 2, b: 0.6 },
  prose: { weight: 1, b: 0.6 },
  texts: { weight: 1, b: 0.6 },
  product: { weight: 1.5, b: 0.6 },
  content: { weight: 1, b: 0.75 },
};

type Field = keyof typeof weights | 'pairs';

/** What people change by hand for the product's sake. */
const isEditable = (role: ModuleRole): boolean => role === 'source' || role === 'configuration';

const nothing: ReadonlyMap<string, number> = new Map();

/** Of unchanged files it is kept: facts are the same object then. */
const documents = new WeakMap<FileFacts, Omit<Document<Field>, 'product'>>();

/** What a file says, counted. Meant to be asked ahead, file by file, as most of the time of the first `corpusOf` goes here. */
export const documentOf = (path: ModulePath, facts: FileFacts | undefined): Omit<Document<Field>, 'product'> => {
  const cached = facts && documents.get(facts);
  if (cached) return cached;
  const definitions = facts?.definitions ?? [];
  const document = {
    name: countsOf(termsOf(stemOfPath(path))),
    path: countsOf(termsOf(path)),
    names: countsOf([...definitions, ...(facts?.members ?? [])].flatMap(({ name }) => termsOf(name))),
    prose: countsOf(
      [facts?.doc, facts?.title, ...definitions.map(({ doc }) => doc)].flatMap((each) => termsOf(each?.text ?? '')),
    ),
    texts: countsOf((facts?.texts ?? []).flatMap(({ text }) => termsOf(text))),
    ...vocabularyTerms(path, facts?.vocabulary ?? ''),
  };
  if (facts) documents.set(facts, document);
  return document;
};

const stemOfPath = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');

const vocabularyTerms = (path: string, vocabulary: string): Record<'content' | 'pairs', ReadonlyMap<string, number>> => {
  const content = new Map<string, number>();
  const pairs = countsOf(path.split('/').flatMap((segment) => pairsOf(termsOf(segment))));
  for (const entry of vocabulary === '' ? [] : vocabulary.split(' ')) {
    const star = entry.indexOf('*');
    const count = star < 0 ? 1 : Number(entry.slice(star + 1));
    const terms = termsOf(star < 0 ? entry : entry.slice(0, star));
    for (const term of terms) content.set(term, (content.get(term) ?? 0) + count);
    for (const pair of pairsOf(terms)) pairs.set(pair, (pairs.get(pair) ?? 0) + count);
  }
  return { content, pairs };
};

/** What conventions recognise in a file, in its words. */
const productTerms = (product: ProductFacts): ReadonlyMap<ModulePath, ReadonlyMap<string, number>> => {
  const said = new Map<ModulePath, string[]>();
  const add = (path: ModulePath, text: string): void => {
    const terms = said.get(path);
    if (terms) terms.push(...termsOf(text));
    else said.set(path, termsOf(text));
  };
  for (const entry of product.entryPoints) add(entry.path, `${called(entry)} ${entry.handler ?? ''}`);
  for (const { path, name, storedAs = '' } of product.data) add(path, `${name} ${storedAs}`);
  for (const { path, name, of: owner = '', setting = '' } of product.limits) add(path, `${name} ${owner} ${setting}`);
  for (const { path, name } of product.settings) add(path, name);
  for (const { path, text } of product.roles) add(path, text);
  return new Map([...said].map(([path, terms]) => [path, countsOf(terms)]));
};
