import { baseName } from '../../base/paths.ts';
import type { Definition, FileFacts } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { DataEntity, Migration } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, atQuoted, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { classChain, classConstant } from './classes.ts';
import type { ClassChain } from './classes.ts';
import { constantOf, firstString, lastName, pythonProject } from './project.ts';
import type { PythonProject } from './project.ts';

/** Classes and tables of SQLAlchemy, SQLModel, Peewee, Tortoise, MongoEngine and Beanie. */
export const storedClasses: Convention = {
  name: 'Python stored classes',
  inProject: (context) => {
    const project = pythonProject(context);
    const made = madeBases(project);
    return {
      data: project.files.flatMap(({ path, facts }) =>
        /(?:^|\/)(?:alembic|migrations)\//u.test(path)
          ? []
          : [
              ...facts.definitions.flatMap((each) => {
                const row = each.kind === 'class' && each.supertypes ? entityOf(project, made, path, facts, each) : undefined;
                return row ? [row] : [];
              }),
              ...tablesOf({ path, facts }),
            ],
      ),
    };
  },
};

/** Steps of Alembic, by the message that each begins with. */
export const alembicMigrations: Convention = {
  name: 'Alembic',
  inFile: ({ path, facts }) => {
    if (!hasImport(facts, /^alembic(?:\.|$)/u) || !/(?:^|\/)versions\/[^/]+\.py$/u.test(path)) return {};
    const revision = facts.definitions.find(({ name }) => name === 'upgrade');
    if (!revision) return {};
    const said = facts.doc?.text
      .split(/\bRevision(?: ID|s)\b/u)[0]
      ?.trim()
      .replace(/\.$/u, '');
    const name =
      said !== undefined && said !== ''
        ? said
        : baseName(path)
            .replace(/\.py$/u, '')
            .replace(/^[^_]+_/u, '')
            .replaceAll('_', ' ');
    const row: Migration = {
      name,
      framework: 'Alembic',
      path,
      evidence: [facts.doc ? atQuoted(path, facts.doc) : atName(path, revision)],
    };
    return { migrations: [row] };
  },
};

/** Names that hold the result of `declarative_base()` and of Flask-SQLAlchemy's `SQLAlchemy()`. */
interface MadeBases {
  readonly bases: ReadonlySet<string>;
  readonly databases: ReadonlySet<string>;
}

const madeBases = (project: PythonProject): MadeBases => {
  const named = (callee: RegExp): Set<string> =>
    new Set(
      project.files.flatMap(({ facts }) =>
        (facts.calls ?? []).flatMap((call) =>
          callee.test(lastName(call.callee)) && call.result !== undefined ? [call.result] : [],
        ),
      ),
    );
  return { bases: named(/^declarative_base$/u), databases: named(/SQLAlchemy$/u) };
};

const entityOf = (
  project: PythonProject,
  made: MadeBases,
  path: ModulePath,
  facts: FileFacts,
  definition: Definition,
): DataEntity | undefined => {
  const { name } = definition;
  const chain = definition.container === undefined ? classChain(project, path, name) : undefined;
  const framework = chain && frameworkOf(chain, made);
  if (!chain || framework === undefined || constantOf(facts, name, '__abstract__')?.value.value === 'True') return undefined;
  const isDirect = chain.own.length === 1;
  if (framework === 'SQLModel' && constantOf(facts, name, 'table')?.value.value !== 'True') return undefined;
  if (framework === 'SQLAlchemy' && isDirect && chain.foreign.some((each) => baseClasses.has(lastName(each)))) return undefined;
  if (/^_?(?:Base|Abstract)/u.test(name) && (framework === 'Peewee' || framework === 'Tortoise ORM')) return undefined;
  if (constantOf(facts, `${name}.Meta`, 'abstract')?.value.value === 'True') return undefined;
  const written = constantOf(facts, name, '__tablename__') ?? constantOf(facts, `${name}.Meta`, 'table_name');
  const isDatabase = framework === 'SQLAlchemy' && chain.foreign.some((each) => each.endsWith('.Model'));
  const isDocument = framework === 'MongoEngine' || framework === 'Beanie';
  const inherited = framework === 'SQLAlchemy' ? classConstant(project, chain, '__tablename__') : undefined;
  const storedAs =
    written?.value.value ??
    inherited ??
    (framework === 'SQLModel' || framework === 'Peewee'
      ? name.toLowerCase()
      : isDatabase && isDirect
        ? snakeCase(name)
        : undefined);
  return {
    kind: isDocument ? 'collection' : 'table',
    name,
    ...(storedAs === undefined || storedAs.includes('{}') ? {} : { storedAs }),
    framework,
    path,
    evidence: [atName(path, definition), ...(written ? [atLiteral(path, written.value)] : [])],
  };
};

const baseClasses: ReadonlySet<string> = new Set(['DeclarativeBase', 'DeclarativeBaseNoMeta', 'MappedAsDataclass', 'AsyncAttrs']);

const frameworkOf = ({ foreign }: ClassChain, { bases, databases }: MadeBases): string | undefined => {
  for (const each of foreign) {
    if (/^sqlmodel\.(?:\w+\.)*SQLModel$/u.test(each)) return 'SQLModel';
    if (/^sqlalchemy\.(?:\w+\.)*DeclarativeBase(?:NoMeta)?$/u.test(each) || bases.has(lastName(each))) return 'SQLAlchemy';
    if (each.endsWith('.Model') && databases.has(each.split('.').at(-2) ?? '')) return 'SQLAlchemy';
    if (/^(?:peewee|playhouse\.\w+)\.Model$/u.test(each)) return 'Peewee';
    if (/^tortoise\.(?:\w+\.)?Model$/u.test(each)) return 'Tortoise ORM';
    if (/^mongoengine\.(?:\w+\.)*(?:Dynamic)?Document$/u.test(each)) return 'MongoEngine';
    if (/^beanie\.(?:\w+\.)*Document$/u.test(each)) return 'Beanie';
  }
  return undefined;
};

const snakeCase = (name: string): string =>
  name
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/gu, '$1_$2')
    .toLowerCase();

/** `Table('users', metadata, ...)`. */
const tablesOf = ({ path, facts }: FileWithFacts): readonly DataEntity[] =>
  hasImport(facts, /^(?:sqlalchemy|flask_sqlalchemy)(?:\.|$)/u)
    ? (facts.calls ?? []).flatMap((call): DataEntity[] => {
        const written = lastName(call.callee) === 'Table' && call.result !== undefined ? firstString(call) : undefined;
        if (!written || !/^\w+$/u.test(written.value)) return [];
        return [
          {
            kind: 'table',
            name: written.value,
            storedAs: written.value,
            framework: 'SQLAlchemy',
            path,
            evidence: [atLiteral(path, written)],
          },
        ];
      })
    : [];
