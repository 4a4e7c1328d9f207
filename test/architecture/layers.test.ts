import { expect } from 'chai';
import { layersOf } from '../../src/architecture/layers.ts';
import type { Evidence } from '../../src/model/claim.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { noProductFacts } from '../../src/model/product.ts';
import type { ProductFacts } from '../../src/model/product.ts';
import type { Project } from '../../src/model/project.ts';
import { diagramView } from '../../src/views/diagram/build-diagram.ts';
import { diagramProject } from '../views/diagram/diagram-project.ts';

interface Given {
  readonly files: string;
  /** Files that answer requests, that hold what is stored, and that talk to PostgreSQL. */
  readonly answers?: readonly string[];
  readonly stores?: readonly string[];
  readonly talks?: readonly string[];
  readonly unread?: true;
}

const check = (title: string, given: Given, expected: Readonly<Record<string, string>>): void => {
  it(title, () => expect(Object.fromEntries(layersOf(projectOf(given)))).to.deep.equal(expected));
};

const projectOf = ({ files, answers = [], stores = [], talks = [], unread }: Given): Project => {
  const parts = Object.fromEntries(
    [...new Set(files.split(/\s/).flatMap((word) => (word.includes('/') ? word.split('/', 1) : [])))].map((id) => [
      id,
      { name: id },
    ]),
  );
  const product: ProductFacts = {
    ...noProductFacts,
    entryPoints: answers.map((path) => ({ ...placed(path), kind: 'endpoint', label: '/', framework: 'Express' })),
    data: stores.map((path) => ({ ...placed(path), kind: 'table', name: 'owners', framework: 'Prisma' })),
    outside:
      talks.length === 0
        ? []
        : [
            {
              ...placed(talks[0] ?? ''),
              evidence: talks.map(evidence) as [Evidence, ...Evidence[]],
              id: 'stripe',
              name: 'Stripe',
              kind: 'payment',
              files: talks.map(modulePath),
            },
          ],
  };
  return { ...diagramProject(files, parts), product, isRead: !unread };
};

const evidence = (path: string): Evidence => ({
  path,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  quote: 'x',
});
const placed = (path: string): { path: ReturnType<typeof modulePath>; evidence: readonly [Evidence] } => ({
  path: modulePath(path),
  evidence: [evidence(path)],
});

const shop = `web/page.tsx -> api/order.ts
web/list.tsx -> rules/price.ts
api/order.ts -> rules/price.ts store/order.ts
rules/price.ts -> store/order.ts
store/order.ts -> log/log.ts`;
const known = { answers: ['api/order.ts'], stores: ['store/order.ts'] };

describe('layersOf', () => {
  check(
    'what people see, what decides, what is stored; a part between by who uses it',
    { files: shop, ...known },
    {
      web: 'screens',
      api: 'rules',
      rules: 'rules',
      store: 'data',
    },
  );
  check('nothing where all are of one layer', { files: 'web/a.tsx -> desk/b.tsx' }, {});
  check(
    'nothing where a part is of several',
    { files: 'web/a.tsx\nweb/b.ts\nstore/c.ts', answers: ['web/b.ts'], stores: ['store/c.ts'] },
    {},
  );
  check('nothing before everything is read', { files: shop, ...known, unread: true }, {});
});

describe('the picture', () => {
  const sentences = (given: Given): readonly string[] =>
    diagramView(projectOf(given), { kind: 'repository' })?.edges.map(({ sentence }) => sentence) ?? [];

  it('says that an arrow goes against the layers', () => {
    expect(sentences({ files: `${shop}\nstore/order.ts -> api/mail.ts`, ...known })).to.include(
      'They rely on each other. 1 file of api uses store, in 1 place. Goes the other way, from what is stored to what decides: 1 file of store uses api, in 1 place.',
    );
  });
  it('shows systems outside with the places that name them', () => {
    const view = diagramView(projectOf({ files: shop, talks: ['api/order.ts'] }), { kind: 'repository' });
    expect(view?.nodes.filter(({ kind }) => kind === 'outside').map(({ name, detail }) => `${name}: ${detail}`)).to.deep.equal([
      'Stripe: Payment service',
    ]);
    expect(view?.edges.map(({ sentence }) => sentence)).to.include('1 file of api works with Stripe, in 1 place.');
    expect(view?.mermaid).to.match(/n\d\("<b>Stripe<\/b>.*"\):::outside/);
  });
  it('shows no system that no part of it names', () => {
    const view = diagramView(projectOf({ files: shop, talks: ['elsewhere.ts'] }), { kind: 'repository' });
    expect(view?.nodes.map(({ kind }) => kind)).to.not.include('outside');
  });
});
