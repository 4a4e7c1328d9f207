import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { createResolver } from '../../../src/languages/javascript/resolution/create-resolver.ts';
import type { Resolver } from '../../../src/languages/language.ts';
import type { ImportFact } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Resolution } from '../../../src/model/resolution.ts';
import { inWords } from '../../support/resolution.ts';
import { isSource, listFiles } from './list-files.ts';
import { referenceImports } from './reference.ts';
import type { ReferenceImport } from './reference.ts';

const [folder, flag, given] = process.argv.slice(2);
if (folder === undefined || (flag !== undefined && !(flag === '--ours' && given !== undefined) && flag !== '--unresolved')) {
  console.error('Usage: npx tsx test/tools/import-reference/compare.ts <folder> [--ours <graph.json> | --unresolved]');
  process.exit(2);
}
const root = resolve(folder);
const files = listFiles(root);
const reference = referenceImports(root, files);

const pair = (from: string, to: string): string => `${from}\t${to}`;
const isEdge = (row: { readonly to: string | undefined }): row is { readonly to: string } =>
  row.to !== undefined && isSource(row.to);
const theirs = new Map<string, ReferenceImport>();
for (const row of reference) if (isEdge(row)) theirs.set(pair(row.from, row.to), row);

interface Ours {
  readonly edges: ReadonlySet<string>;
  /** What we make of the imports of a file, for the list of differences. */
  explain(row: { readonly from: string; readonly specifier: string }): string;
  readonly specifierOf: ReadonlyMap<string, string>;
}

const start = { line: 0, character: 0 };
/** Milliseconds of processor time: others may use the machine too. */
const cpu = (): number => process.cpuUsage().user / 1000;

const fromResolver = async (): Promise<Ours> => {
  const context = {
    paths: new Set(files),
    readText: async (path: string) => readFileSync(join(root, path), 'utf8'),
    facts: () => undefined,
  };
  const facts = reference.map(({ from, specifier }) => {
    const fact: ImportFact = { kind: 'static', specifier, range: { start, end: start } };
    return { from: modulePath(from), fact };
  });
  const timed = async (): Promise<{ readonly resolver: Resolver; readonly resolutions: readonly Resolution[] }> => {
    const began = cpu();
    const resolver = await createResolver(context);
    const made = cpu();
    const resolutions = facts.map(({ from, fact }) => resolver.resolve(from, fact));
    const rate = Math.round((facts.length / (cpu() - made)) * 1000);
    console.log(`resolver made in ${Math.round(made - began)} ms of processor time; ${rate} resolutions/s`);
    return { resolver, resolutions };
  };
  await timed();
  // The second time shows what a program that is warm does.
  const { resolver, resolutions } = await timed();
  const counts = new Map<string, number>();
  const edges = new Set<string>();
  const specifierOf = new Map<string, string>();
  resolutions.forEach((resolution, index) => {
    const { from, specifier } = reference[index]!;
    const kind = resolution.kind === 'unresolved' ? `unresolved ${resolution.reason}` : resolution.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (flag === '--unresolved' && resolution.kind === 'unresolved') console.log(`${resolution.reason}\t${from}\t${specifier}`);
    if (resolution.kind !== 'internal' || !isSource(resolution.path)) return;
    edges.add(pair(from, resolution.path));
    specifierOf.set(pair(from, resolution.path), specifier);
  });
  console.log([...counts].map(([kind, count]) => `${kind}: ${count}`).join(', '));
  for (const { path, message } of resolver.notices.slice(0, 30)) console.log(`  notice ${path}: ${message}`);
  const explain: Ours['explain'] = ({ from, specifier }) =>
    inWords(resolver.resolve(modulePath(from), { kind: 'static', specifier, range: { start, end: start } }));
  return { edges, explain, specifierOf };
};

const fromGraph = (path: string): Ours => {
  const graph = JSON.parse(readFileSync(path, 'utf8')) as {
    dependencies: { from: string; to: string; kind: string; line: number }[];
  };
  // Pages and components import scripts too, which TypeScript does not read.
  const rows = graph.dependencies.filter(
    ({ kind, ...row }) => kind !== 'convention' && kind !== 'implicit' && isSource(row.from) && isEdge(row),
  );
  return {
    edges: new Set(rows.map(({ from, to }) => pair(from, to))),
    explain: () => 'not in the graph',
    specifierOf: new Map(),
  };
};

/** True where the specifier names the file by a relative path with a query. */
const isByQuery = (edge: string): boolean => {
  const [from = '', to = ''] = edge.split('\t');
  const names = reference.filter((row) => row.from === from && row.to === undefined && /^\.[^?]*\?/.test(row.specifier));
  return names.some(({ specifier }) =>
    to.startsWith(posix.join(posix.dirname(from), specifier.replace(/(?:\.[cm]?[jt]sx?)?\?.*/, ''))),
  );
};

const compare = async (): Promise<void> => {
  const ours = flag === '--ours' && given !== undefined ? fromGraph(given) : await fromResolver();
  const tooMany = [...ours.edges].filter((edge) => !theirs.has(edge));
  const missing = [...theirs].filter(([edge]) => !ours.edges.has(edge));
  const common = ours.edges.size - tooMany.length;
  console.log(
    `files ${files.filter(isSource).length}, imports ${reference.length}, reference pairs ${theirs.size}, our pairs ${ours.edges.size}`,
  );
  console.log(`precision ${(common / ours.edges.size).toFixed(5)} recall ${(common / theirs.size).toFixed(5)}`);
  const withQuery = tooMany.filter(isByQuery);
  const precision = (common + withQuery.length) / ours.edges.size;
  if (withQuery.length > 0) {
    console.log(
      `${withQuery.length} of ours have a query such as "?worker", which TypeScript does not know; precision with them ${precision.toFixed(5)}`,
    );
  }
  console.log(`\nOurs only: ${tooMany.length}`);
  for (const edge of tooMany.slice(0, 50)) {
    const [from = '', to = ''] = edge.split('\t');
    const specifier = ours.specifierOf.get(edge) ?? '';
    const row = reference.find((other) => other.from === from && other.specifier === specifier);
    console.log(`  ${from} "${specifier}"\n     ours ${to}\n     reference ${row?.to ?? 'finds nothing'}`);
  }
  console.log(`\nReference only: ${missing.length}`);
  for (const [, row] of missing.slice(0, 50)) {
    console.log(`  ${row.from} "${row.specifier}"\n     reference ${row.to ?? ''}\n     ours ${ours.explain(row)}`);
  }
};

void compare();
