import type { Module } from '../model/module-graph.ts';
import type { Project } from '../model/project.ts';
import { neverCancelled } from '../ports/cancellation.ts';
import type { Scheduler } from '../ports/scheduler.ts';
import { corpusOf, documentOf, filesOf } from '../scope/corpus.ts';
import { scopeOf } from '../scope/scope.ts';
import { inSlices } from './in-slices.ts';

/** Makes what answers about changes are looked up in, while the reader still types. */
export const prepareScope = async (project: Project, scheduler: Scheduler): Promise<void> => {
  const count = async ({ path }: Module): Promise<void> => void documentOf(path, project.facts(path));
  await inSlices(filesOf(project), count, { scheduler, token: neverCancelled });
  corpusOf(project);
  await scheduler.yield();
  // Looks into everything else that is kept from one answer to the next.
  scopeOf(project, project.name);
};
