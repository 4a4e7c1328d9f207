import { atUse } from '../conventions/evidence.ts';
import type { Annotation, NameUse, TableStatement } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { interfaceOf } from './implementations.ts';
import { isBefore } from './places.ts';
import type { Goal } from './reach.ts';
import type { Found } from './resolve.ts';
import { statementGoal } from './tables.ts';

/** What a method of an interface does to tables by the statement that is written for it: in a mapper's file, or in its annotation. */
export const mapped = (project: Project, path: ModulePath, use: NameUse, found: Found): readonly Goal[] => {
  const { member } = found;
  if (!member || !interfaceOf(project, found)) return [];
  const { namespace } = project.facts(found.path) ?? {};
  const name = [namespace?.text, member.container, member.name].filter((part) => part !== undefined).join('.');
  const written = inFiles(project).get(name) ?? annotated(project, found);
  return written.flatMap(({ path: at, statement }) => {
    const goal = statementGoal(project, at, statement);
    return goal ? [{ ...goal, evidence: atUse(path, use), more: [goal.evidence] }] : [];
  });
};

interface Written {
  readonly path: ModulePath;
  readonly statement: TableStatement;
}

const known = new WeakMap<Project['product'], ReadonlyMap<string, readonly Written[]>>();

/** Statements in files of their own, by the full name of the method; those that are written twice are left out. */
const inFiles = (project: Project): ReadonlyMap<string, readonly Written[]> => {
  const cached = known.get(project.product);
  if (cached) return cached;
  const found = new Map<string, Written[]>();
  for (const { path, framework } of project.product.roles)
    for (const statement of framework === 'MyBatis' ? (project.facts(path)?.statements ?? []) : [])
      if (statement.inside !== undefined)
        found.set(statement.inside, [...(found.get(statement.inside) ?? []), { path, statement }]);
  const certain = new Map([...found].filter(([, all]) => all.length === 1));
  known.set(project.product, certain);
  return certain;
};

const says = /^(?:Select|Insert|Update|Delete|SqlQuery|SqlUpdate|Query)$/u;

const annotated = (project: Project, { path, member }: Found): readonly Written[] => {
  const { annotations = [], statements = [] } = project.facts(path) ?? {};
  const isOf = ({ name, target }: Annotation): boolean =>
    says.test(name) && target === `${member?.container ?? ''}.${member?.name ?? ''}`;
  return annotations
    .filter(isOf)
    .flatMap(({ range }) =>
      statements
        .filter(({ range: { start } }) => member && isBefore(range.start, start) && isBefore(start, member.range.start))
        .map((statement) => ({ path, statement })),
    );
};
