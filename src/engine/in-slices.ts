import { throwIfCancelled } from '../ports/cancellation.ts';
import type { CancellationToken } from '../ports/cancellation.ts';
import type { Scheduler } from '../ports/scheduler.ts';

/** Milliseconds of work after which other work of the thread gets its turn. */
const slice = 15;

/** Files under way at once: hides the latency of a remote file system. */
const batchSize = 32;

/**
 * Applies `work` to every item, several at once, giving way to other work now and then.
 * @throws CancellationError soon after cancellation was requested.
 */
export const inSlices = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  {
    scheduler,
    token,
    onDone,
  }: { readonly scheduler: Scheduler; readonly token: CancellationToken; readonly onDone?: (done: number) => void },
): Promise<void> => {
  let last = scheduler.now();
  for (let at = 0; at < items.length; at += batchSize) {
    throwIfCancelled(token);
    await Promise.all(items.slice(at, at + batchSize).map(work));
    if (scheduler.now() - last < slice) continue;
    onDone?.(Math.min(at + batchSize, items.length));
    await scheduler.yield();
    last = scheduler.now();
  }
  throwIfCancelled(token);
};
