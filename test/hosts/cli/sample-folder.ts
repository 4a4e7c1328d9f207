import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';

/** A small real program: two packages' worth of folders, a test, a file that is broken, a picture. */
export const sample: Readonly<Record<string, string>> = {
  'README.md': '# Lending\n\nLends books to the people of a town. It sends a letter when a book is late.\n',
  'package.json': '{\n  "name": "lending",\n  "description": "Lends books",\n  "dependencies": { "date-tools": "^1.0.0" }\n}\n',
  'src/loans/index.ts': "export { lend, giveBack as returnBook } from './loan';\nexport * from './late';\n",
  'src/loans/loan.ts': [
    '/** Who has which book, and until when. */',
    '',
    "import { add } from 'date-tools';",
    "import { readShelf, type Book } from '../shelf/shelf';",
    '',
    '/** Gives a book to a reader, e.g. for two weeks. Fails when it is out. */',
    'export function lend(book: Book): Date {',
    '  readShelf();',
    '  return add(book);',
    '}',
    'export const giveBack = (): void => undefined;',
    'export interface Loan { readonly book: Book }',
    '',
  ].join('\n'),
  'src/loans/late.ts':
    "import { lend } from './loan';\n\n/** Writes a letter to a reader whose book is late. */\nexport const remind = (): unknown => lend;\n",
  'src/shelf/shelf.ts':
    "import { readFile } from 'node:fs';\nimport { gone } from './gone';\n\nexport const readShelf = (): unknown => [readFile, gone];\nexport type Book = { readonly title: string };\n",
  'src/web/page.tsx':
    "import { lend } from '../loans';\n\nexport default function Page() {\n  return <button onClick={lend}>Borrow</button>;\n}\n",
  'src/web/broken.ts': "import { lend } from '../loans';\nexport const = 3;\n",
  'test/loan.test.ts': "import { lend } from '../src/loans/loan';\n\nlend({ title: 'x' });\n",
  'logo.png': 'not really a picture',
};

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder outside the project that holds the tree; `run` runs the command line on it, `folder` for its path. */
export const temporaryFolder = (
  tree: Readonly<Record<string, string>> = sample,
): { readonly folder: string; readonly run: typeof runIn; remove(): void } => {
  const holder = fs.mkdtempSync(path.join(os.tmpdir(), 'interlinear-cli-'));
  const folder = path.join(holder, 'lending');
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(tree)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return { folder, run: runIn, remove: () => fs.rmSync(holder, { recursive: true, force: true }) };
};

const runIn = async (...args: readonly string[]): Promise<Run> => {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCli(args, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    isTerminal: false,
    token: { isCancellationRequested: false },
  });
  return { code, out: out.join(''), error: error.join('') };
};

/** Every path below a folder with its content, to see that nothing was written. */
export const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]),
  );
