import { listUpTo } from '../../base/list-of.ts';
import type { TypedField } from '../../model/file-facts.ts';
import type { DataEntity, FileRole, Migration } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { Evidence } from '../../model/claim.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { plural } from '../ruby/inflect.ts';
import { annotationsOn, dotnetProject, inWords, simpleName, typeArgument } from './dotnet-project.ts';
import type { DotnetProject, TypeInFile } from './dotnet-project.ts';

const framework = 'Entity Framework Core';

/** What a context keeps: its sets, and types that a configuration gives a table. */
export const entityFramework: Convention = {
  name: framework,
  inProject(context) {
    const project = dotnetProject(context);
    // Renames all tables that no configuration names.
    const isRenamed = context.files.some(({ facts }) => hasImport(facts, /^EFCore\.NamingConventions$/u));
    return { data: entities(project, isRenamed), migrations: migrations(project), roles: contextsOf(project).flatMap(roleOf) };
  },
};

interface NamedTable {
  readonly table: string;
  readonly evidence: Evidence;
  readonly configuration: Evidence;
  readonly path: DataEntity['path'];
}

const contextsOf = ({ types }: DotnetProject): readonly TypeInFile[] =>
  types.filter(
    ({ definition: { kind, supertypes } }) =>
      kind === 'class' && supertypes?.some((each) => simpleName(each).endsWith('DbContext')) === true,
  );

/** Sets of a context: `DbSet<Order> Orders`. */
const setsOf = ({
  file,
  path,
}: TypeInFile): readonly { readonly field: TypedField; readonly entity: string; readonly file: FileWithFacts }[] =>
  (file.facts.fields ?? []).flatMap((field) => {
    const entity = /^(?:\w+\.)*I?DbSet</u.test(field.type) ? typeArgument(field.type) : undefined;
    return field.container === path && entity !== undefined ? [{ field, entity, file }] : [];
  });

const roleOf = (context: TypeInFile): readonly FileRole[] => {
  const [first, ...others] = setsOf(context);
  if (!first) return [];
  const names = [first, ...others].map(({ entity }) => plural(inWords(entity)));
  const { path } = context.file;
  const evidence = [atName(path, first.field), ...others.slice(0, 3).map(({ field }) => atName(path, field))] as const;
  return [{ text: `Is the way to the stored ${listUpTo(names, 3, 'kinds of data')}.`, framework, path, evidence }];
};

/** Types of users that `IdentityDbContext<AppUser>` stores besides tables of its own. */
const usersIn = (project: DotnetProject): readonly DataEntity[] =>
  contextsOf(project).flatMap(({ definition, file }) =>
    (definition.supertypes ?? []).flatMap((each): DataEntity[] => {
      const of = simpleName(each).endsWith('IdentityDbContext') ? typeArgument(each) : undefined;
      const [type] = of === undefined ? [] : project.typeNamed(of);
      return type && of !== undefined
        ? [
            {
              kind: 'entity',
              name: of,
              framework: 'ASP.NET Core Identity',
              path: type.file.path,
              evidence: [atName(type.file.path, type.definition), atName(file.path, definition)],
            },
          ]
        : [];
    }),
  );

const entities = (project: DotnetProject, isRenamed: boolean): readonly DataEntity[] => {
  const named = configuredTables(project);
  const sets = contextsOf(project).flatMap(setsOf);
  const inSets = new Set(sets.map(({ entity }) => entity));
  return [
    ...usersIn(project).filter(({ name }) => !inSets.has(name)),
    ...sets.map(({ field, entity, file }): DataEntity => {
      const [type] = project.typeNamed(entity);
      const written = named.get(entity) ?? annotatedTable(entity, project);
      const storedAs = written?.table ?? (isRenamed ? undefined : field.name);
      return {
        kind: 'table',
        name: entity,
        ...(storedAs !== undefined && { storedAs }),
        framework,
        path: type?.file.path ?? file.path,
        evidence: [
          atName(file.path, field),
          ...(written ? [written.evidence] : []),
          ...(type ? [atName(type.file.path, type.definition)] : []),
        ],
      };
    }),
    ...Array.from(named).flatMap(([entity, { table, evidence, configuration, path }]): DataEntity[] => {
      const [type] = project.typeNamed(entity);
      return inSets.has(entity)
        ? []
        : [
            {
              kind: 'table',
              name: entity,
              storedAs: table,
              framework,
              path: type?.file.path ?? path,
              evidence: [evidence, configuration, ...(type ? [atName(type.file.path, type.definition)] : [])],
            },
          ];
    }),
  ];
};

/** Of classes that configure one type: `builder.ToTable("orders")`. */
const configuredTables = (project: DotnetProject): ReadonlyMap<string, NamedTable> =>
  new Map(
    project.types.flatMap(({ definition, file, path }) => {
      const [entity] = (definition.supertypes ?? []).flatMap((each) =>
        simpleName(each) === 'IEntityTypeConfiguration' ? (typeArgument(each) ?? []) : [],
      );
      const calls = (file.facts.calls ?? []).filter(
        ({ callee, inside }) => inside === `${path}.Configure` && /(?:^|\.)ToTable$/u.test(callee),
      );
      const [first] = calls.at(0)?.arguments ?? [];
      const text = first && project.textOf(first, file);
      return entity !== undefined && calls.length === 1 && first && text !== undefined
        ? [
            [
              entity,
              {
                table: text,
                evidence: atLiteral(file.path, first),
                configuration: atName(file.path, definition),
                path: file.path,
              },
            ] as const,
          ]
        : [];
    }),
  );

const annotatedTable = (entity: string, project: DotnetProject): Pick<NamedTable, 'table' | 'evidence'> | undefined => {
  for (const { file, path } of project.typeNamed(entity)) {
    const [first] = annotationsOn(file.facts, path).find((each) => simpleName(each.name) === 'Table')?.arguments ?? [];
    const text = first && project.textOf(first, file);
    if (first && text !== undefined) return { table: text, evidence: atLiteral(file.path, first) };
  }
  return undefined;
};

const migrations = (project: DotnetProject): readonly Migration[] =>
  project.types.flatMap(({ definition, file }) => {
    if (definition.supertypes?.some((each) => simpleName(each) === 'Migration') !== true) return [];
    const isFluent = hasImport(file.facts, /^FluentMigrator\b/u);
    if (!isFluent && !hasImport(file.facts, /^Microsoft\.EntityFrameworkCore\.Migrations\b/u)) return [];
    return [
      {
        name: inWords(definition.name.replace(/^_?\d+_?/u, '')) || definition.name,
        framework: isFluent ? 'FluentMigrator' : framework,
        path: file.path,
        evidence: [atName(file.path, definition)],
      },
    ];
  });
