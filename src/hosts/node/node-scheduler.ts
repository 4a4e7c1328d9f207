import { performance } from 'node:perf_hooks';
import type { Scheduler } from '../../ports/scheduler.ts';

export const nodeScheduler: Scheduler = {
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setImmediate(resolve)),
};
