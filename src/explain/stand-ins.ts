import { groupBy } from '../base/collections.ts';
import { baseName, folderOf, joinPath, normalizePath } from '../base/paths.ts';
import type { Argument } from '../model/file-facts.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { importAt } from './follow-export.ts';

const known = new WeakMap<ModuleGraph, Map<ModulePath, ReadonlySet<ModulePath>>>();

/** Files that a test puts a stand-in in the place of, so that it does not run them: `vi.mock('./mail')`, `@patch('shop.mail')`. */
export const replacedBy = (project: Project, test: ModulePath): ReadonlySet<ModulePath> => {
  const byTest = known.get(project.graph) ?? new Map<ModulePath, ReadonlySet<ModulePath>>();
  known.set(project.graph, byTest);
  const cached = byTest.get(test);
  if (cached) return cached;
  const found = new Set(namesOf(project, test).flatMap((name) => fileNamed(project, test, name) ?? []));
  byTest.set(test, found);
  return found;
};

const namesOf = (project: Project, test: ModulePath): readonly string[] => {
  const facts = project.facts(test);
  const first = ([argument]: readonly Argument[]): readonly string[] => (argument?.kind === 'string' ? [argument.value] : []);
  return [
    ...(facts?.calls ?? []).flatMap(({ callee, arguments: all }) => (replacing.test(callee) ? first(all) : [])),
    ...(facts?.annotations ?? []).flatMap(({ name, arguments: all }) => (patching.test(name) ? first(all) : [])),
  ];
};

const patching = /^(?:unittest\.)?(?:mock\.)?patch$/u;
const replacing = /^(?:(?:jest|vi)\.(?:mock|doMock|unstable_mockModule)|(?:unittest\.)?(?:mock\.)?patch)$/u;

const fileNamed = (project: Project, test: ModulePath, name: string): ModulePath | undefined => {
  const { outgoing, modules } = project.graph;
  const imports = project.facts(test)?.imports ?? [];
  const imported = (outgoing.get(test) ?? []).find(({ range }) => importAt(imports, range)?.specifier === name);
  if (imported) return imported.to;
  if (/^[\w.]+$/u.test(name)) return modules.get(`${name.replaceAll('.', '/')}.py` as ModulePath)?.path;
  const isRelative = name.startsWith('.');
  const whole = isRelative ? normalizePath(joinPath(folderOf(test), name)) : name.replace(/^(?:[@~#]|src)\//u, '');
  const inner = whole?.replace(ending, '');
  const fitting = (inner === undefined ? [] : (byStem(project.graph).get(baseName(inner)) ?? [])).filter((path) => {
    const stem = path.replace(ending, '');
    return stem === inner || (!isRelative && stem.endsWith(`/${inner ?? ''}`));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
};

const ending = /(?:\/index)?\.[cm]?[jt]sx?$/u;

const stems = new WeakMap<ModuleGraph, ReadonlyMap<string, readonly ModulePath[]>>();

/** Files by what an import calls them. */
const byStem = (graph: ModuleGraph): ReadonlyMap<string, readonly ModulePath[]> => {
  const cached = stems.get(graph);
  if (cached) return cached;
  const made = groupBy(
    [...graph.modules.keys()].filter((path) => ending.test(path)),
    (path) => baseName(path.replace(ending, '')),
  );
  stems.set(graph, made);
  return made;
};
