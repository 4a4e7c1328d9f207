import { expect } from 'chai';
import { directDependencies, directDependents, transitiveDependencies, transitiveDependents } from '../../src/graph/queries.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { graphOf } from '../support/graph.ts';

const graph = graphOf(`
  app.ts -> list.ts detail.ts
  list.ts -> store.ts
  detail.ts -> store.ts list.ts
  store.ts
  alone.ts
  ping.ts -> pong.ts
  pong.ts -> ping.ts
`);

const check = (question: typeof directDependents, path: string, expected: string): Mocha.Test =>
  it(`${question.name} of ${path}`, () => {
    expect(question(graph, modulePath(path)).join(' ')).to.equal(expected);
  });

const checkAll = (question: typeof transitiveDependents, paths: string, expected: string): Mocha.Test =>
  it(`${question.name} of ${paths}`, () => {
    expect(question(graph, paths.split(' ').map(modulePath)).join(' ')).to.equal(expected);
  });

describe('questions to the module graph', () => {
  check(directDependents, 'store.ts', 'detail.ts list.ts');
  check(directDependents, 'app.ts', '');
  check(directDependencies, 'app.ts', 'detail.ts list.ts');
  check(directDependencies, 'alone.ts', '');
  check(directDependencies, 'not there.ts', '');
  checkAll(transitiveDependents, 'store.ts', 'app.ts detail.ts list.ts');
  checkAll(transitiveDependencies, 'app.ts', 'detail.ts list.ts store.ts');
  checkAll(transitiveDependencies, 'ping.ts', 'pong.ts');
  checkAll(transitiveDependents, 'list.ts detail.ts', 'app.ts');
});
