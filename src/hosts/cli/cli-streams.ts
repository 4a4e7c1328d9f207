import type { CancellationToken } from '../../ports/cancellation.ts';

/** What the command line needs of the process it runs in. */
export interface CliStreams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether `error` leads to a terminal, where a progress bar is welcome. */
  readonly isTerminal: boolean;
  readonly token: CancellationToken;
}
