/** A small program with most of what sentences are made of. */
export const lendingLibrary: Readonly<Record<string, string>> = {
  'README.md': '# Lending\n\nLends books to the people of a town. It sends a letter when a book is late. Nobody pays.\n',
  'package.json': '{\n  "name": "lending",\n  "description": "Lends books to people"\n}\n',
  'src/loans/index.ts': "export { lend, giveBack } from './loan';\nexport * from './late';\n",
  'src/loans/loan.ts': [
    '/** Who has which book, and until when. */',
    '',
    "import { readShelf } from '../shelf/shelf';",
    "import type { Book } from '../shelf/shelf';",
    "import { add } from 'date-tools';",
    '/** Gives a book to a reader, e.g. for two weeks. Fails when it is out. */',
    'export function lend() {}',
    'export function giveBack() {}',
    'export interface Loan {}',
  ].join('\n'),
  'src/loans/late.ts': [
    "import { lend } from './loan';",
    '/** Writes a letter. */',
    'export function remind() {}',
    'export const days = 14;',
  ].join('\n'),
  'src/loans/desk/desk.tsx': [
    "import { lend as give } from '..';",
    "import * as loans from '../loan';",
    'export component Desk',
  ].join('\n'),
  'src/shelf/shelf.ts': [
    "import { readFile } from 'fs';",
    "import { gone } from './gone';",
    'export function readShelf() {}',
    'export type Book = {};',
  ].join('\n'),
  'src/shelf/label.ts': ['// TODO', 'export class Label {}'].join('\n'),
  'src/web/page.tsx': [
    "import { lend } from '../loans';",
    "import { Label } from '../shelf/label';",
    "import { html } from 'screen-kit';",
    'export component Page',
  ].join('\n'),
  'test/loan.test.ts': ["import { lend } from '../src/loans/loan';"].join('\n'),
  'test/page.test.ts': ["import { Page } from '../src/web/page';"].join('\n'),
};

export const libraryParts = { 'src/loans': 'Loans', 'src/loans/desk': 'Desk', 'src/shelf': 'Shelf', 'src/web': 'Web pages' };
