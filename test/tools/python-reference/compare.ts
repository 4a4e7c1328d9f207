import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createPythonLanguage } from '../../../src/languages/python/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { inWords } from '../../support/resolution.ts';

/** Our edges between Python files beside those of `reference.py`, which needs python3.11 or later. */
const [folder, flag] = process.argv.slice(2);
if (folder === undefined || (flag !== undefined && flag !== '--unresolved')) {
  console.error('Usage: npx tsx test/tools/python-reference/compare.ts <folder> [--unresolved]');
  process.exit(2);
}
const root = resolve(folder);
const skipped = new Set(['.git', 'node_modules', '.venv', 'venv', '__pycache__', '.tox']);

const listFiles = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(join(at, entry.name));
    return entry.isFile() ? [relative(root, join(at, entry.name)).replaceAll('\\', '/')] : [];
  });

interface Row {
  readonly from: string;
  readonly to: string;
  readonly said: string;
  readonly line: number;
  readonly standard: boolean;
}

const referenceRows = (): { readonly edges: readonly Row[]; readonly broken: readonly string[] } => {
  const out = join(mkdtempSync(join(tmpdir(), 'python-reference-')), 'edges.json');
  const script = resolve('test/tools/python-reference/reference.py');
  console.log(`reference: ${execFileSync('python3', [script, root, out], { encoding: 'utf8' }).trim()}`);
  return JSON.parse(readFileSync(out, 'utf8')) as { edges: Row[]; broken: string[] };
};

const cpu = (): number => process.cpuUsage().user / 1000;
const pair = (from: string, to: string): string => `${from}\t${to}`;

const ourRows = async (): Promise<readonly Row[]> => {
  const language = createPythonLanguage(createTreeSitterRuntime(parserAssets));
  const paths = listFiles(root);
  const facts = new Map<string, FileFacts>();
  for (const path of paths) {
    if (!/\.pyi?$/u.test(path)) continue;
    const text = readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/u, '');
    facts.set(path, await language.read({ path: modulePath(path), text }));
  }
  const readText = async (path: string): Promise<string> => readFileSync(join(root, path), 'utf8');
  const began = cpu();
  const resolver = await language.createResolver?.({ paths: new Set(paths), readText, facts: (path) => facts.get(path) });
  const made = cpu();
  const rows: Row[] = [];
  const counts = new Map<string, number>();
  for (const [from, { imports }] of facts) {
    for (const reference of imports) {
      if (reference.kind === 'convention') continue;
      const resolution = resolver?.resolve(modulePath(from), reference) ?? { kind: 'nothing' };
      counts.set(resolution.kind, (counts.get(resolution.kind) ?? 0) + 1);
      if (flag === '--unresolved' && resolution.kind === 'unresolved')
        console.log(`${inWords(resolution)}\t${from}:${reference.range.start.line + 1}\t${reference.specifier}`);
      const targets =
        resolution.kind === 'internal'
          ? [resolution.path]
          : resolution.kind === 'files'
            ? resolution.targets.map(({ path }) => path)
            : [];
      for (const to of targets) {
        if (to !== from && facts.has(to))
          rows.push({ from, to, said: reference.specifier, line: reference.range.start.line + 1, standard: false });
      }
    }
  }
  const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
  console.log(`resolver made in ${Math.round(made - began)} ms; ${Math.round((count / (cpu() - made)) * 1000)} resolutions/s`);
  console.log([...counts].map(([kind, each]) => `${kind}: ${each}`).join(', '));
  return rows;
};

const byPair = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [pair(row.from, row.to), row]));

const list = (title: string, rows: readonly Row[]): void => {
  console.log(`\n${title}: ${rows.length}`);
  for (const { from, to, said, line, standard } of rows.slice(0, 60))
    console.log(`  ${from}:${line} "${said}" -> ${to}${standard ? ' (a name of the standard library)' : ''}`);
};

const compare = async (): Promise<void> => {
  const { edges, broken } = referenceRows();
  const unread = new Set(broken);
  const ours = byPair((await ourRows()).filter(({ from }) => !unread.has(from)));
  const theirs = byPair(edges);
  const more = [...ours].filter(([key]) => !theirs.has(key)).map(([, row]) => row);
  const missing = [...theirs].filter(([key]) => !ours.has(key)).map(([, row]) => row);
  const common = ours.size - more.length;
  console.log(`ours ${ours.size}, reference ${theirs.size} pairs`);
  console.log(`precision ${(common / ours.size).toFixed(5)} recall ${(common / theirs.size).toFixed(5)}`);
  list('Ours only', more);
  list('Reference only', missing);
};

void compare();
