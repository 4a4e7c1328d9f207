/** Rust edges against `reference.py`; `--check` also holds the reference's module tree against `rustc --emit=dep-info`. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createRustLanguage } from '../../../src/languages/rust/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx test/tools/rust-reference/compare.ts <folder> [--check]');
  process.exit(2);
}
const root = resolve(folder);

interface Reference {
  readonly files: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
  readonly checked?: number;
  readonly missing?: readonly string[];
}

const filesIn = (at: string): readonly string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesIn(path);
    return entry.isFile() ? [relative(root, path)] : [];
  });

const ourEdges = async (): Promise<ReadonlyMap<string, string>> => {
  const files = filesIn(root);
  const language = createRustLanguage(createTreeSitterRuntime(parserAssets));
  const facts = new Map<string, FileFacts>();
  for (const path of files.filter((each) => each.endsWith('.rs'))) {
    facts.set(path, await language.read({ path: modulePath(path), text: readFileSync(join(root, path), 'utf8') }));
  }
  const readText = async (path: string): Promise<string> => readFileSync(join(root, path), 'utf8');
  const began = process.cpuUsage().user;
  const resolver = await language.createResolver?.({ paths: new Set(files), readText, facts: (path) => facts.get(path) });
  const edges = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [path, { imports }] of facts) {
    for (const reference of imports) {
      const resolution = resolver?.resolve(modulePath(path), reference) ?? { kind: 'nothing' };
      counts.set(resolution.kind, (counts.get(resolution.kind) ?? 0) + 1);
      const targets = resolution.kind === 'internal' ? [resolution] : resolution.kind === 'files' ? resolution.targets : [];
      for (const { path: to } of targets)
        if (to !== path && to.endsWith('.rs')) edges.set(`${path} -> ${to}`, reference.specifier);
    }
  }
  console.log(
    [...counts].map(([kind, count]) => `${kind} ${count}`).join(', '),
    `in ${Math.round((process.cpuUsage().user - began) / 1000)} ms`,
  );
  for (const { path, message } of resolver?.notices ?? []) console.log(`  notice ${path}: ${message}`);
  return edges;
};

const share = (part: number, whole: number): string => `${part}/${whole} = ${(whole === 0 ? 1 : part / whole).toFixed(4)}`;

const compare = async (): Promise<void> => {
  const script = join(import.meta.dirname, 'reference.py');
  const answer = execFileSync('python3', [script, root, ...(flag === undefined ? [] : [flag])], {
    maxBuffer: 1 << 29,
    encoding: 'utf8',
  });
  const { files, edges, checked, missing = [] } = JSON.parse(answer) as Reference;
  const inCrates = new Set(files);
  const theirs = new Set(edges.map(([from, to]) => `${from} -> ${to}`));
  const all = await ourEdges();
  // Files that no crate reaches are data of tests; cargo knows nothing of them.
  const ours = new Map([...all].filter(([edge]) => inCrates.has(edge.slice(0, edge.indexOf(' -> ')))));
  const common = [...ours.keys()].filter((edge) => theirs.has(edge)).length;
  console.log(
    `files in crates ${files.length}; edges ${all.size}, of them from files in crates ${ours.size}; reference ${theirs.size}`,
  );
  console.log(`precision ${share(common, ours.size)}   recall ${share(common, theirs.size)}`);
  if (checked !== undefined)
    console.log(`rustc names ${checked} files of crates; ${missing.length} of them are not in the reference's tree`);
  for (const each of missing.slice(0, 20)) console.log(`  ${each}`);
  for (const [edge, specifier] of [...ours].filter(([each]) => !theirs.has(each)).slice(0, 40))
    console.log(`  ours only: ${edge} (${specifier})`);
  for (const edge of [...theirs].filter((each) => !ours.has(each)).slice(0, 40)) console.log(`  reference only: ${edge}`);
};

void compare();
