import { createEngine } from '../../src/engine/engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Project } from '../../src/model/project.ts';
import { noFactStore } from '../../src/ports/fact-store.ts';
import type { FactStore } from '../../src/ports/fact-store.ts';
import type { FileSystem } from '../../src/ports/file-system.ts';
import { parserAssets } from './parser-assets.ts';
import type { Scheduler } from '../../src/ports/scheduler.ts';

export const options = { name: 'demo', exclude: [], maxFiles: 100_000 };

/** Time passes at every look at the clock, so that slices end early and cancellation has many points. */
export const restlessScheduler = (): Scheduler => {
  let time = 0;
  return { now: () => (time += 20), yield: () => Promise.resolve() };
};

export const engineOn = (fileSystem: FileSystem, factStore: FactStore = noFactStore): Promise<Engine> =>
  createEngine({ fileSystem, factStore, scheduler: restlessScheduler(), parserAssets });

/** What can be compared of a project: everything but its functions. */
export const comparable = (project: Project): unknown => ({
  ...project,
  facts: [...project.graph.modules.keys()].map((path) => project.facts(path)),
});

export const addsUp = ({ files, read, skimmed, skipped }: Coverage): boolean => files === read + skimmed + skipped.length;
