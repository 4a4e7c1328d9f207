import { expect } from 'chai';
import fc from 'fast-check';
import type { Project } from '../../../src/model/project.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Subject } from '../../../src/model/subject.ts';
import { diagramView } from '../../../src/views/diagram/build-diagram.ts';
import type { DiagramView } from '../../../src/views/diagram/diagram-view.ts';
import { diagramProject } from './diagram-project.ts';
import { hostileNames } from './hostile-names.ts';

const shop = diagramProject(
  `web/page.ts -> core/price.ts core/stock.ts web/form.ts
   web/form.ts -> core/price.ts
   core/price.ts -> data/table.ts
   core/stock.ts -> data/table.ts data/lock.ts
   data/table.ts -> core/types.ts
   tests/price.ts -> core/price.ts`,
  {
    web: { name: 'Shop pages' },
    core: { name: 'Prices and stock' },
    data: { name: 'Storage' },
    '@tests': { name: 'Tests', role: 'test', folders: ['tests'] },
  },
);

const nested = diagramProject(
  `app/ui/a.ts -> app/logic/b.ts lib/c.ts app/ui/inner/d.ts
   app/logic/b.ts -> lib/c.ts
   other/e.ts -> app/ui/a.ts`,
  {
    app: { name: 'App' },
    'app/ui': { name: 'Screens', parent: 'app' },
    'app/logic': { name: 'Rules', parent: 'app' },
    lib: { name: 'Library' },
    other: { name: 'Other' },
  },
);

const repository: Subject = { kind: 'repository' };
const component = (id: string): Subject => ({ kind: 'component', id });
const viewOf = (project: Project, subject: Subject): DiagramView => {
  const view = diagramView(project, subject);
  if (!view) throw new Error('no view');
  return view;
};
const nameOf = (view: DiagramView, id: string): string => view.nodes.find((node) => node.id === id)?.name ?? '?';

/** Boxes as `kind name (detail)`, arrows as `A -> B 3`, both in the order of the view. */
const check = (name: string, project: Project, subject: Subject, boxes: readonly string[], arrows: readonly string[]): void => {
  it(name, () => {
    const view = viewOf(project, subject);
    expect(view.nodes.map((node) => `${node.kind} ${node.name} (${node.detail})`)).to.deep.equal(boxes);
    const drawn = view.edges.map(
      ({ from, to, mutual, weight }) => `${nameOf(view, from)} ${mutual ? '<->' : '->'} ${nameOf(view, to)} ${weight}`,
    );
    expect(drawn).to.deep.equal(arrows);
  });
};

describe('diagramView: what is drawn', () => {
  check(
    'the repository shows its parts, and one line where two rely on each other',
    shop,
    repository,
    ['component Shop pages (2 files)', 'component Prices and stock (3 files)', 'component Storage (2 files)'],
    ['Prices and stock <-> Storage 4', 'Shop pages -> Prices and stock 3'],
  );
  check(
    'a part without parts of its own shows its files and what stands around it',
    shop,
    component('core'),
    [
      'neighbour Shop pages (2 files)',
      'file stock.ts (10 lines)',
      'file price.ts (10 lines)',
      'neighbour Storage (2 files)',
      'file types.ts (10 lines)',
    ],
    [
      'stock.ts -> Storage 2',
      'Shop pages -> price.ts 2',
      'price.ts -> Storage 1',
      'Shop pages -> stock.ts 1',
      'Storage -> types.ts 1',
    ],
  );
  check(
    'a part with parts shows them, with neighbours',
    nested,
    component('app'),
    ['neighbour Other (1 file)', 'component Screens (2 files)', 'component Rules (1 file)', 'neighbour Library (1 file)'],
    ['Screens -> Rules 1', 'Screens -> Library 1', 'Rules -> Library 1', 'Other -> Screens 1'],
  );
  check(
    'two levels down, siblings and top-level parts are the neighbours',
    nested,
    component('app/ui'),
    [
      'neighbour Other (1 file)',
      'file a.ts (10 lines)',
      'file d.ts (10 lines)',
      'neighbour Library (1 file)',
      'neighbour Rules (1 file)',
    ],
    ['a.ts -> d.ts 1', 'a.ts -> Library 1', 'a.ts -> Rules 1', 'Other -> a.ts 1'],
  );
  check(
    'tests from inside, with what they test',
    shop,
    component('@tests'),
    ['file price.ts (10 lines)', 'neighbour Prices and stock (3 files)'],
    ['price.ts -> Prices and stock 1'],
  );
  check(
    'a folder shows the part of that name',
    nested,
    { kind: 'folder', path: 'lib' },
    ['neighbour App (3 files)', 'file c.ts (10 lines)'],
    ['App -> c.ts 2'],
  );
});

describe('diagramView: words', () => {
  const sentences = (project: Project, subject: Subject): string[] =>
    viewOf(project, subject).edges.map(({ sentence }) => sentence);

  it('says why an arrow exists', () => {
    expect(sentences(shop, repository)).to.deep.equal([
      'They rely on each other. 2 files of Prices and stock use Storage, in 3 places. 1 file of Storage uses Prices and stock, in 1 place.',
      '2 files of Shop pages use Prices and stock, in 3 places.',
    ]);
    expect(sentences(shop, component('core'))[0]).to.equal('stock.ts uses Storage, in 2 places.');
  });
  it('leads from an arrow to its places', () => {
    const view = viewOf(shop, repository);
    const [first] = view.edges;
    expect(first?.examples.map(({ label }) => label)).to.deep.equal(['price.ts:1', 'stock.ts:1', 'stock.ts:2', 'table.ts:1']);
    for (const { examples } of view.edges) {
      for (const { link } of examples) expect(view.links[link]?.kind).to.equal('place');
    }
    expect(view.links[first?.examples[2]?.link ?? -1]).to.deep.include({ kind: 'place', path: 'core/stock.ts' });
  });
  it('says the way back', () => {
    expect(viewOf(nested, component('app/ui')).breadcrumbs.map(({ label }) => label)).to.deep.equal(['demo', 'App', 'Screens']);
    expect(viewOf(nested, repository).breadcrumbs.map(({ label }) => label)).to.deep.equal(['demo']);
  });
  it('names what stands apart, at the top only', () => {
    expect(viewOf(shop, repository).apart).to.deep.equal([{ name: 'Tests', detail: '1 file', subject: component('@tests') }]);
    expect(viewOf(shop, component('core')).apart).to.deep.equal([]);
  });
  it('describes boxes for screen readers', () => {
    expect(viewOf(shop, repository).nodes.map(({ description }) => description)).to.deep.equal([
      '2 files in web',
      '3 files in core',
      '2 files in data',
    ]);
  });
});

describe('diagramView: subjects', () => {
  it('shows the innermost part that holds a file', () => {
    expect(diagramView(nested, { kind: 'file', path: modulePath('app/ui/inner/d.ts') })?.title).to.equal('Screens');
  });
  for (const subject of [
    component('nowhere'),
    { kind: 'folder', path: 'x' },
    { kind: 'file', path: modulePath('x.ts') },
  ] as const) {
    it(`knows nothing of an unknown ${subject.kind}`, () => expect(diagramView(nested, subject)).to.equal(undefined));
  }
  it('draws nothing for an empty project', () => {
    expect(viewOf(diagramProject('', {}), repository)).to.deep.include({ nodes: [], edges: [], mermaid: 'flowchart TB\n' });
  });
});

/** `count` files in one part; file i refers to the `fan` files after it. */
const crowd = (count: number, fan: number): Project =>
  diagramProject(
    Array.from({ length: count }, (_, i) => {
      const targets = Array.from({ length: fan }, (__, k) => i + k + 1).filter((target) => target < count);
      return `all/f${i}.ts -> ${targets.map((target) => `all/f${target}.ts`).join(' ')}`;
    }).join('\n'),
    { all: { name: 'All' } },
  );

describe('diagramView: limits', () => {
  it('counts boxes beyond the limit', () => {
    const view = viewOf(crowd(100, 1), component('all'));
    expect(view.nodes.length).to.equal(12);
    expect(view.omittedNodes).to.equal(88);
  });
  it('counts arrows beyond the limit, and keeps one for every box', () => {
    const view = viewOf(crowd(12, 6), component('all'));
    expect(view.edges.length).to.be.within(15, 30);
    expect(view.edges.length + view.omittedEdges).to.equal(6 * 6 + 5 + 4 + 3 + 2 + 1);
    for (const { id } of view.nodes) expect(view.edges.some(({ from, to }) => from === id || to === id)).to.be.true;
  });
  it('leaves out no arrow that is heavier than one that is drawn', () => {
    const parts = Object.fromEntries(Array.from({ length: 12 }, (_, id) => [`p${id}`, { name: `Part ${id}` }]));
    const lines = Array.from({ length: 12 }, (_, from) => {
      const targets = Array.from({ length: 12 }, (_, to) =>
        Array.from({ length: to < from ? ((from * 5 + to * 3) % 7) + 1 : 0 }, () => `p${to}/1.ts`),
      );
      return `p${from}/1.ts -> ${targets.flat().join(' ')}`;
    });
    const view = viewOf(diagramProject(lines.join('\n'), parts), repository);
    const least = Math.min(...view.edges.map(({ weight }) => weight));
    const weights = Array.from({ length: 12 }, (_, from) =>
      Array.from({ length: from }, (_, to) => ((from * 5 + to * 3) % 7) + 1),
    ).flat();
    expect(view.edges.length).to.be.at.most(30);
    expect(view.edges.length + view.omittedEdges).to.equal(weights.length);
    expect(weights.filter((weight) => weight > least).length).to.be.at.most(view.edges.length);
  });
  it('shows a few neighbours and counts the others', () => {
    const parts = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i}`, { name: `Part ${i}` }]));
    const project = diagramProject(`p0/a.ts -> ${Array.from({ length: 8 }, (_, i) => `p${i + 1}/b.ts`).join(' ')}`, parts);
    const view = viewOf(project, component('p0'));
    expect(view.nodes.filter(({ kind }) => kind === 'neighbour').length).to.equal(4);
    expect(view.omittedNodes).to.equal(4);
  });
});

describe('diagramView, whatever comes', () => {
  const projects = fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 120 }),
      fc.array(fc.constantFrom(...hostileNames), { minLength: 5, maxLength: 5 }),
    )
    .map(([files, pairs, names]) => {
      const path = (index: number): string => `p${index % 5}/f${index % files}.ts`;
      const lines = pairs.map(([from, to]) => `${path(from)} -> ${path(to)}`);
      return diagramProject(lines.join('\n'), Object.fromEntries(names.map((name, index) => [`p${index}`, { name }])));
    });

  it('every arrow ends at boxes, every link exists, every box has an id of ours, and all again gives the same', () => {
    fc.assert(
      fc.property(projects, fc.constantFrom<Subject>(repository, component('p0'), component('p3')), (project, subject) => {
        const view = viewOf(project, subject);
        const ids = new Set(view.nodes.map(({ id }) => id));
        expect(ids.size).to.equal(view.nodes.length);
        for (const id of ids) expect(id).to.match(/^n\d+$/);
        for (const { from, to, weight, examples } of view.edges) {
          expect(ids.has(from) && ids.has(to) && from !== to && weight > 0).to.be.true;
          for (const { link } of examples) expect(view.links[link]).to.not.equal(undefined);
        }
        expect(view.nodes.length).to.be.at.most(60);
        expect(view.mermaid.split('\n').filter((line) => line.includes('["')).length).to.equal(view.nodes.length);
        expect(view.mermaid.split('\n').filter((line) => / <?--> /.test(line)).length).to.equal(view.edges.length);
        expect(JSON.stringify(view)).to.not.match(/[\u202A-\u202E\u2066-\u2069]/);
        expect(diagramView(project, subject)).to.deep.equal(view);
      }),
      { numRuns: 60 },
    );
  });
});
