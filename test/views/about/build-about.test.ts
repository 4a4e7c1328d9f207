import { expect } from 'chai';
import type { Subject } from '../../../src/model/subject.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Project } from '../../../src/model/project.ts';
import { aboutView } from '../../../src/views/about/build-about.ts';
import { projectOf } from '../../explain/demo-project.ts';
import { lendingLibrary, libraryParts } from '../../explain/lending-library.ts';
import { aboutText } from './about-text.ts';

const library = projectOf(lendingLibrary, { components: libraryParts });

const check = (name: string, subject: Subject, lines: readonly string[] | undefined, project: Project = library): void => {
  it(name, () => {
    const view = aboutView(project, subject);
    const text = view && aboutText(view);
    const place = subject.kind === 'component' ? subject.id : 'path' in subject ? subject.path : undefined;
    const ask = ['# Ask', `What would a change here touch? -> ${place ?? ''}`];
    expect(text).to.deep.equal(lines && [...lines, ...(place === undefined ? [] : ask)]);
  });
};

const file = (path: string): Subject => ({ kind: 'file', path: modulePath(path) });

const many = Object.fromEntries([
  ['src/base.ts', 'export const one = 1;'],
  ...Array.from({ length: 11 }, (_, index) => [`src/user${index}.ts`, "import { one } from './base';"]),
]) as Record<string, string>;

describe('aboutView', () => {
  check('of a file names few files in rows only, and leads to them', file('src/loans/loan.ts'), [
    'loan.ts | TypeScript · 9 lines · src/loans',
    '“Who has which book, and until when.” [loan.ts:1 src/loans/loan.ts:1]',
    '# Offers',
    'Offers two functions (lend and giveBack) and the data shape Loan. [loan.ts:7 src/loans/loan.ts:7] [loan.ts:8 src/loans/loan.ts:8] [loan.ts:9 src/loans/loan.ts:9]',
    '# Relied on by',
    'desk.tsx (1 place) -> src/loans/desk/desk.tsx',
    'loans/index.ts (1 place) -> src/loans/index.ts',
    'late.ts (1 place) -> src/loans/late.ts',
    '# Relies on',
    'Uses the package date-tools. [loan.ts:5 src/loans/loan.ts:5]',
    'shelf.ts (2 places) -> src/shelf/shelf.ts',
    '# Tested by',
    'One test file imports it: loan.test.ts. [loan.test.ts:1 test/loan.test.ts:1]',
    'loan.test.ts (1 place) -> test/loan.test.ts',
  ]);
  check('of a component leads to its neighbours and files', { kind: 'component', id: 'src/shelf' }, [
    'Shelf | 2 files · 6 lines · TypeScript · src/shelf',
    '# Offers',
    'Other parts use both of its files, most of all shelf.ts. [loan.ts:3 src/loans/loan.ts:3] [loan.ts:4 src/loans/loan.ts:4]',
    '# Relied on by',
    'Two other parts rely on it: Loans (2 places) and Web pages (1 place). [loan.ts:3 src/loans/loan.ts:3] [page.tsx:2 src/web/page.tsx:2]',
    'Loans (2 places) -> src/loans',
    'Web pages (1 place) -> src/web',
    '# Tested by',
    'No test file imports it itself; two reach it through other files. [page.test.ts:1 test/page.test.ts:1] [page.tsx:2 src/web/page.tsx:2]',
    '# Not seen',
    'One import in one file could not be followed. [shelf.ts:2 src/shelf/shelf.ts:2]',
    '# Files',
    'label.ts (used by 1 file) -> src/shelf/label.ts',
    'shelf.ts (used by 1 file) -> src/shelf/shelf.ts',
  ]);
  check('of a folder that is a component is that of the component', { kind: 'folder', path: 'src/web' }, [
    'Web pages | 1 file · 4 lines · TypeScript · src/web',
    '# Relies on',
    'It relies on Loans (1 place) and Shelf (1 place). [page.tsx:1 src/web/page.tsx:1] [page.tsx:2 src/web/page.tsx:2]',
    'It uses the outside package screen-kit. [page.tsx:3 src/web/page.tsx:3]',
    'Loans (1 place) -> src/loans',
    'Shelf (1 place) -> src/shelf',
    '# Tested by',
    'One test file imports it: page.test.ts. [page.test.ts:1 test/page.test.ts:1]',
    'page.test.ts (1 place) -> test/page.test.ts',
    '# Files',
    'page.tsx (used by 1 file) -> src/web/page.tsx',
  ]);
  check(
    'counts the rows beyond eight',
    file('src/base.ts'),
    [
      'base.ts | TypeScript · 1 line · src',
      '# Offers',
      'Offers the value one. [base.ts:1 src/base.ts:1]',
      '# Relied on by',
      '11 files rely on it, all in its own part. [user0.ts:1 src/user0.ts:1] [user1.ts:1 src/user1.ts:1] [user10.ts:1 src/user10.ts:1]',
      ...['0', '1', '10', '2', '3', '4', '5', '6'].map((name) => `user${name}.ts (1 place) -> src/user${name}.ts`),
      'and 3 more',
    ],
    projectOf(many),
  );
  check(
    'says what was in the way of reading a file',
    file('a.ts'),
    [
      'a.ts | TypeScript · 1 line',
      '# Not seen',
      'Not valid; only its imports are known. [a.ts:3 a.ts:3]',
      'Hidden \uFFFD characters.',
    ],
    projectOf(
      { 'a.ts': '' },
      {
        coverage: {
          notices: [
            { path: 'a.ts', message: 'Not valid; only its imports are known.', line: 2 },
            { path: 'a.ts', message: 'Hidden \u202E characters.' },
            { path: 'b.ts', message: 'other' },
          ],
        },
      },
    ),
  );
  check(
    'shows characters that would turn the reading direction',
    file('a\u202Etxt.ts'),
    ['a\uFFFDtxt.ts | TypeScript · 1 line'],
    projectOf({ 'a\u202Etxt.ts': '' }),
  );
  check('of a file that is gone is nothing', file('gone.ts'), undefined);
  check('of a component that is gone is nothing', { kind: 'component', id: 'gone' }, undefined);
  check('of an empty folder is nothing', { kind: 'folder', path: 'gone' }, undefined);
});
