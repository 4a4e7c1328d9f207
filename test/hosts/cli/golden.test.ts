import { expect } from 'chai';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from './sample-folder.ts';

const goldens = path.resolve(import.meta.dirname, '../../golden/about');

let place: ReturnType<typeof temporaryFolder>;
before(() => (place = temporaryFolder()));
after(() => place.remove());

/** Compares with the file of that name; `UPDATE_GOLDEN=1` writes it instead. */
const check = (file: string, command: string, ...rest: readonly string[]): void => {
  it(file, async () => {
    const { out } = await place.run(command, place.folder, ...rest, '--no-cache');
    const golden = path.join(goldens, file);
    if (process.env.UPDATE_GOLDEN === '1') {
      fs.mkdirSync(goldens, { recursive: true });
      fs.writeFileSync(golden, out);
    }
    expect(out).to.equal(fs.readFileSync(golden, 'utf8'));
  });
};

describe('golden words', () => {
  check('repository.md', 'explain');
  check('repository.json', 'explain', '--format', 'json');
  check('graph.json', 'graph');
  check('file.md', 'about', 'src/loans/loan.ts');
  check('file.json', 'about', 'src/loans/loan.ts', '--format', 'json');
  check('index-file.md', 'about', 'src/loans/index.ts');
  check('broken-file.md', 'about', 'src/web/broken.ts');
  check('screen.md', 'about', 'src/web/page.tsx');
  check('folder.md', 'about', 'src/loans');
  check('uses.md', 'uses', 'src/shelf/shelf.ts');
});
