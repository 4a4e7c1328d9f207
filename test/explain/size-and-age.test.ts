import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import type { RecordedHistory } from '../../src/model/history.ts';
import { modulePath } from '../../src/model/module-path.ts';
import type { Subject } from '../../src/model/subject.ts';
import { projectOf, textAt } from './demo-project.ts';
import { historyOf } from './history.ts';

const tree: Readonly<Record<string, string>> = {
  'loans/loan.ts': "import { shelf } from '../shelf/shelf';\nexport function lend() {}\n",
  'loans/loan.test.ts': "import { lend } from './loan';\n",
  'loans/late.ts': 'export function remind() {}',
  'loans/empty.ts': '',
  'shelf/shelf.ts': 'export function shelf() {}\n',
  'notes.md': '# Notes\n',
};

/** What is said of size and age, and holds the quotes against the files. */
const check = (name: string, history: RecordedHistory | undefined, subject: string, expected: readonly string[]): void => {
  it(name, () => {
    const options = { components: { loans: 'Loans', shelf: 'Shelf' }, ...(history ? { history } : {}) };
    const claims = explain(projectOf(tree, options), subjectOf(subject)).filter(({ topic }) => topic === 'age');
    expect(claims.map(({ text }) => text)).to.deep.equal(expected);
    for (const { path, range, quote, commit } of claims.flatMap(({ evidence }) => evidence)) {
      expect(textAt(tree[path] ?? '', range)).to.equal(quote);
      expect(history?.changes.find((change) => change.commit === commit)?.files).to.include(path);
    }
  });
};

const subjectOf = (text: string): Subject =>
  text === ''
    ? { kind: 'repository' }
    : text.includes('.')
      ? { kind: 'file', path: modulePath(text) }
      : { kind: 'component', id: text };

const loan = 'loans/loan.ts';
const shelf = 'shelf/shelf.ts';

const lines = [
  `2026-03-11 ${loan}`,
  ...Array.from({ length: 5 }, () => `2026-02-01 ${loan} loans/loan.test.ts notes.md`),
  `2025-12-31 ${shelf} gone.ts`,
  `2024-05-06 +${loan} +${shelf} +loans/late.ts +loans/empty.ts`,
];
const whole = historyOf(lines);

describe('explain/size-and-age: files', () => {
  check('is silent without a history', undefined, loan, []);
  check('tells size, age, how often and what with', whole, loan, [
    'It has three lines; it was added in May 2024, and its last recorded change was in March 2026.',
    'It changed six times in the year up to 11 March 2026. Half of the files that were there before changed at most once in that time.',
    'It changed together with loan.test.ts in five of its seven changes.',
  ]);
  check('tells what changed only once', whole, 'loans/late.ts', [
    'It has one line; it was added in May 2024, and no later change is recorded.',
  ]);
  check('is silent on what has no line to show', whole, 'loans/empty.ts', []);
  check('is silent on what is in none of the changes', historyOf([`2026-03-11 ${shelf}`], 'newest'), loan, []);
  check('does not know when a file was added that was there before', historyOf([`2026-03-11 ${loan}`], 'newest'), loan, [
    'It has three lines; its last recorded change was in March 2026.',
    'It changed once in the history that was looked at, which goes back to 11 March 2026. Half of the files that were there before did not change in that time.',
  ]);
  check('claims no more than a shallow copy shows', historyOf([`2026-03-11 ${loan}`], 'shallow'), loan, [
    'It has three lines; its last change in the history that is here was in March 2026.',
    'It changed once in the history that was looked at, which goes back to 11 March 2026. Half of the files that were there before did not change in that time.',
  ]);
});

describe('explain/size-and-age: parts and all', () => {
  check('tells how many changes touched a part', whole, 'loans', [
    'Six of the seven changes in the year up to 11 March 2026 touched its files.',
  ]);
  check('tells when a part changed last', historyOf([`2026-03-11 ${shelf}`, `2020-01-01 +${loan}`]), 'loans', [
    'Its last recorded change was in January 2020.',
  ]);
  check('tells how far the history goes back, and what changed most', whole, '', [
    'Its recorded history holds eight changes, from May 2024 to March 2026.',
    'Six of the seven changes in the year up to 11 March 2026 touched files of Loans, more than of any other part.',
  ]);
  check('tells where a shallow copy begins', historyOf([`2026-03-11 ${loan} ${shelf}`], 'shallow'), '', [
    'The history that is here begins on 11 March 2026 and holds one change.',
  ]);
  check('tells how much was looked at', historyOf([`2026-03-11 ${shelf}`, `2026-03-09 ${loan}`], 'newest'), '', [
    'The newest 2 changes of its files were looked at; they go back to 9 March 2026.',
  ]);
});
