import { compareText } from '../base/collections.ts';
import type { ImportFact } from '../model/file-facts.ts';
import type { Dependency, ExternalImport, Module, ModuleGraph, Package, UnresolvedImport } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Resolution, Target } from '../model/resolution.ts';

/** One import of a file, with what it was found to stand for. */
export interface ResolvedReference {
  readonly reference: ImportFact;
  readonly resolution: Resolution;
}

/** A file with its references, as the graph wants it. */
export interface ModuleInput {
  readonly module: Module;
  readonly references: readonly ResolvedReference[];
}

/**
 * Links resolved references into a graph, both directions. References to files that are not among `inputs` (a style sheet,
 * a picture) and of a file to itself make no edge. `links` are edges that no import states.
 */
export const buildModuleGraph = (
  inputs: Iterable<ModuleInput>,
  packages: readonly Package[],
  links: readonly Dependency[] = [],
): ModuleGraph => {
  const sorted = [...inputs].sort((a, b) => compareText(a.module.path, b.module.path));
  const modules = new Map(sorted.map(({ module }) => [module.path, module]));
  const outgoing = new Map<ModulePath, Dependency[]>();
  const incoming = new Map<ModulePath, Dependency[]>();
  const externals: ExternalImport[] = [];
  const unresolved: UnresolvedImport[] = [];
  for (const { module, references } of sorted) {
    for (const { reference, resolution } of references) {
      const { range, specifier } = reference;
      const from = module.path;
      const quote = reference.quote ?? specifier;
      if (resolution.kind === 'nothing') continue;
      if (resolution.kind === 'internal' || resolution.kind === 'files') {
        for (const { path: to, place = { range, quote } } of targetsOf(resolution)) {
          if (!modules.has(to) || to === from) continue;
          const dependency = { from, to, kind: reference.kind, ...place };
          append(outgoing, from, dependency);
          append(incoming, to, dependency);
        }
      } else if (resolution.kind === 'unresolved') {
        unresolved.push({ from, specifier, range, quote, reason: resolution.reason });
      } else {
        const builtin = resolution.kind === 'builtin';
        externals.push({ from, package: builtin ? resolution.name : resolution.package, builtin, range, quote });
      }
    }
  }
  for (const dependency of links) {
    if (!modules.has(dependency.from) || !modules.has(dependency.to)) continue;
    append(outgoing, dependency.from, dependency);
    append(incoming, dependency.to, dependency);
  }
  return { modules, outgoing, incoming, externals, unresolved, packages };
};

const targetsOf = (resolution: Extract<Resolution, { readonly kind: 'internal' | 'files' }>): readonly Target[] =>
  resolution.kind === 'files' ? resolution.targets : [resolution];

const append = (map: Map<ModulePath, Dependency[]>, key: ModulePath, dependency: Dependency): void => {
  const list = map.get(key);
  if (list) list.push(dependency);
  else map.set(key, [dependency]);
};
