/** Lets other work of the same thread run: messages, cancellation, questions. */
export interface Scheduler {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Resolves in a later turn of the event loop. */
  yield(): Promise<void>;
}
