import { setFlagsFromString } from 'node:v8';
import { runCli } from './run-cli.ts';

// Optimizing hundreds of functions in the background costs a short run more than it saves: on 6,000 files half a second of processor time.
setFlagsFromString('--interrupt-budget=1000000');

// A reader such as `head` that has seen enough closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const token = { isCancellationRequested: false };
process.on('SIGINT', () => {
  if (token.isCancellationRequested) process.exit(130);
  token.isCancellationRequested = true;
});

const streams = {
  out: (text: string) => void process.stdout.write(text),
  error: (text: string) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  token,
};

/** As `EX_SOFTWARE` of sysexits.h: the fault is in this program. */
const internalError = 70;

runCli(process.argv.slice(2), streams).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    streams.error(`This is a fault of interlinear: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = internalError;
  },
);
