import { compareText, groupBy } from '../../base/collections.ts';
import { areaOf, incomingOf, isTest, outgoingOf } from '../../explain/area.ts';
import { outermostComponent } from '../../explain/holders.ts';
import { filesAt } from '../../explain/neighbours.ts';
import { transitiveDependencies, transitiveDependents } from '../../graph/queries.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { subjectJson, version } from './common.ts';
import type { SubjectJson } from './common.ts';

export interface UsesJson {
  readonly version: number;
  readonly subject: SubjectJson;
  readonly dependsOn: Reach;
  readonly dependents: Reach;
  /** Direct and indirect together. */
  readonly counts: { readonly dependents: number; readonly dependentsWithoutTests: number; readonly dependsOn: number };
  readonly components: readonly ComponentUse[];
}

/** Sorted paths; none is in both lists, none is part of the subject. */
interface Reach {
  readonly direct: readonly ModulePath[];
  readonly indirect: readonly ModulePath[];
}

/** An outermost component and how many of its files are on either side. */
interface ComponentUse {
  readonly id: string;
  readonly name: string;
  readonly dependents: number;
  readonly dependsOn: number;
}

/** Who relies on the subject and what it relies on, also through other files; a folder or component counts as one thing. */
export const usesJson = (project: Project, subject: Subject): UsesJson => {
  const area = areaOf(project, subject);
  const dependsOn = reach(filesAt(outgoingOf(project, area), 'to'), transitiveDependencies(project.graph, area.files));
  const dependents = reach(filesAt(incomingOf(project, area), 'from'), transitiveDependents(project.graph, area.files));
  const relying = [...dependents.direct, ...dependents.indirect];
  const reliedOn = [...dependsOn.direct, ...dependsOn.indirect];
  return {
    version,
    subject: subjectJson(project, subject),
    dependsOn,
    dependents,
    counts: {
      dependents: relying.length,
      dependentsWithoutTests: relying.filter((path) => !isTest(project, path)).length,
      dependsOn: reliedOn.length,
    },
    components: componentUses(project, relying, reliedOn),
  };
};

const reach = (direct: readonly ModulePath[], all: readonly ModulePath[]): Reach => {
  const near = new Set(direct);
  return { direct: [...near].sort(compareText), indirect: all.filter((path) => !near.has(path)) };
};

const componentUses = (project: Project, relying: readonly ModulePath[], reliedOn: readonly ModulePath[]): ComponentUse[] => {
  const ownerOf = (path: ModulePath): string | undefined => outermostComponent(project.architecture, path)?.id;
  const dependents = groupBy(relying, ownerOf);
  const dependsOn = groupBy(reliedOn, ownerOf);
  return [...project.architecture.components.values()]
    .map(({ id, name }) => ({ id, name, dependents: dependents.get(id)?.length ?? 0, dependsOn: dependsOn.get(id)?.length ?? 0 }))
    .filter((use) => use.dependents > 0 || use.dependsOn > 0)
    .sort((a, b) => b.dependents - a.dependents || b.dependsOn - a.dependsOn || compareText(a.id, b.id));
};
