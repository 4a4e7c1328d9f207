import type { Definition } from '../../model/file-facts.ts';
import type { Migration } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atName, atQuoted } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Steps of Doctrine Migrations, made from its own class or from one of the team's that is. */
export const doctrineMigrations: Convention = {
  name: 'Doctrine Migrations',
  inProject: ({ files }) => {
    const classes = files.filter(({ facts }) => facts.language === 'php').flatMap(classesIn);
    const bases = new Set(['AbstractMigration']);
    const steps = new Set<PhpClass>();
    for (let before = -1; before < steps.size;) {
      before = steps.size;
      for (const each of classes) {
        if (!each.supertypes.some((type) => bases.has(type))) continue;
        steps.add(each);
        bases.add(each.definition.name);
      }
    }
    const isDoctrine = classes.some(({ file, supertypes }) => supertypes.includes('AbstractMigration') && importsDoctrine(file));
    const made = new Set([...steps].flatMap(({ supertypes }) => supertypes));
    return { migrations: isDoctrine ? [...steps].flatMap((step) => (made.has(step.definition.name) ? [] : [stepOf(step)])) : [] };
  },
};

interface PhpClass {
  readonly file: FileWithFacts;
  readonly definition: Definition;
  /** Without their namespaces. */
  readonly supertypes: readonly string[];
}

const classesIn = (file: FileWithFacts): PhpClass[] =>
  file.facts.definitions.flatMap((definition) =>
    definition.supertypes
      ? [{ file, definition, supertypes: definition.supertypes.map((each) => each.split('\\').at(-1) ?? each) }]
      : [],
  );

const importsDoctrine = ({ facts }: FileWithFacts): boolean =>
  facts.imports.some(({ specifier }) => specifier === 'Doctrine\\Migrations\\AbstractMigration');

/** What it changes is said above the class, where somebody wrote it. */
const stepOf = ({ file: { path }, definition }: PhpClass): Migration => {
  const { doc } = definition;
  const said = doc?.text.split(/\n|(?<=\.)\s/u, 1)[0]?.replace(/\.$/u, '') ?? '';
  return {
    name: said,
    framework: 'Doctrine Migrations',
    path,
    evidence: [atName(path, definition), ...(doc && said !== '' ? [atQuoted(path, doc)] : [])],
  };
};
