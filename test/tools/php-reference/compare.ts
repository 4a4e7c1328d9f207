/**
 * Compares our edges between PHP files with those of `reference.php`:
 * `npx tsx test/tools/php-reference/compare.ts <folder> [--show 40]`. Needs `php`, nikic/php-parser and Composer (Debian: php-parser, composer).
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPhpLanguage } from '../../../src/languages/php/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/tools/php-reference/compare.ts <folder> [--show <count>]');
  process.exit(2);
}
const valuesOf = (flag: string): string[] => flags.flatMap((each, index) => (each === flag ? [flags[index + 1] ?? ''] : []));
const root = resolve(folder);
const leftOut = new Set(['.git', 'node_modules', 'vendor']);

const paths = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .filter((path) => !path.split('/').some((part) => leftOut.has(part)))
  .sort();

interface Answer {
  readonly edges: readonly (readonly [string, string, string])[];
  /** Files that the installed Ruby cannot parse. */
  readonly refused: readonly string[];
}

const main = async (): Promise<void> => {
  const php = createPhpLanguage(createTreeSitterRuntime(parserAssets));
  const files = paths.filter((path) => php.identify(modulePath(path)) !== undefined);
  const facts = new Map<string, FileFacts>();
  for (const path of files)
    facts.set(path, await php.read({ path: modulePath(path), text: readFileSync(join(root, path), 'utf8') }));
  const resolver = await php.createResolver?.({
    paths: new Set(paths),
    readText: async (path) => (paths.includes(path) ? readFileSync(join(root, path), 'utf8') : undefined),
    facts: (path) => facts.get(path),
  });

  const pair = (from: string, to: string): string => `${from}\t${to}`;
  const ours = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [from, { imports }] of facts) {
    for (const reference of imports) {
      const resolution = resolver?.resolve(modulePath(from), reference);
      counts.set(resolution?.kind ?? 'none', (counts.get(resolution?.kind ?? 'none') ?? 0) + 1);
      if (resolution?.kind === 'unresolved' && flags.includes('--unresolved'))
        console.log(`unresolved ${from} ${reference.specifier}`);
      if (resolution?.kind !== 'internal' || resolution.path === from) continue;
      if (!ours.has(pair(from, resolution.path))) ours.set(pair(from, resolution.path), reference.specifier);
    }
  }

  const script = join(import.meta.dirname, 'reference.php');
  const output = execFileSync('php', [script, root], {
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const answer = JSON.parse(output) as Answer;
  const refused = new Set(answer.refused);
  const theirs = new Map(answer.edges.map(([from, to, name]) => [pair(from, to), name]));
  const compared = [...ours].filter(([key]) => !refused.has(key.split('\t')[0] ?? ''));
  const extra = compared.filter(([key]) => !theirs.has(key));
  const missing = [...theirs].filter(([key]) => !ours.has(key));
  const common = compared.length - extra.length;
  const show = Number(valuesOf('--show')[0] ?? 0);
  for (const [key, name] of extra.slice(0, show)) console.log(`only ours    ${key}  (${name})`);
  for (const [key, name] of missing.slice(0, show)) console.log(`only theirs  ${key}  (${name})`);
  console.log(
    `${String(files.length)} files, ${String(refused.size)} not parsed by the reference; ours ${String(compared.length)}, theirs ${String(theirs.size)}, ` +
      `both ${String(common)}; precision ${(common / compared.length).toFixed(4)}, recall ${(common / theirs.size).toFixed(4)}`,
  );
  console.log(Object.fromEntries(counts));
};

void main();
