import { expect } from 'chai';
import type { Skipped } from '../../src/model/coverage.ts';
import { describeSkip } from '../../src/scan/skip-words.ts';

const check = (skipped: Omit<Skipped, 'path'>, expected: string): void => {
  it(expected, () => expect(describeSkip({ path: 'a', ...skipped })).to.equal(expected));
};

describe('describeSkip', () => {
  check({ reason: 'ignored' }, 'ignored by the project’s own .gitignore');
  check({ reason: 'too-large', detail: 'over 5 MB' }, 'too large to look into (over 5 MB)');
  check({ reason: 'binary' }, 'not a text file');
});
