import type { Definition } from '../../model/file-facts.ts';
import type { ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

export interface RubyClass {
  readonly file: FileWithFacts;
  readonly definition: Definition;
  /** `Rooms::Closed` */
  readonly name: string;
  readonly supertype?: string;
}

export interface RubyClasses {
  readonly all: readonly RubyClass[];
  /** What a class extends, if it stands in the project. */
  readonly parentOf: (one: RubyClass) => RubyClass | undefined;
  /** Whether a class descends from one that is called so. */
  readonly descends: (one: RubyClass, roots: ReadonlySet<string>) => boolean;
}

/** Classes of what is no test. */
export const classesOf = ({ files, graph }: ConventionContext): RubyClasses => {
  const all = files
    .filter(({ path, facts }) => facts.language === 'ruby' && graph.modules.get(path)?.role !== 'test')
    .flatMap((file) =>
      file.facts.definitions.flatMap((definition): RubyClass[] => {
        const { name, container, supertypes } = definition;
        const supertype = supertypes?.[0]?.replace(/^::/u, '');
        const full = container === undefined ? name : `${container}::${name}`;
        return definition.kind === 'class'
          ? [{ file, definition, name: full, ...(supertype !== undefined && { supertype }) }]
          : [];
      }),
    );
  const byName = new Map(all.map((each) => [each.name, each]));
  const parentOf = ({ name, supertype }: RubyClass): RubyClass | undefined => {
    if (supertype === undefined) return undefined;
    const around = name.split('::').slice(0, -1);
    for (let depth = around.length; depth >= 0; depth--) {
      const found = byName.get([...around.slice(0, depth), supertype].join('::'));
      if (found && found.name !== name) return found;
    }
    return undefined;
  };
  return {
    all,
    parentOf,
    descends(one, roots) {
      let next: RubyClass | undefined = one;
      for (let steps = 0; next && steps < 20; steps++) {
        const { supertype }: RubyClass = next;
        if (supertype !== undefined && roots.has(supertype.split('[')[0] ?? '')) return true;
        next = parentOf(next);
      }
      return false;
    },
  };
};
