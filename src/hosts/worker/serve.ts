import { createBirpc } from 'birpc';
import { createService } from '../../engine/create-service.ts';
import type { EngineEnvironment } from '../../engine/environment.ts';
import type { FileSystem } from '../../ports/file-system.ts';
import type { ParserAssets } from '../../ports/parser-assets.ts';
import { noTimeout } from './rpc.ts';
import type { HostFunctions, WorkerFunctions } from './rpc.ts';

/** The worker's end of the wire. */
export interface Wire {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Runs the engine behind a wire. `fileSystem` and `parserAssets` default to asking the host for every file. */
export const serveEngine = (
  wire: Wire,
  adapters: Omit<EngineEnvironment, 'fileSystem' | 'parserAssets'> & Partial<EngineEnvironment>,
): void => {
  const hostFileSystem: FileSystem = {
    readDirectory: (path) => rpc.readDirectory(path),
    readFile: (path, maxBytes) => rpc.readFile(path, maxBytes),
  };
  const parserAssets: ParserAssets = { read: (name) => rpc.readAsset(name) };
  const service = createService({ fileSystem: hostFileSystem, parserAssets, ...adapters }, (progress) => {
    void rpc.progress.asEvent(progress);
  });
  const functions: WorkerFunctions = {
    ready: async () => {
      await service;
    },
    open: async (options) => (await service).open(options),
    readAll: async () => (await service).readAll(),
    applyChanges: async (changes) => (await service).applyChanges(changes),
    loadHistory: async () => (await service).loadHistory(),
    cancel: async () => (await service).cancel(),
    status: async () => (await service).status(),
    diagram: async (subject, lens) => (await service).diagram(subject, lens),
    about: async (subject) => (await service).about(subject),
    hover: async (path, position) => (await service).hover(path, position),
    purposes: async (paths) => (await service).purposes(paths),
    find: async (words) => (await service).find(words),
    journeys: async () => (await service).journeys(),
    journey: async (id) => (await service).journey(id),
    prepareScope: async () => (await service).prepareScope(),
    review: async (text) => (await service).review(text),
    locate: async (words) => (await service).locate(words),
    brief: async (format) => (await service).brief(format),
  };
  const rpc = createBirpc<HostFunctions, WorkerFunctions>(functions, {
    post: (message) => wire.post(message),
    on: (listener) => wire.onMessage(listener),
    timeout: noTimeout,
  });
};
