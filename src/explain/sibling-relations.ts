import { relate } from '../architecture/relate.ts';
import type { Relation } from '../model/architecture.ts';
import type { Project } from '../model/project.ts';
import { outermostComponent } from './holders.ts';

/** Relations between components that stand beside one another: the outermost, and those inside each component. */
export const siblingRelations = ({ graph, architecture }: Project): Relation[] => {
  const parents = [...architecture.components.values()].filter(({ children }) => children.length > 0);
  const inside = parents.flatMap((parent) => {
    const siblings = parent.children.flatMap((id) => architecture.components.get(id) ?? []);
    const owners = new Map(siblings.flatMap(({ id, files }) => files.map((path) => [path, id])));
    return relate(graph, (path) => owners.get(path));
  });
  return [...relate(graph, (path) => outermostComponent(architecture, path)?.id), ...inside];
};
