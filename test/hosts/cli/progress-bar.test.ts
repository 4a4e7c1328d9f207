import { expect } from 'chai';
import { neverCancelled } from '../../../src/ports/cancellation.ts';
import type { Progress } from '../../../src/engine/service.ts';
import { progressBar } from '../../../src/hosts/cli/progress-bar.ts';

const check = (name: string, isTerminal: boolean, steps: readonly Progress[], written: readonly string[]): void => {
  it(name, () => {
    const error: string[] = [];
    const bar = progressBar({ out: () => undefined, error: (text) => error.push(text), isTerminal, token: neverCancelled });
    steps.forEach(bar.show);
    bar.clear();
    expect(error).to.deep.equal(written);
  });
};

const clear = '\r\x1B[2K';

describe('progressBar', () => {
  check('counts while the end is unknown', true, [{ stage: 'scan', done: 7 }], [`${clear}Looking for files: 7`, clear]);
  check(
    'fills up, and writes each state once',
    true,
    [
      { stage: 'skim', done: 1, total: 2 },
      { stage: 'skim', done: 1, total: 2 },
      { stage: 'read', done: 2, total: 2 },
    ],
    [`${clear}Following imports ${'█'.repeat(15)}${'░'.repeat(15)} 1/2`, `${clear}Reading ${'█'.repeat(30)} 2/2`, clear],
  );
  check(
    'stands an end of nothing',
    true,
    [{ stage: 'skim', done: 0, total: 0 }],
    [`${clear}Following imports ${'░'.repeat(30)} 0/0`, clear],
  );
  check('is silent elsewhere', false, [{ stage: 'scan', done: 7 }], []);
  check('takes away nothing where nothing was drawn', true, [], []);
});
