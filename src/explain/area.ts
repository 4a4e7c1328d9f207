import { compareText } from '../base/collections.ts';
import { isInside } from '../base/paths.ts';
import type { Component } from '../model/architecture.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Subject } from '../model/subject.ts';
import { ancestry, holdersOf } from './holders.ts';

/** Files that are spoken of as one thing: a file, a component, a folder, everything. */
export interface Area {
  readonly files: ReadonlySet<ModulePath>;
  /** Components that hold all of it, outermost first. */
  readonly within: readonly Component[];
}

export const areaOf = (project: Project, subject: Subject): Area => {
  switch (subject.kind) {
    case 'repository':
    case 'list':
    case 'scope':
    case 'review':
    case 'journey':
      return folderArea(project, '');
    case 'component': {
      const component = project.architecture.components.get(subject.id);
      return component ? componentArea(project, component) : { files: new Set(), within: [] };
    }
    case 'folder':
      return folderArea(project, subject.path);
    case 'file':
      return fileArea(project, subject.path);
  }
};

export const fileArea = ({ architecture }: Project, path: ModulePath): Area => ({
  files: new Set([path]),
  within: holdersOf(architecture, path),
});

export const componentArea = ({ architecture }: Project, component: Component): Area => ({
  files: new Set(component.files),
  within: ancestry(architecture, component),
});

export const folderArea = ({ graph, architecture }: Project, folder: string): Area => {
  const files = [...graph.modules.keys()].filter((path) => isInside(folder, path));
  const [first] = files;
  const shared = first === undefined ? [] : holdersOf(architecture, first);
  return {
    files: new Set(files),
    within: shared.filter((component) => {
      const held = new Set(component.files);
      return files.every((path) => held.has(path));
    }),
  };
};

/** References from outside the area into it, in the order of their places. */
export const incomingOf = ({ graph }: Project, { files }: Area): Dependency[] =>
  [...files]
    .flatMap((path) => graph.incoming.get(path) ?? [])
    .filter(({ from }) => !files.has(from))
    .sort(byPlace);

/** References from the area to files outside. */
export const outgoingOf = ({ graph }: Project, { files }: Area): Dependency[] =>
  [...files]
    .flatMap((path) => graph.outgoing.get(path) ?? [])
    .filter(({ to }) => !files.has(to))
    .sort(byPlace);

export const isTest = ({ graph }: Project, path: ModulePath): boolean => graph.modules.get(path)?.role === 'test';

/** The part that a file belongs to as somebody in the area would name it: the outermost that does not hold the area too. */
export const partSeenFrom = ({ architecture }: Project, { within }: Area, path: ModulePath): Component | undefined =>
  holdersOf(architecture, path).find((component) => !within.includes(component));

const byPlace = (a: Dependency, b: Dependency): number =>
  compareText(a.from, b.from) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.character - b.range.start.character ||
  compareText(a.to, b.to);
