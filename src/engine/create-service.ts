import { answersOf } from './answers.ts';
import type { CancellationToken } from '../ports/cancellation.ts';
import { coverageView } from '../views/coverage/coverage-view.ts';
import { createEngine } from './engine.ts';
import type { Engine, OnProgress } from './engine.ts';
import type { EngineEnvironment } from './environment.ts';
import type { EngineService, Status } from './service.ts';

const nothingSeen = coverageView({
  files: 0,
  read: 0,
  skimmed: 0,
  skipped: [],
  excludedFolders: [],
  imports: { internal: 0, external: 0, builtin: 0, unresolved: [] },
  notices: [],
});

/** Puts the engine behind the calls that hosts make: one long call after the other, questions in between. */
export const createService = async (environment: EngineEnvironment, onProgress: OnProgress): Promise<EngineService> => {
  const engine = await createEngine(environment);
  let revision = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let token: { isCancellationRequested: boolean } = { isCancellationRequested: false };

  /** Work that gives `false` has changed nothing. */
  const inTurn = (work: (token: CancellationToken) => Promise<unknown>): Promise<Status> => {
    const mine = token;
    const turn = queue.then(async () => {
      if ((await work(mine)) !== false) revision += 1;
      return statusOf(engine, revision);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    open: (options) => inTurn((mine) => engine.open(options, mine, onProgress)),
    readAll: () =>
      inTurn(async (mine) => {
        const project = await engine.readAll(mine, onProgress);
        // The first question after reading would wait for it.
        return project.product;
      }),
    applyChanges: (changes) => inTurn((mine) => engine.applyChanges(changes, mine)),
    loadHistory: () => inTurn((mine) => engine.loadHistory(mine)),
    cancel() {
      token.isCancellationRequested = true;
      token = { isCancellationRequested: false };
    },
    status: () => statusOf(engine, revision),
    ...answersOf(engine, environment),
  };
};

const statusOf = (engine: Engine, revision: number): Status => {
  const project = engine.project();
  if (!project) return { phase: 'empty', revision, coverage: nothingSeen, sourceFiles: 0 };
  const { coverage } = project;
  return {
    phase: engine.isRead() ? 'read' : 'skimmed',
    revision,
    coverage: coverageView(coverage),
    sourceFiles: [...project.graph.modules.values()].filter(({ role }) => role === 'source' || role === 'test').length,
  };
};
