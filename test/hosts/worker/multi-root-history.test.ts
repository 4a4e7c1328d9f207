import { expect } from 'chai';
import { multiRootHistory } from '../../../src/hosts/worker/multi-root-history.ts';
import type { RecordedHistory } from '../../../src/model/history.ts';
import { neverCancelled } from '../../../src/ports/cancellation.ts';
import { historyOf } from '../../explain/history.ts';

/** Histories of folders, and what they are together: "day files", then how far it goes. */
const check = (
  name: string,
  roots: Readonly<Record<string, RecordedHistory | undefined>>,
  expected: readonly string[] | undefined,
): void => {
  it(name, async () => {
    const history = multiRootHistory(
      Object.entries(roots).map(([folder, recorded]) => ({
        name: folder,
        history: { newest: async () => recorded?.changes[0].day, read: async () => recorded },
      })),
    );
    const read = await history.read(neverCancelled);
    expect(read && [...read.changes.map(({ day, files }) => [day, ...files].join(' ')), read.extent]).to.deep.equal(expected);
    expect((await history.newest()) === undefined).to.equal(expected === undefined);
  });
};

const named = (commit: string, recorded: RecordedHistory): RecordedHistory => {
  const [first, ...others] = recorded.changes;
  return { ...recorded, changes: [{ ...first, commit }, ...others] };
};

describe('hosts/worker/multi-root-history', () => {
  check(
    'puts changes of several folders in one order',
    { a: named('1', historyOf(['2025-01-02 x'])), b: named('2', historyOf(['2025-01-03 y'], 'newest')) },
    ['2025-01-03 b/y', '2025-01-02 a/x', 'newest'],
  );
  check(
    'joins what folders of one repository share',
    { a: named('1', historyOf(['2025-01-02 x'])), b: named('1', historyOf(['2025-01-02 y'])) },
    ['2025-01-02 a/x b/y', 'whole'],
  );
  check('does with folders that have none', { a: undefined, b: named('1', historyOf(['2025-01-02 y'], 'shallow')) }, [
    '2025-01-02 b/y',
    'shallow',
  ]);
  check('has none where no folder has one', { a: undefined, b: undefined }, undefined);
});
