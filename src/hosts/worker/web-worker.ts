import { noFactStore } from '../../ports/fact-store.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import { serveEngine } from './serve.ts';

/** A message to oneself is the only turn of the loop that browsers do not slow down. */
const scheduler: Scheduler = {
  now: () => performance.now(),
  yield: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};

serveEngine(
  {
    post: (message) => self.postMessage(message),
    onMessage: (listener) => self.addEventListener('message', (event) => listener(event.data)),
  },
  { scheduler, factStore: noFactStore },
);
