/**
 * The edges that Interlinear finds between the Java or Kotlin files of a folder: `npx tsx our-edges.mts folder java|kotlin [list]`.
 * A list names the files to look at, one in a line; else all of them are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createJavaLanguage } from '../../../src/languages/java/language.ts';
import { createKotlinLanguage } from '../../../src/languages/kotlin/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

const [folder = '.', only = 'java', list] = process.argv.slice(2);
const runtime = createTreeSitterRuntime(parserAssets);
const languages = [createJavaLanguage(runtime), createKotlinLanguage(runtime)];
const every = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !/(?:^|\/)\.git\//.test(name));
const listed = list === undefined ? undefined : new Set(readFileSync(list, 'utf8').split('\n'));
const paths = new Set(every.filter((name) => !listed || !/\.(?:java|kts?)$/.test(name) || listed.has(name)));
const facts = new Map<string, FileFacts>();
let length = 0;
const start = process.cpuUsage();
for (const name of paths) {
  const language = languages.find((one) => one.identify(modulePath(name)) !== undefined);
  if (!language) continue;
  const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/u, '');
  length += text.length;
  facts.set(name, await language.read({ path: modulePath(name), text }));
}
const used = process.cpuUsage(start);
const lookup = (name: string): FileFacts | undefined => facts.get(name);
const readText = async (name: string): Promise<string | undefined> =>
  paths.has(name) ? readFileSync(path.join(folder, name), 'utf8') : undefined;
const edges = new Set<string>();
const counts = new Map<string, number>();
for (const language of languages) {
  const resolver = await language.createResolver?.({ paths, readText, facts: lookup });
  if (!resolver) continue;
  for (const { path: where, message } of resolver.notices) console.error(`${where}: ${message}`);
  for (const [from, { imports }] of facts) {
    if (language.identify(modulePath(from)) === undefined) continue;
    for (const reference of imports) {
      const found = resolver.resolve(modulePath(from), reference);
      const said = found.kind === 'external' ? `external ${found.package}` : found.kind === 'unresolved' ? `unresolved ${reference.specifier}` : found.kind;
      counts.set(said, (counts.get(said) ?? 0) + 1);
      const targets = found.kind === 'internal' ? [found] : found.kind === 'files' ? found.targets : [];
      for (const { path: to } of targets) {
        const place = process.env.PLACES === undefined ? '' : `\t${reference.range.start.line + 1}\t${reference.kind} ${reference.specifier}`;
        if (to !== from && [from, to].every((each) => only === 'both' || new RegExp(`\\.${only === 'java' ? 'java' : 'kts?'}$`).test(each))) edges.add(`${from}\t${to}${place}`);
      }
    }
  }
}
for (const edge of [...edges].sort()) console.log(edge);
if (process.env.COUNTS !== undefined) for (const [said, count] of [...counts].sort((a, b) => b[1] - a[1])) console.error(count, said);
console.error(`${facts.size} files, ${(length / 1e6).toFixed(1)} MB, ${((used.user + used.system) / 1e6).toFixed(1)} CPU seconds, partly understood: ${[...facts.values()].filter(({ diagnostics }) => diagnostics.length > 0).length}`);
