import type { FileFacts } from '../model/file-facts.ts';

/** Facts kept between runs, by the hash of the content they were read from. Losing it costs time, never truth. */
export interface FactStore {
  get(hash: string): FileFacts | undefined;
  set(hash: string, facts: FileFacts): void;
  /** Writes what was set; failures are silent. */
  flush(): Promise<void>;
}

export const noFactStore: FactStore = {
  get: () => undefined,
  set: () => undefined,
  flush: () => Promise.resolve(),
};
