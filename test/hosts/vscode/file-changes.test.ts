import { expect } from 'chai';
import type { FileChange } from '../../../src/engine/service.ts';
import { gather, matters, mergeChanges, movesHistory } from '../../../src/hosts/vscode/file-changes.ts';

const check = (changes: string, merged: string): void => {
  const kinds: Readonly<Record<string, FileChange['kind']>> = { '+': 'created', '~': 'changed', '-': 'deleted' };
  const read = changes.split(' ').map((word) => ({ kind: kinds[word[0] ?? '']!, path: word.slice(1) }));
  const marks = new Map(Object.entries(kinds).map(([mark, kind]) => [kind, mark]));
  expect(
    mergeChanges(read)
      .map(({ kind, path }) => `${marks.get(kind)}${path}`)
      .join(' '),
  ).to.equal(merged);
};

describe('hosts/vscode/file-changes', () => {
  it('keeps different files apart', () => check('+a ~b -c', '+a ~b -c'));
  it('keeps a new file new', () => check('+a ~a ~a', '+a'));
  it('takes what is deleted and made again for a change', () => check('-a +a', '~a'));
  it('takes the last word otherwise', () => check('~a -a', '-a'));
  it('does not mind strange names', () => check('~__proto__ ~constructor', '~__proto__ ~constructor'));

  it('knows what no picture depends on', () => {
    const paths = ['', '.git/HEAD', 'sub/.git/index', 'a/node_modules/b/c.js', '.gitignore', 'src/git.ts', 'node_modules.ts'];
    expect(paths.filter(matters)).to.deep.equal(['.gitignore', 'src/git.ts', 'node_modules.ts']);
  });

  it('knows what names the newest change', () => {
    const moving = ['.git/HEAD', 'sub/.git/refs/heads/a/b', '.git/packed-refs'];
    const others = ['.git/index', '.git/refs/heads/a.lock', '.git/refs/remotes/origin/a', 'HEAD', 'src.git/HEAD'];
    expect([...moving, ...others].filter(movesHistory)).to.deep.equal(moving);
  });

  it('delivers once it is quiet, and not later than agreed', async () => {
    const delivered: (readonly number[])[] = [];
    const gatherer = gather<number>((values) => delivered.push(values), 30, 90);
    for (let value = 0; value < 12; value += 1) {
      gatherer.add(value);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(delivered.length).to.be.greaterThan(1).and.lessThan(5);
    expect(delivered.flat()).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    gatherer.add(99);
    gatherer.dispose();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(delivered.flat()).not.to.include(99);
  });
});
