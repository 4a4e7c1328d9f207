/** As in VS Code. Long work looks at it between files. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: CancellationToken = { isCancellationRequested: false };

/** Thrown through a stage by `throwIfCancelled`; caught once, by whoever asked for the work. */
export class CancellationError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancellationError';
  }
}

export const throwIfCancelled = (token: CancellationToken): void => {
  if (token.isCancellationRequested) throw new CancellationError();
};
