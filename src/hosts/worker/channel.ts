/** One end of a connection between the extension host and the worker that runs the engine. */
export interface WorkerChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other end has died; the reason is for the log. */
  onClosed?(listener: (reason: string) => void): void;
  terminate(): void;
}
