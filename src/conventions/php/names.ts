import type { ModulePath } from '../../model/module-path.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** The full name that a name of a class has in a file, by its `use` lines and namespace. */
export const fullName = ({ facts }: FileWithFacts, name: string): string => {
  const plain = name.replace(/^\\/u, '');
  if (plain !== name) return plain;
  const [head = '', ...rest] = plain.split('\\');
  const used = facts.imports.find(({ kind, bindings }) => kind !== 'implicit' && bindings?.some(({ local }) => local === head));
  if (used) return [used.specifier.replace(/^\\/u, ''), ...rest].join('\\');
  return facts.namespace ? `${facts.namespace.text}\\${plain}` : plain;
};

export interface PhpClass {
  readonly file: FileWithFacts;
  readonly name: string;
  /** Full names of what it extends and implements. */
  readonly supertypes: readonly string[];
}

/** Classes of the project by their full names. */
export const classesOf = ({ files }: ConventionContext): ReadonlyMap<string, PhpClass> => {
  const classes = new Map<string, PhpClass>();
  for (const file of files) {
    if (file.facts.language !== 'php') continue;
    for (const { name, kind, container, supertypes = [] } of file.facts.definitions) {
      if (kind !== 'class') continue;
      const space = container ?? file.facts.namespace?.text ?? '';
      classes.set(space === '' ? name : `${space}\\${name}`, {
        file,
        name,
        supertypes: supertypes.map((each) => fullName(file, each)),
      });
    }
  }
  return classes;
};

/** Whether a class descends from one that the test knows; what stands between may be in the project. */
export const descends = (name: string, classes: ReadonlyMap<string, PhpClass>, isRoot: (name: string) => boolean): boolean => {
  const open = [...(classes.get(name)?.supertypes ?? [])];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isRoot(next)) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(classes.get(next)?.supertypes ?? []));
  }
  return false;
};

export const pathOf = (classes: ReadonlyMap<string, PhpClass>, name: string): ModulePath | undefined =>
  classes.get(name)?.file.path;
