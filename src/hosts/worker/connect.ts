import { createBirpc } from 'birpc';
import type { Progress } from '../../engine/service.ts';
import { CancellationError } from '../../ports/cancellation.ts';
import type { FileSystem } from '../../ports/file-system.ts';
import type { ParserAssets } from '../../ports/parser-assets.ts';
import type { WorkerChannel } from './channel.ts';
import { noTimeout } from './rpc.ts';
import type { HostFunctions, WorkerFunctions } from './rpc.ts';

/** The engine in a worker, as the extension host sees it. `status` and `cancel` are asynchronous here. */
export type RemoteEngine = WorkerFunctions & { dispose(): void };

export interface ConnectOptions {
  /** Serves the worker's reads where it cannot read the disk itself. */
  readonly fileSystem?: FileSystem;
  /** Serves the worker's grammars where it cannot read the extension's folder itself. */
  readonly parserAssets?: ParserAssets;
  readonly onProgress?: (progress: Progress) => void;
}

const refused = { kind: 'refused', reason: 'unreadable' } as const;

/** Rejected calls carry the worker's error: its `name` is `CancellationError` where the work was cancelled. */
export const connectEngine = (
  channel: WorkerChannel,
  { fileSystem, parserAssets, onProgress }: ConnectOptions = {},
): RemoteEngine => {
  const functions: HostFunctions = {
    progress: (progress) => onProgress?.(progress),
    readDirectory: async (path) => fileSystem?.readDirectory(path) ?? refused,
    readFile: async (path, maxBytes) => fileSystem?.readFile(path, maxBytes) ?? refused,
    readAsset: async (name) => {
      if (!parserAssets) throw new Error('This worker reads its grammars itself.');
      return parserAssets.read(name);
    },
  };
  const rpc = createBirpc<WorkerFunctions, HostFunctions>(functions, {
    post: (message) => channel.post(message),
    on: (listener) => channel.onMessage(listener),
    timeout: noTimeout,
  });
  const closed = new Promise<never>((_, reject) =>
    channel.onClosed?.((reason) => reject(new Error(`The engine stopped: ${reason}`))),
  );
  closed.catch(() => undefined);
  const orClosed = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, closed]).catch(rethrow);
  return {
    ready: () => orClosed(rpc.ready()),
    open: (options) => orClosed(rpc.open(options)),
    readAll: () => orClosed(rpc.readAll()),
    applyChanges: (changes) => orClosed(rpc.applyChanges(changes)),
    loadHistory: () => orClosed(rpc.loadHistory()),
    cancel: () => orClosed(rpc.cancel()),
    status: () => orClosed(rpc.status()),
    diagram: (subject, lens) => orClosed(rpc.diagram(subject, lens)),
    about: (subject) => orClosed(rpc.about(subject)),
    hover: (path, position) => orClosed(rpc.hover(path, position)),
    purposes: (paths) => orClosed(rpc.purposes(paths)),
    find: (words) => orClosed(rpc.find(words)),
    journeys: () => orClosed(rpc.journeys()),
    journey: (id) => orClosed(rpc.journey(id)),
    prepareScope: () => orClosed(rpc.prepareScope()),
    review: (text) => orClosed(rpc.review(text)),
    locate: (words) => orClosed(rpc.locate(words)),
    brief: (format) => orClosed(rpc.brief(format)),
    dispose() {
      rpc.$close();
      channel.terminate();
    },
  };
};

/** Errors lose their class and name on the way between threads. */
const rethrow = (error: unknown): never => {
  throw error instanceof Error && error.message === new CancellationError().message ? new CancellationError() : error;
};
