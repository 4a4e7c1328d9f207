import { folderOf } from '../base/paths.ts';
import { originOf, usedName } from '../explain/follow-export.ts';
import type { Definition, ImportedBinding, ImportFact } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Range } from '../model/text.ts';
import { codeIndex, lastName } from './code-index.ts';
import type { MemberIn } from './code-index.ts';
import { isOwnChain, namesOf } from './places.ts';

/** What a chain of names leads to. */
export interface Found {
  readonly path: ModulePath;
  readonly definition?: Definition;
  readonly member?: MemberIn['member'];
  /** Names that were not followed: what is called on it. */
  readonly rest: readonly string[];
  /** True where the name belongs to the file that uses it. */
  readonly isOwn: boolean;
}

interface Imported {
  readonly to: ModulePath;
  /** Name in the other file; `*` for all of it. */
  readonly name: string;
}

const known = new WeakMap<Project['product'], Map<ModulePath, ReadonlyMap<string, Imported>>>();

/** Names that a file takes from others, by the name it uses. Those that could come from several files are left out. */
const importedNames = (project: Project, path: ModulePath): ReadonlyMap<string, Imported> => {
  const ofProduct = known.get(project.product) ?? new Map<ModulePath, ReadonlyMap<string, Imported>>();
  known.set(project.product, ofProduct);
  const cached = ofProduct.get(path);
  if (cached) return cached;
  const found = new Map<string, Imported | undefined>();
  const add = (local: string, to: ModulePath, name: string): void => {
    const before = found.get(local);
    found.set(local, found.has(local) && before?.to !== to ? undefined : { to, name });
  };
  const at = placesOf(project.facts(path)?.imports ?? []);
  for (const { to, kind, range, quote } of project.graph.outgoing.get(path) ?? []) {
    if (kind === 'type' || kind === 'convention') continue;
    const { fact, binding } = at.get(placeKey(range)) ?? {};
    if (!fact) add(lastName(quote), to, lastName(quote));
    else if (binding) add(binding.local, to, binding.imported);
    else if (fact.kind === 'implicit') add(usedName(fact), to, usedName(fact));
    else if (fact.bindings && fact.bindings.length > 0) for (const { local, imported } of fact.bindings) add(local, to, imported);
    else add(lastName(fact.specifier), to, lastName(fact.specifier));
  }
  const certain = new Map([...found].flatMap(([name, imported]): [string, Imported][] => (imported ? [[name, imported]] : [])));
  ofProduct.set(path, certain);
  return certain;
};

interface Written {
  readonly fact: ImportFact;
  readonly binding?: ImportedBinding;
}

/** What stands where: imports, and the names that they take from several files. */
const placesOf = (imports: readonly ImportFact[]): ReadonlyMap<string, Written> => {
  const found = new Map<string, Written>();
  for (const fact of imports) for (const binding of fact.bindings ?? []) found.set(placeKey(binding.range), { fact, binding });
  for (const fact of imports) found.set(placeKey(fact.range), { fact });
  return found;
};

const placeKey = ({ start }: Range): string => `${start.line}:${start.character}`;

/** Follows a chain of names from a file to what it stands for. Undefined where that cannot be told. */
export const resolveChain = (project: Project, path: ModulePath, text: string, container?: string): Found | undefined => {
  const [head = '', ...rest] = namesOf(text);
  const facts = project.facts(path);
  if (!facts) return undefined;
  if (isOwnChain(text)) {
    const own = container === undefined ? undefined : memberOf(project, path, container, head);
    if (own) return { ...own, rest, isOwn: own.path === path };
  }
  const type = facts.typed?.find(({ name }) => name === head)?.type;
  if (type !== undefined) {
    const found = named(project, path, type);
    const reached = found && through(project, { ...found, rest });
    if (reached) return reached;
  }
  if (isOwnChain(text)) return undefined;
  const imported = importedNames(project, path);
  const whole = rest.length > 0 ? imported.get(`${head}.${rest[0] ?? ''}`) : undefined;
  if (whole) return through(project, { ...definitionIn(project, whole), rest: rest.slice(1), isOwn: false });
  const found = named(project, path, head);
  if (found) return through(project, { ...found, rest });
  const own = facts.members?.filter(
    ({ name, container: type }) => name === head && (container === undefined || type === container),
  );
  return own?.length === 1 && own[0] && rest.length === 0 ? { path, member: own[0], rest, isOwn: true } : undefined;
};

/** What one name stands for in a file. */
const named = (project: Project, path: ModulePath, name: string): Omit<Found, 'rest'> | undefined => {
  const imported = importedNames(project, path);
  const direct = imported.get(name) ?? [...imported].find(([local]) => local.endsWith(`.${name}`) && /^[A-Z]/u.test(name))?.[1];
  if (direct) return { ...definitionIn(project, direct), isOwn: false };
  const definition = project.facts(path)?.definitions.find((each) => each.name === name);
  return definition ? { path, definition, isOwn: true } : undefined;
};

const definitionIn = (project: Project, { to, name }: Imported): Pick<Found, 'path' | 'definition'> => {
  if (name === '*') return { path: to };
  const origin = originOf(project, to, name);
  if (origin) return origin;
  const definition = project.facts(to)?.definitions.find((each) => each.name === name);
  return definition ? { path: to, definition } : { path: to };
};

const maxNames = 5;

/** From a type to its method, from a file to its definition, from a field to its type. */
const through = (project: Project, start: Found): Found => {
  let at = start;
  for (let count = 0; count < maxNames; count++) {
    const [name, ...rest] = at.rest;
    if (name === undefined || at.member) return at;
    const { definition } = at;
    if (!definition) {
      const origin = originOf(project, at.path, name);
      if (!origin) return at;
      at = { ...origin, rest, isOwn: false };
      continue;
    }
    if (definition.kind === 'function' || definition.kind === 'component') return at;
    const member = memberOf(project, at.path, definition.name, name);
    if (member) return { ...member, rest, isOwn: at.isOwn };
    const type = project.facts(at.path)?.typed?.find((each) => each.name === name)?.type;
    const next = type === undefined || isValue(definition) ? undefined : named(project, at.path, type);
    if (!next) return at;
    at = { ...next, rest };
  }
  return at;
};

const isValue = ({ kind }: Definition): boolean => kind === 'constant' || kind === 'variable';

/** A method of a type: in its own file, or where types are spread over the files of a folder, in one of those. */
export const memberOf = (project: Project, path: ModulePath, type: string, name: string): MemberIn | undefined => {
  const members = (codeIndex(project).members.get(lastName(type)) ?? []).filter(({ member }) => member.name === name);
  const own = members.filter((each) => each.path === path);
  if (own.length > 0) return own[0];
  const near = members.filter((each) => folderOf(each.path) === folderOf(path));
  return near.length === 1 && project.facts(path)?.language === 'go' ? near[0] : undefined;
};
