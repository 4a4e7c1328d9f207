import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { below, patternAddress, plainAddress } from './addresses.ts';
import { djangoView } from './django-views.ts';
import { firstString, isWithin, lastName, nameAt, namedArgument, pythonProject } from './project.ts';
import type { PythonProject } from './project.ts';
import { registrations, routerRows } from './rest-routers.ts';
import type { Registration } from './rest-routers.ts';

/** Django's tables of addresses, followed from file to file. */
export const djangoUrls: Convention = {
  name: 'Django',
  inProject: (context) => ({ entryPoints: addressesOf(context) }),
};

/** An address that the project's tables make of a variable of another framework: `api.urls` of Django Ninja. */
export interface Mounted {
  readonly path: ModulePath;
  readonly name: string;
  readonly prefix: string;
}

/** Where tables put `something.urls` of which they do not know what it is. */
export const mountedNames = (context: ConventionContext): readonly Mounted[] => walked(context).mounted;

const addressesOf = (context: ConventionContext): readonly EntryPoint[] => walked(context).rows;

interface Walk {
  readonly rows: EntryPoint[];
  readonly mounted: Mounted[];
}

const walks = new WeakMap<ConventionContext, Walk>();

const walked = (context: ConventionContext): Walk => {
  const known = walks.get(context);
  if (known) return known;
  const walk = walkOf(pythonProject(context));
  walks.set(context, walk);
  return walk;
};

/** A row of a table. */
interface Entry {
  readonly call: LiteralCall;
  readonly written: Argument;
  readonly address: string | undefined;
  readonly parent: Entry | undefined;
  /** Tables that it puts below its address. */
  readonly includes: readonly LiteralCall[];
  readonly isTranslated: boolean;
}

interface Tables {
  readonly project: PythonProject;
  readonly entries: ReadonlyMap<ModulePath, readonly Entry[]>;
  readonly registered: ReadonlyMap<string, readonly Registration[]>;
  /** Routers and variables that some table has put somewhere. */
  readonly placed: Set<string>;
  readonly walk: Walk;
}

const walkOf = (project: PythonProject): Walk => {
  const files = project.files.filter(({ facts }) =>
    hasImport(facts, /^(?:django\.urls|django\.conf\.urls|rest_framework)(?:\.|$)/u),
  );
  const entries = new Map(files.map((file) => [file.path, entriesOf(file)] as const));
  const walk: Walk = { rows: [], mounted: [] };
  const tables: Tables = { project, entries, registered: registrations(project), placed: new Set(), walk };
  const included = new Set(
    files.flatMap(({ path }) => (entries.get(path) ?? []).flatMap((each) => includedFiles(tables, path, each))),
  );
  for (const { path } of files) if (!included.has(path)) emitFile(tables, path, '', []);
  for (const key of tables.registered.keys()) {
    if (tables.placed.has(key)) continue;
    const path = key.slice(0, key.lastIndexOf(':')) as ModulePath;
    if (!included.has(path)) emitRouter(tables, key, '');
  }
  return walk;
};

const isTable = (callee: string): boolean => /^(?:path|re_path|url|urls\.path|urls\.re_path)$/u.test(callee);

const entriesOf = ({ facts }: FileWithFacts): readonly Entry[] => {
  const calls = (facts.calls ?? []).filter(({ end, inside }) => end !== undefined && inside === undefined);
  const includes = calls.filter(({ callee }) => lastName(callee) === 'include');
  const translated = calls.filter(({ callee }) => lastName(callee) === 'i18n_patterns');
  const rows = calls.filter(({ callee }) => isTable(callee));
  const around = (inner: LiteralCall): LiteralCall | undefined =>
    rows.filter((each) => each !== inner && isWithin(inner, each)).at(-1);
  const made = new Map<LiteralCall, Entry>();
  return rows.flatMap((call): Entry[] => {
    const written = firstString(call);
    if (!written) return [];
    const outer = around(call);
    const entry: Entry = {
      call,
      written,
      address: lastName(call.callee) === 'path' ? plainAddress(written.value) : patternAddress(written.value),
      parent: outer && made.get(outer),
      includes: includes.filter((each) => around(each) === call),
      isTranslated: translated.some(
        (each) => isWithin(call, each) && namedArgument(each, 'prefix_default_language')?.value !== 'False',
      ),
    };
    made.set(call, entry);
    return [entry];
  });
};

const includedFiles = ({ project }: Tables, path: ModulePath, { includes }: Entry): ModulePath[] =>
  includes.flatMap((each) => {
    const target = includedFile(project, path, each);
    return target ? [target] : [];
  });

const includedFile = (project: PythonProject, path: ModulePath, call: LiteralCall): ModulePath | undefined => {
  const written = firstString(call);
  if (written) return /^[\w.]+$/u.test(written.value) ? project.module(written.value, path) : undefined;
  const name = nameAt(call, 0);
  const source = name && project.source(path, name.value);
  return source?.kind === 'file' ? source.path : undefined;
};

const maxDepth = 10;

const emitFile = (tables: Tables, path: ModulePath, prefix: string, stack: readonly ModulePath[]): void => {
  if (stack.includes(path) || stack.length > maxDepth) return;
  const entries = tables.entries.get(path) ?? [];
  const inTable = entries.filter(({ call: { result } }) => result === undefined || /^(?:urlpatterns|urls)$/u.test(result));
  const wrappers = inTable.filter((each) => wrapsOwnTable(each));
  const above = (entry: Entry): string =>
    wrappers.filter((each) => isBefore(entry, each)).reduceRight((outer, each) => below(outer, each.address ?? ''), prefix);
  for (const each of inTable)
    if (!each.parent && !wrappers.includes(each)) emitEntry(tables, path, each, above(each), [...stack, path]);
  // A file that no table includes may still have its routers named by one: those are left to the end.
  if (stack.length > 0 && entries.length === 0)
    for (const key of tables.registered.keys()) if (key.startsWith(`${path}:`)) emitRouter(tables, key, prefix);
  // A table that is nothing but a router's: `urlpatterns = router.urls`.
  if (entries.length > 0)
    for (const key of tables.registered.keys())
      if (key.startsWith(`${path}:`) && !tables.placed.has(key)) emitRouter(tables, key, prefix);
};

/** Whether a table is put below itself: `urlpatterns = [path('shop/', include(urlpatterns))]`. */
const wrapsOwnTable = ({ call: { result }, includes }: Entry): boolean =>
  result !== undefined &&
  includes.some(({ arguments: given }) => given.some(({ kind, value }) => kind === 'name' && value === result));

const isBefore = (one: Entry, other: Entry): boolean => one.call.range.start.line < other.call.range.start.line;

const emitEntry = (tables: Tables, path: ModulePath, entry: Entry, prefix: string, stack: readonly ModulePath[]): void => {
  if (entry.address === undefined) return;
  const address = below(entry.isTranslated && !entry.parent ? below(prefix, '{language}') : prefix, entry.address);
  const inner = (tables.entries.get(path) ?? []).filter(({ parent }) => parent === entry);
  for (const each of inner) emitEntry(tables, path, each, address, stack);
  for (const include of entry.includes) emitInclude(tables, path, include, address, stack);
  const view = nameAt(entry.call, 1) ?? namedView(entry.call);
  if (!view || entry.includes.length > 0 || inner.length > 0) return;
  if (view.value.endsWith('.urls') || view.value === 'urls') emitUrls(tables, path, view, address, entry);
  else emitView(tables, path, entry, view, address);
};

const namedView = (call: LiteralCall): Argument | undefined => {
  const found = namedArgument(call, 'view');
  return found?.kind === 'name' ? found : undefined;
};

const emitInclude = (tables: Tables, path: ModulePath, call: LiteralCall, prefix: string, stack: readonly ModulePath[]): void => {
  const target = includedFile(tables.project, path, call);
  if (target) {
    emitFile(tables, target, prefix, stack);
    return;
  }
  for (const { kind, position, value, name } of call.arguments) {
    if (kind !== 'name' || position !== 0 || name !== undefined) continue;
    if (value.endsWith('.urls')) emitRouterNamed(tables, path, value.slice(0, -'.urls'.length), prefix);
    else emitList(tables, path, value, prefix, stack);
  }
};

/** A list of rows under another name, of this file or of another. */
const emitList = (tables: Tables, path: ModulePath, name: string, prefix: string, stack: readonly ModulePath[]): void => {
  const source = tables.project.source(path, name);
  if (source?.kind !== 'defined' || stack.length > maxDepth) return;
  const key = lastName(source.name);
  for (const each of tables.entries.get(source.path) ?? [])
    if (!each.parent && each.call.result === key) emitEntry(tables, source.path, each, prefix, [...stack, source.path]);
};

const emitUrls = (tables: Tables, path: ModulePath, view: Argument, address: string, { call, written }: Entry): void => {
  if (/^(?:\w+\.)*site\.urls$/u.test(view.value)) {
    tables.walk.rows.push({
      kind: 'page',
      label: address,
      handler: view.value,
      framework: 'Django',
      path,
      evidence: [atLiteral(path, written)],
    });
    return;
  }
  if (call.arguments.length > 0) emitRouterNamed(tables, path, view.value.slice(0, -'.urls'.length), address);
};

const emitRouterNamed = (tables: Tables, path: ModulePath, name: string, prefix: string): void => {
  const source = tables.project.source(path, name);
  if (source?.kind !== 'defined') return;
  tables.walk.mounted.push({ path: source.path, name: source.name, prefix });
  emitRouter(tables, `${source.path}:${source.name}`, prefix);
};

const emitRouter = (tables: Tables, key: string, prefix: string): void => {
  tables.placed.add(key);
  for (const each of tables.registered.get(key) ?? []) tables.walk.rows.push(...routerRows(tables.project, each, prefix));
};

const emitView = ({ project, walk }: Tables, path: ModulePath, { written }: Entry, view: Argument, label: string): void => {
  const { methods, handler, framework, ...found } = djangoView(project, path, view);
  const kind = /\.(?!html?$)[a-z]{2,4}$/u.test(label) ? 'endpoint' : found.kind;
  const row = { kind, label, handler, framework, path, evidence: [atLiteral(path, written)] } as const;
  if (methods.length === 0) walk.rows.push(row);
  else walk.rows.push(...methods.map((method) => ({ ...row, method })));
};
