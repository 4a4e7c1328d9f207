import { groupBy } from '../base/collections.ts';
import type { StatementKind, TableStatement } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { DataEntity } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import type { OperationKind } from './operations.ts';
import { covers } from './places.ts';
import type { Place } from './places.ts';
import type { Goal } from './reach.ts';

const operations: Readonly<Record<StatementKind, OperationKind | undefined>> = {
  select: 'reads',
  insert: 'saves',
  update: 'changes',
  delete: 'deletes',
  create: undefined,
};

/** What statements of SQL at a place do to tables that the product is known to have. */
export const tablesIn = (project: Project, place: Place): readonly Goal[] =>
  (project.facts(place.path)?.statements ?? [])
    .filter(({ range }) => covers(place, range.start))
    .flatMap((statement) => statementGoal(project, place.path, statement) ?? []);

/** What one statement does; undefined where its table is not known. */
export const statementGoal = (
  project: Project,
  path: ModulePath,
  { kind, table, range, quote }: TableStatement,
): Goal | undefined => {
  const operation = operations[kind];
  const entity = operation && tablesOf(project).get(table.toLowerCase());
  const name = quote.replaceAll(/\s+/gu, ' ');
  return entity
    ? { kind: 'data', evidence: { path, range, quote }, link: 'convention', path: entity.path, name, entity, operation }
    : undefined;
};

const known = new WeakMap<Project['product'], ReadonlyMap<string, DataEntity>>();

/** Tables by their name in small letters: those of the product's data, else those that a script or a text of the program makes. */
const tablesOf = (project: Project): ReadonlyMap<string, DataEntity> => {
  const cached = known.get(project.product);
  if (cached) return cached;
  const said = groupBy(project.product.data, ({ storedAs, name }) => (storedAs ?? name).toLowerCase());
  const tables = new Map(madeTables(project));
  for (const [name, entities] of said) {
    const [entity, ...others] = entities;
    if (entity && others.length === 0) tables.set(name, entity);
  }
  known.set(project.product, tables);
  return tables;
};

/** The first place at which each table is made. */
const madeTables = (project: Project): readonly (readonly [string, DataEntity])[] => {
  const made = new Map<string, DataEntity>();
  for (const { path, role } of project.graph.modules.values()) {
    const file = role === 'test' || role === 'vendored' ? undefined : project.facts(path);
    const scripted = file?.language === 'sql' ? file.definitions.filter(({ kind }) => kind === 'table') : [];
    const written = (file?.statements ?? []).filter(({ kind }) => kind === 'create');
    for (const { name, range, quote } of [...scripted, ...written.map((each) => ({ ...each, name: each.table }))]) {
      const key = name.toLowerCase();
      const evidence = { path, range, quote: quote ?? name };
      if (!made.has(key)) made.set(key, { kind: 'table', name, framework: 'SQL', path, evidence: [evidence] });
    }
  }
  return [...made];
};
