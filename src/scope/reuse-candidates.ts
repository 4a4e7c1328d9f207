import { fileName, stemOf } from '../explain/file-names.ts';
import type { Definition, FileFacts, SymbolKind } from '../model/file-facts.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ScopeContext } from './context.ts';
import { anyPlaceOf } from './places.ts';
import { termsOf } from './terms.ts';

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

/** A name that may stand for something that does what is asked for, and its words. */
export interface Reusable {
  readonly definition: Pick<Definition, 'name' | 'range' | 'quote' | 'doc'>;
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

/** Where something that could be used again may stand. */
export const sourceFiles = ({ project }: ScopeContext): ModulePath[] => {
  const steps = new Set(project.product.migrations.map(({ path }) => path));
  return [...project.graph.modules.values()]
    .filter(({ role, path }) => role === 'source' && !steps.has(path) && !isOfTheRecord(path))
    .map(({ path }) => path);
};

/** What has changed stored data once; whatever it was named after, it does nothing any more. */
const isOfTheRecord = (path: ModulePath): boolean =>
  /(?:^|[/_-])(?:migrations?|migrate|versions|patch(?:es)?)(?:\/|[-_.][^/]*$)/iu.test(path) ||
  /(?:^|\/)(?:upgrade|alter|v?\d)[^/]*\.sql$/iu.test(path);

const candidates = new WeakMap<ModuleGraph, Map<ModulePath, readonly Reusable[]>>();

/** Names of a file, and the file's own. Kept: a document asks once for each of its sentences. */
export const candidatesIn = ({ project }: ScopeContext, path: ModulePath): readonly Reusable[] => {
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
