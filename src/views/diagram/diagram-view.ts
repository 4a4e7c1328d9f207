import type { Layer } from '../../model/architecture.ts';
import type { Subject } from '../../model/subject.ts';
import type { ModuleRole } from '../../model/module-graph.ts';
import type { AboutItem } from '../about/about-view.ts';
import type { Link, LinkId } from '../links.ts';

/** `neighbour` stands for a part outside the one that is shown from inside, `outside` and `store` for systems that are no part of the project. */
export type DiagramNodeKind = 'component' | 'file' | 'neighbour' | SurroundingsKind;

/** Of the picture of the whole and what is around it: the ways in, the product itself, outside systems, and those that store. */
export type SurroundingsKind = 'way-in' | 'system' | 'outside' | 'store';

export interface DiagramNode {
  /** Mermaid id, `n0`, `n1`, ... */
  readonly id: string;
  readonly kind: DiagramNodeKind;
  readonly role: ModuleRole;
  /** Only of parts, and only where the code has layers. */
  readonly layer?: Layer;
  readonly name: string;
  /** "31 files" */
  readonly detail: string;
  /** Full name or path, for the tooltip and screen readers. */
  readonly description: string;
  readonly subject: Subject;
  /** True where there is an inside to go into. */
  readonly canEnter: boolean;
}

export interface DiagramEdge {
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  /** True where the two rely on each other and one line stands for both. */
  readonly mutual: boolean;
  /** Number of places in the code. */
  readonly weight: number;
  /** Why the arrow exists: "3 files of Owners use Shared data types." */
  readonly sentence: string;
  readonly examples: readonly { readonly label: string; readonly link: LinkId }[];
}

export interface Breadcrumb {
  readonly label: string;
  readonly subject: Subject;
}

/** What was read and what was not, in words. */
export interface CoverageView {
  /** "Read 612 of 622 files · 10 left out · every import inside the project was resolved" */
  readonly text: string;
  /** Groups of what is missing: "8 files: too large", each with examples. */
  readonly gaps: readonly { readonly text: string; readonly examples: readonly string[] }[];
  readonly complete: boolean;
}

/** What a lens lights in the picture; the rest steps back and nothing moves. */
export interface Spotlight {
  readonly title: string;
  /** What was found, in a sentence or two. */
  readonly text: string;
  /** Ids of boxes. */
  readonly nodes: readonly string[];
  /** Indexes of arrows. */
  readonly edges: readonly number[];
  /** One for each arrow, with its places. */
  readonly steps: readonly AboutItem[];
  /** Whether the order of the steps means something. */
  readonly isWay: boolean;
}

/** One zoom of the picture and the words above it. */
export interface DiagramView {
  readonly subject: Subject;
  readonly title: string;
  readonly breadcrumbs: readonly Breadcrumb[];
  /** Flowchart text; every id generated, every label encoded. */
  readonly mermaid: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** Lighter arrows that are counted instead of drawn. */
  readonly omittedEdges: number;
  /** Nodes beyond the limit, counted instead of drawn. */
  readonly omittedNodes: number;
  /** Parts that stand apart from the picture: tests, configuration, generated code. */
  readonly apart: readonly { readonly name: string; readonly detail: string; readonly subject: Subject }[];
  readonly summary: readonly AboutItem[];
  readonly spotlight?: Spotlight;
  readonly coverage: CoverageView;
  readonly links: readonly Link[];
}
