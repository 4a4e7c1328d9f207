import type { WorkerChannel } from '../worker/channel.ts';

/** A channel whose end may be listened to by several. */
export type SpawnedWebWorker = WorkerChannel & Required<Pick<WorkerChannel, 'onClosed'>>;

/** Starts a worker from its script's bytes: an extension's own address has another origin than the page. */
export const spawnWebWorker = (script: Uint8Array): SpawnedWebWorker => {
  const url = URL.createObjectURL(new Blob([script.slice()], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'Interlinear' });
  const listeners = new Set<(reason: string) => void>();
  worker.addEventListener('error', (event) => {
    // Without a message it is the script that could not be loaded; with one it may be an error that the worker survives, which its calls report.
    for (const listener of listeners) listener(event.message === '' ? 'the worker could not be loaded' : event.message);
  });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener('message', (event) => listener(event.data)),
    onClosed: (listener) => void listeners.add(listener),
    terminate() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
};
