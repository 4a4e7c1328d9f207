import { compareText } from '../base/collections.ts';
import type { Evidence } from '../model/claim.ts';
import type { Argument, FileFacts } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import { noProductFacts } from '../model/product.ts';
import type { ProductFacts } from '../model/product.ts';
import { atCall, atName, atQuoted } from './evidence.ts';
import type { Convention, ConventionContext, Recognised } from './convention.ts';
import type { FileWithFacts } from './file-with-facts.ts';
import { tablesBeside } from './javascript/data/sql-tables.ts';
import { pageViews } from './links/page-views.ts';
import { conventions } from './registry.ts';

/** What the conventions make of a project, in the order of path and place. Rows that say the same of the same place stand once. */
export const recognise = (context: ConventionContext, known: readonly Convention[] = conventions): ProductFacts => {
  const found: Recognised[] = [
    ...context.files.map((file) => inFile(file, known)),
    ...known.flatMap(({ inProject }) => (inProject ? [inProject(context)] : [])),
  ];
  const gather = <K extends keyof ProductFacts>(kind: K): ProductFacts[K] =>
    sorted(
      found.flatMap((each): Row[] => (each[kind] ?? []).flatMap((row) => placed(row, context))),
    ) as unknown as ProductFacts[K];
  // A product that uses its own client is not outside of itself.
  const own = new Set(context.graph.packages.map(({ name }) => (name.split('/').at(-1) ?? name).toLowerCase()));
  const entryPoints = gather('entryPoints');
  found.push({ roles: pageViews(context, entryPoints) });
  found.push({ data: tablesBeside(context, gather('data')) });
  return {
    entryPoints,
    data: gather('data'),
    migrations: gather('migrations'),
    settings: gather('settings'),
    limits: gather('limits'),
    outside: gather('outside').filter(({ id }) => !own.has(id)),
    tests: gather('tests'),
    roles: gather('roles'),
    translations: gather('translations'),
  };
};

/**
 * A place that shows nothing is none. For an empty text (`path("", home)`) stands the call that holds it; for a file in which nothing
 * of interest stands, the first thing that does.
 */
const placed = (row: Row, { facts }: ConventionContext): Row[] => {
  if (row.evidence.every(({ quote }) => quote !== '')) return [row];
  const [first, ...others] = row.evidence.flatMap((each) =>
    each.quote === '' ? around(each, facts(each.path as ModulePath)) : [each],
  );
  return first ? [{ ...row, evidence: [first, ...others] }] : [];
};

const around = ({ path, range: { start } }: Evidence, facts: FileFacts | undefined): Evidence[] => {
  const isHere = ({ arguments: all }: { readonly arguments: readonly Argument[] }): boolean =>
    all.some(({ range }) => range.start.line === start.line && range.start.character === start.character);
  const call = facts?.calls?.find(isHere);
  const annotation = facts?.annotations?.find(isHere);
  if (call) return [atCall(path, call)];
  if (annotation) return [atName(path, annotation)];
  const [firstCall] = facts?.calls ?? [];
  const [definition] = facts?.definitions ?? [];
  if (facts?.doc) return [atQuoted(path, facts.doc)];
  if (definition) return [atName(path, definition)];
  return firstCall ? [atCall(path, firstCall)] : [];
};

/** By facts, which never change: after a change of one file the others need not be looked through again. Equal files may share facts. */
const kept = new WeakMap<
  FileFacts,
  { readonly path: string; readonly known: readonly Convention[]; readonly found: Recognised }
>();

const inFile = (file: FileWithFacts, known: readonly Convention[]): Recognised => {
  const before = kept.get(file.facts);
  if (before?.path === file.path && before.known === known) return before.found;
  const found = joined(known.flatMap((each) => (each.inFile ? [each.inFile(file)] : [])));
  kept.set(file.facts, { path: file.path, known, found });
  return found;
};

const kinds = Object.keys(noProductFacts) as (keyof ProductFacts)[];

const joined = (all: readonly Recognised[]): Recognised =>
  Object.fromEntries(
    kinds.flatMap((kind) => {
      const rows = all.flatMap((each): Row[] => [...(each[kind] ?? [])]);
      return rows.length > 0 ? [[kind, rows]] : [];
    }),
  );

type Row = ProductFacts[keyof ProductFacts][number];

const sorted = (rows: readonly Row[]): readonly Row[] => {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return [...byKey.values()].sort((a, b) => compareText(a.path, b.path) || comparePlaces(a.evidence[0], b.evidence[0]));
};

/** A fact without where else it stands and what else is known of it. */
const keyOf = (row: Row): string => {
  const [{ path, range }] = row.evidence;
  const { label, method, name, text, id, language } = row as Partial<
    Record<'label' | 'method' | 'name' | 'text' | 'id' | 'language', string>
  >;
  return [row.path, path, range.start.line, range.start.character, label, method, name, text, id, language].join('\n');
};

const comparePlaces = (a: Evidence, b: Evidence): number =>
  compareText(a.path, b.path) || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
