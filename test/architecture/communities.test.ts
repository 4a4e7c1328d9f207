import { expect } from 'chai';
import { communities } from '../../src/architecture/communities.ts';

/** `a -> b c` for a file that uses others. */
const check = (title: string, rows: string, expected: readonly string[]): void => {
  it(title, () => {
    expect(found(rows)).to.deep.equal(expected);
  });
};

const found = (rows: string): string[] => {
  const uses = new Map(
    rows.split(';').map((row): [string, string[]] => {
      const [name = '', targets = ''] = row.split('->').map((side) => side.trim());
      return [name, targets.split(' ').filter((target) => target !== '')];
    }),
  );
  const ties = { nameOf: (name: string) => name, usedBy: (name: string) => uses.get(name) ?? [] };
  return communities([...uses.keys()], ties, 3).map(({ label, members }) => `${label}: ${members.join(' ')}`);
};

const shell =
  'expr-add -> expr-core; expr-mul -> expr-core expr-add; expr-core; job-run -> job-list; job-stop -> job-list job-run; job-list';
const helpers = 'x-one -> hub; y-two -> hub x-one; z-three -> hub y-two; hub; p-four -> core; q-five -> core p-four; core';

describe('communities', () => {
  check('by what uses what and by names', shell, ['expr: expr-add expr-core expr-mul', 'job: job-list job-run job-stop']);
  check('are called after the file that most others use where no word tells', helpers, [
    'hub: hub x-one y-two z-three',
    'core: core p-four q-five',
  ]);
  check(
    'by two words where none is in most',
    'box-gift -> core; note-gift -> core box-gift; list-card -> core; sum-card -> core list-card box-gift; core; x -> y; y -> z; z -> x',
    ['card-and-gift: box-gift core list-card note-gift sum-card'],
  );
  check(
    'not after what everything inherits from',
    'application -> x; a-one -> application; b-two -> application a-one; c-three -> application; x',
    [],
  );
  check('are none where files do not use one another', 'a; b; c; d; e', []);

  it('are the same whatever the order', () => {
    expect(found(shell.split('; ').reverse().join('; '))).to.deep.equal(found(shell));
  });

  it('keep their labels when a file is added, renamed or removed', () => {
    const labelsOf = (rows: string): string[] =>
      found(rows)
        .map((row) => row.split(':', 1)[0] ?? '')
        .sort();
    for (const changed of [
      `${shell}; job-wait -> job-list`,
      shell.replaceAll('expr-mul', 'expr-times'),
      `${shell}; extra -> expr-core`,
    ]) {
      expect(labelsOf(changed), changed).to.deep.equal(labelsOf(shell));
    }
  });
});
