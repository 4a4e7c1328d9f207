import { compareText } from '../base/collections.ts';
import { lastIdentifier } from '../base/last-identifier.ts';
import type { Definition, ImportedBinding, ImportFact } from '../model/file-facts.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Position, Range } from '../model/text.ts';
import { isTest } from './area.ts';
import { mayName } from './may-name.ts';

/** A name that files offer, at the place where it is made. */
export interface Origin {
  readonly path: ModulePath;
  readonly definition: Definition;
}

/** Finds where an exported name is made, through files that only pass it on. Undefined where that cannot be told. */
export const originOf = (project: Project, path: ModulePath, name: string, visited = new Set<string>()): Origin | undefined => {
  const facts = project.facts(path);
  const key = `${name} ${path}`;
  if (facts?.level !== 'read' || visited.has(key)) return undefined;
  visited.add(key);
  const fact = facts.exports.find((each) => each.name === name);
  if (fact && fact.from === undefined) {
    const definition = facts.definitions.find((each) => each.name === (fact.local ?? fact.name));
    return definition ? { path, definition } : undefined;
  }
  const sources = fact
    ? [{ from: fact.from, name: fact.local ?? fact.name }]
    : facts.exports.filter((each) => each.name === '*').map(({ from }) => ({ from, name }));
  for (const source of sources) {
    for (const target of targetsOf(project, path, source.from)) {
      const origin = originOf(project, target, source.name, visited);
      if (origin) return origin;
    }
  }
  return undefined;
};

/** Who imports a name: `tests` apart. Undefined where a file that may import it was not read. */
export interface NameUsers {
  readonly files: readonly ModulePath[];
  readonly tests: readonly ModulePath[];
  /** True where a file takes the whole module, and may or may not use the name. */
  readonly atLeast: boolean;
}

export const usersOfName = (project: Project, path: ModulePath, name: string): NameUsers | undefined => {
  const found = new Set<ModulePath>();
  const search = { project, found, visited: new Set<string>(), atLeast: false };
  if (!collectUsers(search, path, name)) return undefined;
  const all = [...found].filter((user) => user !== path).sort(compareText);
  return {
    files: all.filter((user) => !isTest(project, user)),
    tests: all.filter((user) => isTest(project, user)),
    atLeast: search.atLeast,
  };
};

interface Search {
  readonly project: Project;
  readonly found: Set<ModulePath>;
  readonly visited: Set<string>;
  atLeast: boolean;
}

/** False where a file is in the way that was not read. */
const collectUsers = (search: Search, path: ModulePath, name: string): boolean => {
  const key = `${name} ${path}`;
  if (search.visited.has(key)) return true;
  search.visited.add(key);
  return (search.project.graph.incoming.get(path) ?? []).every((reference) => collectFrom(search, reference, name));
};

const collectFrom = (search: Search, reference: Dependency, name: string): boolean => {
  const facts = search.project.facts(reference.from);
  if (facts?.level !== 'read') return false;
  if (reference.kind === 'convention') return true;
  const { fact, binding } = useAt(facts.imports, reference.range);
  if (!fact) return false;
  const used = binding?.imported ?? (fact.kind === 'implicit' ? usedName(fact) : undefined);
  if (used !== undefined) {
    if (used === name) search.found.add(reference.from);
    return true;
  }
  const { bindings } = fact;
  const isPassedOn = facts.exports.some(({ from }) => from === fact.specifier);
  if (bindings?.some(({ imported }) => imported === name)) search.found.add(reference.from);
  else if (bindings ? bindings.some(({ imported }) => imported === '*') : !isPassedOn)
    search.atLeast ||= !isTest(search.project, reference.from) && mayName(facts, name);
  const passedOn = facts.exports.filter(
    ({ from, local, name: outer }) => from === fact.specifier && (outer === '*' || (local ?? outer) === name),
  );
  return passedOn.every(({ name: outer }) =>
    outer === '*' && name === 'default' ? true : collectUsers(search, reference.from, outer === '*' ? name : outer),
  );
};

/** What stands at a place: an import, or one of the names that an import takes from several files. */
export const useAt = (
  imports: readonly ImportFact[],
  range: Range,
): { readonly fact?: ImportFact; readonly binding?: ImportedBinding } => {
  const fact = importAt(imports, range);
  if (fact) return { fact };
  for (const each of imports) {
    const binding = each.bindings?.find(({ range: { start } }) => isSame(start, range.start));
    if (binding) return { fact: each, binding };
  }
  return {};
};

/** The name that a file uses without importing it; the specifier may hold more than what is written, such as the names around it. */
export const usedName = ({ quote, specifier }: ImportFact): string => {
  const written = quote ?? specifier;
  const end = written.search(/[<(`\s]/u);
  const name = end > 0 ? written.slice(0, end) : written;
  return lastIdentifier(name) || name;
};

const isSame = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;

export const importAt = (imports: readonly ImportFact[], range: Range): ImportFact | undefined =>
  imports.find(({ range: { start } }) => isSame(start, range.start));

const targetsOf = (project: Project, path: ModulePath, specifier: string | undefined): ModulePath[] => {
  const imports = project.facts(path)?.imports ?? [];
  return (project.graph.outgoing.get(path) ?? [])
    .filter(({ range }) => importAt(imports, range)?.specifier === specifier)
    .map(({ to }) => to);
};
