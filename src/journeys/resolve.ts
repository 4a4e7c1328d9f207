import { folderOf } from '../base/paths.ts';
import { originOf, usedName } from '../explain/follow-export.ts';
import type { Definition, ImportedBinding, ImportFact } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Range } from '../model/text.ts';
import { codeIndex, lastName, plainType } from './code-index.ts';
import type { DefinedIn, MemberIn } from './code-index.ts';
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
  /** The type through which the last name was reached, with its arguments where they are written: `Repo[Out, Order]`; and the file that says so. */
  readonly kept?: { readonly type: string; readonly path: ModulePath };
  /** The first property on the way, which is read like a field. */
  readonly passed?: MemberIn;
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

const maxRounds = 4;

/** Follows a chain of names from a file to what it stands for. Undefined where that cannot be told. */
export const resolveChain = (
  project: Project,
  path: ModulePath,
  text: string,
  container?: string,
  round = 0,
): Found | undefined => {
  const [head = '', ...rest] = namesOf(text);
  const facts = project.facts(path);
  if (!facts || round > maxRounds) return undefined;
  const owner = isOwnChain(text) ? container : undefined;
  if (owner !== undefined) {
    const own = memberOf(project, path, owner, head);
    if (own)
      return isOverridden(project, owner, head) ? undefined : through(project, { ...own, rest, isOwn: own.path === path }, round);
  }
  const typed = typeOf(project, path, head, owner, container);
  if (typed) {
    const found = named(project, typed.path, typed.type);
    const reached = found && through(project, { ...found, rest }, round);
    if (reached) return reached;
  }
  if (isOwnChain(text)) return undefined;
  const imported = importedNames(project, path);
  const whole = rest.length > 0 ? imported.get(`${head}.${rest[0] ?? ''}`) : undefined;
  if (whole) return through(project, { ...definitionIn(project, whole), rest: rest.slice(1), isOwn: false }, round);
  const found = named(project, path, head);
  if (found) return through(project, { ...found, rest }, round);
  const own = facts.members?.filter(
    ({ name, container: type }) => name === head && (container === undefined || type === container),
  );
  return own?.length === 1 && own[0] && rest.length === 0 ? { path, member: own[0], rest, isOwn: true } : undefined;
};

/** The type of a variable or field; of a field also where a type says it that this one builds on. */
const typeOf = (
  project: Project,
  path: ModulePath,
  name: string,
  owner: string | undefined,
  container = owner,
): { readonly path: ModulePath; readonly type: string } | undefined => {
  const all = project.facts(path)?.typed?.filter((each) => each.name === name) ?? [];
  const fitting = all.filter(({ within }) => within === undefined || container === undefined || within === lastName(container));
  const type = fitting.length === 1 ? fitting[0]?.type : undefined;
  if (type !== undefined) return { path, type };
  for (const base of owner === undefined ? [] : basesOf(project, path, owner)) {
    const inherited = project.facts(base.path)?.typed?.find((each) => each.name === name)?.type;
    if (inherited !== undefined) return { path: base.path, type: inherited };
  }
  return undefined;
};

/** What one name stands for in a file. */
const named = (project: Project, path: ModulePath, name: string): Omit<Found, 'rest'> | undefined => {
  const imported = importedNames(project, path);
  const direct = imported.get(name) ?? [...imported].find(([local]) => local.endsWith(`.${name}`) && /^[A-Z]/u.test(name))?.[1];
  if (direct) return { ...definitionIn(project, direct), isOwn: false };
  const definition = project.facts(path)?.definitions.find((each) => each.name === name);
  return definition ? { path, definition, isOwn: true } : undefined;
};

const definitionIn = (project: Project, { to, name }: Imported, round = 0): Pick<Found, 'path' | 'definition'> => {
  if (name === '*') return { path: to };
  const origin = originOf(project, to, name);
  if (origin) return origin;
  const definition = project.facts(to)?.definitions.find((each) => each.name === name);
  if (definition) return { path: to, definition };
  // What a module of Python imports it offers under the same name.
  const passedOn =
    project.facts(to)?.language === 'python' && round < maxRounds ? importedNames(project, to).get(name) : undefined;
  return passedOn ? definitionIn(project, passedOn, round + 1) : { path: to };
};

const maxNames = 5;

/** From a type to its method, from a file to its definition, from a field to its type, from a property to what it gives. */
const through = (project: Project, start: Found, round: number): Found => {
  let at = start;
  for (let count = 0; count < maxNames; count++) {
    const [name, ...rest] = at.rest;
    if (name === undefined) return at;
    const next: Found | undefined = at.member
      ? given(project, at, at.member, round)
      : at.definition
        ? inType(project, at, at.definition, name, rest)
        : inFile(project, at, name, rest);
    if (!next) return at;
    at = { ...next, ...(at.passed && { passed: at.passed }) };
  }
  return at;
};

const inFile = (project: Project, at: Found, name: string, rest: readonly string[]): Found | undefined => {
  const origin = originOf(project, at.path, name);
  return origin && { ...origin, rest, isOwn: false };
};

const inType = (
  project: Project,
  at: Found,
  definition: Definition,
  name: string,
  rest: readonly string[],
): Found | undefined => {
  if (definition.kind === 'function' || definition.kind === 'component') return undefined;
  const member = memberOf(project, at.path, definition.name, name);
  if (member) return { ...member, rest, isOwn: at.isOwn, kept: at.kept ?? { type: definition.name, path: at.path } };
  const typed = isValue(definition) ? undefined : typeOf(project, at.path, name, definition.name);
  const next = typed && named(project, typed.path, typed.type);
  return next && { ...next, rest };
};

/** What a property gives that a chain of names ends with; undefined where it ends with something else. */
export const valueOf = (project: Project, found: Found, round = 0): Found | undefined => {
  const value =
    found.member && found.rest.length === 0 && round < maxRounds ? given(project, found, found.member, round) : undefined;
  return value && (valueOf(project, value, round + 1) ?? value);
};

/** What a property gives, where it says its type or only hands on another chain. */
const given = (project: Project, at: Found, member: MemberIn['member'], round: number): Found | undefined => {
  const { yields } = member;
  if (yields === undefined) return undefined;
  const passed = at.passed ?? { path: at.path, member };
  if (isOwnChain(yields)) {
    const found = resolveChain(project, at.path, [yields, ...at.rest].join('.'), member.container, round + 1);
    return found && { ...found, passed };
  }
  const next = named(project, at.path, plainType(yields));
  return next && { ...next, rest: at.rest, kept: { type: yields, path: at.path }, passed };
};

const isValue = ({ kind }: Definition): boolean => kind === 'constant' || kind === 'variable';

/**
 * A method of a type: in its own file; where types are spread over the files of a folder or a workspace, in one of those; or else of the first type
 * that it builds on which has one.
 */
export const memberOf = (project: Project, path: ModulePath, type: string, name: string): MemberIn | undefined => {
  const own = ownMember(project, path, type, name);
  if (own) return own;
  for (const base of basesOf(project, path, type)) {
    const inherited = ownMember(project, base.path, base.definition.name, name);
    if (inherited) return inherited;
  }
  return undefined;
};

const ownMember = (project: Project, path: ModulePath, type: string, name: string): MemberIn | undefined => {
  const members = (codeIndex(project).members.get(lastName(type)) ?? []).filter(({ member }) => member.name === name);
  const own = members.filter((each) => each.path === path);
  if (own.length > 0) return own[0];
  const language = project.facts(path)?.language;
  const near = language === 'go' ? members.filter((each) => folderOf(each.path) === folderOf(path)) : [];
  const isOnly = language === 'rust' && (codeIndex(project).rustTypes.get(lastName(type)) ?? []).length === 1;
  const spread = isOnly ? members.filter((each) => each.path.endsWith('.rs')) : near;
  return spread.length === 1 ? spread[0] : undefined;
};

const maxBases = 12;
const bases = new WeakMap<Project['product'], Map<string, readonly DefinedIn[]>>();

/** The types of the product that a type builds on, the nearest first. */
const basesOf = (project: Project, path: ModulePath, type: string): readonly DefinedIn[] => {
  const kept = bases.get(project.product) ?? new Map<string, readonly DefinedIn[]>();
  bases.set(project.product, kept);
  const key = `${path}\n${type}`;
  const cached = kept.get(key);
  if (cached) return cached;
  const found: DefinedIn[] = [];
  const visit = (from: ModulePath, name: string): void => {
    const definition = project.facts(from)?.definitions.find((each) => each.name === lastName(name));
    for (const supertype of definition?.supertypes ?? []) {
      const base = named(project, from, plainType(supertype));
      if (
        !base?.definition ||
        base.definition.kind === 'interface' ||
        found.length >= maxBases ||
        found.some((each) => each.definition === base.definition)
      )
        continue;
      found.push({ path: base.path, definition: base.definition });
      visit(base.path, base.definition.name);
    }
  };
  visit(path, type);
  kept.set(key, found);
  return found;
};

/** True where a type that builds on this one has a method of the same name: which of them is meant here is not written. */
const isOverridden = (project: Project, type: string, name: string): boolean => {
  const { subtypes, members } = codeIndex(project);
  return (subtypes.get(lastName(type)) ?? []).some(({ path, definition }) =>
    (members.get(definition.name) ?? []).some((each) => each.path === path && each.member.name === name),
  );
};
