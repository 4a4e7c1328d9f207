import type { Definition, FileFacts } from '../../../model/file-facts.ts';
import type { ResolverContext } from '../../language.ts';

/** A place where a constant is defined or a namespace opened. */
export interface Opening {
  readonly path: string;
  readonly kind: Definition['kind'];
}

/** What the Ruby files of the workspace define. */
export interface DefinedConstants {
  readonly openings: ReadonlyMap<string, readonly Opening[]>;
  /** Full names of what each file opens. */
  readonly namesByPath: ReadonlyMap<string, readonly string[]>;
  /** Classes and modules by full name, with the specifiers of what they inherit from or mix in. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

export const definedConstants = (context: ResolverContext): DefinedConstants => {
  const openings = new Map<string, Opening[]>();
  const parents = new Map<string, string[]>();
  const namesByPath = new Map<string, string[]>();
  for (const path of [...context.paths].sort()) {
    const file = context.facts(path);
    if (file?.language !== 'ruby') continue;
    for (const { name, container, kind } of file.definitions) {
      if (kind === 'function') continue;
      const fullName = container === undefined ? name : `${container}::${name}`;
      append(openings, fullName, { path, kind });
      append(namesByPath, path, fullName);
    }
    for (const [heir, specifier] of inheritances(file)) append(parents, heir, specifier);
  }
  return { openings, namesByPath, parents };
};

const inheritances = ({ imports }: FileFacts): readonly (readonly [string, string])[] =>
  imports.flatMap(({ bindings = [], specifier, kind }) =>
    kind === 'static' ? bindings.map(({ local }) => [local, specifier] as const) : [],
  );

const append = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
