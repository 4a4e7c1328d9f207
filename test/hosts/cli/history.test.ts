import { expect } from 'chai';
import { hasGit, temporaryRepositories } from '../node/git/temporary-repositories.ts';
import { temporaryFolder } from './sample-folder.ts';

const place = temporaryFolder({});
after(() => place.remove());

/** Runs a command on a repository of two changes. */
const check = (name: string, args: readonly string[], parts: readonly string[], absent: readonly string[] = []): void => {
  it(name, async function () {
    if (!hasGit) this.skip();
    const world = temporaryRepositories();
    try {
      const { folder, write, commit } = world.repository('lending');
      write('loans/loan.ts', 'export const lend = 1;\n');
      write('shelf/shelf.ts', 'export const shelf = 1;\n');
      commit('begin', '2025-01-02');
      write('loans/loan.ts', 'export const lend = 2;\n');
      commit('more', '2025-03-14');
      const [command = '', ...rest] = args;
      const { code, out, error } = await place.run(command, folder, ...rest, '--no-cache');
      expect([code, error]).to.deep.equal([0, '']);
      for (const part of parts) expect(out).to.contain(part);
      for (const part of absent) expect(out).not.to.contain(part);
    } finally {
      world.remove();
    }
  });
};

describe('command line: history', () => {
  check(
    'tells the age of a file',
    ['about', 'loans/loan.ts'],
    [
      '## Size and age',
      'It has one line; it was added in January 2025, and its last recorded change was in March 2025. [loan.ts@',
    ],
  );
  check('gives the change behind a sentence', ['about', 'loans/loan.ts', '--format', 'json'], ['"topic": "age"', '"commit": "']);
  check('tells it in a brief', ['explain'], ['Its recorded history holds two changes, from January 2025 to March 2025.']);
  check('tells it on a page', ['explain', '--format', 'html'], ['Its recorded history holds two changes', ' in change ']);
  check('leaves it out when told to', ['about', 'loans/loan.ts', '--no-history'], ['# loan.ts'], ['Size and age']);
  check('leaves it out of a brief when told to', ['explain', '--no-history'], ['# lending'], ['recorded']);
});
