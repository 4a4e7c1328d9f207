import type { Dependency } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { importAt, usersOfName } from './follow-export.ts';

/**
 * Who relies on a file, where some of those that name it only pass it on (`index.ts`, `__init__.py`) or only say that it is a part of the
 * program (`mod.rs`): these are left out, and those that use it through them come in, as do those that use it through a file that passes it
 * on and makes something of its own. Where that cannot be told, all stay.
 */
export const throughPassing = (project: Project, path: ModulePath, users: readonly Dependency[]): readonly Dependency[] => {
  const using = users.filter((each) => !isDeclaration(project, each));
  const relays = new Set(using.filter(({ kind }) => kind === 're-export').map(({ from }) => from));
  if (relays.size === 0) return using;
  const passing = new Set(using.filter((each) => onlyPasses(project, each)).map(({ from }) => from));
  const direct = using.filter(({ from }) => !passing.has(from));
  const names = [...new Set((project.facts(path)?.exports ?? []).map(({ name }) => name))].filter((name) => name !== '*');
  const found = names.map((name) => usersOfName(project, path, name));
  if (found.some((each) => each === undefined || each.atLeast)) return using;
  const known = new Set(direct.map(({ from }) => from));
  const others = new Set(found.flatMap((each) => each?.files ?? []).filter((from) => !known.has(from) && !passing.has(from)));
  const through = [...others].flatMap((from) => lastStep(project, from, relays) ?? []);
  return direct.length + through.length === 0 ? using : [...direct, ...through];
};

/** `mod owners;` */
const isDeclaration = (project: Project, { from, range }: Dependency): boolean =>
  project.graph.modules.get(from)?.language === 'rust' &&
  /^(?:\{[^{}]*\})?mod /u.test(importAt(project.facts(from)?.imports ?? [], range)?.specifier ?? '');

const onlyPasses = (project: Project, { from, kind }: Dependency): boolean =>
  kind === 're-export' && (project.facts(from)?.definitions ?? []).every(({ name }) => name === 'default' || name === '__all__');

/** Where a file takes it from what passes it on, itself or over others that pass on. */
const lastStep = (project: Project, from: ModulePath, passing: ReadonlySet<ModulePath>): Dependency | undefined => {
  const outgoing = project.graph.outgoing.get(from) ?? [];
  return outgoing.find(({ to }) => passing.has(to)) ?? outgoing.find(({ to }) => leadsTo(project, to, passing));
};

const leadsTo = (project: Project, path: ModulePath, passing: ReadonlySet<ModulePath>): boolean =>
  (project.graph.outgoing.get(path) ?? []).some(({ to, kind }) => kind === 're-export' && passing.has(to));
