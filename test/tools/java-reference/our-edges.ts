/** The edges that Interlinear finds between the Java and Kotlin files of a folder. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createJavaLanguage } from '../../../src/languages/java/language.ts';
import { createKotlinLanguage } from '../../../src/languages/kotlin/language.ts';
import type { Language, Resolver } from '../../../src/languages/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts, ImportFact } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

export interface OurEdges {
  /** By `from<tab>to`; the first name that makes it, with its line. */
  readonly edges: ReadonlyMap<string, string>;
  /** How many references lead to what. */
  readonly counts: ReadonlyMap<string, number>;
  readonly summary: string;
}

/** A list names the sources to look at; else all of them are. */
export const ourEdges = async (folder: string, listed?: ReadonlySet<string>): Promise<OurEdges> => {
  const runtime = createTreeSitterRuntime(parserAssets);
  const languages = [createJavaLanguage(runtime), createKotlinLanguage(runtime)];
  const languageOf = (name: string): Language | undefined =>
    languages.find((one) => one.identify(modulePath(name)) !== undefined);
  const paths = new Set(filesIn(folder).filter((name) => !listed || !languageOf(name) || listed.has(name)));
  const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/u, '');
  const facts = new Map<string, FileFacts>();
  let length = 0;
  const start = process.cpuUsage();
  for (const name of paths) {
    const said = await languageOf(name)?.read({ path: modulePath(name), text: text(name) });
    if (said) facts.set(name, said);
  }
  const used = process.cpuUsage(start);
  for (const name of facts.keys()) length += text(name).length;
  const context = {
    paths,
    readText: async (name: string) => (paths.has(name) ? text(name) : undefined),
    facts: (name: string) => facts.get(name),
  };
  const resolvers = new Map<Language | undefined, Resolver | undefined>();
  for (const language of languages) resolvers.set(language, await language.createResolver?.(context));
  const seconds = (used.user + used.system) / 1e6;
  const partly = [...facts.values()].filter(({ diagnostics }) => diagnostics.length > 0).length;
  return {
    ...linked(facts, (name) => resolvers.get(languageOf(name))),
    summary: `${String(facts.size)} files, ${(length / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} CPU seconds, ${String(partly)} partly understood`,
  };
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/(?:^|\/)\.git\//u.test(name));

const linked = (
  facts: ReadonlyMap<string, FileFacts>,
  resolverOf: (name: string) => Resolver | undefined,
): Pick<OurEdges, 'edges' | 'counts'> => {
  const edges = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [from, { imports }] of facts) {
    for (const reference of imports) {
      const found = resolverOf(from)?.resolve(modulePath(from), reference);
      const kind = inWords(reference, found);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const targets = found?.kind === 'internal' ? [found] : found?.kind === 'files' ? found.targets : [];
      const place = `${reference.kind} ${reference.specifier} in line ${String(reference.range.start.line + 1)}`;
      for (const { path: to } of targets) if (to !== from && !edges.has(`${from}\t${to}`)) edges.set(`${from}\t${to}`, place);
    }
  }
  return { edges, counts };
};

const inWords = (reference: ImportFact, found: ReturnType<Resolver['resolve']> | undefined): string =>
  found?.kind === 'external'
    ? `external ${found.package}`
    : found?.kind === 'unresolved'
      ? `unresolved ${reference.specifier}`
      : (found?.kind ?? 'none');
