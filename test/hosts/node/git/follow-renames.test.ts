import { expect } from 'chai';
import { followRenames } from '../../../../src/hosts/node/git/follow-renames.ts';
import type { LoggedCommit, LoggedEntry } from '../../../../src/hosts/node/git/log-reader.ts';

/** Commits, newest first, as "M a, A b, R old new"; what is expected names the files of today, new ones with a plus. */
const check = (name: string, log: readonly string[], expected: readonly string[], folder = ''): void => {
  it(name, () => {
    const toInside = (path: string): string | undefined => (path.startsWith(folder) ? path.slice(folder.length) : undefined);
    const changes = followRenames(log.map(commitOf), toInside);
    const outline = changes.map(({ files, added, size }) =>
      [...files.map((file) => (added.includes(file) ? `+${file}` : file)), ...(size > files.length ? [`of ${size}`] : [])].join(
        ' ',
      ),
    );
    expect(outline).to.deep.equal(expected);
  });
};

const commitOf = (text: string): LoggedCommit => ({
  commit: 'a'.repeat(40),
  day: '2026-01-01',
  subject: '',
  entries: text.split(', ').map((words): LoggedEntry => {
    const [status, path = '', to = ''] = words.split(' ');
    if (status === 'R') return { path: to, status: 'moved', from: path };
    return { path, status: status === 'A' ? 'added' : status === 'D' ? 'removed' : 'other' };
  }),
});

describe('hosts/node/git: following renames', () => {
  check('keeps a name', ['M a', 'A a'], ['a', '+a']);
  check('goes back through names', ['M c', 'R b c', 'M b', 'R a b', 'M a', 'A a'], ['c', 'c', 'c', 'c', 'c', '+c']);
  check('tells a file from one that had its name before', ['M b, M a', 'A a', 'R a b', 'A a'], ['a b', '+a', 'b', '+b']);
  check('goes there and back', ['M a', 'R b a', 'M b', 'R a b', 'A a'], ['a', 'a', 'a', 'a', '+a']);
  check('follows two files that swap their names', ['M a', 'R a b, R b a', 'M a', 'M b'], ['a', 'a b', 'b', 'a']);
  check('counts lines of work beside each other as one file', ['M b', 'M a', 'R a b', 'A a'], ['b', 'b', 'b', '+b']);
  check('sees one move on two lines of work', ['M b', 'R a b', 'R a b', 'M a'], ['b', 'b', 'b', 'b']);
  check('keeps the last name of what is gone', ['M b', 'D a', 'A a'], ['b', 'a', '+a']);
  check('sorts, and counts a file once', ['M z, M a, R q a'], ['a z']);
  check(
    'leaves out commits of nothing',
    ['M a', '', 'A a'].map((each) => each || 'M x/y'),
    ['a', 'x/y', '+a'],
  );
  check('names files of the folder only', ['M in/a, M out/b', 'M out/b', 'A in/a'], ['a of 2', '+a'], 'in/');
  check('follows a file that came from outside', ['M in/a', 'R out/a in/a', 'M out/a, M out/b'], ['a', 'a', 'a of 2'], 'in/');
});
