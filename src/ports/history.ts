import type { RecordedHistory } from '../model/history.ts';
import type { CancellationToken } from './cancellation.ts';

/** What version control remembers of the opened folder. Absent where it may not be asked. No method throws or rejects. */
export interface History {
  /** Names the newest change. Cheap and starts nothing: while it stays the same, reading again would give the same. */
  newest(): Promise<string | undefined>;
  /** The whole log within bounds. Undefined where there is none, where it cannot be read, and when cancelled. */
  read(token: CancellationToken): Promise<RecordedHistory | undefined>;
}
