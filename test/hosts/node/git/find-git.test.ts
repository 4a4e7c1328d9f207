import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { findGit } from '../../../../src/hosts/node/git/find-git.ts';

/** Programs that there are, in a temporary folder; the folders of the search path; the one that is taken. `project` is what is opened. */
const check = (name: string, programs: readonly string[], searchPath: readonly string[], expected: string | undefined): void => {
  it(name, function () {
    if (process.platform !== 'linux') this.skip();
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interlinear-path-')));
    try {
      fs.mkdirSync(path.join(folder, 'project'));
      for (const program of programs) {
        fs.mkdirSync(path.join(folder, path.dirname(program)), { recursive: true });
        fs.writeFileSync(path.join(folder, program), '', { mode: program.endsWith('git') ? 0o755 : 0o644 });
      }
      const places = searchPath.map((place) => (place.startsWith('.') ? place : path.join(folder, place)));
      const found = findGit(path.join(folder, 'project'), places.join(path.delimiter));
      expect(found && path.relative(folder, found)).to.equal(expected);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
};

describe('hosts/node/git: finding git', () => {
  check('takes the first', ['a/git', 'b/git'], ['none', 'a', 'b'], 'a/git');
  check('finds none', ['a/other'], ['a'], undefined);
  check('takes none of the opened folder', ['project/bin/git', 'b/git'], ['project/bin', 'b'], 'b/git');
  check('takes none that packages bring', ['outer/node_modules/.bin/git', 'b/git'], ['outer/node_modules/.bin', 'b'], 'b/git');
  check('takes none of the folder it happens to be in', ['b/git'], ['.', './bin', 'b'], 'b/git');
  check('takes no folder of that name', ['a/git/x', 'b/git'], ['a', 'b'], 'b/git');
});
