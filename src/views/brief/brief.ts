import { explainComponent, explainRepository } from '../../explain/explain.ts';
import { topParts } from '../../explain/parts.ts';
import { siblingRelations } from '../../explain/sibling-relations.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { counted } from '../../explain/words.ts';
import type { Component, ComponentId } from '../../model/architecture.ts';
import type { Claim } from '../../model/claim.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { Project } from '../../model/project.ts';
import { unreadWords } from '../unread.ts';
import { coverageView } from '../coverage/coverage-view.ts';
import { diagramView } from '../diagram/build-diagram.ts';
import type { CoverageView, DiagramView } from '../diagram/diagram-view.ts';

/** What a brief says, whatever it is written in. Texts are raw: each writer escapes. */
export interface Brief {
  readonly title: string;
  readonly summary: readonly Claim[];
  readonly diagram: DiagramView | undefined;
  readonly parts: readonly BriefPart[];
  readonly relations: readonly BriefRelation[];
  readonly coverage: CoverageView;
  /** Words of the repository that are no engineering terms in it. */
  readonly ownWords: ReadonlySet<string>;
}

export interface BriefPart {
  readonly id: ComponentId;
  readonly name: string;
  /** "31 files · 4,200 lines" */
  readonly size: string;
  readonly claims: readonly Claim[];
}

export interface BriefRelation {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly examples: readonly Dependency[];
}

/** Relations beyond these say little to a reader; the JSON has all. */
const relationLimit = 40;

/** Of the repository, or of one component and what is in it. */
export const briefOf = (project: Project, component?: Component): Brief => {
  const { components } = project.architecture;
  const parts = component ? component.children.flatMap((id) => components.get(id) ?? []) : topParts(project);
  const names = new Map(parts.map(({ id, name }) => [id, name]));
  const relations = siblingRelations(project).flatMap(({ from, to, weight, dependencies }): BriefRelation[] => {
    const [source, target] = [names.get(from), names.get(to)];
    return source === undefined || target === undefined
      ? []
      : [{ from: source, to: target, weight, examples: dependencies.slice(0, 2) }];
  });
  return {
    title: component?.name ?? project.name,
    summary: component ? explainComponent(project, component.id) : explainRepository(project),
    diagram: diagramView(project, component ? { kind: 'component', id: component.id } : { kind: 'repository' }),
    parts: parts.map(({ id, name, files, lines }) => ({
      id,
      name,
      size: [counted(files.length, 'file'), unreadWords(project, files), counted(lines, 'line')]
        .filter((part) => part !== '')
        .join(' · '),
      claims: explainComponent(project, id),
    })),
    relations: relations.sort((a, b) => b.weight - a.weight).slice(0, relationLimit),
    coverage: coverageView(project.coverage),
    ownWords: ownWords(project),
  };
};
