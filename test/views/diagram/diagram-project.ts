import { isInside } from '../../../src/base/paths.ts';
import type { Component, ComponentId } from '../../../src/model/architecture.ts';
import type { ModuleRole } from '../../../src/model/module-graph.ts';
import { noProductFacts } from '../../../src/model/product.ts';
import type { Project } from '../../../src/model/project.ts';
import { graphOf } from '../../support/graph.ts';

export interface PartSpec {
  readonly name: string;
  readonly parent?: ComponentId;
  readonly role?: ModuleRole;
  /** Folders where they are not the id. */
  readonly folders?: readonly string[];
}

/** A project from references in the notation of `graphOf` and parts by folder. */
export const diagramProject = (references: string, parts: Readonly<Record<ComponentId, PartSpec>>): Project => {
  const graph = graphOf(references);
  const components = new Map(
    Object.entries(parts).map(([id, { name, parent, role = 'source', folders = [id] }]): [ComponentId, Component] => {
      const files = [...graph.modules.keys()].filter((path) => folders.some((folder) => isInside(folder, path))).sort();
      const children = Object.keys(parts).filter((other) => parts[other]?.parent === id);
      const component = { id, name, children, folders, role, files, lines: files.length * 10, isPackage: false };
      return [id, parent === undefined ? component : { ...component, parent }];
    }),
  );
  const files = graph.modules.size;
  return {
    name: 'demo',
    graph,
    architecture: {
      components,
      top: [...components.keys()].filter((id) => !id.startsWith('@') && parts[id]?.parent === undefined),
    },
    coverage: {
      files,
      read: 0,
      skimmed: files,
      skipped: [],
      excludedFolders: [],
      imports: { internal: 0, external: 0, builtin: 0, unresolved: [] },
      notices: [],
    },
    isRead: true,
    product: noProductFacts,
    facts: () => undefined,
  };
};
