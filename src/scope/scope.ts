import type { Project } from '../model/project.ts';
import type { ScopeReading } from '../model/scope.ts';
import { isInside } from '../base/paths.ts';
import { commonOnly, contextOfFiles, contextOfRequest } from './context.ts';
import type { ScopeContext } from './context.ts';
import { howTested } from './how-tested.ts';
import { kindsOfWork } from './kinds-of-work.ts';
import { landsIn } from './lands.ts';
import { questionsOf } from './questions/questions.ts';
import { reachOf } from './reach.ts';
import { meantIn } from './meant.ts';
import { readingOf } from './reading.ts';
import { reuseOf } from './reuse.ts';
import { risksOf } from './risks.ts';

/** What a change in words would touch, and what to ask about it. Says less while files are still being read. */
export const scopeOf = (project: Project, request: string): ScopeReading => scopeIn(contextOfRequest(project, request), request);

/** The same of a change of a file, a folder or a part. Undefined where there is nothing of that name (any more). */
export const scopeOfPlace = (project: Project, place: string): ScopeReading | undefined => {
  const { architecture, graph } = project;
  const component = architecture.components.get(place);
  const files = component?.files ?? [...graph.modules.keys()].filter((path) => isInside(place, path));
  if (files.length === 0) return undefined;
  return scopeIn(contextOfFiles(project, files), component?.name ?? place);
};

const scopeIn = (context: ScopeContext, request: string): ScopeReading => {
  const kinds = kindsOfWork(context);
  const reuse = reuseOf([context]);
  const onlyFound = commonOnly(context.project, context.landing);
  return {
    request,
    ...readingOf(context, kinds),
    lands: landsIn(context),
    kindsOfWork: kinds,
    reach: reachOf(context),
    reuse: reuse.map(({ claim }) => claim),
    tests: howTested(context),
    risks: risksOf(context),
    unmatched: context.landing.unmatched,
    ...(onlyFound.length > 0 ? { onlyFound } : {}),
    questions: questionsOf({ context, sentences: [context], kinds, reuse, text: request, meant: meantIn(request) }),
  };
};
