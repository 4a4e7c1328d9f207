import { expect } from 'chai';
import { buildModuleGraph } from '../../src/graph/build-module-graph.ts';
import type { ModuleInput } from '../../src/graph/build-module-graph.ts';
import type { Resolution } from '../../src/model/resolution.ts';
import { modulePath } from '../../src/model/module-path.ts';

const range = { start: { line: 3, character: 8 }, end: { line: 3, character: 11 } };

const file = (path: string, ...resolutions: readonly Resolution[]): ModuleInput => ({
  module: { path: modulePath(path), language: 'typescript', role: 'source', lines: 1 },
  references: resolutions.map((resolution) => ({ reference: { kind: 'static', specifier: './b', range }, resolution })),
});

const internal = (path: string): Resolution => ({ kind: 'internal', path: modulePath(path) });

const check = (
  what: string,
  inputs: readonly ModuleInput[],
  expected: { edges?: string; externals?: string; unresolved?: string },
): Mocha.Test =>
  it(what, () => {
    const graph = buildModuleGraph(inputs, []);
    const edges = [...graph.outgoing.values()].flat().map(({ from, to, quote }) => `${from}>${to} ${quote}`);
    expect(edges.join(', ')).to.equal(expected.edges ?? '');
    expect(graph.externals.map((external) => `${external.package}${external.builtin ? ' builtin' : ''}`).join(', ')).to.equal(
      expected.externals ?? '',
    );
    expect(graph.unresolved.map(({ specifier, reason }) => `${specifier} ${reason}`).join(', ')).to.equal(
      expected.unresolved ?? '',
    );
  });

describe('the module graph', () => {
  check('keeps an edge with the text that stands at its place', [file('a', internal('b')), file('b')], { edges: 'a>b ./b' });
  check('keeps one edge for each place', [file('a', internal('b'), internal('b')), file('b')], { edges: 'a>b ./b, a>b ./b' });
  check('draws nothing to files it does not know', [file('a', internal('picture.png'))], {});
  check('draws no edge from a file to itself', [file('a', internal('a'))], {});
  check(
    'tells packages from built-in modules',
    [file('a', { kind: 'external', package: 'react' }, { kind: 'builtin', name: 'fs' })],
    {
      externals: 'react, fs builtin',
    },
  );
  check('keeps what leads nowhere, with the reason', [file('a', { kind: 'unresolved', reason: 'not-found' })], {
    unresolved: './b not-found',
  });
  check('takes names that objects have as names', [file('__proto__', internal('constructor')), file('constructor')], {
    edges: '__proto__>constructor ./b',
  });

  it('stores both directions of the same edges, whatever the order of files', () => {
    const inputs = [file('c', internal('a'), internal('b')), file('a', internal('b')), file('b')];
    const graph = buildModuleGraph(inputs, []);
    const reversed = buildModuleGraph([...inputs].reverse(), []);
    expect(reversed).to.deep.equal(graph);
    expect([...graph.incoming.values()].flat()).to.have.members([...graph.outgoing.values()].flat());
  });
});
