import { expect } from 'chai';
import type { Subject } from '../../../src/model/subject.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { diagramView } from '../../../src/views/diagram/build-diagram.ts';
import type { Lens } from '../../../src/views/diagram/lens.ts';
import { locate } from '../../../src/views/diagram/locate.ts';
import { mermaidTakeaway } from '../../../src/views/diagram/mermaid-takeaway.ts';
import { diagramProject } from './diagram-project.ts';

const shop = diagramProject(
  `web/page.ts -> core/price.ts
   core/price.ts -> data/table.ts
   data/table.ts -> types/all.ts
   jobs/night.ts -> data/table.ts`,
  {
    web: { name: 'Shop pages' },
    core: { name: 'Prices' },
    data: { name: 'Storage' },
    types: { name: 'Shared types' },
    jobs: { name: 'Night jobs' },
  },
);
const repository: Subject = { kind: 'repository' };
const on = (id: string): Subject => ({ kind: 'component', id });

/** What is lit: title, sentence, names of boxes, steps with their places. */
const check = (
  name: string,
  lens: Lens,
  title: string,
  text: string,
  boxes: readonly string[],
  steps: readonly string[],
): void => {
  it(name, () => {
    const view = diagramView(shop, repository, lens);
    const lit = view?.spotlight;
    expect([lit?.title, lit?.text]).to.deep.equal([title, text]);
    const nameOf = (id: string): string => view?.nodes.find((node) => node.id === id)?.name ?? '?';
    expect(lit?.nodes.map(nameOf)).to.deep.equal(boxes);
    expect(lit?.steps.map((step) => [step.text, ...step.places.map(({ label }) => label)].join(' '))).to.deep.equal(steps);
    for (const index of lit?.edges ?? []) expect(view?.edges[index]).to.not.equal(undefined);
    expect(view?.nodes).to.deep.equal(diagramView(shop, repository)?.nodes);
  });
};

describe('diagramView with a lens', () => {
  check(
    'focus on who relies on a part',
    { kind: 'focus', on: on('data'), way: 'users', reach: 'one' },
    'Who relies on Storage',
    'Two boxes of this picture rely on Storage directly.',
    ['Storage', 'Prices', 'Night jobs'],
    ['1 file of Prices uses Storage, in 1 place. price.ts:1', '1 file of Night jobs uses Storage, in 1 place. night.ts:1'],
  );
  check(
    'focus through others too',
    { kind: 'focus', on: on('core'), way: 'used', reach: 'all' },
    'What Prices relies on',
    'Prices relies on two boxes of this picture, directly or through others.',
    ['Prices', 'Storage', 'Shared types'],
    ['1 file of Prices uses Storage, in 1 place. price.ts:1', '1 file of Storage uses Shared types, in 1 place. table.ts:1'],
  );
  check(
    'the path between two parts',
    { kind: 'path', from: on('web'), to: on('data') },
    'From Shop pages to Storage',
    'Shop pages relies on Storage in 2 steps.',
    ['Shop pages', 'Storage', 'Prices'],
    ['1 file of Shop pages uses Prices, in 1 place. page.ts:1', '1 file of Prices uses Storage, in 1 place. price.ts:1'],
  );
  check(
    'a path the other way round says so',
    { kind: 'path', from: on('data'), to: on('core') },
    'From Storage to Prices',
    'No arrows lead from Storage to Prices. The other way round, Prices relies on Storage in 1 step.',
    ['Storage', 'Prices'],
    ['1 file of Prices uses Storage, in 1 place. price.ts:1'],
  );
  check(
    'no path says so',
    { kind: 'path', from: on('web'), to: on('jobs') },
    'From Shop pages to Night jobs',
    'No arrows lead from Shop pages to Night jobs, nor back.',
    ['Shop pages', 'Night jobs'],
    [],
  );
  check(
    'a route over parts, of which two are not tied',
    { kind: 'route', title: 'Somebody opens /shop', stops: ['web', 'core', 'jobs', 'nowhere'] },
    'Somebody opens /shop',
    'It passes three parts.',
    ['Shop pages', 'Prices', 'Night jobs'],
    ['It begins in Shop pages.', '1 file of Shop pages uses Prices, in 1 place. page.ts:1', 'On to Night jobs.'],
  );
  it('has the box of a wanted file among the boxes, however light', () => {
    const files = Array.from({ length: 30 }, (_, index) => `all/f${index}.ts -> all/hub.ts`);
    const crowd = diagramProject([...files, 'all/lonely.ts -> x.ts'].join('\n'), { all: { name: 'All' } });
    const wanted: Subject = { kind: 'file', path: modulePath('all/lonely.ts') };
    const has = (lens?: Lens): boolean =>
      diagramView(crowd, on('all'), lens)?.nodes.some(({ name }) => name === 'lonely.ts') === true;
    expect([has(), has({ kind: 'show', on: wanted })]).to.deep.equal([false, true]);
  });
});

describe('locate', () => {
  const found = (words: string): string[] => locate(shop, words).map(({ name, where }) => `${name} (${where})`);
  it('finds parts before files', () =>
    expect(found('pr')).to.deep.equal(['Prices (part, 1 file)', 'core/price.ts (file in Prices)']));
  it('finds a file by the words of its path', () =>
    expect(found('DATA table')).to.deep.equal(['data/table.ts (file in Storage)']));
  it('finds nothing for nothing', () => expect(found('  ')).to.deep.equal([]));
});

describe('mermaidTakeaway', () => {
  it('brings the looks along', () => {
    const view = diagramView(shop, on('data'))!;
    expect(mermaidTakeaway(view)).to.match(/\n {2}classDef neighbour fill:none,stroke-dasharray:4 3\n$/);
  });
});
