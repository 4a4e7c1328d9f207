import { expect } from 'chai';
import * as os from 'node:os';
import { runProgram } from '../../../../src/hosts/node/git/run-program.ts';
import type { Outcome, Program } from '../../../../src/hosts/node/git/run-program.ts';

/** Runs a script in Node; `expected` is how it ended and what it said. */
const check = (
  name: string,
  script: string,
  expected: readonly [Outcome, string],
  more: Partial<Program> = {},
  after = 0,
): void => {
  it(name, async () => {
    const said: Uint8Array[] = [];
    const token = { isCancellationRequested: false };
    const program = {
      ...{ file: process.execPath, args: ['-e', script], folder: os.tmpdir(), environment: {} },
      ...{ maxBytes: 100, maxMilliseconds: 20_000, onOutput: (bytes: Uint8Array) => void said.push(bytes), ...more },
    };
    if (after > 0) setTimeout(() => (token.isCancellationRequested = true), after);
    const outcome = await runProgram(program, token);
    expect([outcome, Buffer.concat(said).toString()]).to.deep.equal(expected);
  });
};

describe('hosts/node/git: running a program', () => {
  check('gives what it says', 'process.stdout.write("words")', ['done', 'words']);
  check('passes nothing of the environment on', 'process.stdout.write(String(process.env.HOME))', ['done', 'undefined']);
  check('tells failure', 'process.exit(3)', ['failed', '']);
  check('tells that there is no such program', '', ['failed', ''], { file: '/no/such/program' });
  check('hears no more than it was told to', 'process.stdout.write("words")', ['full', 'wor'], { maxBytes: 3 });
  check('waits no longer than it was told to', 'setTimeout(() => 0, 60000)', ['failed', ''], { maxMilliseconds: 100 });
  check('stops when asked', 'setTimeout(() => 0, 60000)', ['cancelled', ''], {}, 100);
});
