import { expect } from 'chai';
import type { Coverage } from '../../../src/model/coverage.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { coverageView } from '../../../src/views/coverage/coverage-view.ts';

const nothing: Coverage = {
  files: 0,
  read: 0,
  skimmed: 0,
  skipped: [],
  excludedFolders: [],
  imports: { internal: 0, external: 0, builtin: 0, unresolved: [] },
  notices: [],
};

const imports = { internal: 9, external: 0, builtin: 0, unresolved: [] };
const lost = {
  from: modulePath('src/a.ts'),
  specifier: './b',
  range: { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } },
  quote: './b',
  reason: 'not-found' as const,
};

interface Expected {
  readonly text: string;
  readonly gaps?: readonly string[];
  readonly complete?: boolean;
}

const check = (name: string, coverage: Partial<Coverage>, { text, gaps = [], complete = true }: Expected): void => {
  it(name, () => {
    const view = coverageView({ ...nothing, ...coverage });
    expect(view.text).to.equal(text);
    expect(view.gaps.map((gap) => [gap.text, ...gap.examples].join(' | '))).to.deep.equal(gaps);
    expect(view.complete).to.equal(complete);
  });
};

describe('coverageView', () => {
  check('of nothing', {}, { text: 'No files were found' });
  check(
    'of everything',
    { files: 2, read: 2, imports },
    { text: 'Read 2 of 2 files · every import inside the project was followed' },
  );
  check('of one file', { files: 1, read: 1 }, { text: 'Read 1 of 1 file' });
  check(
    'while files are still to be read',
    {
      files: 622,
      read: 412,
      skimmed: 200,
      skipped: Array.from({ length: 10 }, () => ({ path: 'a.png', reason: 'no-reader' as const, detail: '.png files' })),
    },
    {
      text: 'Looked at 612 files; read 412 of them so far · 10 of kinds that are not read',
      gaps: ['10 files: of kinds that are not read | .png files (10)'],
      complete: false,
    },
  );
  check(
    'of a file that could only be skimmed',
    { files: 2, read: 1, skimmed: 1, notices: [{ path: 'a.ts', message: 'Not valid', line: 0 }] },
    { text: 'Read 1 of 2 files · 1 for its imports only', gaps: ['1 file: Not valid | a.ts:1'], complete: false },
  );
  check(
    'of imports that lead nowhere',
    { files: 1, read: 1, imports: { ...imports, unresolved: [lost] } },
    {
      text: 'Read 1 of 1 file · 1 import could not be followed',
      gaps: ['1 import not followed: no such file was found | src/a.ts:5 ./b'],
      complete: false,
    },
  );
  check(
    'of files that were left out',
    {
      files: 4,
      read: 1,
      skipped: [
        { path: 'a.ts', reason: 'too-large' },
        { path: 'b.ts', reason: 'too-large' },
        { path: 'c.png', reason: 'no-reader' },
      ],
    },
    {
      text: 'Read 1 of 4 files · 1 of kinds that are not read · 2 left out',
      gaps: ['2 files: too large to be read | a.ts | b.ts', '1 file: of kinds that are not read | c.png (1)'],
      complete: false,
    },
  );
  check(
    'of folders that were not entered',
    { files: 1, read: 1, excludedFolders: [{ path: 'node_modules', reason: 'dependency-folder' }] },
    { text: 'Read 1 of 1 file', gaps: ['1 folder not entered: code of others, installed beside the project | node_modules'] },
  );
  check(
    'shows names that would turn the reading direction',
    { files: 1, skipped: [{ path: 'a\u202Eb', reason: 'binary' }] },
    { text: 'Read 0 of 1 file · 1 of kinds that are not read', gaps: ['1 file: not text | a\uFFFDb'] },
  );
  it('gives a few examples only', () => {
    const skipped = Array.from({ length: 30 }, (_, index) => ({ path: `${index}.ts`, reason: 'too-large' as const }));
    expect(coverageView({ ...nothing, files: 30, skipped }).gaps[0]?.examples).to.have.length(6);
  });
});
