import type { Architecture, Component, ComponentId, Layer } from '../model/architecture.ts';
import type { Dependency, ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ProductFacts } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { matterOf } from './spoken-roles.ts';
import { relate } from './relate.ts';

/** Files with a known role that a part must have, as a share of its files, and those that must agree. */
const known = 0.4;
const agreeing = 0.75;

/** From what people see down to what is stored. */
export const layerOrder: readonly Layer[] = ['screens', 'rules', 'data'];

const kept = new WeakMap<Architecture, { readonly product: ProductFacts; readonly layers: ReadonlyMap<ComponentId, Layer> }>();

/**
 * The layer of each part that has one, by what most of its files with a known role are; a part that nothing is known of lies between those
 * that use it and those that it uses. Nothing where parts side by side are not of different layers, and before everything is read.
 */
export const layersOf = ({ architecture, graph, product, isRead }: Project): ReadonlyMap<ComponentId, Layer> => {
  if (!isRead) return new Map();
  const cached = kept.get(architecture);
  if (cached?.product === product) return cached.layers;
  const layers = findLayers(architecture, graph, product);
  kept.set(architecture, { product, layers });
  return layers;
};

const findLayers = (architecture: Architecture, graph: ModuleGraph, product: ProductFacts): ReadonlyMap<ComponentId, Layer> => {
  const roleOf = fileLayers(graph, product);
  const { components, top } = architecture;
  const rows = [top, ...[...components.values()].filter(({ role }) => role === 'source').map(({ children }) => children)];
  const found = new Map<ComponentId, Layer>();
  for (const ids of rows) {
    const row = ids.flatMap((id) => components.get(id) ?? []);
    const layers = new Map(
      row.flatMap((one) => {
        const layer = majority(one, roleOf);
        return layer ? [[one.id, layer] as const] : [];
      }),
    );
    for (const [id, layer] of between(row, graph, layers)) layers.set(id, layer);
    if (new Set(layers.values()).size > 1) for (const [id, layer] of layers) found.set(id, layer);
  }
  return found;
};

const fileLayers = (graph: ModuleGraph, product: ProductFacts): ReadonlyMap<ModulePath, Layer> => {
  const layers = new Map<ModulePath, Layer>();
  for (const { kind, files } of product.outside) if (kind === 'database') for (const path of files) layers.set(path, 'data');
  for (const { path } of product.entryPoints) layers.set(path, 'rules');
  for (const { path } of [...product.data, ...product.migrations]) layers.set(path, 'data');
  for (const { path, role } of graph.modules.values()) {
    if (role === 'source' && ['markup', 'screen'].includes(matterOf(path))) layers.set(path, 'screens');
  }
  return layers;
};

const majority = ({ files }: Component, roleOf: ReadonlyMap<ModulePath, Layer>): Layer | undefined => {
  const roles = files.flatMap((path) => roleOf.get(path) ?? []);
  if (roles.length < Math.max(1, files.length * known)) return undefined;
  return layerOrder.find((layer) => roles.filter((role) => role === layer).length >= roles.length * agreeing);
};

/** Parts that screens use, or that use what is stored, and that stand in no other place. */
const between = (
  row: readonly Component[],
  graph: ModuleGraph,
  layers: ReadonlyMap<ComponentId, Layer>,
): (readonly [ComponentId, Layer])[] => {
  const homes = new Map(row.flatMap(({ id, files }) => files.map((path) => [path, id] as const)));
  const relations = relate(graph, (path) => homes.get(path));
  return row.flatMap(({ id }) => {
    // What is left over is no one thing.
    if (layers.has(id) || id.endsWith('*')) return [];
    const users = relations.filter(({ to }) => to === id).map(({ from }) => layers.get(from));
    const used = relations.filter(({ from }) => from === id).map(({ to }) => layers.get(to));
    const isUsed = users.includes('screens') || users.includes('rules');
    const decides = isUsed && used.includes('data') && !used.includes('screens') && !users.includes('data');
    return decides ? [[id, 'rules'] as const] : [];
  });
};

/** References that go from a lower layer to a higher one. That a page is filled in by whoever answers is the framework's way, not a use. */
export const againstLayers = <T extends Pick<Dependency, 'kind'>>(
  { dependencies }: { readonly dependencies: readonly T[] },
  from?: Layer,
  to?: Layer,
): readonly T[] =>
  from !== undefined && to !== undefined && layerOrder.indexOf(from) > layerOrder.indexOf(to)
    ? dependencies.filter(({ kind }) => kind !== 'convention' && kind !== 'type')
    : [];
