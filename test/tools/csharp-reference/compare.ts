/**
 * Edges between C# files, ours beside the compiler's: `npx tsx compare.ts <folder> <answer of Reference.cs> [--list]`. See README.md
 * for how the answer is made. Files that the compiler at hand cannot parse are counted apart.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createCSharpLanguage } from '../../../src/languages/csharp/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const passedOver = new Set(['bin', 'obj', 'node_modules', '.git']);

const filesIn = (folder: string, below = ''): string[] =>
  readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesIn(folder, name);
    return entry.isFile() ? [name] : [];
  });

const textOf = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/u, '');

const ourEdges = async (folder: string): Promise<Map<string, string>> => {
  const language = createCSharpLanguage(createTreeSitterRuntime(parserAssets));
  const files = filesIn(folder);
  const facts = new Map<string, FileFacts>();
  const started = process.cpuUsage().user;
  let size = 0;
  for (const file of files.filter((each) => each.endsWith('.cs'))) {
    const text = textOf(folder, file);
    size += text.length;
    facts.set(file, await language.read({ path: modulePath(file), text }));
  }
  const read = process.cpuUsage().user;
  const resolver = await language.createResolver?.({
    paths: new Set(files),
    readText: (file) => Promise.resolve(textOf(folder, file)),
    facts: (file) => facts.get(file),
  });
  const edges = new Map<string, string>();
  const kinds = new Map<string, number>();
  for (const [from, { imports }] of facts)
    for (const reference of imports) {
      const resolution = resolver?.resolve(modulePath(from), reference);
      const kind = `${reference.kind} ${resolution?.kind ?? ''}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (resolution?.kind !== 'files') continue;
      for (const target of resolution.targets) edges.set(`${from}\t${target.path}`, reference.specifier);
    }
  const resolved = process.cpuUsage().user;
  console.log(`read ${(size / (read - started)).toFixed(2)} MB/s, resolved in ${((resolved - read) / 1e6).toFixed(2)} s`, kinds);
  return edges;
};

interface Answer {
  readonly bound: ReadonlySet<string>;
  readonly broken: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, string>;
}

const readAnswer = (file: string): Answer => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const ofKind = (kind: string): string[][] =>
    lines.filter((line) => line.startsWith(`${kind}\t`)).map((line) => line.split('\t'));
  return {
    bound: new Set(ofKind('file').map(([, path = '']) => path)),
    broken: new Set(ofKind('broken').map(([, path = '']) => path)),
    edges: new Map(ofKind('edge').map(([, from = '', to = '', name = '']) => [`${from}\t${to}`, name])),
  };
};

type Edges = ReadonlyMap<string, string>;

const compare = (title: string, ours: Edges, theirs: Edges, isListed: boolean): void => {
  const extra = [...ours].filter(([edge]) => !theirs.has(edge));
  const missing = [...theirs].filter(([edge]) => !ours.has(edge));
  const both = ours.size - extra.length;
  const [precision, recall] = [both / ours.size, both / theirs.size].map((each) => each.toFixed(4));
  console.log(`${title}: ours ${ours.size}, theirs ${theirs.size}, precision ${precision ?? ''}, recall ${recall ?? ''}`);
  if (!isListed) return;
  for (const [edge, name] of extra) console.log(`  + ${edge.replace('\t', ' -> ')} by ${name}`);
  for (const [edge, name] of missing) console.log(`  - ${edge.replace('\t', ' -> ')} by ${name}`);
};

const main = async (folder: string, answer: string, isListed: boolean): Promise<void> => {
  const { bound, broken, edges } = readAnswer(answer);
  const ours = await ourEdges(folder);
  const within = (all: Edges, counts: (from: string) => boolean): Edges =>
    new Map([...all].filter(([edge]) => counts(edge.split('\t')[0] ?? '')));
  const isWhole = (from: string): boolean => bound.has(from) && !broken.has(from);
  compare('files that the compiler parses', within(ours, isWhole), within(edges, isWhole), isListed);
  const isBroken = (from: string): boolean => broken.has(from);
  compare('files that it does not', within(ours, isBroken), within(edges, isBroken), isListed);
};

const [folder = '.', answer = '', ...options] = process.argv.slice(2);
void main(folder, answer, options.includes('--list'));
