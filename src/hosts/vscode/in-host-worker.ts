import type { WorkerChannel } from '../worker/channel.ts';

type Listener = (event: { readonly data: unknown }) => void;

/** What the worker's script sees instead of its own global scope: the script uses nothing else of it. */
interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: Listener): void;
}

/**
 * Runs the worker's script in this thread, for browsers that refuse a worker inside a worker. The script is not bundled with the
 * extension, so nobody who has workers pays for its parsers.
 */
export const inHostWorker = (script: Uint8Array): WorkerChannel => {
  const outward = new Set<(message: unknown) => void>();
  const inward = new Set<Listener>();
  let open = true;
  const later = (deliver: () => void): void => queueMicrotask(() => (open ? deliver() : undefined));
  run(script, {
    postMessage: (message) => later(() => outward.forEach((listener) => listener(message))),
    addEventListener: (type, listener) => {
      if (type === 'message') inward.add(listener);
    },
  });
  return {
    post: (message) => later(() => inward.forEach((listener) => listener({ data: message }))),
    onMessage: (listener) => void outward.add(listener),
    terminate: () => void (open = false),
  };
};

/** The way VS Code's own host in the browser loads extensions; the text is a file of this extension. */
const run = (script: Uint8Array, scope: Scope): void => {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- importScripts would give the script the host's own messages
  const start = new Function('self', new TextDecoder().decode(script)) as (self: Scope) => void;
  start(scope);
};
