import { compareText } from '../base/collections.ts';
import type { Dependency, ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';

/** Which way to look: `outgoing` towards what a file relies on, `incoming` towards what relies on it. */
export type Direction = 'outgoing' | 'incoming';

const none: readonly Dependency[] = [];

/** Places where other files refer to `path`. */
export const dependentsOf = (graph: ModuleGraph, path: ModulePath): readonly Dependency[] => graph.incoming.get(path) ?? none;

/** Places where `path` refers to other files. */
export const dependenciesOf = (graph: ModuleGraph, path: ModulePath): readonly Dependency[] => graph.outgoing.get(path) ?? none;

/** Files that refer to `path` themselves; sorted, each once. */
export const directDependents = (graph: ModuleGraph, path: ModulePath): ModulePath[] =>
  unique(dependentsOf(graph, path).map(({ from }) => from));

/** Files that `path` itself refers to; sorted, each once. */
export const directDependencies = (graph: ModuleGraph, path: ModulePath): ModulePath[] =>
  unique(dependenciesOf(graph, path).map(({ to }) => to));

/** Every file from which one of `paths` can be reached over references, those of `paths` left out; sorted. */
export const transitiveDependents = (graph: ModuleGraph, paths: Iterable<ModulePath>): ModulePath[] =>
  reachable(graph, paths, 'incoming');

/** Every file that can be reached from one of `paths` over references, those of `paths` left out; sorted. */
export const transitiveDependencies = (graph: ModuleGraph, paths: Iterable<ModulePath>): ModulePath[] =>
  reachable(graph, paths, 'outgoing');

const reachable = (graph: ModuleGraph, paths: Iterable<ModulePath>, direction: Direction): ModulePath[] => {
  const start = new Set(paths);
  const seen = new Set(start);
  const queue = [...start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const dependency of graph[direction].get(path) ?? none) {
      const next = direction === 'outgoing' ? dependency.to : dependency.from;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return [...seen].filter((path) => !start.has(path)).sort(compareText);
};

const unique = (paths: readonly ModulePath[]): ModulePath[] => [...new Set(paths)].sort(compareText);
