import type { Component } from '../../model/architecture.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import type { Range } from '../../model/text.ts';
import { componentArea, fileArea } from '../../explain/area.ts';
import { explainComponent, explainRepository } from '../../explain/explain.ts';
import { counted } from '../../explain/words.ts';
import { coverageView } from '../coverage/coverage-view.ts';
import type { Link, LinkId } from '../links.ts';
import { readingOrder } from './arrange.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { claimItems, placeItems } from './claim-items.ts';
import { flowchart, usualRow } from './flowchart.ts';
import { diagramBoxes } from './diagram-boxes.ts';
import type { Box } from './diagram-boxes.ts';
import { boxEdges, closest, drawnEdges, weightOf } from './diagram-edges.ts';
import type { BoxEdge, Reference } from './diagram-edges.ts';
import type { Breadcrumb, DiagramEdge, DiagramNode, DiagramView, Spotlight } from './diagram-view.ts';
import { edgeSentence } from './edge-sentence.ts';
import type { Lens } from './lens.ts';
import { outsideEdges } from './outside-boxes.ts';
import { litBy } from './spotlight.ts';
import type { Lit } from './spotlight.ts';
import { surroundingsView } from './surroundings-view.ts';
import { visibleText } from './visible-text.ts';

/** With more, the layout shrinks below a readable size and nobody traces an arrow. */
const limits = { boxes: 12, outer: 4, outside: 4, edges: 30, edgesPerBox: 1.25, examples: 6, stepPlaces: 3, steps: 40 };

/**
 * The picture of the repository or of a component from inside. A folder shows the component of that name, a file the innermost
 * component that holds it, the list of outside systems the product among them. A lens lights some of it; boxes and their order stay the same.
 * Undefined where there is no such component. The same project gives the same bytes.
 */
export const diagramView = (project: Project, subject: Subject, lens?: Lens): DiagramView | undefined => {
  if (subject.kind === 'repository') return viewOf(project, undefined, lens);
  if (subject.kind === 'list') return subject.list === 'outside' ? surroundingsView(project) : undefined;
  const component = componentOf(project, subject);
  return component && viewOf(project, component, lens);
};

const componentOf = (project: Project, subject: Exclude<Subject, { kind: 'repository' | 'list' }>): Component | undefined => {
  const { components } = project.architecture;
  if (subject.kind === 'component') return components.get(subject.id);
  if (subject.kind === 'journey' || subject.kind === 'scope' || subject.kind === 'review') return undefined;
  if (subject.kind === 'folder') return components.get(subject.path);
  return fileArea(project, subject.path).within.at(-1);
};

const viewOf = (project: Project, component: Component | undefined, lens: Lens | undefined): DiagramView => {
  const { ids, edges, omittedEdges, omittedNodes, lit } = picture(project, component, lens);
  const links: Link[] = [];
  const linkTo = (link: Link): LinkId => links.push(link) - 1;
  const nodes = [...ids].map(([box, id]) => diagramNode(box, id));
  const drawn = edges.map((edge) => diagramEdge(edge, ids, linkTo));
  const spotlight = lit && spotlightOf(lit, ids, edges, linkTo);
  const claims = component ? explainComponent(project, component.id) : explainRepository(project);
  return {
    subject: component ? { kind: 'component', id: component.id } : { kind: 'repository' },
    title: visibleText(component?.name ?? project.name),
    breadcrumbs: breadcrumbs(project, component),
    mermaid: flowchart(nodes, drawn, usualRow),
    nodes,
    edges: drawn,
    omittedEdges,
    omittedNodes,
    apart: component ? [] : partsApart(project),
    summary: claimItems(claims, linkTo, ownWords(project)),
    ...(spotlight ? { spotlight } : {}),
    coverage: coverageView(project.coverage),
    links,
  };
};

interface Picture {
  /** In the order of the Mermaid text. */
  readonly ids: ReadonlyMap<Box, string>;
  readonly edges: readonly BoxEdge[];
  readonly omittedEdges: number;
  readonly omittedNodes: number;
  readonly lit: Lit | undefined;
}

const picture = (project: Project, component: Component | undefined, lens: Lens | undefined): Picture => {
  const wanted = lens?.kind === 'show' || lens?.kind === 'focus' ? lens.on : undefined;
  const { inner, outer, omitted } = diagramBoxes(project, component, { all: limits.boxes, outer: limits.outer }, wanted);
  const all = boxEdges(project.graph, [...inner, ...outer]);
  const related = closest(all, outer, outer.length);
  const parts = [...inner, ...closest(all, outer, Math.min(limits.outer, limits.boxes - inner.length))];
  const possible = all.filter(({ from, to }) => parts.includes(from) && parts.includes(to));
  // Arrows that lead out are another matter than those between parts, and light by nature: they are drawn first of all.
  const outward = outsideEdges(project, inner, Math.min(limits.outside, limits.boxes - parts.length));
  const leading = outward.slice(0, limits.outside * 2);
  const legible = Math.ceil(parts.length * limits.edgesPerBox);
  const usual = [...drawnEdges(possible, legible, limits.edges - leading.length), ...leading];
  const boxes = [...parts, ...new Set(leading.map(({ to }) => to))];
  const order = readingOrder(
    boxes.length,
    usual.map((edge) => ({ from: boxes.indexOf(edge.from), to: boxes.indexOf(edge.to), weight: weightOf(edge) })),
  );
  const lit = litBy(project, boxes, possible, lens);
  const drawn = new Set([...(lit?.edges ?? []), ...usual].slice(0, limits.edges));
  return {
    ids: new Map(order.flatMap((index) => boxes[index] ?? []).map((box, index) => [box, `n${index}`])),
    edges: lit ? [...possible, ...leading].filter((edge) => drawn.has(edge)) : usual,
    omittedEdges: possible.length + outward.length - (lit ? drawn.size : usual.length),
    omittedNodes: omitted + inner.length + related.length - parts.length,
    lit,
  };
};

const spotlightOf = (
  { title, text, boxes, edges: lit, steps, isWay }: Lit,
  ids: ReadonlyMap<Box, string>,
  edges: readonly BoxEdge[],
  linkTo: (link: Link) => LinkId,
): Spotlight => ({
  title,
  text,
  nodes: boxes.flatMap((box) => ids.get(box) ?? []),
  edges: lit.map((edge) => edges.indexOf(edge)).filter((index) => index >= 0),
  steps: steps.slice(0, limits.steps).map((step) => ({
    text: step.text,
    places: placeItems(step.references.slice(0, limits.stepPlaces).map(placeOf), linkTo),
  })),
  isWay,
});

const diagramNode = ({ kind, role, layer, name, detail, description, subject, canEnter }: Box, id: string): DiagramNode => ({
  id,
  kind,
  role,
  ...(layer && { layer }),
  name,
  detail,
  description,
  subject,
  canEnter,
});

const diagramEdge = (edge: BoxEdge, ids: ReadonlyMap<Box, string>, linkTo: (link: Link) => LinkId): DiagramEdge => {
  const half = edge.back.length === 0 ? limits.examples : limits.examples / 2;
  return {
    from: ids.get(edge.from) ?? '',
    to: ids.get(edge.to) ?? '',
    mutual: edge.back.length > 0,
    weight: weightOf(edge),
    sentence: edgeSentence(edge),
    examples: placeItems([...edge.forth.slice(0, half), ...edge.back.slice(0, half)].map(placeOf), linkTo),
  };
};

const placeOf = ({ from, range }: Reference): { readonly path: string; readonly range: Range } => ({ path: from, range });

const breadcrumbs = (project: Project, component: Component | undefined): Breadcrumb[] => [
  { label: visibleText(project.name), subject: { kind: 'repository' } },
  ...(component ? componentArea(project, component).within : []).map(({ name, id }): Breadcrumb => ({
    label: visibleText(name),
    subject: { kind: 'component', id },
  })),
];

const partsApart = (project: Project): DiagramView['apart'] => {
  const { components, top } = project.architecture;
  return [...components.values()]
    .filter(({ id, parent }) => parent === undefined && !top.includes(id))
    .map(({ id, name, files }) => ({
      name: visibleText(name),
      detail: counted(files.length, 'file'),
      subject: { kind: 'component', id },
    }));
};
