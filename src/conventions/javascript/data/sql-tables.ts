import type { FileFacts } from '../../../model/file-facts.ts';
import type { DataEntity } from '../../../model/product.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atName, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTest } from '../project-files.ts';
import { stored } from './rows.ts';

/** Tables that a script creates, where no program of the project seems to say the same table. */
export const sqlTables: Convention = {
  name: 'SQL',
  inProject: (context) => {
    const scripts = context.files.filter(
      ({ path, facts }) => facts.language === 'sql' && facts.definitions.length > 0 && !isTest(context, path),
    );
    if (scripts.length === 0 || context.files.some(({ facts }) => listsAll(facts))) return {};
    return { data: tablesIn(scripts, saidElsewhere(context)) };
  },
};

/** A schema that a tool keeps in step with the database says which tables there are now; steps of the past say more. */
const listsAll = ({ language, definitions }: FileFacts): boolean =>
  language === 'prisma' || (language === 'rust' && definitions.some(({ kind }) => kind === 'table'));

const tablesIn = (scripts: readonly FileWithFacts[], said: ReadonlySet<string>): readonly DataEntity[] => {
  const seen = new Set<string>();
  return scripts.flatMap((file) =>
    file.facts.definitions.flatMap((each): DataEntity[] => {
      const key = keyOf(each.name);
      if (each.kind !== 'table' || isPassing(each.name) || seen.has(key) || said.has(key)) return [];
      seen.add(key);
      return [stored(file, 'table', 'SQL', { name: each.name, evidence: atName(file.path, each) })];
    }),
  );
};

/** Tables that exist only while others are changed. */
const isPassing = (name: string): boolean => /^_?(?:new|old|tmp|temp)_|_(?:new|old|tmp|temp|bak|backup|copy)$/iu.test(name);

/** `Visits`, `visit`, `VISIT` and `Visit` are one. */
const keyOf = (name: string): string => {
  const plain = name.toLowerCase().replaceAll('_', '');
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.endsWith('ss') ? plain : plain.replace(/(?<=x|sh|ch|ss)es$|s$/u, '');
};

/** Languages in which a type that is stored needs no base and no decorator. */
const plainTypes = /^(?:gorm\.io\/|xorm\.io\/|entgo\.io\/|github\.com\/(?:jinzhu\/gorm|uptrace\/bun)|diesel|sea_orm)/u;

/** Names that programs give to stored things: in decorators, in constants, and of types that are made something by a base. */
const saidElsewhere = ({ files }: ConventionContext): ReadonlySet<string> => {
  const names = new Set<string>();
  const isPlain = files.some(({ facts }) => hasImport(facts, plainTypes));
  for (const { facts } of files) if (facts.language !== 'sql') for (const name of saidIn(facts, isPlain)) names.add(keyOf(name));
  return names;
};

/** In Java and Kotlin most classes bear annotations, and few are stored. */
const jvmMappers =
  /^(?:(?:jakarta|javax)\.persistence|org\.springframework\.data|io\.micronaut\.data|androidx\.room|org\.jetbrains\.exposed|com\.baomidou\.mybatisplus|org\.hibernate|io\.ebean|org\.jooq)\b/u;

const saidIn = (facts: FileFacts, isPlain: boolean): readonly string[] => {
  const { language, definitions, annotations = [], constants = [], calls = [] } = facts;
  if (/^(?:java|kotlin)$/u.test(language) && !hasImport(facts, jvmMappers)) return [];
  const decorated = new Set(annotations.map(({ target }) => target));
  return [
    ...definitions.flatMap(({ name, kind, supertypes }) =>
      kind === 'table' ||
      (kind === 'class' && (supertypes !== undefined || decorated.has(name))) ||
      (kind === 'struct' && (isPlain || decorated.has(name)))
        ? [name]
        : [],
    ),
    ...annotations.flatMap(({ arguments: all }) => all.flatMap(({ kind, value }) => (kind === 'string' ? [value] : []))),
    ...constants.flatMap(({ name, value }) => (/table/iu.test(name) && value.kind === 'string' ? [value.value] : [])),
    ...calls.flatMap(({ callee, arguments: all }) =>
      /table|model|define|entity/iu.test(callee) ? all.flatMap(({ kind, value }) => (kind === 'string' ? [value] : [])) : [],
    ),
  ];
};
