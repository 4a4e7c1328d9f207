import { groupBy } from '../base/collections.ts';
import { folderOf } from '../base/paths.ts';
import type { ExternalImport, ModuleGraph, UnresolvedImport } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';

/** What sentences look up again and again in one graph. */
export interface GraphIndex {
  readonly filesOfFolder: ReadonlyMap<string, readonly ModulePath[]>;
  readonly externalsOf: ReadonlyMap<ModulePath, readonly ExternalImport[]>;
  readonly unresolvedOf: ReadonlyMap<ModulePath, readonly UnresolvedImport[]>;
}

const known = new WeakMap<ModuleGraph, GraphIndex>();

/** Made once for each graph. */
export const indexOf = (graph: ModuleGraph): GraphIndex => {
  const cached = known.get(graph);
  if (cached) return cached;
  const index = {
    filesOfFolder: groupBy(graph.modules.keys(), folderOf),
    externalsOf: groupBy(graph.externals, ({ from }) => from),
    unresolvedOf: groupBy(graph.unresolved, ({ from }) => from),
  };
  known.set(graph, index);
  return index;
};
