import { expect } from 'chai';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Project } from '../../../src/model/project.ts';
import { hoverView } from '../../../src/views/hover/build-hover.ts';
import { projectOf, textAt } from '../../explain/demo-project.ts';
import type { ProjectOptions } from '../../explain/demo-project.ts';

const tree = {
  'src/loan.ts': [
    '/** Who has which book. For how long, too. */',
    '',
    '/** Gives a book to a reader. Fails when it is out. */',
    'export function lend() {}',
    'export interface Loan {}',
    '/** Only for this file. */',
    'function count() {}',
    'export const unused = 1;',
  ].join('\n'),
  'src/index.ts': "export { lend as give } from './loan';\nexport * from './loan';",
  'src/desk.ts': "import { give } from './index';\nimport { Loan } from './loan';",
  'src/door.ts':
    "import { lend } from './loan';\nimport { add } from 'date-tools';\nimport { readFile } from 'fs';\nimport { lost } from './lost';",
  'test/loan.test.ts': "import { lend } from '../src/loan';",
};

const library = projectOf(tree);

/** The place is where `at` begins in the file. */
const check = (
  name: string,
  path: keyof typeof tree,
  at: string,
  sentences: readonly string[] | undefined,
  project: Project = library,
): void => {
  it(name, () => {
    const before = tree[path].slice(0, tree[path].indexOf(at)).split('\n');
    const view = hoverView(project, modulePath(path), { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
    expect(view?.sentences).to.deep.equal(sentences);
  });
};

const partlyRead = (options: ProjectOptions): Project => projectOf(tree, options);

describe('hoverView', () => {
  check('on the first line tells about the file', 'src/loan.ts', '/** Who', [
    'Who has which book.',
    'Three files use it: desk.ts, door.ts and src/index.ts.',
    'One test file imports it too.',
  ]);
  check('on an import tells about the file it leads to', 'src/door.ts', './loan', [
    'Who has which book.',
    'Three files use it: desk.ts, door.ts and src/index.ts.',
    'One test file imports it too.',
  ]);
  check('on a name that is exported tells what it does and who uses it, also under another name', 'src/loan.ts', 'lend()', [
    'Gives a book to a reader.',
    'Two files use it: desk.ts and door.ts.',
    'One test file imports it too.',
  ]);
  check('on a name that is imported says the same', 'src/door.ts', 'lend }', [
    'Gives a book to a reader.',
    'Two files use it: desk.ts and door.ts.',
    'One test file imports it too.',
  ]);
  check('on a name that came by way of another file follows it', 'src/desk.ts', 'give }', [
    'Gives a book to a reader.',
    'Two files use it: desk.ts and door.ts.',
    'One test file imports it too.',
  ]);
  check('on a name without a comment tells who uses it', 'src/loan.ts', 'Loan {}', ['One file uses it: desk.ts.']);
  check('on a name inside the file gives its comment', 'src/loan.ts', 'count()', ['Only for this file.']);
  check('on a name that nobody imports and nobody explained is silent', 'src/loan.ts', 'unused', undefined);
  check('on a package counts its users', 'src/door.ts', 'date-tools', ['A package from outside the project; one file uses it.']);
  check('on what comes with the platform says so', 'src/door.ts', 'fs', ['Comes with Node.js; one file uses it.']);
  check('on an import that leads nowhere says why', 'src/door.ts', './lost', [
    'This import could not be followed: no such file was found.',
  ]);
  check('elsewhere is silent', 'src/loan.ts', 'Fails', undefined);
  check(
    'counts the users of the file while not all of them are read',
    'src/loan.ts',
    'lend()',
    ['Gives a book to a reader.', 'Four files import from loan.ts.'],
    partlyRead({ skimmed: ['src/desk.ts', 'src/index.ts'] }),
  );

  it('covers the name it speaks of', () => {
    const view = hoverView(library, modulePath('src/loan.ts'), { line: 3, character: 18 });
    expect(view && textAt(tree['src/loan.ts'], view.range)).to.equal('lend');
  });
  it('is silent about a file that is not there', () => {
    expect(hoverView(library, modulePath('src/gone.ts'), { line: 0, character: 0 })).to.equal(undefined);
  });
  it('says "at least" where a file takes everything', () => {
    const project = projectOf({
      'a.ts': 'export const one = 1;',
      'b.ts': "import { one } from './a';",
      'c.ts': "import * as all from './a';",
    });
    expect(hoverView(project, modulePath('a.ts'), { line: 0, character: 14 })?.sentences).to.deep.equal([
      'At least one file uses it: b.ts.',
    ]);
  });
  it('does not say "at least" for a file that only wants the other to run', () => {
    const project = projectOf({ 'a.ts': 'export const one = 1;', 'b.ts': "import { one } from './a';", 'c.ts': "import './a';" });
    expect(hoverView(project, modulePath('a.ts'), { line: 0, character: 14 })?.sentences).to.deep.equal([
      'One file uses it: b.ts.',
    ]);
  });
  it('counts users through files that pass on one another in a circle', () => {
    const project = projectOf({
      'a.ts': "export * from './b';\nexport const one = 1;",
      'b.ts': "export * from './a';",
      'c.ts': "import { one } from './b';",
    });
    expect(hoverView(project, modulePath('c.ts'), { line: 0, character: 9 })?.sentences).to.deep.equal([
      'One file uses it: c.ts.',
    ]);
  });
  it('ends on files that pass on one another in a circle', () => {
    const project = projectOf({
      'a.ts': "export * from './b';",
      'b.ts': "export * from './a';",
      'c.ts': "import { x } from './a';",
    });
    expect(hoverView(project, modulePath('c.ts'), { line: 0, character: 9 })?.sentences).to.deep.equal([
      'Two files import from a.ts.',
    ]);
  });
  it('explains a term at the end', () => {
    const project = projectOf({ 'a.ts': '/** Empties the cache. */\nexport function clear() {}' });
    expect(hoverView(project, modulePath('a.ts'), { line: 1, character: 18 })).to.deep.include({
      sentences: ['Empties the cache.'],
      meanings: ['Cache: a store of copies kept at hand, so that answers come faster.'],
    });
  });
});
