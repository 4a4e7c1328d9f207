import type { Project } from '../model/project.ts';
import { neverCancelled } from '../ports/cancellation.ts';
import type { Scheduler } from '../ports/scheduler.ts';
import { corpusOf, documentOf } from '../scope/corpus.ts';
import { scopeOf } from '../scope/scope.ts';
import { inSlices } from './in-slices.ts';

/** Makes what answers about changes are looked up in, while the reader still types. */
export const prepareScope = async (project: Project, scheduler: Scheduler): Promise<void> => {
  const count = (path: (typeof files)[number]): Promise<void> => {
    documentOf(path, project.facts(path));
    return Promise.resolve();
  };
  const files = [...project.graph.modules.keys()];
  await inSlices(files, count, { scheduler, token: neverCancelled });
  corpusOf(project);
  await scheduler.yield();
  // Looks into everything else that is kept from one answer to the next.
  scopeOf(project, project.name);
};
