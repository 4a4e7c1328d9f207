import type { SymbolKind } from '../../model/file-facts.ts';
import { baseName, folderOf } from '../../base/paths.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { lastName } from './rust-files.ts';

export interface Named {
  readonly file: FileWithFacts;
  readonly name: string;
}

/** Where names are looked for, and what they may stand for. */
export interface Search {
  readonly files: readonly FileWithFacts[];
  readonly kinds: readonly SymbolKind[];
}

/** What a name with its modules (`owners::routes`) means in a file; undefined where that is not defined in one file alone. */
export const definitionNamed = (written: string, from: FileWithFacts, search: Search, depth = 0): Named | undefined => {
  if (depth > maxDepth) return undefined;
  const name = lastName(written);
  const [first, ...rest] = written.split('::').slice(0, -1);
  if (first === undefined || first === 'self') {
    if (rest.length > 0) return inModule(rest, name, from, search, depth);
    return defines(from, name, search) ? { file: from, name } : imported(name, from, search, depth);
  }
  const alias = importOf(first, from);
  const modules = [...(alias ?? first).split('::'), ...rest].filter((each) => !/^(?:crate|self|super)$/u.test(each));
  return modules.length === 0 ? imported(name, from, search, depth) : inModule(modules, name, from, search, depth);
};

const maxDepth = 8;

const defines = ({ facts }: FileWithFacts, name: string, { kinds }: Search): boolean =>
  facts.definitions.some((each) => kinds.includes(each.kind) && each.name === name);

const importOf = (name: string, { facts }: FileWithFacts): string | undefined => {
  const found = facts.imports.find(
    ({ kind, bindings }) => kind !== 'implicit' && bindings?.some(({ local }) => local === name) === true,
  );
  return found?.specifier.replace(/^\{[^{}]*\}/u, '');
};

/** `use owners::routes as owner_routes;` here. */
const imported = (name: string, from: FileWithFacts, search: Search, depth: number): Named | undefined => {
  const specifier = importOf(name, from);
  if (specifier !== undefined && specifier !== name) return definitionNamed(specifier, from, search, depth + 1);
  const open = from.facts.imports.filter(
    ({ kind, bindings }) => kind !== 'implicit' && bindings?.some((each) => each.local === '*') === true,
  );
  const found = open.flatMap(
    (each) => definitionNamed(`${each.specifier.replace(/::\*$/u, '')}::${name}`, from, search, depth + 1) ?? [],
  );
  return found.length === 1 ? found[0] : undefined;
};

/** In the file whose path ends as the module's does; near the file that speaks of it where there are several. */
const inModule = (
  modules: readonly string[],
  name: string,
  from: FileWithFacts,
  search: Search,
  depth: number,
): Named | undefined => {
  for (let count = modules.length; count > 0; count--) {
    const wanted = modules.slice(-count);
    const found = search.files.filter((each) => endsAs(each, wanted));
    const defining = found.filter((each) => defines(each, name, search));
    const near = defining.filter(({ path }) => isNear(path, from.path));
    const one = defining.length === 1 ? defining : near;
    if (one.length === 1 && one[0]) return { file: one[0], name };
    if (defining.length > 0) return undefined;
    const passed = found.filter((each) => each !== from && importOf(name, each) !== undefined);
    if (passed.length === 1 && passed[0]) return imported(name, passed[0], search, depth + 1);
  }
  return hasModule(from, modules) && defines(from, name, search) ? { file: from, name } : undefined;
};

const hasModule = ({ facts }: FileWithFacts, modules: readonly string[]): boolean =>
  facts.definitions.some(({ kind, name }) => kind === 'namespace' && name === modules.at(-1));

const moduleOf = (path: string): string => path.replace(/\/(?:mod|lib|main)\.rs$|\.rs$/u, '');

const endsAs = ({ path }: FileWithFacts, modules: readonly string[]): boolean =>
  `/${moduleOf(path)}`.endsWith(`/${modules.join('/')}`);

/** A module of this one or of the one beside it. */
const isNear = (path: string, from: string): boolean => {
  const folder = /^(?:mod|lib|main)\.rs$/u.test(baseName(path)) ? folderOf(folderOf(path)) : folderOf(path);
  return folder === moduleOf(from) || folder === folderOf(from);
};
