import type { Subject } from '../../../src/model/subject.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { AboutView } from '../../../src/views/about/about-view.ts';
import type { DiagramView } from '../../../src/views/diagram/diagram-view.ts';
import type { Link } from '../../../src/views/links.ts';

export const repository: Subject = { kind: 'repository' };
export const component = (id: string): Subject => ({ kind: 'component', id });
export const file = (path: string): Subject => ({ kind: 'file', path: modulePath(path) });

const line = (number: number) => ({ start: { line: number, character: 0 }, end: { line: number, character: 5 } });
export const place = (path: string, number = 0): Link => ({ kind: 'place', path, range: line(number) });
export const to = (subject: Subject): Link => ({ kind: 'subject', subject });

/** A picture with a box for each subject. */
export const picture = (subject: Subject, boxes: readonly Subject[], links: readonly Link[] = [], text = ''): DiagramView => ({
  subject,
  title: `Picture ${text}`,
  breadcrumbs:
    subject.kind === 'repository'
      ? [{ label: 'All', subject }]
      : [
          { label: 'All', subject: repository },
          { label: 'Here', subject },
        ],
  mermaid: `flowchart TD ${text}`,
  nodes: boxes.map((box, index) => ({
    id: `n${index}`,
    kind: box.kind === 'file' ? 'file' : 'component',
    role: 'source',
    name: 'Box',
    detail: '',
    description: '',
    subject: box,
    canEnter: true,
  })),
  edges: [],
  omittedEdges: 0,
  omittedNodes: 0,
  apart: [{ name: 'Tests', detail: '', subject: component('@test') }],
  summary: [],
  coverage: { text: 'Read 1 of 1', gaps: [], complete: true },
  links,
});

export const words = (subject: Subject, links: readonly Link[] = [], title = 'Words'): AboutView => ({
  subject,
  title,
  subtitle: '',
  sections: [],
  links,
});
