import type { FileFacts } from '../../../model/file-facts.ts';
import type { ProjectUsing } from '../projects/project-file.ts';
import { joined, parentOf } from './type-index.ts';
import type { TypeIndex } from './type-index.ts';

/** What names in a file may mean before they are looked up. */
export interface FileScope {
  /** Types and namespaces around the code of the file, innermost first; '' is the last. */
  readonly around: readonly string[];
  /** Namespaces, and types whose members are at hand, that `using` brings in. */
  readonly opened: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
  /** The full name that a `using` directive means. */
  readonly absolute: (name: string) => string;
}

/** What `using` directives say, of a file or of a whole project. */
export interface Usings {
  readonly opened: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
}

export const fileScope = (facts: FileFacts | undefined, shared: readonly Usings[], index: TypeIndex): FileScope => {
  const around = surroundings(facts);
  const absolute = (name: string): string => absoluteName(name, around, index);
  const own = facts ? usingsOfFile(facts) : noUsings;
  return {
    around,
    opened: [...new Set([own, ...shared].flatMap(({ opened }) => opened.map(absolute)))],
    absolute,
    aliases: new Map([...shared, own].flatMap(({ aliases }) => [...aliases])),
  };
};

const noUsings: Usings = { opened: [], aliases: new Map() };

/** A directive inside a namespace may leave out the namespaces around it. */
const absoluteName = (name: string, around: readonly string[], index: TypeIndex): string => {
  const exists = (full: string): boolean => index.isNamespace(full) || index.filesOf(full).length > 0;
  if (exists(name)) return name;
  const within = around.find((each) => each !== '' && exists(`${each}.${name}`));
  return within === undefined ? name : `${within}.${name}`;
};

/** Every type of the file with all that contains it: where in the file a name stands is not asked. */
const surroundings = (facts: FileFacts | undefined): readonly string[] => {
  const found = new Set(['']);
  const add = (name: string): void => {
    for (let each = name; each !== '' && !found.has(each); each = parentOf(each)) found.add(each);
  };
  add(facts?.namespace?.text ?? '');
  for (const { container, name } of facts?.definitions ?? []) add(joined(facts?.namespace?.text, container, name));
  return [...found].sort((a, b) => b.split('.').length - a.split('.').length || b.length - a.length);
};

const usingsOfFile = ({ imports }: FileFacts): Usings => {
  const directives = imports.filter(({ kind }) => kind !== 'implicit');
  return usingsOf(
    directives.map(({ specifier, bindings }) => {
      const alias = bindings?.[0]?.local;
      return alias === undefined || alias === '*' ? { name: specifier } : { name: specifier, alias };
    }),
  );
};

/** `global using` of a file, which concerns its whole project. */
export const globalUsingsOf = ({ exports }: FileFacts): Usings =>
  usingsOf(
    exports.flatMap(({ name, from }) =>
      from === undefined ? [] : [name === '*' ? { name: from } : { name: from, alias: name }],
    ),
  );

export const usingsOf = (directives: readonly Pick<ProjectUsing, 'name' | 'alias'>[]): Usings => ({
  opened: directives.flatMap(({ name, alias }) => (alias === undefined ? [name] : [])),
  aliases: new Map(directives.flatMap(({ name, alias }) => (alias === undefined ? [] : [[alias, name] as const]))),
});
