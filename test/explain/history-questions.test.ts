import { expect } from 'chai';
import fc from 'fast-check';
import { changedTogether, changesOf, countChanges, lastYear, middleOf } from '../../src/explain/history-questions.ts';
import type { RecordedHistory } from '../../src/model/history.ts';
import { historyOf } from './history.ts';

const check = (name: string, ask: () => unknown, expected: unknown): void => {
  it(name, () => expect(ask()).to.deep.equal(expected));
};

const days = (changes: readonly { readonly day: string }[]): string => changes.map(({ day }) => day).join(' ');

const together = (lines: readonly string[], path: string): string[] =>
  changedTogether(historyOf(lines), path).map((each) => `${each.path} ${each.changes.length}`);

const repeated = (line: string, count: number): string[] => Array.from({ length: count }, () => line);

const someHistory = fc
  .array(fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }), { minLength: 1, maxLength: 40 })
  .map((changes) => historyOf(changes.map((files) => `2025-01-01 ${files.join(' ')}`)));

const forAll = (law: (history: RecordedHistory) => void): void => fc.assert(fc.property(someHistory, law));

describe('explain/history-questions', () => {
  check(
    'finds the changes of a file',
    () => days(changesOf(historyOf(['2025-02-02 a', '2025-02-01 b', '2024-01-01 +a']), 'a')),
    '2025-02-02 2024-01-01',
  );
  check('knows none of another', () => changesOf(historyOf(['2025-02-02 a']), 'b'), []);

  const period = (lines: readonly string[], extent?: RecordedHistory['extent']): string => {
    const { changes, from, firstDay } = lastYear(historyOf(lines, extent));
    return `${from} ${firstDay}: ${days(changes)}`;
  };
  check(
    'counts a year from the newest change',
    () => period(['2024-02-29 a', '2023-03-01 a', '2023-02-28 a']),
    'year 2023-02-29: 2024-02-29 2023-03-01',
  );
  check(
    'takes a young history for a year',
    () => period(['2025-02-02 a', '2025-01-01 a']),
    'year 2024-02-02: 2025-02-02 2025-01-01',
  );
  check(
    'says where less is here',
    () => period(['2025-02-02 a', '2025-01-01 a'], 'newest'),
    'begin 2025-01-01: 2025-02-02 2025-01-01',
  );
  check(
    'trusts a bound beyond the year',
    () => period(['2025-02-02 a', '2020-01-01 a'], 'newest'),
    'year 2024-02-02: 2025-02-02',
  );
  check(
    'does not trust a shallow copy',
    () => period(['2025-02-02 a', '2020-01-01 a'], 'shallow'),
    'begin 2020-01-01: 2025-02-02 2020-01-01',
  );

  check('finds what changes together', () => together([...repeated('2025-01-01 a b', 5), ...repeated('2025-01-01 a', 5)], 'a'), [
    'b 5',
  ]);
  check('calls fewer than five chance', () => together(repeated('2025-01-01 a b', 4), 'a'), []);
  check(
    'calls less than half loose',
    () => together([...repeated('2025-01-01 a b', 5), ...repeated('2025-01-01 a', 6)], 'a'),
    [],
  );
  check(
    'learns nothing from wide changes',
    () => together([...repeated('2025-01-01 a b', 4), ...repeated('2025-01-01 a b of 31', 9)], 'a'),
    [],
  );
  check(
    'counts the wide ones too where the narrow ones suffice',
    () => together([...repeated('2025-01-01 a b of 30', 5), '2025-01-01 a b of 31'], 'a'),
    ['b 6'],
  );
  check('puts the closest first, then by name', () => together([...repeated('2025-01-01 a b c d', 5), '2025-01-01 a d'], 'a'), [
    'd 6',
    'b 5',
    'c 5',
  ]);
  check('has a middle', () => [[], [3], [1, 9], [9, 1, 2]].map(middleOf), [0, 3, 1, 2]);

  it('counts each change of a file once', () => {
    forAll((history) => {
      const counts = countChanges(lastYear(history), ['a', 'b']);
      expect([...counts]).to.deep.equal([
        ['a', changesOf(history, 'a').length],
        ['b', changesOf(history, 'b').length],
      ]);
    });
  });
  it('sees as many shared changes from either side', () => {
    forAll((history) => {
      for (const { path, changes } of changedTogether(history, 'a')) {
        const back = changedTogether(history, path).find((each) => each.path === 'a');
        if (back) expect(back.changes).to.deep.equal(changes);
        expect(changes.every(({ files }) => files.includes('a') && files.includes(path))).to.equal(true);
      }
    });
  });
});
