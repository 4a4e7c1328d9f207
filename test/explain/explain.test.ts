import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import { modulePath } from '../../src/model/module-path.ts';
import type { Project } from '../../src/model/project.ts';
import type { Subject } from '../../src/model/subject.ts';
import { projectOf, textAt } from './demo-project.ts';
import { lendingLibrary, libraryParts } from './lending-library.ts';

const library = projectOf(lendingLibrary, { components: libraryParts });

/** The sentences, as `topic: text (path:line path:line)`. */
const check = (name: string, subject: Subject, sentences: readonly string[], project: Project = library): void => {
  it(name, () => {
    const said = explain(project, subject).map(
      ({ topic, text, evidence }) =>
        `${topic}: ${text} (${evidence.map(({ path, range }) => `${path}:${range.start.line + 1}`).join(' ')})`,
    );
    expect(said).to.deep.equal(sentences);
  });
};

const file = (path: string): Subject => ({ kind: 'file', path: modulePath(path) });
const component = (id: string): Subject => ({ kind: 'component', id });

describe('explain: a file', () => {
  check('says what it is for, what it offers, who needs it, what it needs, and who tests it', file('src/loans/loan.ts'), [
    'purpose: “Who has which book, and until when.” (src/loans/loan.ts:1)',
    'offers: Offers two functions (lend and giveBack) and the data shape Loan. (src/loans/loan.ts:7 src/loans/loan.ts:8 src/loans/loan.ts:9)',
    'relied-on-by: Three files rely on it: desk.tsx, loans/index.ts and late.ts. (src/loans/desk/desk.tsx:2 src/loans/index.ts:1 src/loans/late.ts:1)',
    'relies-on: Relies on shelf.ts. (src/loans/loan.ts:3)',
    'packages: Uses the package date-tools. (src/loans/loan.ts:5)',
    'tests: One test file imports it: loan.test.ts. (test/loan.test.ts:1)',
  ]);
  check('says what it passes on', file('src/loans/index.ts'), [
    'purpose: Passes on lend and giveBack, so that others find it in one place. (src/loans/index.ts:1 src/loans/index.ts:2)',
    'offers: Passes on names from loan.ts and late.ts. (src/loans/index.ts:1 src/loans/index.ts:2)',
    'relied-on-by: Two files rely on it: desk.tsx and page.tsx. (src/loans/desk/desk.tsx:1 src/web/page.tsx:1)',
    'relies-on: Relies on loan.ts and late.ts. (src/loans/index.ts:2 src/loans/index.ts:1)',
  ]);
  check('says that nothing needs it, with what it offers as evidence', file('src/loans/desk/desk.tsx'), [
    'offers: Offers the screen piece Desk. (src/loans/desk/desk.tsx:3)',
    'relied-on-by: No other file that was read imports it. (src/loans/desk/desk.tsx:3)',
    'relies-on: Relies on loans/index.ts and loan.ts. (src/loans/desk/desk.tsx:1 src/loans/desk/desk.tsx:2)',
  ]);
  check('says that only tests need it', file('src/web/page.tsx'), [
    'offers: Offers the screen piece Page. (src/web/page.tsx:4)',
    'relied-on-by: Nothing but tests imports it. (test/page.test.ts:1)',
    'relies-on: Relies on loans/index.ts and label.ts. (src/web/page.tsx:1 src/web/page.tsx:2)',
    'packages: Uses the package screen-kit. (src/web/page.tsx:3)',
    'tests: One test file imports it: page.test.ts. (test/page.test.ts:1)',
  ]);
  check('says which import leads nowhere, and what comes with the platform', file('src/shelf/shelf.ts'), [
    'purpose: By its name, it reads shelves. (src/shelf/shelf.ts:3)',
    'offers: Offers the function readShelf and the data shape Book. (src/shelf/shelf.ts:3 src/shelf/shelf.ts:4)',
    'relied-on-by: One file relies on it: loan.ts. (src/loans/loan.ts:3)',
    'packages: Uses fs, which comes with Node.js. (src/shelf/shelf.ts:1)',
    'limits-of-view: One import (./gone) could not be followed: no such file was found. (src/shelf/shelf.ts:2)',
  ]);
  check('does not ask who relies on or tests a test', file('test/loan.test.ts'), [
    'purpose: Tests loan.ts. (test/loan.test.ts:1)',
    'relies-on: Relies on loan.ts. (test/loan.test.ts:1)',
  ]);
  check('is silent about a file that is not there', file('src/other.ts'), []);
});

describe('explain: a component, a folder, everything', () => {
  check('names the parts around it', component('src/shelf'), [
    'relied-on-by: Two other parts rely on it: Loans (2 places) and Web pages (1 place). (src/loans/loan.ts:3 src/web/page.tsx:2)',
    'offers: Other parts use both of its files, most of all shelf.ts. (src/loans/loan.ts:3 src/loans/loan.ts:4)',
    'tests: No test file imports it itself; two reach it through other files. (test/page.test.ts:1 src/web/page.tsx:2)',
    'limits-of-view: One import in one file could not be followed. (src/shelf/shelf.ts:2)',
  ]);
  check('says by which file others come in', component('src/loans'), [
    'relied-on-by: One other part relies on it: Web pages (1 place). (src/web/page.tsx:1)',
    'offers: Other parts use it through one file, loans/index.ts. (src/web/page.tsx:1)',
    'relies-on: It relies on Shelf (2 places). (src/loans/loan.ts:3)',
    'packages: It uses the outside package date-tools. (src/loans/loan.ts:5)',
    'tests: One test file imports it: loan.test.ts; one more reaches it through other files. (test/loan.test.ts:1)',
  ]);
  check('explains a folder that is a component as the component', { kind: 'folder', path: 'src/web' }, [
    'relies-on: It relies on Loans (1 place) and Shelf (1 place). (src/web/page.tsx:1 src/web/page.tsx:2)',
    'packages: It uses the outside package screen-kit. (src/web/page.tsx:3)',
    'tests: One test file imports it: page.test.ts. (test/page.test.ts:1)',
  ]);
  check('explains any other folder from its files', { kind: 'folder', path: 'src' }, [
    'packages: It uses the outside packages date-tools and screen-kit. (src/loans/loan.ts:5 src/web/page.tsx:3)',
    'tests: Two test files import it. (test/loan.test.ts:1 test/page.test.ts:1)',
    'limits-of-view: One import in one file could not be followed. (src/shelf/shelf.ts:2)',
  ]);
  check('opens the repository with the words of its authors, once', { kind: 'repository' }, [
    'purpose: “Lends books to the people of a town. It sends a letter when a book is late.” (README.md:3)',
    'size: It is written in TypeScript. (src/loans/desk/desk.tsx:3)',
    'parts: It has three parts: Loans (4 files), Shelf (2 files) and Web pages (1 file). (src/web/page.tsx:1 src/loans/loan.ts:3 test/page.test.ts:1)',
    'packages: It builds on the outside packages date-tools and screen-kit. (src/loans/loan.ts:5 src/web/page.tsx:3)',
    'tests: Two files belong to its tests. They import files of two of the three parts. (test/loan.test.ts:1 test/page.test.ts:1)',
  ]);
  check(
    'names parts beside an inner part, not the part that holds both',
    component('post/desk'),
    [
      'relied-on-by: One other part relies on it: Web (1 place). (web/page.ts:1)',
      'relies-on: It relies on Letters (1 place). (post/desk/desk.ts:1)',
    ],
    projectOf(
      {
        'post/desk/desk.ts': "import { send } from '../letters/send';\nexport const desk = 1;",
        'post/letters/send.ts': 'export const send = 1;',
        'web/page.ts': "import { desk } from '../post/desk/desk';",
      },
      { components: { post: 'Post', 'post/desk': 'Desk', 'post/letters': 'Letters', web: 'Web' } },
    ),
  );
  check('is silent about what is not there', component('src/other'), []);
  check('is silent about an empty folder', { kind: 'folder', path: 'docs' }, []);
});

describe('explain: truth', () => {
  check(
    'does not say that nothing imports a file while an import that may mean it leads nowhere',
    file('a.ts'),
    ['offers: Offers the value one. (a.ts:1)'],
    projectOf({ 'a.ts': 'export const one = 1;', 'b.ts': "import { one } from './lib/a';" }),
  );
  check(
    'does not say that no test imports a file while a test has such an import',
    file('a.ts'),
    ['offers: Offers the value one. (a.ts:1)'],
    projectOf({ 'a.ts': 'export const one = 1;', 'b.test.ts': "import { one } from './lib/a';" }),
  );
  check(
    'says nothing on what a skimmed file offers',
    file('a.ts'),
    ['relies-on: Relies on b.ts. (a.ts:1)'],
    projectOf(
      { 'a.ts': "import { two } from './b';\nexport const one = 1;", 'b.ts': 'export const two = 2;' },
      { skimmed: ['a.ts'] },
    ),
  );

  it('quotes what stands at every place', () => {
    const subjects: Subject[] = [
      { kind: 'repository' },
      { kind: 'folder', path: 'src' },
      ...Object.keys(lendingLibrary).map(file),
      ...Object.keys(libraryParts).map(component),
    ];
    const evidence = subjects.flatMap((subject) => explain(library, subject)).flatMap((each) => each.evidence);
    expect(evidence).to.have.length.above(60);
    for (const { path, range, quote } of evidence) expect(textAt(lendingLibrary[path] ?? '', range), path).to.equal(quote);
  });
});
