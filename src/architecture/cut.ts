import { compareText } from '../base/collections.ts';
import type { Architecture, Component, ComponentId } from '../model/architecture.ts';
import { folderId } from './part.ts';
import type { ModulePath } from '../model/module-path.ts';

/** What a picture shows of a subject: its parts, or its files where it has no parts. */
export interface Inside {
  readonly components: readonly Component[];
  readonly files: readonly ModulePath[];
}

/** Inside of a component, or of the whole (`undefined`). A whole of a single part is shown from inside that part. */
export const childrenOf = (architecture: Architecture, id: ComponentId | undefined): Inside => {
  const { components, top } = architecture;
  const shown = id ?? (top.length === 1 ? top[0] : undefined);
  const component = shown === undefined ? undefined : components.get(shown);
  if (shown !== undefined && !component) return { components: [], files: [] };
  const inside = (component?.children ?? top).flatMap((child) => components.get(child) ?? []);
  return inside.length > 0 ? { components: inside, files: [] } : { components: [], files: component?.files ?? [] };
};

/** Components that stand beside the program: tests, configuration and the like. */
export const standingApart = ({ components, top }: Architecture): Component[] => {
  const shown = new Set(top);
  return [...components.values()].filter(({ id, parent }) => parent === undefined && !shown.has(id));
};

/** The innermost component that holds the file. */
export const leafOf = (architecture: Architecture, path: ModulePath): Component | undefined => {
  const id = leaves(architecture).get(path);
  return id === undefined ? undefined : architecture.components.get(id);
};

/** Which of `among` holds the file; none of them may lie inside another. */
export const componentAt = (
  architecture: Architecture,
  path: ModulePath,
  among: ReadonlySet<ComponentId>,
): ComponentId | undefined => {
  let component = leafOf(architecture, path);
  while (component && !among.has(component.id)) {
    component = component.parent === undefined ? undefined : architecture.components.get(component.parent);
  }
  return component?.id;
};

/** The innermost component that holds the whole folder, and failing that the one of its first file. */
export const componentOfFolder = (architecture: Architecture, folder: string): Component | undefined => {
  const exact = architecture.components.get(folderId(folder));
  if (exact) return exact;
  const prefix = `${folder}/`;
  const holders = [...architecture.components.values()].filter(({ files }) => files.some((file) => file.startsWith(prefix)));
  return holders.sort(
    (a, b) => inFolder(b, prefix) - inFolder(a, prefix) || a.files.length - b.files.length || compareText(a.id, b.id),
  )[0];
};

const inFolder = ({ files }: Component, prefix: string): number => files.filter((file) => file.startsWith(prefix)).length;

const known = new WeakMap<Architecture, ReadonlyMap<ModulePath, ComponentId>>();

/** An architecture never changes, so the index is made once for each. */
const leaves = (architecture: Architecture): ReadonlyMap<ModulePath, ComponentId> => {
  const existing = known.get(architecture);
  if (existing) return existing;
  const index = new Map<ModulePath, ComponentId>();
  for (const { id, children, files } of architecture.components.values()) {
    if (children.length === 0) for (const file of files) index.set(file, id);
  }
  known.set(architecture, index);
  return index;
};
