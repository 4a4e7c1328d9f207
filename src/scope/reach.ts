import { groupBy } from '../base/collections.ts';
import { transitiveDependents } from '../graph/queries.ts';
import { isTest } from '../explain/area.ts';
import { claim, evidenceOf } from '../explain/claim.ts';
import { called } from '../explain/product/ways-in.ts';
import { productIndex, rowsIn } from '../explain/product/product-index.ts';
import { capitalized, digits, inWords, listUpTo } from '../explain/words.ts';
import type { Claim, Evidence } from '../model/claim.ts';
import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import { topPartOf } from './landed-parts.ts';
import type { ScopeContext } from './context.ts';

const shown = 3;

/** Who relies on the files where the change lands: by part, directly and through others, and which ways in lead through them. */
export const reachOf = (context: ScopeContext): Claim[] => {
  const dependents = transitiveDependents(context.project.graph, context.corePaths);
  return [...direct(context), ...indirect(context, dependents), ...waysInThrough(context, dependents)];
};

const direct = (context: ScopeContext): Claim[] => {
  const { uses } = context;
  const files = new Set(uses.map(({ from }) => from));
  const parts = partNames(context, files);
  const where = parts.length > 0 ? `, in ${listUpTo(parts, shown)}` : '';
  return claim(
    'relied-on-by',
    `${files.size === 1 ? 'One other file relies' : `${digits(files.size)} other files rely`} on where it lands${where}.`,
    onePerFile(uses),
  );
};

const onePerFile = (uses: readonly Dependency[]): Evidence[] =>
  [...groupBy(uses, ({ from }) => from).values()].flatMap((group) => group.slice(0, 1).map(evidenceOf));

/** Names of the parts that hold the files, that with most of them first. */
export const partNames = ({ project }: ScopeContext, files: Iterable<ModulePath>): string[] => {
  const partOf = topPartOf(project);
  const known = [...files].filter((path) => partOf.has(path));
  return [...groupBy(known, (path) => partOf.get(path) ?? '')]
    .sort((a, b) => b[1].length - a[1].length)
    .flatMap(([id]) => project.architecture.components.get(id)?.name ?? []);
};

const mostFar = 30;

const indirect = ({ project, uses }: ScopeContext, dependents: readonly ModulePath[]): Claim[] => {
  const near = new Set(uses.map(({ from }) => from));
  const far = dependents.filter((path) => !near.has(path) && !isTest(project, path));
  // What nearly everything leads to tells nothing.
  if (far.length === 0 || far.length > mostFar) return [];
  const steps = far.flatMap((path) => (project.graph.outgoing.get(path) ?? []).filter(({ to }) => near.has(to)).slice(0, 1));
  const verb = far.length === 1 ? 'reaches' : 'reach';
  return claim(
    'relied-on-by',
    `${capitalized(inWords(far.length, 'more file'))} ${verb} it through those.`,
    steps.map(evidenceOf),
  );
};

const waysInThrough = ({ project }: ScopeContext, dependents: readonly ModulePath[]): Claim[] => {
  const entries = rowsIn(productIndex(project.product).entryPoints, dependents);
  const names = [...new Set(entries.map(called))];
  // What everything leads through tells nothing of the change.
  const all = new Set(project.product.entryPoints.map(called)).size;
  if (names.length === 0 || (names.length > 10 && names.length > all / 2)) return [];
  const subject = names.length === 1 ? 'One way in leads' : `${digits(names.length)} ways in lead`;
  return claim(
    'starts',
    `${subject} to it through other files: ${listUpTo(names, shown)}.`,
    entries.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
};
