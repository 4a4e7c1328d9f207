import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { noFactStore } from '../../ports/fact-store.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { FileSystem } from '../../ports/file-system.ts';
import type { History } from '../../ports/history.ts';
import { multiRootFileSystem } from '../worker/multi-root-file-system.ts';
import { multiRootHistory } from '../worker/multi-root-history.ts';
import { serveEngine } from '../worker/serve.ts';
import { openFactStore } from './fact-store.ts';
import { gitHistory } from './git/git-history.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { nodeParserAssets } from './parser-assets.ts';
import { nodeScheduler } from './node-scheduler.ts';

/** What the extension host hands to the worker it starts. */
export interface NodeWorkerData {
  /** Folders on this machine; none where the host must serve the files. */
  readonly roots: readonly { readonly name: string; readonly path: string }[];
  /** A folder of the extension's own for facts kept between runs. */
  readonly storage?: string;
  /** Of the extension; facts of another version are not used. */
  readonly version: string;
}

const fileSystemOf = ({ roots }: NodeWorkerData): FileSystem | undefined => {
  const [first, ...others] = roots;
  if (!first) return undefined;
  if (others.length === 0) return nodeFileSystem(first.path);
  return multiRootFileSystem(roots.map(({ name, path: folder }) => ({ name, fileSystem: nodeFileSystem(folder) })));
};

/** Asked only when the extension host says so: it knows whether the workspace is trusted. */
const historyOf = ({ roots }: NodeWorkerData): History | undefined => {
  const [first, ...others] = roots;
  if (!first) return undefined;
  if (others.length === 0) return gitHistory(first.path);
  return multiRootHistory(roots.map(({ name, path: folder }) => ({ name, history: gitHistory(folder) })));
};

const factStoreOf = ({ storage, version }: NodeWorkerData): Promise<FactStore> =>
  storage === undefined ? Promise.resolve(noFactStore) : openFactStore(path.join(storage, 'facts.json'), version);

const start = async (): Promise<void> => {
  const port = parentPort;
  if (!port) throw new Error('This file runs as a worker thread.');
  const early: unknown[] = [];
  const keep = (message: unknown): void => void early.push(message);
  port.on('message', keep);
  const data = workerData as NodeWorkerData;
  const fileSystem = fileSystemOf(data);
  const history = historyOf(data);
  const factStore = await factStoreOf(data);
  port.off('message', keep);
  serveEngine(
    {
      post: (message) => port.postMessage(message),
      onMessage(listener) {
        port.on('message', listener);
        for (const message of early) listener(message);
      },
    },
    {
      ...{ scheduler: nodeScheduler, factStore, parserAssets: nodeParserAssets() },
      ...(fileSystem ? { fileSystem } : {}),
      ...(history ? { history } : {}),
    },
  );
};

void start();
