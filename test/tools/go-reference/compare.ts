/**
 * Edges between Go files against `reference.go` beside this file: `npx tsx test/tools/go-reference/compare.ts <folder> [--show n]`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createGoLanguage } from '../../../src/languages/go/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const [root = '.', , shown = '20'] = process.argv.slice(2);

const listed = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  .filter((file) => !/(?:^|\/)(?:\.git|node_modules)\//u.test(file));
const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/u, '');

const ours = async (): Promise<Set<string>> => {
  const language = createGoLanguage(createTreeSitterRuntime(parserAssets));
  const facts = new Map<string, FileFacts>();
  for (const file of listed.filter((each) => each.endsWith('.go'))) {
    facts.set(file, await language.read({ path: modulePath(file), text: readText(file) }));
  }
  const paths = new Set(listed);
  const resolver = await language.createResolver?.({
    paths,
    readText: async (file) => readText(file),
    facts: (file) => facts.get(file),
  });
  const edges = new Set<string>();
  const counts = new Map<string, number>();
  for (const [from, { imports }] of facts) {
    if (/^[._]/u.test(path.basename(from))) continue;
    for (const reference of imports) {
      const resolution = resolver?.resolve(modulePath(from), reference);
      counts.set(resolution?.kind ?? '', (counts.get(resolution?.kind ?? '') ?? 0) + 1);
      if (resolution?.kind === 'unresolved') console.log('unresolved:', from, reference.specifier, resolution.reason);
      if (resolution?.kind !== 'files' || reference.kind === 'convention') continue;
      for (const target of resolution.targets) if (target.path !== from) edges.add(`${from}\t${target.path}`);
    }
  }
  console.log('ours:', Object.fromEntries(counts));
  for (const notice of resolver?.notices ?? []) console.log('notice:', notice.path, notice.message);
  return edges;
};

const theirs = (): Set<string> => {
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GO111MODULE: 'off', GOWORK: 'off' };
  const program = path.join(__dirname, 'reference.go');
  const { stdout, stderr } = spawnSync('go', ['run', program, root], { env, encoding: 'utf8', maxBuffer: 1e9 });
  console.log('reference:', stderr.trim());
  return new Set(stdout.split('\n').filter((line) => line !== ''));
};

const show = (title: string, edges: readonly string[]): void => {
  console.log(`${title}: ${edges.length}`);
  for (const edge of edges.slice(0, Number(shown))) console.log('  ', edge.replace('\t', ' -> '));
};

const compare = async (): Promise<void> => {
  const [found, wanted] = [await ours(), theirs()];
  const both = [...found].filter((edge) => wanted.has(edge)).length;
  show('only ours', [...found].filter((edge) => !wanted.has(edge)));
  show('only theirs', [...wanted].filter((edge) => !found.has(edge)));
  console.log(`ours ${found.size}, reference ${wanted.size}, both ${both}`);
  console.log(`precision ${(both / found.size).toFixed(4)}, recall ${(both / wanted.size).toFixed(4)}`);
};

void compare();
