import { groupBy } from '../../base/collections.ts';
import { explainRepository } from '../../explain/explain.ts';
import { outsideWords } from '../../explain/product/surroundings.ts';
import { areaWaysInto } from '../../explain/product/ways-in.ts';
import { counted } from '../../explain/words.ts';
import type { Evidence } from '../../model/claim.ts';
import type { EntryPoint, EntryPointKind, OutsideSystem } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { coverageView } from '../coverage/coverage-view.ts';
import type { Link, LinkId } from '../links.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { claimItems, placeItems } from './claim-items.ts';
import type { DiagramEdge, DiagramNode, DiagramView } from './diagram-view.ts';
import { flowchart, usualRow } from './flowchart.ts';
import { shapeOf } from './outside-boxes.ts';
import { visibleText } from './visible-text.ts';

export const surroundings: Subject = { kind: 'list', list: 'outside' };

/** Boxes of outside systems; the rest is counted. */
const outsideLimit = 8;
const waysInLimit = 3;
const placeLimit = 6;

const waysIn: Readonly<Record<EntryPointKind, readonly [name: string, one: string, many: string]>> = {
  page: ['People', 'page', 'pages'],
  endpoint: ['Other programs', 'request', 'requests'],
  command: ['A terminal', 'command', 'commands'],
  job: ['The clock and queues', 'job', 'jobs'],
  handler: ['Messages and events', 'message', 'messages'],
};

type LinkTo = (link: Link) => LinkId;

/** A box with the arrow that ties it to the product. */
interface Around {
  readonly node: Omit<DiagramNode, 'id'>;
  readonly weight: number;
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

/** The product as one box, with the ways into it above and the systems it talks to below. */
export const surroundingsView = (project: Project): DiagramView => {
  const links: Link[] = [];
  const linkTo: LinkTo = (link) => links.push(link) - 1;
  const above = [...groupBy(project.product.entryPoints, ({ kind }) => kind)].sort((a, b) => b[1].length - a[1].length);
  const systems = [...project.product.outside].sort((a, b) => b.files.length - a.files.length);
  const users = above.slice(0, waysInLimit).map(([kind, entries]) => wayInBox(kind, entries));
  const used = systems.slice(0, outsideLimit).map((system) => outsideBox(project, system));
  const product = { ...productBox(project), id: `n${users.length}` };
  const nodes = [
    ...users.map(({ node }, index) => ({ ...node, id: `n${index}` })),
    product,
    ...used.map(({ node }, index) => ({ ...node, id: `n${users.length + 1 + index}` })),
  ];
  const edges = [
    ...users.map((around, index) => arrow(around, `n${index}`, product.id, linkTo)),
    ...used.map((around, index) => arrow(around, product.id, `n${users.length + 1 + index}`, linkTo)),
  ];
  return {
    subject: surroundings,
    title: `${visibleText(project.name)} and what is around it`,
    breadcrumbs: [{ label: `${visibleText(project.name)} and what is around it`, subject: surroundings }],
    mermaid: flowchart(nodes, edges, usualRow),
    nodes,
    edges,
    omittedEdges: 0,
    omittedNodes: above.length + systems.length - users.length - used.length,
    apart: [],
    summary: claimItems(explainRepository(project), linkTo, ownWords(project)),
    coverage: coverageView(project.coverage),
    links,
  };
};

const productBox = ({ name, graph }: Project): Omit<DiagramNode, 'id'> => ({
  kind: 'system',
  role: 'source',
  name: visibleText(name),
  detail: counted(graph.modules.size, 'file'),
  description: `${counted(graph.modules.size, 'file')}: the product itself; go inside to see its parts`,
  subject: { kind: 'repository' },
  canEnter: true,
});

const wayInBox = (kind: EntryPointKind, entries: readonly EntryPoint[]): Around => {
  const [name, one, many] = waysIn[kind];
  const detail = counted(entries.length, one, many);
  const claims = areaWaysInto(entries);
  return {
    node: {
      kind: 'way-in',
      role: 'source',
      name,
      detail,
      description: `${detail}, a way in`,
      subject: { kind: 'list', list: 'ways-in' },
      canEnter: false,
    },
    weight: entries.length,
    sentence: visibleText(claims.map(({ text }) => text).join(' ')) || `A way in: ${detail}.`,
    evidence: claims.length > 0 ? claims.flatMap(({ evidence }) => evidence) : entries.map(({ evidence: [first] }) => first),
  };
};

const outsideBox = ({ name: product }: Project, { name, kind, files, evidence }: OutsideSystem): Around => ({
  node: {
    kind: shapeOf(kind),
    role: 'source',
    name: visibleText(name),
    detail: outsideWords[kind],
    description: `${outsideWords[kind]}, outside, used in ${counted(files.length, 'file')}`,
    subject: surroundings,
    canEnter: false,
  },
  weight: files.length,
  sentence: visibleText(`${counted(files.length, 'file')} of ${product} ${files.length === 1 ? 'talks' : 'talk'} to ${name}.`),
  evidence,
});

const arrow = ({ weight, sentence, evidence }: Around, from: string, to: string, linkTo: LinkTo): DiagramEdge => ({
  from,
  to,
  mutual: false,
  weight: Math.max(weight, Math.min(evidence.length, placeLimit)),
  sentence,
  examples: placeItems(evidence.slice(0, placeLimit), linkTo),
});
