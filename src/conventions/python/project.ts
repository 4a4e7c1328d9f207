import { baseName, folderOf } from '../../base/paths.ts';
import type { Argument, Definition, FileFacts, LiteralCall, NamedConstant } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ConventionContext } from '../convention.ts';
import { hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Where a name of Python leads: to something that a file of the project defines, to a file, or to a package (`django.db.models`). */
export type Source =
  | { readonly kind: 'defined'; readonly path: ModulePath; readonly name: string }
  | { readonly kind: 'file'; readonly path: ModulePath }
  | { readonly kind: 'package'; readonly name: string };

/** The files of a project that are Python and no tests, and what the names in them stand for. */
export interface PythonProject {
  readonly files: readonly FileWithFacts[];
  readonly facts: (path: ModulePath) => FileFacts | undefined;
  /** A name as a file writes it: `views.index`, `Model`. */
  readonly source: (path: ModulePath, name: string) => Source | undefined;
  /** A module by its dotted name, as settings and `include('shop.urls')` write it. */
  readonly module: (dotted: string, from: ModulePath) => ModulePath | undefined;
}

const kept = new WeakMap<ConventionContext, PythonProject>();

export const pythonProject = (context: ConventionContext): PythonProject => {
  const known = kept.get(context);
  if (known) return known;
  const made = make(context);
  kept.set(context, made);
  return made;
};

/** Files that import what matches, of those that run in the product. */
export const filesImporting = (context: ConventionContext, specifier: RegExp): readonly FileWithFacts[] =>
  pythonProject(context).files.filter(({ facts }) => hasImport(facts, specifier));

export const isTestPath = (path: string): boolean =>
  /(?:^|\/)(?:\.[^/]+|tests?|testing|examples?|docs?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest|tests)\.py$/u.test(path);

const maxHops = 6;

const make = (context: ConventionContext): PythonProject => {
  const { graph } = context;
  const files = context.files.filter(
    ({ path, facts }) => facts.language === 'python' && graph.modules.get(path)?.role !== 'test' && !isTestPath(path),
  );
  const byName = modulesByName(context.files);
  const module = (dotted: string, from: ModulePath): ModulePath | undefined => nearest(byName.get(dotted) ?? [], from, dotted);
  const source = (path: ModulePath, name: string, hops = 0): Source | undefined => {
    const facts = context.facts(path);
    if (!facts || hops > maxHops) return undefined;
    const [head = '', ...rest] = name.split('.');
    if (facts.definitions.some((each) => each.name === head && each.container === undefined))
      return { kind: 'defined', path, name };
    const leads = imported(context, module, path, facts, name, head);
    if (!leads) return undefined;
    if (leads.kind !== 'file')
      return leads.kind === 'package' ? leads : source(leads.path, [leads.name, ...rest].join('.'), hops + 1);
    const inside = leads.rest ?? rest;
    if (inside.length === 0) return { kind: 'file', path: leads.path };
    const found = source(leads.path, inside.join('.'), hops + 1);
    return found ?? submodule(context, leads.path, inside);
  };
  return { files, facts: context.facts, source, module };
};

type Leads =
  | { readonly kind: 'file'; readonly path: ModulePath; readonly rest?: readonly string[] }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'defined'; readonly path: ModulePath; readonly name: string };

/** What an import says a name is. */
const imported = (
  { graph }: ConventionContext,
  module: PythonProject['module'],
  path: ModulePath,
  { imports }: FileFacts,
  name: string,
  head: string,
): Leads | undefined => {
  for (const each of imports) {
    if (each.kind === 'implicit' || each.kind === 'convention') continue;
    const binding = each.bindings?.find(({ local, imported: from }) => local === head || (from === '*' && local === '*'));
    if (!binding) {
      if (each.bindings?.some(({ local }) => local === name || name.startsWith(`${local}.`)) !== true) continue;
      const target = module(each.specifier, path);
      const rest = name.slice(each.specifier.length + 1).split('.');
      return target ? { kind: 'file', path: target, rest } : { kind: 'package', name };
    }
    const places = new Set([placeOf(binding.range), placeOf(each.range)]);
    const targets = (graph.outgoing.get(path) ?? []).filter(({ range }) => places.has(placeOf(range))).map(({ to }) => to);
    const isWhole = binding.imported === '*';
    const inner = [...each.specifier.replace(/^\.+/u, '').split('.'), binding.imported].filter((part) => part !== '').join('/');
    const submodule = isWhole ? undefined : targets.find((to) => `/${pathOfModule(to)}`.endsWith(`/${inner}`));
    if (submodule) return { kind: 'file', path: submodule };
    const [target] = targets;
    if (isWhole && target && each.specifier.startsWith(`${head}.`)) {
      // Without an alias, `import shop.urls` gives the name `shop`.
      if (name !== each.specifier && !name.startsWith(`${each.specifier}.`)) continue;
      const rest = name.slice(each.specifier.length + 1);
      return { kind: 'file', path: target, rest: rest === '' ? [] : rest.split('.') };
    }
    if (isWhole && target) return { kind: 'file', path: target };
    if (target) return { kind: 'defined', path: target, name: binding.imported };
    const rest = name.slice(head.length);
    return { kind: 'package', name: isWhole ? `${each.specifier}${rest}` : `${each.specifier}.${binding.imported}${rest}` };
  }
  return undefined;
};

const submodule = (
  { facts }: ConventionContext,
  path: ModulePath,
  [name = '', ...rest]: readonly string[],
): Source | undefined => {
  const folder = folderOf(path);
  const inner = [`${folder}/${name}.py`, `${folder}/${name}/__init__.py`].find((each) => facts(each as ModulePath));
  if (inner === undefined || baseName(path) !== '__init__.py') return undefined;
  return rest.length === 0
    ? { kind: 'file', path: inner as ModulePath }
    : { kind: 'defined', path: inner as ModulePath, name: rest.join('.') };
};

const placeOf = ({ start }: FileFacts['imports'][number]['range']): string => `${start.line}:${start.character}`;

const pathOfModule = (path: string): string => path.replace(/(?:\/__init__)?\.pyi?$/u, '');

/** Every ending of a file's dotted path. */
const modulesByName = (files: readonly FileWithFacts[]): ReadonlyMap<string, readonly ModulePath[]> => {
  const byName = new Map<string, ModulePath[]>();
  for (const { path } of files) {
    if (!path.endsWith('.py')) continue;
    const segments = path.replace(/(?:\/__init__)?\.py$/u, '').split('/');
    for (let start = Math.max(0, segments.length - 6); start < segments.length; start++) {
      const name = segments.slice(start).join('.');
      const list = byName.get(name);
      if (list) list.push(path);
      else byName.set(name, [path]);
    }
  }
  return byName;
};

/** Of several files of that name the one that shares most folders with the one that names it. */
const nearest = (paths: readonly ModulePath[], from: ModulePath, dotted: string): ModulePath | undefined => {
  const own = from.split('/');
  const shared = (path: string): number => {
    const count = path.split('/').findIndex((segment, index) => segment !== own[index]);
    return count < 0 ? own.length : count;
  };
  const depth = (path: string): number => path.split('/').length;
  const exact = paths.filter((path) => dotted.includes('.') || depth(path) <= depth(from) + 1);
  return [...exact].sort((a, b) => shared(b) - shared(a) || depth(a) - depth(b))[0];
};

/** What stands behind the last dot. */
export const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

export const firstString = ({ arguments: all }: Pick<LiteralCall, 'arguments'>): Argument | undefined =>
  all.find((each) => each.kind === 'string' && each.position === 0 && each.name === undefined);

export const namedArgument = ({ arguments: all }: Pick<LiteralCall, 'arguments'>, name: string): Argument | undefined =>
  all.find((each) => each.name === name);

export const nameAt = ({ arguments: all }: Pick<LiteralCall, 'arguments'>, position: number): Argument | undefined =>
  all.find((each) => each.position === position && each.kind === 'name' && each.name === undefined);

export const constantOf = (facts: FileFacts | undefined, container: string, name: string): NamedConstant | undefined =>
  facts?.constants?.find((each) => each.container === container && each.name === name);

export const classNamed = (facts: FileFacts | undefined, name: string): Definition | undefined =>
  facts?.definitions.find((each) => each.name === lastName(name) && isType(each));

const isType = ({ kind }: Definition): boolean => kind === 'class' || kind === 'interface' || kind === 'enum';

/** A call whose arguments hold another place. */
export const isWithin = (inner: LiteralCall, { range, end }: LiteralCall): boolean => {
  const { start } = inner.range;
  return (
    end !== undefined &&
    (start.line > range.end.line || (start.line === range.end.line && start.character >= range.end.character)) &&
    (start.line < end.line || (start.line === end.line && start.character < end.character))
  );
};
