import { EngineClient } from '../../../src/hosts/vscode/engine-client.ts';
import type { EngineListener, EngineState } from '../../../src/hosts/vscode/engine-client.ts';
import type { RemoteEngine } from '../../../src/hosts/worker/connect.ts';
import type { Phase, Status } from '../../../src/engine/service.ts';
import { subjectKey } from '../../support/subject-key.ts';
import { CancellationError } from '../../../src/ports/cancellation.ts';
import type { AboutView } from '../../../src/views/about/about-view.ts';
import type { Located } from '../../../src/views/diagram/locate.ts';
import type { DiagramView } from '../../../src/views/diagram/diagram-view.ts';

type Call = 'open' | 'applyChanges' | 'readAll' | 'loadHistory';

/** An engine in the test's hands: steps end when told to, or at once. */
export interface FakeWorld {
  readonly client: EngineClient;
  /** What the client asked for, in order: "open", "applyChanges a b", "readAll", "cancel", "connect", "dispose". */
  readonly calls: string[];
  readonly states: string[];
  readonly logged: string[];
  readonly about: Map<string, AboutView>;
  readonly diagrams: Map<string, DiagramView>;
  readonly located: Map<string, readonly Located[]>;
  /** Steps of these kinds wait for `finish` or `fail`. */
  readonly slow: Set<Call>;
  /** Each next connection is refused with one of these. */
  readonly refusals: string[];
  /** What waits for its time. */
  readonly timers: (() => void)[];
  /** Of the status: what was read. */
  read: string;
  hasFolder: boolean;
  wantsHistory: boolean;
  sourceFiles: number;
  readonly finish: () => void;
  readonly fail: (message: string) => void;
  readonly listener: () => EngineListener;
  readonly settled: () => Promise<void>;
}

export const fakeWorld = (): FakeWorld => {
  let revision = 0;
  let phase: Phase = 'empty';
  let pending: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
  let listener: EngineListener | undefined;

  const status = (): Status => ({
    phase,
    revision,
    sourceFiles: world.sourceFiles,
    coverage: { text: world.read, gaps: [], complete: true },
  });
  const step = async (call: Call, words: string, after: Phase): Promise<Status> => {
    world.calls.push(words);
    if (world.slow.has(call)) {
      await new Promise<void>((resolve, reject) => (pending = { resolve, reject })).finally(() => (pending = undefined));
    }
    revision += 1;
    phase = after;
    return status();
  };
  const engine: RemoteEngine = {
    ready: async () => undefined,
    open: () => step('open', 'open', 'skimmed'),
    readAll: () => step('readAll', 'readAll', 'read'),
    applyChanges: (changes) => step('applyChanges', ['applyChanges', ...changes.map(({ path }) => path)].join(' '), phase),
    loadHistory: () => step('loadHistory', 'loadHistory', phase),
    cancel: async () => {
      world.calls.push('cancel');
      pending?.reject(new CancellationError());
    },
    status: async () => status(),
    diagram: async (subject, lens) => {
      const key = subjectKey(subject);
      return world.diagrams.get(lens ? `${key} ${lens.kind}` : key) ?? world.diagrams.get(key);
    },
    about: async (subject) => world.about.get(subjectKey(subject)),
    hover: async () => ({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, sentences: ['Words.'] }),
    purposes: async (paths) => paths.map((path) => ({ path, text: 'Words.' })),
    find: async () => ({ items: [], isComplete: true }),
    journeys: () => Promise.resolve({ items: [], isComplete: true }),
    journey: () => Promise.resolve(undefined),
    prepareScope: () => Promise.resolve(),
    review: () => Promise.resolve({ marks: [], sections: [] }),
    locate: async (name) => world.located.get(name) ?? [],
    brief: async (format) => `brief in ${format}`,
    dispose: () => {
      world.calls.push('dispose');
      pending?.reject(new Error('closed'));
    },
  };
  const client = new EngineClient({
    hasFolder: () => world.hasFolder,
    options: () => ({ name: 'demo', exclude: [], maxFiles: 10 }),
    wantsHistory: () => world.wantsHistory,
    log: {
      info: () => undefined,
      warn: (message) => void world.logged.push(message),
      error: (message) => void world.logged.push(message),
    },
    later: (run) => void world.timers.push(run),
    async connect(given) {
      world.calls.push('connect');
      listener = given;
      const refusal = world.refusals.shift();
      if (refusal !== undefined) throw new Error(refusal);
      return engine;
    },
  });
  const world: FakeWorld = {
    client,
    calls: [],
    states: [],
    logged: [],
    about: new Map(),
    diagrams: new Map(),
    located: new Map(),
    slow: new Set(),
    refusals: [],
    timers: [],
    read: 'Read 1 of 1',
    hasFolder: true,
    wantsHistory: false,
    sourceFiles: 3,
    finish: () => pending?.resolve(),
    fail: (message) => pending?.reject(new Error(message)),
    listener: () => listener!,
    settled: () => new Promise((resolve) => setTimeout(resolve, 2)),
  };
  client.onState((state) => world.states.push(describeState(state)));
  return world;
};

const describeState = (state: EngineState): string => {
  const progress = 'progress' in state ? ` ${state.progress.stage} ${state.progress.done}` : '';
  return (state.kind === 'ready' ? state.status.phase : state.kind) + progress;
};
