export const exitCodes = { done: 0, nothingFound: 1, usage: 2, unreadable: 3, interrupted: 130 } as const;

/** Ends a command with a message for its user. */
export class CliError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
    this.name = 'CliError';
  }
}
