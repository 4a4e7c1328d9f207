import { stronglyConnectedComponents } from '../graph/strongly-connected-components.ts';
import { claim, evidenceOf } from '../explain/claim.ts';
import { fileName } from '../explain/file-names.ts';
import { digits, inWords } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ScopeContext } from './context.ts';
import { anyPlaceOf } from './places.ts';

const longFile = 600;
const manyUsers = 15;

/** Facts about where the change lands that often make changes larger; never a verdict. */
export const risksOf = (context: ScopeContext): Claim[] => [...cycles(context), ...manyRely(context), ...longFiles(context)];

const known = new WeakMap<ModuleGraph, ReadonlyMap<ModulePath, readonly ModulePath[]>>();

const cycleOf = (graph: ModuleGraph): ReadonlyMap<ModulePath, readonly ModulePath[]> => {
  const cached = known.get(graph);
  if (cached) return cached;
  // A template that links to an address is part of no circle in the sense of engineers.
  const outgoing = new Map(
    [...graph.outgoing].map(([path, references]) => [
      path,
      references.filter(({ kind }) => kind !== 'convention' && kind !== 'type'),
    ]),
  );
  const cycles = new Map(
    stronglyConnectedComponents({ ...graph, outgoing }).flatMap((files) => files.map((path) => [path, files] as const)),
  );
  known.set(graph, cycles);
  return cycles;
};

const cycles = ({ project: { graph }, core }: ScopeContext): Claim[] => {
  const inCycle = core.flatMap(
    ({ path }) =>
      cycleOf(graph)
        .get(path)
        ?.map((other) => ({ path, other })) ?? [],
  );
  const [first] = inCycle;
  if (!first) return [];
  const files = cycleOf(graph).get(first.path) ?? [];
  const members = new Set(files);
  const references = files.flatMap((path) =>
    (graph.outgoing.get(path) ?? [])
      .filter(({ to, kind }) => members.has(to) && kind !== 'convention' && kind !== 'type')
      .slice(0, 1),
  );
  return claim(
    'risk',
    `${fileName(first.path)} and ${inWords(files.length - 1, 'other file')} rely on each other in a circle.`,
    references.map(evidenceOf),
  );
};

const manyRely = ({ project: { graph }, core }: ScopeContext): Claim[] =>
  core.slice(0, 4).flatMap(({ path }) => {
    const uses = (graph.incoming.get(path) ?? []).filter(({ from }) => graph.modules.get(from)?.role === 'source');
    const users = new Set(uses.map(({ from }) => from)).size;
    return users < manyUsers ? [] : claim('risk', `${digits(users)} files rely on ${fileName(path)}.`, uses.map(evidenceOf));
  });

const longFiles = ({ project, core }: ScopeContext): Claim[] =>
  core.slice(0, 4).flatMap(({ path }) => {
    const lines = project.graph.modules.get(path)?.lines ?? 0;
    return lines < longFile ? [] : claim('risk', `${fileName(path)} has ${digits(lines)} lines.`, anyPlaceOf(project, path));
  });
