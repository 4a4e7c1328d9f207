import { expect } from 'chai';
import { modulePath } from '../../../src/model/module-path.ts';
import type { ProductFacts } from '../../../src/model/product.ts';
import type { ListKind } from '../../../src/model/subject.ts';
import { aboutView } from '../../../src/views/about/build-about.ts';
import { piecesOf } from '../../../src/views/terms/pieces.ts';
import type { TermMark } from '../../../src/views/terms/pieces.ts';
import { projectOf } from '../../explain/demo-project.ts';

const tree = { 'jobs/clean.ts': 'export function clean() {}' };
const path = modulePath('jobs/clean.ts');
const range = { start: { line: 0, character: 16 }, end: { line: 0, character: 21 } };
const placed = { path, evidence: [{ path, range, quote: 'clean' }] } as const;

const product: Partial<ProductFacts> = {
  entryPoints: [
    { kind: 'job', label: 'clean', when: 'every day at 03:00', framework: 'cron', ...placed },
    { kind: 'endpoint', label: '/api/books', method: 'GET', framework: 'Express', ...placed },
    { kind: 'endpoint', label: '/api/loans', method: 'GET', framework: 'Express', ...placed },
  ],
  outside: [{ id: 'redis', name: 'Redis', kind: 'cache', files: [path], ...placed }],
  limits: [{ name: 'maximum cache size', value: '50', shown: '50', concern: 'running', ...placed }],
};

const marked = (text: string, marks: readonly TermMark[] | undefined): string =>
  piecesOf(text, marks)
    .map((piece) => (piece.meaning === undefined ? piece.text : `[${piece.text}]`))
    .join('');

/** Headings and entries, terms in brackets. */
const check = (list: ListKind, expected: readonly string[]): void => {
  it(list, () => {
    const project = projectOf(tree, { product, components: { jobs: 'Job queue' } });
    const sections = aboutView(project, { kind: 'list', list })?.sections ?? [];
    expect(
      sections.flatMap(({ heading = '', headingTerms, items }) => [
        marked(heading, headingTerms),
        ...items.map(({ text, terms }) => `- ${marked(text, terms)}`),
      ]),
    ).to.deep.equal(expected);
  });
};

describe('terms in lists of the product', () => {
  check('ways-in', [
    '[Jobs] in the background',
    '- clean, every day at 03:00.',
    '[Requests] it answers',
    '- [GET] /api/books.',
    '- GET /api/loans.',
  ]);
  check('outside', ['[Fast memory store]', '- Redis.']);
  check('limits', ['How it runs', '- Maximum [cache] size: 50.']);
});
