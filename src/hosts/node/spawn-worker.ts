import { Worker } from 'node:worker_threads';
import type { WorkerChannel } from '../worker/channel.ts';
import type { NodeWorkerData } from './node-worker.ts';

/** A channel whose end may be listened to by several. */
export type SpawnedWorker = WorkerChannel & Required<Pick<WorkerChannel, 'onClosed'>>;

/** Runs the worker script in a thread of its own. When it runs out of memory only that thread dies. */
export const spawnWorker = (script: string, workerData: NodeWorkerData): SpawnedWorker => {
  // The debugging flags of the extension host must not be inherited: its port is taken.
  const worker = new Worker(script, { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 4096 } });
  const listeners = new Set<(reason: string) => void>();
  let ended = false;
  const close = (reason: string): void => {
    if (ended) return;
    ended = true;
    for (const listener of listeners) listener(reason);
  };
  worker.on('error', (error) => close(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => close(`exit code ${code}`));
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onClosed: (listener) => void listeners.add(listener),
    terminate() {
      ended = true;
      void worker.terminate();
    },
  };
};
