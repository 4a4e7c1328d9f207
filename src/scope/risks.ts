import { stronglyConnectedComponents } from '../graph/strongly-connected-components.ts';
import { claim, evidenceOf } from '../explain/claim.ts';
import { fileName, fileNames } from '../explain/file-names.ts';
import { changesOf } from '../explain/history-questions.ts';
import { digits, inWords } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ScopeContext } from './context.ts';
import { anyPlaceOf } from './places.ts';
import { countsOf } from './text-index.ts';

const longFile = 600;
const manyUsers = 15;

/** Facts about where the change lands that often make changes larger; never a verdict. */
export const risksOf = (context: ScopeContext): Claim[] => [
  ...cycles(context),
  ...manyRely(context),
  ...longFiles(context),
  ...changedTogether(context),
];

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

/** Files of one package rely on each other by nature where nothing is imported by name. */
const circular: ReadonlySet<string> = new Set(['go', 'java', 'csharp', 'kotlin']);

const cycles = ({ project: { graph }, core }: ScopeContext): Claim[] => {
  const inCycle = core
    .filter(({ path }) => !circular.has(graph.modules.get(path)?.language ?? ''))
    .flatMap(
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
  core.slice(0, 4).flatMap(({ path }, at) => {
    const lines = project.graph.modules.get(path)?.lines ?? 0;
    const name = fileNames(core.slice(0, 4).map((file) => file.path))[at] ?? fileName(path);
    return lines < longFile ? [] : claim('risk', `${name} has ${digits(lines)} lines.`, anyPlaceOf(project, path));
  });

const leastChanges = 8;
const leastShare = 0.6;
/** A change of more files ties none of them to another. */
const mostFiles = 12;
const mostTogether = 2;

/** "In 14 of the 20 changes that touched A, B changed too", where nothing in the code says that they belong together. */
const changedTogether = ({ project: { graph, history }, core, corePaths }: ScopeContext): Claim[] =>
  core.slice(0, 4).flatMap(({ path }) => {
    const place = graph.modules.get(path)?.firstLine;
    const changes = (history ? changesOf(history, path) : []).filter(({ size }) => size <= mostFiles);
    const [newest] = changes;
    if (!place || !newest || changes.length < leastChanges) return [];
    const near = new Set([
      ...(graph.outgoing.get(path) ?? []).map(({ to }) => to),
      ...(graph.incoming.get(path) ?? []).map(({ from }) => from),
    ]);
    return [...countsOf(changes.flatMap(({ files }) => files))]
      .filter(
        ([other, count]) =>
          count >= changes.length * leastShare &&
          graph.modules.get(other as ModulePath)?.role === 'source' &&
          !corePaths.has(other as ModulePath) &&
          !near.has(other as ModulePath),
      )
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostTogether)
      .flatMap(([other, count]) =>
        claim(
          'risk',
          `In ${digits(count)} of the ${digits(changes.length)} changes that touched ${fileName(path)}, ${fileName(other)} changed too.`,
          [
            {
              path,
              range: place.range,
              quote: place.quote,
              commit: (changes.find(({ files }) => files.includes(other)) ?? newest).commit,
            },
          ],
        ),
      );
  });
