import { folderOf, isInside } from '../../base/paths.ts';
import type { Annotation, Argument, Definition, FileFacts, Member } from '../../model/file-facts.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { constantsOf, writtenText } from '../written-text.ts';

export interface TypeInFile {
  readonly file: FileWithFacts;
  readonly definition: Definition;
  /** With the types around it, as annotations and members name it. */
  readonly path: string;
}

/** What the conventions of .NET ask of the project as a whole. */
export interface DotnetProject {
  /** Files of C# that are no tests. */
  readonly files: readonly FileWithFacts[];
  /** Classes, records and interfaces in them. */
  readonly types: readonly TypeInFile[];
  /** Parts of the type of that name; empty where several types share it. */
  readonly typeNamed: (name: string) => readonly TypeInFile[];
  readonly textOf: (argument: Argument, file: FileWithFacts) => string | undefined;
  /** Whether two files belong to the same project file, as far as that is there. */
  readonly projectOf: (path: string) => string;
}

const known = new WeakMap<ConventionContext, DotnetProject>();

export const dotnetProject = (context: ConventionContext): DotnetProject => {
  const before = known.get(context);
  if (before) return before;
  const made = make(context);
  known.set(context, made);
  return made;
};

const make = (context: ConventionContext): DotnetProject => {
  const files = context.files.filter(({ path, facts }) => facts.language === 'csharp' && !isTest(context, path));
  const types = files.flatMap(typesIn);
  const byName = new Map<string, TypeInFile[]>();
  for (const each of types) {
    const list = byName.get(each.definition.name);
    if (list) list.push(each);
    else byName.set(each.definition.name, [each]);
  }
  const constants = constantsOf(files);
  const folders = context.files
    .filter(({ path }) => path.endsWith('.csproj'))
    .map(({ path }) => folderOf(path))
    .sort((a, b) => b.length - a.length);
  return {
    files,
    types,
    typeNamed(name) {
      const found = byName.get(name) ?? [];
      return new Set(found.map(({ file, path }) => `${file.facts.namespace?.text ?? ''}.${path}`)).size > 1 ? [] : found;
    },
    textOf: (argument, file) => writtenText(argument, file, constants),
    projectOf: (path) => folders.find((folder) => folder === '' || isInside(folder, path)) ?? '',
  };
};

export const isTest = ({ graph }: ConventionContext, path: string): boolean =>
  graph.modules.get(path as FileWithFacts['path'])?.role === 'test' || /(?:^|\/)[\w.]*Tests?\//u.test(path);

const typesIn = (file: FileWithFacts): readonly TypeInFile[] => {
  const space = file.facts.namespace?.text;
  return file.facts.definitions.flatMap((definition) => {
    const { name, kind, container } = definition;
    if (kind !== 'class' && kind !== 'interface' && kind !== 'struct') return [];
    const around = container !== undefined && container !== space ? `${container}.` : '';
    return [{ file, definition, path: `${around}${name}` }];
  });
};

/** `Route` of `Microsoft.AspNetCore.Mvc.RouteAttribute`, `Consumes<A>`. */
export const simpleName = (name: string): string => {
  const [plain = ''] = name.split('<', 1);
  return plain.slice(plain.lastIndexOf('.') + 1).replace(/\BAttribute$/u, '');
};

/** `Order` of `IConsumer<Events.Order>`. */
export const typeArgument = (type: string): string | undefined => {
  const open = type.indexOf('<');
  if (open < 0 || !type.endsWith('>')) return undefined;
  const [inside = ''] = type
    .slice(open + 1, -1)
    .trim()
    .split('<', 1);
  return /^[\w.]+$/u.test(inside) ? inside.slice(inside.lastIndexOf('.') + 1) : undefined;
};

export const annotationsOn = ({ annotations = [] }: FileFacts, target: string): readonly Annotation[] =>
  annotations.filter((each) => each.target === target);

export const membersOf = ({ file: { facts }, path }: TypeInFile): readonly Member[] =>
  (facts.members ?? []).filter(({ container, name }) => container === path && name !== path.slice(path.lastIndexOf('.') + 1));

/** Camel case in words. */
export const inWords = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+/gu, ' ')
    .replaceAll(/\b(?:[A-Z](?=[a-z\s]|$)|[A-Z](?=\d))/gu, (letter) => letter.toLowerCase())
    .trim();
