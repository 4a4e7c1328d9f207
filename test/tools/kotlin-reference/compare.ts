/**
 * Edges between Kotlin files, ours beside the compiler's: `npx tsx compare.ts <folder> <answer of References.kt> [--list]`. See
 * README.md for how the answer is made. Only files that the compiler was given are compared.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createJavaLanguage } from '../../../src/languages/java/language.ts';
import { createKotlinLanguage } from '../../../src/languages/kotlin/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    return entry.isFile() && !/(?:^|\/)(?:\.git|node_modules)\//u.test(name) ? [name] : [];
  });

const textOf = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/u, '');

const ourEdges = async (folder: string): Promise<Map<string, string>> => {
  const runtime = createTreeSitterRuntime(parserAssets);
  const [kotlin, java] = [createKotlinLanguage(runtime), createJavaLanguage(runtime)];
  const files = filesIn(folder);
  const facts = new Map<string, FileFacts>();
  for (const file of files) {
    const language = [kotlin, java].find((each) => each.identify(modulePath(file)) !== undefined);
    if (language) facts.set(file, await language.read({ path: modulePath(file), text: textOf(folder, file) }));
  }
  const resolver = await kotlin.createResolver?.({
    paths: new Set(files),
    readText: (file) => Promise.resolve(textOf(folder, file)),
    facts: (file) => facts.get(file),
  });
  const edges = new Map<string, string>();
  for (const [from, { imports, language }] of facts) {
    for (const reference of language === 'kotlin' ? imports : []) {
      const found = resolver?.resolve(modulePath(from), reference);
      const targets = found?.kind === 'internal' ? [found] : found?.kind === 'files' ? found.targets : [];
      for (const { path: to } of targets) if (to !== from) edges.set(`${from}\t${to}`, reference.specifier);
    }
  }
  return edges;
};

interface Answer {
  readonly files: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, string>;
}

const readAnswer = (folder: string, file: string): Answer => {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const inFolder = (name = ''): string => path.relative(folder, path.resolve(folder, name)).split(path.sep).join('/');
  return {
    files: new Set(rows.flatMap(([kind, name]) => (kind === 'file' ? [inFolder(name)] : []))),
    edges: new Map(
      rows.flatMap(([kind, from, to, how = '']) =>
        kind === 'edge' && !how.startsWith('dotted ') ? [[`${inFolder(from)}\t${inFolder(to)}`, how] as const] : [],
      ),
    ),
  };
};

const main = async (): Promise<void> => {
  const [folder = '.', answer = '', list] = process.argv.slice(2);
  const theirs = readAnswer(path.resolve(folder), answer);
  const isCompared = (edge: string): boolean => edge.split('\t').every((file) => theirs.files.has(file));
  const ours = new Map([...(await ourEdges(path.resolve(folder)))].filter(([edge]) => isCompared(edge)));
  const common = [...ours.keys()].filter((edge) => theirs.edges.has(edge)).length;
  const share = (whole: number): string => (common / whole).toFixed(4);
  console.log(`${ours.size} ours, ${theirs.edges.size} theirs, ${common} common`);
  console.log(`precision ${share(ours.size)}, recall ${share(theirs.edges.size)}`);
  if (list !== '--list') return;
  for (const [edge, name] of ours) if (!theirs.edges.has(edge)) console.log(`only ours\t${edge}\t${name}`);
  for (const [edge, how] of theirs.edges) if (!ours.has(edge)) console.log(`only theirs\t${edge}\t${how}`);
};

void main();
