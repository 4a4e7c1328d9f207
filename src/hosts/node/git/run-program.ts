import { spawn } from 'node:child_process';
import type { CancellationToken } from '../../../ports/cancellation.ts';

export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** The whole environment: nothing of ours is passed on. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onOutput: (bytes: Uint8Array) => void;
  readonly maxBytes: number;
  readonly maxMilliseconds: number;
}

/** `full`: it had more to say than `maxBytes`. Anything else that is not `done` leaves what came in doubt. */
export type Outcome = 'done' | 'full' | 'failed' | 'cancelled';

const lookEvery = 50;

/** Runs a program without a shell and without input. Never rejects; the program is gone when this resolves or soon after. */
export const runProgram = (program: Program, token: CancellationToken): Promise<Outcome> =>
  // Some systems refuse a program by an exception.
  started(program, token).catch(() => 'failed');

const started = (program: Program, token: CancellationToken): Promise<Outcome> =>
  new Promise((resolve) => {
    if (token.isCancellationRequested) {
      resolve('cancelled');
      return;
    }
    const { file, args, folder, environment, onOutput, maxBytes, maxMilliseconds } = program;
    const child = spawn(file, args, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      shell: false,
    });
    const end = (outcome: Outcome): void => {
      clearInterval(watch);
      child.stdout.removeAllListeners('data');
      if (outcome !== 'done') child.kill('SIGKILL');
      resolve(outcome);
    };
    const latest = performance.now() + maxMilliseconds;
    const watch = setInterval(() => {
      if (token.isCancellationRequested) end('cancelled');
      else if (performance.now() > latest) end('failed');
    }, lookEvery);
    let left = maxBytes;
    child.stdout.on('data', (bytes: Uint8Array) => {
      onOutput(bytes.subarray(0, left));
      left -= bytes.length;
      if (left < 0) end('full');
    });
    child.on('error', () => end('failed'));
    child.on('close', (code) => end(code === 0 ? 'done' : 'failed'));
  });
