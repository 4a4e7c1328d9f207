import { compareText } from '../../base/collections.ts';
import { innermostComponent } from '../../explain/holders.ts';
import { stronglyConnectedComponents } from '../../graph/strongly-connected-components.ts';
import type { Dependency, Package } from '../../model/module-graph.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { coverageJson, version } from './common.ts';
import type { CoverageJson } from './common.ts';

export interface ModuleRow {
  readonly path: string;
  readonly language: string;
  readonly lines: number;
  readonly test: boolean;
  readonly generated: boolean;
  /** Innermost component that holds it; null for files outside every component. */
  readonly component: string | null;
}

export interface DependencyRow {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** One-based, of the first place. */
  readonly line: number;
}

export interface GraphJson {
  readonly version: number;
  readonly coverage: CoverageJson;
  readonly modules: readonly ModuleRow[];
  readonly packages: readonly { readonly name: string; readonly path: string; readonly manifest: string }[];
  readonly dependencies: readonly DependencyRow[];
  readonly packageDependencies: readonly PackageDependencyRow[];
  readonly cycles: readonly (readonly string[])[];
}

/** The module graph for programs; sorted, so that two runs can be compared. */
export const graphJson = (project: Project): GraphJson => ({
  version,
  coverage: coverageJson(project.coverage),
  modules: moduleRows(project),
  packages: sortedPackages(project).map(({ name, path, manifest }) => ({ name, path, manifest })),
  dependencies: dependencyRows(project),
  packageDependencies: sortedPackages(project).flatMap(packageDependencyRows),
  cycles: stronglyConnectedComponents(project.graph),
});

export const moduleRows = ({ graph, architecture }: Project): ModuleRow[] =>
  [...graph.modules.values()]
    .map(({ path, language, lines, role }) => ({
      path,
      language,
      lines,
      test: role === 'test',
      generated: role === 'generated',
      component: innermostComponent(architecture, path)?.id ?? null,
    }))
    .sort((a, b) => compareText(a.path, b.path));

/** One row for each pair of files and kind. */
export const dependencyRows = ({ graph }: Project): DependencyRow[] =>
  [...graph.outgoing.keys()].sort(compareText).flatMap((from) => rowsFrom(from, graph.outgoing.get(from) ?? []));

const rowsFrom = (from: ModulePath, dependencies: readonly Dependency[]): DependencyRow[] => {
  const rows = new Map<string, DependencyRow>();
  for (const { to, kind, range } of dependencies) {
    const key = `${kind} ${to}`;
    const line = Math.min(range.start.line + 1, rows.get(key)?.line ?? Infinity);
    rows.set(key, { from, to, kind, line });
  }
  return [...rows.values()].sort((a, b) => compareText(a.to, b.to) || compareText(a.kind, b.kind));
};

interface PackageDependencyRow {
  readonly from: string;
  readonly to: string;
  readonly manifest: string;
  readonly line: number;
  readonly kind: string;
  /** True where `to` is a package of the workspace too. */
  readonly internal: boolean;
  /** Of versions, as the manifest writes it; empty where it names none. */
  readonly constraint: string;
}

const packageDependencyRows = ({ name, manifest, dependsOn }: Package): PackageDependencyRow[] =>
  dependsOn
    .map(({ name: to, range, kind, internal, constraint }) => ({
      from: name,
      to,
      manifest,
      line: range.start.line + 1,
      kind,
      internal,
      constraint,
    }))
    .sort((a, b) => compareText(a.to, b.to) || compareText(a.kind, b.kind));

const sortedPackages = ({ graph }: Project): Package[] =>
  [...graph.packages].sort((a, b) => compareText(a.path, b.path) || compareText(a.name, b.name));
