import type { Architecture, Component, ComponentId } from '../model/architecture.ts';
import type { ModulePath } from '../model/module-path.ts';

/** Components that hold a file, outermost first. */
export const holdersOf = (architecture: Architecture, path: ModulePath): readonly Component[] =>
  holders(architecture).get(path) ?? nobody;

export const innermostComponent = (architecture: Architecture, path: ModulePath): Component | undefined =>
  holdersOf(architecture, path).at(-1);

export const outermostComponent = (architecture: Architecture, path: ModulePath): Component | undefined =>
  holdersOf(architecture, path)[0];

/** From the outermost to the component itself. A parent that does not exist, or a circle of parents, ends the walk. */
export const ancestry = ({ components }: Architecture, component: Component): Component[] => {
  const chain: Component[] = [];
  let id: ComponentId | undefined = component.id;
  while (id !== undefined && !chain.some((seen) => seen.id === id)) {
    const current: Component | undefined = components.get(id);
    if (!current) break;
    chain.unshift(current);
    id = current.parent;
  }
  return chain;
};

const nobody: readonly Component[] = [];
const known = new WeakMap<Architecture, ReadonlyMap<ModulePath, readonly Component[]>>();

/** Made once for each architecture: sentences ask for it at every reference. */
const holders = (architecture: Architecture): ReadonlyMap<ModulePath, readonly Component[]> => {
  const cached = known.get(architecture);
  if (cached) return cached;
  const chains = [...architecture.components.values()].map((component) => ({
    component,
    chain: ancestry(architecture, component),
  }));
  const found = new Map<ModulePath, readonly Component[]>();
  for (const { component, chain } of chains.sort((a, b) => a.chain.length - b.chain.length)) {
    for (const path of component.files) found.set(path, chain);
  }
  known.set(architecture, found);
  return found;
};
