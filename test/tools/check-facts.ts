/**
 * npx tsx test/tools/check-facts.ts <folder> [...]
 * Reads every file and compares each quote of its facts with the text at its range. Exit status 1 where one differs.
 */
import path from 'node:path';
import { lineIndex } from '../../src/base/line-index.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { nodeFileSystem } from '../../src/hosts/node/node-file-system.ts';
import { nodeParserAssets } from '../../src/hosts/node/parser-assets.ts';
import { nodeScheduler } from '../../src/hosts/node/node-scheduler.ts';
import type { FileFacts } from '../../src/model/file-facts.ts';
import { modulePath } from '../../src/model/module-path.ts';
import type { Range } from '../../src/model/text.ts';
import { noFactStore } from '../../src/ports/fact-store.ts';
import { decode } from '../../src/scan/decode.ts';

interface Quote {
  readonly kind: string;
  readonly range: Range;
  readonly quote: string;
}

interface Written {
  readonly range: Range;
  readonly quote?: string;
}

const quotesOf = (facts: FileFacts): Quote[] => {
  const quote = (kind: string, { range, quote: written }: Written, meant: string): Quote => ({
    kind,
    range,
    quote: written ?? meant,
  });
  const {
    title,
    doc,
    namespace,
    calls = [],
    annotations = [],
    constants = [],
    environment = [],
    settings = [],
    texts = [],
  } = facts;
  return [
    ...facts.imports.map((each) => quote('import', each, each.specifier)),
    ...facts.definitions.flatMap((each) => [
      quote('definition', each, each.name),
      ...(each.doc ? [quote('doc', each.doc, '')] : []),
    ]),
    ...[title, doc, namespace].flatMap((each) => (each ? [quote('said', each, each.text)] : [])),
    ...calls.map((each) => quote('callee', each, each.callee)),
    ...annotations.map((each) => quote('annotation', each, each.name)),
    ...[...calls, ...annotations].flatMap((each) =>
      each.arguments.map((argument) => quote('argument', argument, argument.value)),
    ),
    ...constants.map(({ value }) => quote('constant', value, value.value)),
    ...environment.flatMap((each) => [
      quote('environment', each, each.name),
      ...(each.fallback ? [quote('fallback', each.fallback, each.fallback.value)] : []),
    ]),
    ...settings.map(({ value }) => quote('setting', value, value.value)),
    ...texts.map((each) => quote('text', each, each.text)),
  ];
};

const check = async (folder: string): Promise<number> => {
  const fileSystem = nodeFileSystem(folder);
  const engine = await createEngine({
    fileSystem,
    scheduler: nodeScheduler,
    factStore: noFactStore,
    parserAssets: nodeParserAssets(),
  });
  await engine.open({ name: path.basename(folder), exclude: [], maxFiles: 1_000_000 });
  const project = await engine.readAll();
  const counts = new Map<string, number>();
  let wrong = 0;
  for (const name of project.graph.modules.keys()) {
    const facts = project.facts(name);
    const content = await fileSystem.readFile(modulePath(name), 10_000_000);
    const decoded = content.kind === 'refused' ? undefined : decode(content.bytes);
    if (!facts || decoded?.kind !== 'text') continue;
    const index = lineIndex(decoded.text);
    for (const { kind, range, quote } of quotesOf(facts)) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const there = decoded.text.slice(index.offsetAt(range.start), index.offsetAt(range.end));
      if (there === quote) continue;
      wrong += 1;
      if (wrong <= 15)
        console.log(`  ${name}:${range.start.line + 1} ${kind}: ${JSON.stringify(quote)} but ${JSON.stringify(there)}`);
    }
  }
  const total = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  console.log(`${path.basename(folder)}: ${wrong} wrong of ${total}`);
  return wrong;
};

const main = async (): Promise<void> => {
  let wrong = 0;
  for (const folder of process.argv.slice(2)) wrong += await check(folder);
  process.exitCode = wrong > 0 ? 1 : 0;
};

void main();
