import type { DataEntity, Migration } from '../../model/product.ts';
import { baseName } from '../../base/paths.ts';
import type { Argument } from '../../model/file-facts.ts';
import type { Evidence } from '../../model/claim.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { classesOf } from './classes.ts';
import type { RubyClass, RubyClasses } from './classes.ts';
import { plural, underscored } from './inflect.ts';

/** Models of Rails, the tables of its schema, and its migrations. */
export const activeRecord: Convention = {
  name: 'Active Record',
  inFile: (file) => ({ migrations: migrationOf(file) }),
  inProject(context) {
    const classes = classesOf(context);
    const tables = tablesOf(context);
    const known = tables.size > 0 ? tables : createdTables(context);
    const models = classes.all.filter(
      (each) => classes.descends(each, roots) && !isAbstract(each, classes, tables) && !isInMigration(each),
    );
    const entities = models.map((each) => entityOf(each, classes, tables, known));
    const stored = new Set(entities.map(({ storedAs }) => storedAs));
    const rest = [...tables].filter(([name]) => !stored.has(name));
    return { data: [...entities, ...rest.map(([name, evidence]) => tableOf(name, evidence))] };
  },
};

/** Migrations bring models of their own, which stand for a moment of the past. */
const isInMigration = ({ file }: RubyClass): boolean => /(?:^|\/)db\/(?:\w*migrat\w*|data)\//u.test(file.path);

const roots: ReadonlySet<string> = new Set(['ApplicationRecord', 'ActiveRecord::Base']);

const isAbstract = (one: RubyClass, classes: RubyClasses, tables: Tables): boolean =>
  constantOf(one, 'abstract_class')?.value === 'true' ||
  one.name === 'ApplicationRecord' ||
  (one.supertype === 'ActiveRecord::Base' &&
    tables.size > 0 &&
    !tables.has(plural(underscored(one.definition.name))) &&
    constantOf(one, 'table_name') === undefined &&
    classes.all.some((each) => classes.parentOf(each) === one));

const constantOf = ({ file, name }: RubyClass, wanted: string): Argument | undefined => {
  const found = file.facts.constants?.find((each) => each.name === wanted && each.container === name);
  return found && { ...found.value, position: 0 };
};

const entityOf = (one: RubyClass, classes: RubyClasses, tables: Tables, known: Tables): DataEntity => {
  const { file, definition, name } = one;
  const storedAs = tableNameOf(one, classes, tables, known);
  const schema = storedAs === undefined ? undefined : known.get(storedAs);
  return {
    kind: 'entity',
    name,
    ...(storedAs !== undefined && { storedAs }),
    framework: 'Active Record',
    path: file.path,
    evidence: [atName(file.path, definition), ...(schema ? [schema] : [])],
  };
};

/** Where the table is written, where the schema has it, or where Rails would look for it; children share the table of their parent. */
const tableNameOf = (one: RubyClass, classes: RubyClasses, tables: Tables, known: Tables): string | undefined => {
  let top = one;
  for (let steps = 0; steps < 20; steps++) {
    const own = constantOf(top, 'table_name');
    // `"#{table_name_prefix}users"`: there is no prefix unless somebody sets one.
    if (own) return own.value.replaceAll('{}', '');
    const parent = classes.parentOf(top);
    if (!parent || !classes.descends(parent, roots) || isAbstract(parent, classes, tables)) break;
    top = parent;
  }
  const path = underscored(top.name);
  const plain = plural(path.slice(path.lastIndexOf('/') + 1));
  const whole = plural(path.replaceAll('/', '_'));
  const segments = path.split('/');
  const within = segments.length > 1 ? [...segments.slice(0, -1), plain].join('_') : plain;
  const found = [within, whole, plain].find((each) => known.has(each));
  // Without a schema steps of the past tell what a module puts before its tables; they may say less than there is.
  return found ?? (tables.size === 0 && (known.size === 0 || segments.length === 1) ? plain : undefined);
};

type PlacedEvidence = Evidence & Pick<DataEntity, 'path'>;

type Tables = ReadonlyMap<string, PlacedEvidence>;

const tablesOf = ({ files, graph }: ConventionContext): Tables => {
  const tables = new Map<string, PlacedEvidence>();
  for (const file of files) {
    if (graph.modules.get(file.path)?.role === 'test') continue;
    if (/(?:^|\/)db\/(?:\w+_)?schema\.rb$/u.test(file.path)) {
      for (const { callee, arguments: given } of file.facts.calls ?? []) {
        const [first] = given;
        if (callee === 'create_table' && first && first.name === undefined)
          tables.set(first.value, { ...atLiteral(file.path, first), path: file.path });
      }
    } else if (/(?:^|\/)db\/(?:\w+_)?structure\.sql$/u.test(file.path)) {
      for (const each of file.facts.definitions)
        if (each.kind === 'table' && !ofRails.has(plainName(each.name)))
          tables.set(plainName(each.name), { ...atName(file.path, each), path: file.path });
    }
  }
  return tables;
};

/** Of an engine, which has no schema of its own. */
const createdTables = ({ files, graph }: ConventionContext): Tables =>
  new Map(
    files.flatMap(({ path, facts }) =>
      /(?:^|\/)db\/(?:\w+_)?migrate\//u.test(path) && graph.modules.get(path)?.role !== 'test'
        ? (facts.calls ?? []).flatMap(({ callee, arguments: [first] }) =>
            callee === 'create_table' && first && first.name === undefined
              ? [[first.value, { ...atLiteral(path, first), path }] as const]
              : [],
          )
        : [],
    ),
  );

const ofRails: ReadonlySet<string> = new Set(['schema_migrations', 'ar_internal_metadata']);

const plainName = (name: string): string => name.replace(/^public\./u, '');

const tableOf = (name: string, evidence: PlacedEvidence): DataEntity => ({
  kind: 'table',
  name,
  storedAs: name,
  framework: 'Active Record',
  path: evidence.path,
  evidence: [evidence],
});

const migrationOf = ({ path, facts }: FileWithFacts): readonly Migration[] => {
  const [, name = ''] = /^\d+_(\w+)(?:\.\w+)?\.rb$/u.exec(baseName(path)) ?? [];
  const definition = facts.definitions.find(({ supertypes }) => supertypes?.[0]?.includes('ActiveRecord::Migration') === true);
  if (!definition || name === '' || !/(?:^|\/)db\/(?:\w+_)?migrate\//u.test(path)) return [];
  return [{ name: name.replaceAll('_', ' '), framework: 'Active Record', path, evidence: [atName(path, definition)] }];
};
