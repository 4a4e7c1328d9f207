import { compareText, groupBy } from '../base/collections.ts';
import type { Component } from '../model/architecture.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { partSeenFrom } from './area.ts';
import type { Area } from './area.ts';

/** References between an area and one file or part outside it. */
export interface Neighbour<T> {
  readonly subject: T;
  readonly references: readonly Dependency[];
}

/** The file at the other end of a reference: `from` for what comes in, `to` for what goes out. */
export type OtherEnd = 'from' | 'to';

/** Heaviest first. */
export const neighbourFiles = (references: readonly Dependency[], end: OtherEnd): Neighbour<ModulePath>[] =>
  [...groupBy(references, (reference) => reference[end])]
    .map(([subject, group]) => ({ subject, references: group }))
    .sort((a, b) => b.references.length - a.references.length || compareText(a.subject, b.subject));

/** Heaviest first; files that no part but the area's own holds are under `undefined`. */
export const neighbourParts = (
  project: Project,
  area: Area,
  references: readonly Dependency[],
  end: OtherEnd,
): Neighbour<Component | undefined>[] =>
  [...groupBy(references, (reference) => partSeenFrom(project, area, reference[end]))]
    .map(([subject, group]) => ({ subject, references: group }))
    .sort((a, b) => b.references.length - a.references.length || compareText(a.subject?.name ?? '', b.subject?.name ?? ''));

/** Files at one end of references, each once. */
export const filesAt = (references: readonly Dependency[], end: OtherEnd): ModulePath[] => [
  ...new Set(references.map((reference) => reference[end])),
];
