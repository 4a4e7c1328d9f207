import { layersOf } from '../../architecture/layers.ts';
import { compareText } from '../../base/collections.ts';
import { innermostComponent } from '../../explain/holders.ts';
import { explainComponent, explainRepository } from '../../explain/explain.ts';
import { siblingRelations } from '../../explain/sibling-relations.ts';
import type { Component, Layer, Relation } from '../../model/architecture.ts';
import type { Project } from '../../model/project.ts';
import { claimJson, coverageJson, version } from './common.ts';
import type { ClaimJson, CoverageJson } from './common.ts';
import { productJson, testKindOf } from './product-json.ts';
import type { ProductJson } from './product-json.ts';

/** Places listed under one relation. */
const exampleLimit = 10;

/** Fields of the contract that are empty because nobody looked yet. */
const notLookedFor = ({ isRead }: Project): string[] => (isRead ? [] : ['layer']);

export interface ExplainJson extends ProductJson {
  readonly version: number;
  readonly coverage: CoverageJson;
  readonly notLookedFor: readonly string[];
  readonly summary: readonly ClaimJson[];
  readonly components: readonly ComponentRow[];
  readonly relations: readonly RelationRow[];
  readonly tests: readonly TestRow[];
}

/** The explanation for programs. With `only`, components and relations of that component and of what is in it. */
export const explainJson = (project: Project, only?: Component): ExplainJson => {
  const components = [...project.architecture.components.values()].filter(
    (component) => !only || isWithin(project, component, only),
  );
  const ids = new Set(components.map(({ id }) => id));
  return {
    version,
    coverage: coverageJson(project.coverage),
    notLookedFor: notLookedFor(project),
    summary: (only ? explainComponent(project, only.id) : explainRepository(project)).map(claimJson),
    components: components.map((component) => componentRow(project, component)).sort((a, b) => compareText(a.id, b.id)),
    relations: siblingRelations(project)
      .filter(({ from, to }) => !only || ids.has(from) || ids.has(to))
      .map(relationRow)
      .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to)),
    ...productJson(project, only && inside(only)),
    tests: testRows(project).filter(({ covers }) => !only || covers.some((id) => ids.has(id))),
  };
};

interface ComponentRow {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly files: number;
  readonly lines: number;
  /** `screens`, `rules` or `data`; null where the code has no layers or nothing tells. */
  readonly layer: Layer | null;
  readonly role: string;
  readonly folders: readonly string[];
  readonly claims: readonly ClaimJson[];
}

const componentRow = (project: Project, { id, name, parent, files, lines, role, folders }: Component): ComponentRow => ({
  id,
  name,
  parent: parent ?? null,
  files: files.length,
  lines,
  layer: layersOf(project).get(id) ?? null,
  role,
  folders,
  claims: explainComponent(project, id).map(claimJson),
});

interface RelationRow {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly examples: readonly { readonly from: string; readonly to: string; readonly line: number }[];
}

const relationRow = ({ from, to, weight, dependencies }: Relation): RelationRow => ({
  from,
  to,
  weight,
  examples: dependencies
    .slice(0, exampleLimit)
    .map(({ from: file, to: target, range }) => ({ from: file, to: target, line: range.start.line + 1 })),
});

interface TestRow {
  /** `unit`, `integration`, `end-to-end` or `unknown`. */
  readonly kind: string;
  readonly path: string;
  /** Innermost components of the files that the test imports itself. */
  readonly covers: readonly string[];
}

const testRows = (project: Project): TestRow[] => {
  const { graph, architecture } = project;
  return [...graph.modules.values()]
    .filter(({ role }) => role === 'test')
    .map(({ path }) => {
      const targets = (graph.outgoing.get(path) ?? []).filter(({ to }) => graph.modules.get(to)?.role !== 'test');
      const covers = new Set(targets.flatMap(({ to }) => innermostComponent(architecture, to)?.id ?? []));
      return { kind: testKindOf(project, path), path, covers: [...covers].sort(compareText) };
    })
    .sort((a, b) => compareText(a.path, b.path));
};

const inside = ({ files }: Component): ((path: string) => boolean) => {
  const held = new Set<string>(files);
  return (path) => held.has(path);
};

const isWithin = ({ architecture }: Project, component: Component, holder: Component): boolean => {
  const seen = new Set<Component>();
  for (
    let at: Component | undefined = component;
    at && !seen.has(at);
    at = at.parent === undefined ? undefined : architecture.components.get(at.parent)
  ) {
    if (at.id === holder.id) return true;
    seen.add(at);
  }
  return false;
};
