import type { Project } from '../model/project.ts';
import type { ScopeReading } from '../model/scope.ts';
import { scopeContext } from './context.ts';
import { howTested } from './how-tested.ts';
import { kindsOfWork } from './kinds-of-work.ts';
import { landsIn } from './lands.ts';
import { questionsOf } from './questions/questions.ts';
import { reachOf } from './reach.ts';
import { readingOf } from './reading.ts';
import { reuseOf } from './reuse.ts';
import { risksOf } from './risks.ts';

/** What a change in words would touch, and what to ask about it. Says less while files are still being read. */
export const scopeOf = (project: Project, request: string): ScopeReading => {
  const context = scopeContext(project, request);
  const kinds = kindsOfWork(context);
  const reuse = reuseOf(context);
  return {
    request,
    ...readingOf(context, kinds),
    lands: landsIn(context),
    kindsOfWork: kinds,
    reach: reachOf(context),
    reuse,
    tests: howTested(context),
    risks: risksOf(context),
    unmatched: context.landing.unmatched,
    questions: questionsOf({ context, kinds, reuse, text: request }),
  };
};
