import { buildArchitecture } from '../architecture/build-architecture.ts';
import { compareText } from '../base/collections.ts';
import type { FileWithFacts } from '../conventions/file-with-facts.ts';
import { conventionLinks, isAsked } from '../conventions/links/convention-links.ts';
import { recognise } from '../conventions/recognise.ts';
import { buildModuleGraph } from '../graph/build-module-graph.ts';
import type { ModuleInput } from '../graph/build-module-graph.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { RecordedHistory } from '../model/history.ts';
import type { Dependency, ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import { noProductFacts } from '../model/product.ts';
import type { ProductFacts } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import type { ScanResult } from '../scan/scan.ts';
import { coverageOf } from './coverage.ts';
import type { EngineContext } from './environment.ts';
import { needsReading } from './file-record.ts';
import type { FileRecord, References } from './file-record.ts';
import { createResolvers, resolveReferences } from './link.ts';
import type { Resolvers } from './link.ts';
import type { OpenOptions } from './service.ts';

/** Everything that follows from the files at one moment. Only `records` grows in place, when files are read deeper. */
export interface Snapshot {
  readonly options: OpenOptions;
  readonly scanned: ScanResult;
  readonly records: Map<ModulePath, FileRecord>;
  readonly resolvers: Resolvers;
  readonly references: References;
  /** What conventions add to the references. */
  readonly links: readonly Dependency[];
  readonly history?: KnownHistory;
  readonly project: Project;
}

/** The history as it was when `newest` was the newest change. */
export interface KnownHistory {
  readonly newest: string | undefined;
  readonly recorded: RecordedHistory | undefined;
}

/** What linking starts from. Resolvers and references of unchanged files may be handed on. */
export interface Unlinked {
  readonly options: OpenOptions;
  readonly scanned: ScanResult;
  readonly records: Map<ModulePath, FileRecord>;
  readonly resolvers?: Resolvers;
  readonly references?: References;
  readonly history?: KnownHistory | undefined;
}

/** Resolves what is not resolved yet and makes graph, architecture and coverage anew. */
export const relink = async (context: EngineContext, unlinked: Unlinked): Promise<Snapshot> => {
  const { options, scanned, records, history } = unlinked;
  const resolvers = unlinked.resolvers ?? (await createResolvers(context, new Set<string>(scanned.files), factsOf(records)));
  const references = new Map<ModulePath, ReturnType<typeof resolveReferences>>();
  for (const record of records.values()) {
    if (record.kind === 'loaded')
      references.set(record.path, unlinked.references?.get(record.path) ?? resolveReferences(resolvers, record));
  }
  const links = linksOf(scanned, records);
  return linked({ options, scanned, records, resolvers, references, links, ...(history ? { history } : {}) });
};

/** Conventions look at more than imports, so what they add may change when files are read. */
export const refreshLinks = (snapshot: Snapshot): Snapshot => {
  const links = linksOf(snapshot.scanned, snapshot.records);
  const isSame = JSON.stringify(links) === JSON.stringify(snapshot.links);
  return isSame ? refresh(snapshot) : linked({ ...snapshot, links });
};

const linked = (snapshot: Omit<Snapshot, 'project'>): Snapshot => {
  const { options, records, resolvers, references, links } = snapshot;
  const packages = [...resolvers.values()].flatMap((resolver) => resolver.packages);
  const graph = buildModuleGraph(moduleInputs(records, references), packages, links);
  return withProject(snapshot, graph, buildArchitecture({ name: options.name, graph, facts: factsOf(records) }));
};

/** Whether reading what was only skimmed may add links: something is answered that it may ask for. */
export const mayGainLinks = ({ records }: Snapshot): boolean => {
  const loaded = [...records.values()].filter((record) => record.kind === 'loaded');
  return loaded.some(({ facts }) => facts.level === 'skimmed') && loaded.some(isAsked);
};

const linksOf = (scanned: ScanResult, records: ReadonlyMap<ModulePath, FileRecord>): readonly Dependency[] => {
  const files = [...records.values()].filter((record) => record.kind === 'loaded');
  return conventionLinks(files, new Set<string>(scanned.files));
};

/** The same graph with what was read since. */
export const refresh = (snapshot: Snapshot): Snapshot =>
  withProject(snapshot, snapshot.project.graph, snapshot.project.architecture);

/** The same with another history; what conventions recognise is not worked out anew. */
export const withHistory = (snapshot: Snapshot, history: KnownHistory): Snapshot => {
  const { name, graph, architecture, coverage, isRead } = snapshot.project;
  const project: Project = {
    ...{ name, graph, architecture, coverage, isRead },
    ...(history.recorded ? { history: history.recorded } : {}),
    get product() {
      return snapshot.project.product;
    },
    facts: (path) => snapshot.project.facts(path),
  };
  return { ...snapshot, history, project };
};

const withProject = (
  snapshot: Omit<Snapshot, 'project'>,
  graph: ModuleGraph,
  architecture: Project['architecture'],
): Snapshot => {
  const { options, scanned, records, resolvers, references, history } = snapshot;
  const notices = [...scanned.notices, ...[...resolvers.values()].flatMap((resolver) => resolver.notices)];
  const coverage = coverageOf(scanned, records.values(), references, graph, notices);
  const moment = new Map(records);
  const facts = factsOf(moment);
  // Much of it takes several files to tell; what a part of them says may be wrong.
  const isRead = [...records.values()].every((record) => !needsReading(record));
  let product: ProductFacts | undefined = isRead ? undefined : noProductFacts;
  const project: Project = {
    name: options.name,
    graph,
    architecture,
    coverage,
    isRead,
    ...(history?.recorded ? { history: history.recorded } : {}),
    get product() {
      return (product ??= recognise({ files: loadedFiles(moment), facts, graph }));
    },
    facts,
  };
  return { ...snapshot, project };
};

const loadedFiles = (records: ReadonlyMap<ModulePath, FileRecord>): FileWithFacts[] =>
  [...records.values()]
    .filter((record) => record.kind === 'loaded')
    .map(({ path, facts }) => ({ path, facts }))
    .sort((a, b) => compareText(a.path, b.path));

/** Data files are files of the graph exactly while others refer to them: there are thousands of them that nobody asks about. */
function* moduleInputs(records: ReadonlyMap<ModulePath, FileRecord>, references: References): Generator<ModuleInput> {
  const used = referredTo(references);
  for (const { path, module } of records.values()) {
    if (module && (module.role !== 'asset' || used.has(path))) yield { module, references: references.get(path) ?? [] };
  }
}

const referredTo = (references: References): ReadonlySet<ModulePath> => {
  const found = new Set<ModulePath>();
  for (const list of references.values()) {
    for (const { resolution } of list) {
      if (resolution.kind === 'internal') found.add(resolution.path);
      if (resolution.kind === 'files') for (const { path } of resolution.targets) found.add(path);
    }
  }
  return found;
};

const factsOf = (records: ReadonlyMap<string, FileRecord>): ((path: string) => FileFacts | undefined) => {
  const moment = new Map(records);
  return (path) => {
    const record = moment.get(path);
    return record?.kind === 'loaded' ? record.facts : undefined;
  };
};
