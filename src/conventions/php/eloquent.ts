import { baseName } from '../../base/paths.ts';
import type { Argument } from '../../model/file-facts.ts';
import type { DataEntity, Migration } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atCall, atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { plural, underscored } from '../ruby/inflect.ts';
import { classesOf, descends } from './names.ts';
import type { PhpClass } from './names.ts';

/** Models of Laravel with their tables, tables that no model stands for, and migrations. */
export const eloquent: Convention = {
  name: 'Eloquent',
  inFile: (file) => ({ migrations: migrationOf(file) }),
  inProject(context) {
    const isTest = (path: FileWithFacts['path']): boolean => context.graph.modules.get(path)?.role === 'test';
    const classes = classesOf(context);
    const parents = new Set([...classes.values()].flatMap(({ supertypes }) => supertypes));
    const models = [...classes]
      .filter(([name, { file }]) => !isTest(file.path) && descends(name, classes, isModel))
      .map(([name, one]) => ({ entity: entityOf(one, tableOf(name, classes)), isParent: parents.has(name) }))
      .filter(({ entity }) => !/(?:^|\/)migrations\//iu.test(entity.path));
    const steps = context.files.filter(({ path }) => isMigration(path) && !isTest(path));
    const renamed = new Set(steps.flatMap(renamedTables));
    const tables = steps.flatMap(createdTables).filter(({ name }) => !renamed.has(name));
    const entities = models.filter((each) => !isBase(each, tables)).map(({ entity }) => entity);
    const stored = new Set(entities.map(({ storedAs }) => storedAs));
    return { data: [...entities, ...firstOfEach(tables).filter(({ name }) => !stored.has(name))] };
  },
};

/** A class that others extend and that no migration makes a table for only gathers what they share. */
const isBase = (
  { entity, isParent }: { readonly entity: DataEntity; readonly isParent: boolean },
  tables: readonly DataEntity[],
): boolean => isParent && tables.length > 0 && tables.every(({ name }) => name !== entity.storedAs);

const isModel = (name: string): boolean =>
  /^Illuminate\\(?:Database\\Eloquent\\(?:Model|Relations\\(?:Morph)?Pivot)|Foundation\\Auth\\User)$/u.test(name);

const entityOf = ({ file, name }: PhpClass, storedAs: string): DataEntity => {
  const definition = file.facts.definitions.find((each) => each.name === name);
  const table = file.facts.constants?.find((each) => each.name === '$table' && each.container === name);
  const at = definition ?? { name, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  return {
    kind: 'entity',
    name,
    storedAs,
    framework: 'Eloquent',
    path: file.path,
    evidence: [atName(file.path, at), ...(table ? [atLiteral(file.path, table.value)] : [])],
  };
};

/** Written in the class or one that it extends, or the plural of its name. */
const tableOf = (name: string, classes: ReadonlyMap<string, PhpClass>): string => {
  const seen = new Set<string>();
  for (let next: string | undefined = name; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const one: PhpClass | undefined = classes.get(next);
    const written = one?.file.facts.constants?.find((each) => each.name === '$table' && each.container === one.name);
    if (written) return written.value.value;
    const marked = one && tableMark(one);
    if (marked) return marked.value;
    next = one?.supertypes.find((each) => classes.has(each));
  }
  return plural(underscored(name.slice(name.lastIndexOf('\\') + 1)));
};

/** `#[Table('podcast_user')]` */
const tableMark = ({ file: { facts }, name }: PhpClass): Argument | undefined =>
  hasImport(facts, /^Illuminate\\Database\\Eloquent\\Attributes\\Table$/u)
    ? facts.annotations
        ?.find((each) => each.target === name && each.name === 'Table')
        ?.arguments.find((each) => each.kind === 'string' && (each.name === undefined || each.name === 'name'))
    : undefined;

const isMigration = (path: string): boolean =>
  /(?:^|\/)migrations\//iu.test(path) && /^\d[\d_]*[a-z]\w*\.php$/iu.test(baseName(path));

const createdTables = ({ path, facts }: FileWithFacts): readonly DataEntity[] =>
  (facts.calls ?? []).flatMap(({ callee, arguments: given }): DataEntity[] => {
    const [first] = given;
    const isCreate = /(?:^|\\)Schema::create$/u.test(callee) && first?.kind === 'string' && !first.value.includes('{}');
    return isCreate
      ? [
          {
            kind: 'table',
            name: first.value,
            storedAs: first.value,
            framework: 'Eloquent',
            path,
            evidence: [atLiteral(path, first)],
          },
        ]
      : [];
  });

/** Tables that take the place of another one when they are filled. */
const renamedTables = ({ facts }: FileWithFacts): readonly string[] =>
  (facts.calls ?? []).flatMap(({ callee, arguments: [from], inside = '' }) =>
    /(?:^|\\)Schema::rename$/u.test(callee) && /(?:^|:)up$/u.test(inside) && from ? [from.value] : [],
  );

const firstOfEach = (tables: readonly DataEntity[]): readonly DataEntity[] => [
  ...new Map([...tables].reverse().map((each) => [each.name, each])).values(),
];

/** By the file's name; most have a class without one. The place is what it does to the schema. */
const migrationOf = ({ path, facts }: FileWithFacts): readonly Migration[] => {
  const [, name = ''] = /^\d{4}_\d{2}_\d{2}_\d+_(\w+)\.php$/u.exec(baseName(path)) ?? [];
  if (name === '' || !isMigration(path)) return [];
  const call = (facts.calls ?? []).find(({ callee }) => /^(?:Schema|DB)::|->(?:create|table)$/u.test(callee));
  const member = facts.definitions.find(({ kind }) => kind === 'class') ?? facts.members?.[0];
  const used = facts.imports.find(({ specifier }) => specifier.startsWith('Illuminate\\Database'));
  const evidence = call
    ? atCall(path, call)
    : member
      ? atName(path, member)
      : used && { path, range: used.range, quote: used.quote ?? used.specifier };
  return evidence ? [{ name: name.replaceAll('_', ' '), framework: 'Laravel', path, evidence: [evidence] }] : [];
};
