import { compareText } from '../base/collections.ts';
import type { ComponentId, Relation } from '../model/architecture.ts';
import type { Dependency, ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';

/**
 * Relations between components, the weightiest first (a quotient graph of the module graph). Dependencies inside one component, and of files
 * that are in none, are no relation.
 */
export const relate = (graph: ModuleGraph, componentOf: (path: ModulePath) => ComponentId | undefined): Relation[] => {
  const homes = new Map([...graph.modules.keys()].map((path) => [path, componentOf(path)]));
  const found = new Map<ComponentId, Map<ComponentId, Dependency[]>>();
  for (const [path, dependencies] of graph.outgoing) {
    const from = homes.get(path);
    if (from === undefined) continue;
    for (const dependency of dependencies) {
      const to = homes.get(dependency.to);
      if (to !== undefined && to !== from) listOf(found, from, to).push(dependency);
    }
  }
  return [...found]
    .flatMap(([from, targets]) =>
      [...targets].map(([to, all]): Relation => ({ from, to, weight: all.length, dependencies: all.sort(byPlace) })),
    )
    .sort(byWeight);
};

const listOf = (found: Map<ComponentId, Map<ComponentId, Dependency[]>>, from: ComponentId, to: ComponentId): Dependency[] => {
  const targets = found.get(from) ?? new Map<ComponentId, Dependency[]>();
  const list = targets.get(to) ?? [];
  if (list.length === 0) found.set(from, targets.set(to, list));
  return list;
};

const byWeight = (a: Relation, b: Relation): number =>
  b.weight - a.weight || compareText(a.from, b.from) || compareText(a.to, b.to);

const byPlace = (a: Dependency, b: Dependency): number =>
  compareText(a.from, b.from) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.character - b.range.start.character ||
  compareText(a.to, b.to);
