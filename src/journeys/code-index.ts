import { groupBy } from '../base/collections.ts';
import { lastIdentifier } from '../base/last-identifier.ts';
import { folderOf } from '../base/paths.ts';
import type { Definition, Member } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { DataEntity, EntryPoint } from '../model/product.ts';
import type { Project } from '../model/project.ts';

export interface DefinedIn {
  readonly path: ModulePath;
  readonly definition: Definition;
}

export interface MemberIn {
  readonly path: ModulePath;
  readonly member: Member;
}

/** What a walk through the code looks up by name, over all source files. */
export interface CodeIndex {
  /** By the plain name of the type. */
  readonly members: ReadonlyMap<string, readonly MemberIn[]>;
  /** Types by the plain name of what they extend or implement. */
  readonly subtypes: ReadonlyMap<string, readonly DefinedIn[]>;
  /** Types that handle another one, by its name: `CreateOrder` of `IRequestHandler<CreateOrder, bool>`. */
  readonly handlers: ReadonlyMap<string, readonly DefinedIn[]>;
  /** Types of Rust by their name: what they do may stand in any file. */
  readonly rustTypes: ReadonlyMap<string, readonly ModulePath[]>;
  readonly folders: ReadonlyMap<string, readonly ModulePath[]>;
  /** Stored data by file and name. */
  readonly stored: ReadonlyMap<string, DataEntity>;
  readonly storedByName: ReadonlyMap<string, readonly DataEntity[]>;
  /** Jobs and handlers by their file. */
  readonly started: ReadonlyMap<ModulePath, readonly EntryPoint[]>;
  /** Jobs, handlers and named requests by their label. */
  readonly labelled: ReadonlyMap<string, readonly EntryPoint[]>;
}

const known = new WeakMap<Project['product'], CodeIndex>();

/** Made once for each product. */
export const codeIndex = (project: Project): CodeIndex => {
  const cached = known.get(project.product);
  if (cached) return cached;
  const index = makeIndex(project);
  known.set(project.product, index);
  return index;
};

const makeIndex = (project: Project): CodeIndex => {
  const files = [...project.graph.modules.values()].filter(({ role }) => role === 'source').map(({ path }) => path);
  const members: MemberIn[] = [];
  const types: (DefinedIn & { readonly supertype: string })[] = [];
  const rust: { readonly name: string; readonly path: ModulePath }[] = [];
  for (const path of files) {
    const facts = project.facts(path);
    for (const member of facts?.members ?? []) members.push({ path, member });
    for (const definition of facts?.definitions ?? [])
      for (const supertype of definition.supertypes ?? []) types.push({ path, definition, supertype });
    if (facts?.language === 'rust')
      for (const { kind, name } of facts.definitions) if (isRustType.test(kind)) rust.push({ name, path });
  }
  const { data, entryPoints } = project.product;
  return {
    members: groupBy(members, ({ member }) => lastName(member.container)),
    subtypes: groupBy(types, ({ supertype }) => plainType(supertype)),
    handlers: new Map(
      [
        ...groupBy(
          types.filter(({ supertype }) => handledBy(supertype) !== undefined),
          ({ supertype }) => handledBy(supertype) ?? '',
        ),
      ].map(([message, found]) => [message, byInterface(found)]),
    ),
    rustTypes: new Map([...groupBy(rust, ({ name }) => name)].map(([name, found]) => [name, found.map(({ path }) => path)])),
    folders: groupBy(files, folderOf),
    stored: new Map(data.map((entity) => [`${entity.path}\n${entity.name}`, entity])),
    storedByName: groupBy(data, ({ name }) => name),
    started: groupBy(
      entryPoints.filter(({ kind }) => kind === 'job' || kind === 'handler'),
      ({ path }) => path,
    ),
    labelled: groupBy(
      entryPoints.filter(({ kind, label }) => kind !== 'page' && kind !== 'command' && !label.startsWith('/')),
      ({ label }) => label,
    ),
  };
};

const isRustType = /^(?:struct|enum|class|type|interface)$/u;

/** Those that implement an interface, where others build on another handler. */
const byInterface = (found: readonly (DefinedIn & { readonly supertype: string })[]): readonly DefinedIn[] => {
  const plain = found.filter(({ supertype }) => /^I[A-Z]/u.test(plainType(supertype)));
  return plain.length > 0 ? plain : found;
};

/** `Repo` of `acme.Repo<Order, Long>`, `Acme::Repo`. */
export const plainType = (written: string): string => lastName(written.split(/[<[(]/u, 1)[0] ?? '');

/** First type argument of what is called a handler. */
const handledBy = (written: string): string | undefined => {
  const [, type] = /(?:Handler|Consumer|Listener)<\s*([\w.]+)/u.exec(written) ?? [];
  return type === undefined ? undefined : lastName(type);
};

/** `C` of `a.B.C`, `A::C`, `A\C`; Ruby's `find!` whole. */
export const lastName = (name: string): string => {
  const end = /[!?]$/u.test(name) ? name.slice(-1) : '';
  return (lastIdentifier(end === '' ? name : name.slice(0, -1)) || name.slice(0, name.length - end.length)) + end;
};
