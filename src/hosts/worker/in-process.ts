import { createService } from '../../engine/create-service.ts';
import type { EngineService, Progress } from '../../engine/service.ts';
import { noFactStore } from '../../ports/fact-store.ts';
import type { FileSystem } from '../../ports/file-system.ts';

/** The engine without a worker, for places that refuse to start one. Gives way to other work every few milliseconds. */
export const inProcessEngine = (fileSystem: FileSystem, onProgress: (progress: Progress) => void): Promise<EngineService> => {
  const scheduler = { now: () => performance.now(), yield: () => new Promise<void>((resolve) => setTimeout(resolve, 0)) };
  return createService({ fileSystem, scheduler, factStore: noFactStore }, onProgress);
};
