import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A small program in four parts that rely on one another, with an outside package and an import that leads nowhere. */
export const libraryFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify(
    { name: 'lending-library', description: 'Lends books to members.', dependencies: { express: '^5.0.0' } },
    undefined,
    2,
  ),
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "nodenext" } }\n',
  'README.md': '# Lending library\n\nLends books to members and reminds them to bring them back.\n',
  '.gitignore': 'node_modules\nout\n',
  'out/built.js': 'module.exports = 1;\n',
  'src/main.ts': `import { startServer } from './web/server.ts';\n\nstartServer(8080);\n`,
  'src/web/server.ts': `import express from 'express';
import { bookPage } from './pages/book-page.ts';
import { loanPage } from './pages/loan-page.ts';
import { theme } from './theme.ts';

/** Answers the browser of a member. */
export function startServer(port: number): void {
  const app = express();
  app.get('/books/:id', (request, response) => response.send(theme(bookPage(request.params.id))));
  app.get('/loans', (_request, response) => response.send(theme(loanPage())));
  app.listen(port);
}
`,
  'src/web/pages/book-page.ts': `import { findBook } from '../../catalogue/find-book.ts';\n\n/** One book with its title and whether it is at home. */\nexport const bookPage = (id: string): string => findBook(id)?.title ?? 'No such book';\n`,
  'src/web/pages/loan-page.ts': `import { openLoans } from '../../loans/open-loans.ts';\nimport { isOverdue } from '../../loans/overdue.ts';\n\nexport const loanPage = (): string => openLoans().filter(isOverdue).map((loan) => loan.book).join();\n`,
  'src/web/theme.ts': `/** Puts a page into the frame that all pages share. */\nexport const theme = (text: string): string => \`<main>\${text}</main>\`;\n`,
  'src/catalogue/book.ts': `/** A book that the library owns. */\nexport interface Book {\n  readonly id: string;\n  readonly title: string;\n}\n`,
  'src/catalogue/find-book.ts': `import type { Book } from './book.ts';\nimport { readTable } from '../store/table.ts';\n\nexport const findBook = (id: string): Book | undefined => readTable<Book>('books').find((book) => book.id === id);\n`,
  'src/catalogue/search.ts': `import type { Book } from './book.ts';\nimport { readTable } from '../store/table.ts';\n\n/** Books whose title holds the words, best first. */\nexport const search = (words: string): Book[] => readTable<Book>('books').filter((book) => book.title.includes(words));\n`,
  'src/catalogue/index.ts': `export * from './find-book.ts';\nexport * from './search.ts';\n`,
  'src/loans/loan.ts': `/** That a member has a book at home. */\nexport interface Loan {\n  readonly book: string;\n  readonly due: number;\n}\n`,
  'src/loans/open-loans.ts': `import type { Loan } from './loan.ts';\nimport { readTable } from '../store/table.ts';\n\nexport const openLoans = (): Loan[] => readTable<Loan>('loans');\n`,
  'src/loans/overdue.ts': `import type { Loan } from './loan.ts';\nimport { now } from '../store/clock.ts';\n\n/** True for a loan that should have come back. */\nexport const isOverdue = (loan: Loan): boolean => loan.due < now();\n`,
  'src/loans/remind.ts': `import { findBook } from '../catalogue/index.ts';\nimport { openLoans } from './open-loans.ts';\nimport { isOverdue } from './overdue.ts';\nimport { letter } from './letters/missing.ts';\n\nexport const remind = (): string[] => openLoans().filter(isOverdue).map((loan) => letter(findBook(loan.book)));\n`,
  'src/store/table.ts': `import { readFileSync } from 'node:fs';\nimport { folder } from './settings.ts';\n\n/** All rows of a table. */\nexport const readTable = <T>(name: string): T[] => JSON.parse(readFileSync(\`\${folder}/\${name}.json\`, 'utf8')) as T[];\n`,
  'src/store/settings.ts': `/** Where the tables lie. */\nexport const folder = process.env.LIBRARY_FOLDER ?? 'data';\n`,
  'src/store/clock.ts': `export const now = (): number => Date.now();\n`,
  'src/store/backup.js': `const { folder } = require('./settings.ts');\n\nexports.backup = () => folder;\n`,
  'src/store/export.py': `from rows import rows_of\n\n\ndef export(table):\n    return rows_of(table)\n`,
  'src/store/rows.py': `def rows_of(table):\n    "All rows, one below the other."\n    return list(table)\n`,
  'test/search.test.ts': `import { search } from '../src/catalogue/search.ts';\n\nit('finds a book', () => search('whale'));\n`,
};

/** Writes the program into a new temporary folder, which the caller removes. */
export const makeLibraryFolder = (): Promise<string> => makeFolder('lending-library', libraryFiles);

/** A folder of the given name with these files, by path; inside a temporary one. */
export async function makeFolder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'interlinear-test-')), name);
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}
