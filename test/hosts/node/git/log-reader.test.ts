import { expect } from 'chai';
import fc from 'fast-check';
import { createLogReader } from '../../../../src/hosts/node/git/log-reader.ts';
import type { LoggedCommit } from '../../../../src/hosts/node/git/log-reader.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a log in pieces that end at the given places. */
const read = (log: string, cuts: readonly number[] = [], isCut = false): LoggedCommit[] => {
  const bytes = bytesOf(log);
  const reader = createLogReader();
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  ends.forEach((end, index) => reader.push(bytes.subarray(ends[index - 1] ?? 0, end)));
  return reader.end(isCut);
};

const outline = (commits: readonly LoggedCommit[]): string[] =>
  commits.map(({ commit, day, subject, entries }) =>
    [
      commit.slice(0, 2),
      day,
      `"${subject}"`,
      ...entries.map(({ path, status, from }) => `${status} ${from === undefined ? '' : `${from} -> `}${path}`),
    ].join(' | '),
  );

const check = (name: string, log: string, expected: readonly string[], isCut = false): void => {
  it(name, () => expect(outline(read(log, [], isCut))).to.deep.equal(expected));
};

const commit = (letter: string): string => letter.repeat(40);

/** As git 2.39 writes it for seven commits: some touch nothing, two have no words, one moves a file. */
const recorded = [
  `\0${commit('a')}\x002026-11-25\0\0\nM\0b\0`,
  `\0${commit('b')}\x002026-11-25\0empty2\0`,
  `\0${commit('c')}\x002026-11-24\0ren\0\nR100\0a\0b\0`,
  `\0${commit('d')}\x002026-11-23\0\0`,
  `\0${commit('e')}\x002026-11-22\0näme — ok\0\nD\0é/ö.ts\0A\0line\nbreak.ts\0T\0link\0`,
  `\0${commit('f')}\x002026-11-21\0one\0\nA\0a\0`,
];

describe('hosts/node/git: reading a log', () => {
  check('reads what git writes', recorded.join(''), [
    'aa | 2026-11-25 | "" | other b',
    'bb | 2026-11-25 | "empty2"',
    'cc | 2026-11-24 | "ren" | moved a -> b',
    'dd | 2026-11-23 | ""',
    'ee | 2026-11-22 | "näme — ok" | removed é/ö.ts | added line\nbreak.ts | other link',
    'ff | 2026-11-21 | "one" | added a',
  ]);
  check('reads nothing', '', []);
  check('takes a copy for a new file', `\0${commit('a')}\x002026-01-01\0x\0\nC080\0a\0b\0`, ['aa | 2026-01-01 | "x" | added b']);
  check('leaves out what is no commit', `\0nonsense\x002026-01-01\0x\0\nM\0a\0\0${commit('a')}\0yesterday\0x\0`, []);
  check(
    'leaves out the last commit of a text that was cut',
    `\0${commit('a')}\x002026-01-02\0x\0\nM\0a\0\0${commit('b')}\x002026-01-01\0y\0\nM\0a`,
    ['aa | 2026-01-02 | "x" | other a'],
    true,
  );
  it('keeps the beginning of endless words', () =>
    expect(read(`\0${commit('a')}\x002026-01-01\0${'x'.repeat(9999)}\0`)[0]?.subject).to.have.length(200));
  it('reads the same wherever the text is cut', () => {
    const log = recorded.join('');
    const whole = read(log);
    fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 40 }), (cuts) => void expect(read(log, cuts)).to.deep.equal(whole)));
    expect(read(log, [...bytesOf(log).keys()])).to.deep.equal(whole);
  });
  it('survives any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\0', '\n', 'A', 'R100', 'x', commit('a'), '2026-01-01')), (parts) => {
        for (const { commit: name } of read(parts.join(''))) expect(name).to.equal(commit('a'));
      }),
    );
  });
});
