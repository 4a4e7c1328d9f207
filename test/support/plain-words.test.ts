import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import { termsUsed } from '../../src/explain/terms-used.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Project } from '../../src/model/project.ts';
import type { Subject } from '../../src/model/subject.ts';
import { engineOn, options } from './engine.ts';
import { memoryFileSystem } from './memory-file-system.ts';
import { gap, ownTexts } from './own-words.ts';
import { isPlain, wordsOf } from './plain-words.ts';
import { projectOf } from '../explain/demo-project.ts';
import { lendingLibrary } from '../explain/lending-library.ts';

const check = (folder: string, { names, only }: { readonly names?: RegExp; readonly only?: RegExp } = {}): void => {
  it(`are plain or explained in src/${folder}`, () => {
    const texts = ownTexts(new URL(`../../src/${folder}/`, import.meta.url)).filter(
      ({ file, text }) => names?.test(file) !== true && only?.test(text) !== false,
    );
    const strange = texts.flatMap(({ file, text }) =>
      wordsOf(text.replaceAll(gap, ' '))
        .filter((word) => !isPlain(word.toLowerCase()))
        .map((word) => `${word} in ${file}: ${text}`),
    );
    expect(texts).not.to.have.length(0);
    expect(strange).to.deep.equal([]);
  });
};

/** Words of claims that are neither plain nor the repository's own. */
const strangeIn = (tree: Readonly<Record<string, string>>, claims: readonly Claim[]): string[] => {
  const own = new Set(`${Object.keys(tree).join(' ')} ${Object.values(tree).join(' ')}`.toLowerCase().match(/[a-z]+/gu));
  return claims.flatMap(({ text }) =>
    wordsOf(text.replaceAll(/“[^“”]*”/gu, ''))
      .filter((word) => !isPlain(word.toLowerCase()) && !own.has(word.toLowerCase()) && !/^\p{Lu}/u.test(word))
      .map((word) => `${word} in: ${text}`),
  );
};

const subjectsOf = ({ architecture, graph }: Project): Subject[] => [
  { kind: 'repository' },
  ...[...architecture.components.keys()].map((id): Subject => ({ kind: 'component', id })),
  ...[...graph.modules.keys()].map((path): Subject => ({ kind: 'file', path })),
  ...(['limits', 'ways-in', 'data', 'outside', 'terms'] as const).map((list): Subject => ({ kind: 'list', list })),
];

const claimsOf = (project: Project): Claim[] => subjectsOf(project).flatMap((subject) => explain(project, subject));

/** A product with most of what conventions recognise. */
const shop: Readonly<Record<string, string>> = {
  'README.md': '# Shop\n\nSells books over an API with a cache in front.\n',
  'package.json':
    '{ "name": "shop", "dependencies": { "express": "4", "node-cron": "3", "stripe": "1", "pg": "8", "ioredis": "5", "bullmq": "5" } }',
  'src/orders.ts': [
    "import express from 'express';",
    "import Stripe from 'stripe';",
    "import { Pool } from 'pg';",
    "import Redis from 'ioredis';",
    'const app = express();',
    'export const MAX_UPLOAD_SIZE = 10 * 1024 * 1024;',
    "const port = process.env.PORT ?? '3000';",
    "app.get('/api/orders', (request, response) => response.json([]));",
    "app.post('/api/orders', (request, response) => response.json(new Stripe(process.env.STRIPE_KEY ?? '')));",
    'export const pool = new Pool();',
    'export const redis = new Redis();',
  ].join('\n'),
  'src/jobs.ts': "import cron from 'node-cron';\nexport const remind = () => undefined;\ncron.schedule('0 3 * * *', remind);\n",
  'prisma/schema.prisma': 'model Order {\n  id Int @id\n  @@map("orders")\n}\n',
  'prisma/migrations/20240101000000_add_orders/migration.sql': 'CREATE TABLE orders (id INT);\n',
  'test/orders.test.ts': "import { pool } from '../src/orders';\nit('sells a book', () => pool);\n",
};

describe('words of the product', () => {
  check('explain', { names: /language-names|naming\/(?:verbs|english|asked-for|pieces)/u });
  check('views', { names: /brief-style|mermaid-text|picture-svg/u });
  check('webview', { names: /safe-svg|icons/u });
  // The other texts there are names of frameworks and of systems.
  check('conventions', { only: /^\p{Lu}\p{Ll}+ .*\.$/u });

  it('are plain, explained or of the repository in claims', async () => {
    const engine = await engineOn(memoryFileSystem(shop));
    await engine.open(options);
    const claims = claimsOf(await engine.readAll());
    expect(claims.length).to.be.greaterThan(40);
    expect(strangeIn(shop, claims)).to.deep.equal([]);
    expect(strangeIn(lendingLibrary, claimsOf(projectOf(lendingLibrary)))).to.deep.equal([]);
    const used = new Set(claims.flatMap((claim) => termsUsed(claim, new Set()).map(({ term }) => term.term)));
    expect([...used]).to.include.members(['API', 'cache', 'GET', 'POST', 'address', 'job', 'database', 'setting', 'table']);
  });

  it('are plain or explained in the goldens', () => {
    const folder = new URL('../golden/about/', import.meta.url);
    const text = readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n')
      .replaceAll(/```.*?```|\[[^[\]]*\]\([^()]*\)|“[^“”]*”|\([^()]*\)/gsu, '');
    expect([...new Set(wordsOf(text))].filter((word) => !isPlain(word.toLowerCase()))).to.deep.equal([]);
  });
});
