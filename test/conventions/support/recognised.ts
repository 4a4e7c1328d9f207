import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import type { Evidence } from '../../../src/model/claim.ts';
import type { ProductFacts } from '../../../src/model/product.ts';
import { engineOn, options } from '../../support/engine.ts';
import { memoryFileSystem } from '../../support/memory-file-system.ts';

/** What all conventions make of a few files, read as a user's are. Fails where a quote is not at its place. */
export const recognised = async (tree: Readonly<Record<string, string>>): Promise<ProductFacts> => {
  const engine = await engineOn(memoryFileSystem(tree));
  await engine.open(options);
  const { product } = await engine.readAll();
  const rows = Object.values(product).flat() as readonly { readonly evidence: readonly Evidence[] }[];
  for (const each of rows.flatMap(({ evidence }) => evidence)) expectExact(tree, each);
  return product;
};

/**
 * Rows in words, as tests write them: `page GET /owners/{id} (Spring MVC) VisitController.show`, `job SendReminders every day at 03:00
 * (Celery)`, `table Owner in owners (JPA)`, `migration add owner (Flyway)`, `environment PORT = 3000`, `maximum upload size: 10 MB`,
 * `database PostgreSQL`, `end-to-end e2e/a.spec.ts (Playwright)`, `pages/a.tsx: Shows the page at /a.`
 */
export const inWords = (product: ProductFacts): string[] => [
  ...product.entryPoints.map(({ kind, method, label, when, framework, handler }) =>
    words(kind, method, label, when, `(${framework})`, handler),
  ),
  ...product.data.map(({ kind, name, storedAs, framework }) => words(kind, name, storedAs && `in ${storedAs}`, `(${framework})`)),
  ...product.migrations.map(({ name, changes, framework }) =>
    words('migration', name, changes && `of ${changes}`, `(${framework})`),
  ),
  ...product.settings.map(({ kind, name, fallback }) => words(kind, name, fallback === undefined ? undefined : `= ${fallback}`)),
  ...product.limits.map(({ name, shown, of }) => words(`${name}:`, shown, of && `(${of})`)),
  ...product.outside.map(({ kind, name }) => words(kind, name)),
  ...product.tests.map(({ kind, path, framework }) => words(kind, path, framework && `(${framework})`)),
  ...product.roles.map(({ path, text }) => `${path}: ${text}`),
];

const words = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const expectExact = (tree: Readonly<Record<string, string>>, { path, range, quote }: Evidence): void => {
  const text = tree[path] ?? '';
  const index = lineIndex(text);
  expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end)), path).to.equal(quote);
};
