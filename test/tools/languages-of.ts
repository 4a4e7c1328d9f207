/**
 * npx tsx test/tools/languages-of.ts <folder> [...]
 * Walks each folder by itself and says of every file which language it is read as, or why not. Exit status 1 where a file has neither.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import { nodeFileSystem } from '../../src/hosts/node/node-file-system.ts';
import { nodeParserAssets } from '../../src/hosts/node/parser-assets.ts';
import { nodeScheduler } from '../../src/hosts/node/node-scheduler.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { noFactStore } from '../../src/ports/fact-store.ts';

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const inWords = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, number]) => `${key} ${number}`)
    .join(', ');

const languagesOf = async (folder: string): Promise<number> => {
  const environment = {
    fileSystem: nodeFileSystem(folder),
    scheduler: nodeScheduler,
    factStore: noFactStore,
    parserAssets: nodeParserAssets(),
  };
  const engine = await createEngine(environment);
  const project = await engine.open({ name: path.basename(folder), exclude: [], maxFiles: 1_000_000 });
  const { graph, coverage } = project;
  const modules = new Map<string, string>([...graph.modules.values()].map((module) => [module.path, module.language]));
  const reasons = new Map(coverage.skipped.map((row) => [row.path, row.reason]));
  const folders = coverage.excludedFolders.map((row) => row.path);
  const languages = new Map<string, number>();
  const skipped = new Map<string, number>();
  const neither: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    const reason =
      reasons.get(name) ?? (folders.some((each) => name.startsWith(`${each}/`)) ? 'in a folder left out' : undefined);
    const language = modules.get(name) ?? project.facts(modulePath(name))?.language;
    if (reason !== undefined) count(skipped, reason);
    else if (language !== undefined) count(languages, language);
    else neither.push(name);
  }
  console.log(`${path.basename(folder)}: ${inWords(languages)}\n  not read: ${inWords(skipped)}\n  neither: ${neither.length}`);
  for (const name of neither.slice(0, 10)) console.log(`    ${name}`);
  return neither.length;
};

const main = async (): Promise<void> => {
  let lost = 0;
  for (const folder of process.argv.slice(2)) lost += await languagesOf(folder);
  process.exitCode = lost > 0 ? 1 : 0;
};

void main();
