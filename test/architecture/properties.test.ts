import { expect } from 'chai';
import fc from 'fast-check';
import { buildArchitecture } from '../../src/architecture/build-architecture.ts';
import { componentAt, leafOf, standingApart } from '../../src/architecture/cut.ts';
import { relate } from '../../src/architecture/relate.ts';
import { buildModuleGraph } from '../../src/graph/build-module-graph.ts';
import type { Architecture, Component } from '../../src/model/architecture.ts';
import type { ModuleGraph, ModuleRole } from '../../src/model/module-graph.ts';
import { modulePath } from '../../src/model/module-path.ts';

interface Tree {
  readonly paths: readonly string[];
  readonly roles: readonly ModuleRole[];
  readonly edges: readonly (readonly [number, number])[];
  readonly packages: readonly number[];
}

const check = (title: string, property: (tree: Tree, architecture: Architecture, graph: ModuleGraph) => void): void => {
  it(title, () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const graph = graphOf(tree);
        property(tree, architectureOf(graph), graph);
      }),
      { numRuns: 150 },
    );
  });
};

const segment = fc.constantFrom(
  ...'src lib _lib packages core core-x utils misc main test docs examples a b c web-app web-forms webhooks Stock orderBook __proto__ constructor @tests * a* 🚀 [a] common'.split(
    ' ',
  ),
);
const fileName = fc.constantFrom('index.ts', 'a.ts', 'b.ts', 'c-1.ts', 'c-2.ts', 'c-3.ts', 'main.js', 'x.d.ts', '*', '.ts');
const folders = fc.array(segment, { minLength: 0, maxLength: 6 });
const role = fc.constantFrom<ModuleRole>('source', 'source', 'source', 'source', 'test', 'configuration', 'asset', 'generated');

/** A folder gets many files at once, so that all sizes occur. */
const clump = fc
  .tuple(folders, fc.array(fileName, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 40 }))
  .map(([path, names, more]) =>
    [...names, ...Array.from({ length: more }, (_, index) => `f${(index * 7919) % 101}.ts`)].map((name) =>
      [...path, name].join('/'),
    ),
  );

const trees: fc.Arbitrary<Tree> = fc
  .array(clump, { minLength: 0, maxLength: 40 })
  .map((clumps) => withoutFilesAsFolders([...new Set(clumps.flat())]))
  .chain((paths) =>
    fc.record({
      paths: fc.constant(paths),
      roles: fc.array(role, { minLength: paths.length, maxLength: paths.length }),
      edges: fc.array(fc.tuple(fc.nat(Math.max(0, paths.length - 1)), fc.nat(Math.max(0, paths.length - 1))), { maxLength: 60 }),
      packages: fc.array(fc.nat(Math.max(0, paths.length - 1)), { maxLength: 5 }),
    }),
  );

const withoutFilesAsFolders = (paths: readonly string[]): string[] => {
  const inside = new Set(paths.flatMap((path) => path.split('/').map((_, index, all) => all.slice(0, index).join('/'))));
  return paths.filter((path) => !inside.has(path));
};

const graphOf = ({ paths, roles, edges, packages }: Tree): ModuleGraph =>
  buildModuleGraph(
    paths.map((path, index) => ({
      module: { path: modulePath(path), language: 'typescript', role: roles[index] ?? 'source', lines: index },
      references: edges
        .filter(([from]) => from === index)
        .map(([, to], line) => ({
          reference: {
            kind: 'static' as const,
            specifier: 'x',
            range: { start: { line, character: 0 }, end: { line, character: 1 } },
          },
          resolution: { kind: 'internal' as const, path: modulePath(paths[to] ?? '') },
        })),
    })),
    [...new Set(packages.map((index) => (paths[index] ?? '').split('/').slice(0, 2).join('/')))].map((path) => ({
      name: `@shop/${path.split('/').at(-1) ?? ''}`,
      ecosystem: 'npm' as const,
      path,
      manifest: modulePath(`${path}/package.json`),
      dependsOn: [],
    })),
  );

const architectureOf = (graph: ModuleGraph): Architecture => buildArchitecture({ name: 'shop', graph, facts: () => undefined });

const levels = ({ components, top }: Architecture): (readonly Component[])[] =>
  [top, ...[...components.values()].map(({ children }) => children)].map((ids) => ids.flatMap((id) => components.get(id) ?? []));

const leavesOf = ({ components }: Architecture): Component[] =>
  [...components.values()].filter(({ children }) => children.length === 0);

/** Each file, with the id of what it belongs to beside the program. */
const apartOf = (architecture: Architecture): Map<string, string | undefined> => {
  const apart = standingApart(architecture).flatMap(({ id, files }) => files.map((file) => [file, id] as const));
  const program = architecture.top.flatMap((id) => architecture.components.get(id)?.files ?? []);
  return new Map<string, string | undefined>([...program.map((file) => [file, undefined] as const), ...apart]);
};

/** Those that stand for one folder; the others are the whole, or gather what is left beside the larger ones. */
const foldersOf = ({ components }: Architecture): Component[] =>
  [...components.values()].filter(({ id }) => id !== '.' && !/^@[a-z]+$|[*\]]$/.test(id));

/** What says nothing alone. */
const empty = /^(?:src|source|lib|library|app|base|core|main|packages|common|shared|misc|assorted code|other)?(?: \(\d+\))?$/;

describe('every architecture', () => {
  check('has each file in exactly one leaf', ({ paths }, architecture) => {
    const held = leavesOf(architecture).flatMap(({ files }) => files);
    expect(held.sort()).to.deep.equal([...paths].sort());
  });

  check('has in a component just the files of its children, and their lines', (_, architecture) => {
    for (const { files, lines, children } of architecture.components.values()) {
      if (children.length === 0) continue;
      const inside = children.map((id) => architecture.components.get(id)!);
      expect(inside.flatMap((child) => child.files).sort()).to.deep.equal([...files].sort());
      expect(inside.reduce((sum, child) => sum + child.lines, 0)).to.equal(lines);
    }
  });

  check('shows at most twelve boxes at the top and sixty files in a leaf', (_, architecture) => {
    expect(architecture.top.length).to.be.at.most(12);
    for (const { files } of leavesOf(architecture)) expect(files.length).to.be.at.most(60);
    for (const level of levels(architecture)) expect(level.length).to.be.at.most(20);
  });

  check('has no component without files, and none with a single child', (_, { components }) => {
    for (const { files, children } of components.values()) {
      expect(files.length).to.be.at.least(1);
      expect(children.length).to.not.equal(1);
    }
  });

  check('has names of one to four words, all different among siblings', (_, architecture) => {
    for (const level of [...levels(architecture), standingApart(architecture)]) {
      const names = level.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size, names.join(', ')).to.equal(names.length);
      for (const name of names) expect(name.replace(/ \(\d+\)$/, '').split(' ').length, name).to.be.within(1, 4);
      for (const name of names) expect(name).to.not.match(empty);
    }
  });

  check('has parents that know their children', (_, { components, top }) => {
    for (const [id, component] of components) {
      expect(component.id).to.equal(id);
      for (const child of component.children) expect(components.get(child)?.parent).to.equal(id);
      if (component.parent === undefined) expect(top.includes(id) || id.startsWith('@')).to.equal(true);
    }
  });

  check('is the same whatever the order of modules', (_, architecture, graph) => {
    const shuffled: ModuleGraph = {
      ...graph,
      modules: new Map([...graph.modules].reverse()),
      packages: [...graph.packages].reverse(),
    };
    expect(architectureOf(shuffled)).to.deep.equal(architecture);
  });

  check('has relations that stand for their dependencies', (_, architecture, graph) => {
    const top = new Set(architecture.top);
    const relations = relate(graph, (path) => componentAt(architecture, path, top));
    const all = [...graph.outgoing.values()].flat();
    const crossing = all.filter(({ from, to }) => {
      const [a, b] = [componentAt(architecture, from, top), componentAt(architecture, to, top)];
      return a !== undefined && b !== undefined && a !== b;
    });
    expect(relations.reduce((sum, { weight }) => sum + weight, 0)).to.equal(crossing.length);
    for (const { from, to, weight, dependencies } of relations) {
      expect(from).to.not.equal(to);
      expect(weight).to.equal(dependencies.length).and.to.be.at.least(1);
      for (const dependency of dependencies) {
        expect(componentAt(architecture, dependency.from, top)).to.equal(from);
        expect(componentAt(architecture, dependency.to, top)).to.equal(to);
      }
    }
  });

  check('has in a component of a folder all that lies there and stands where it does', (_, architecture) => {
    const apart = apartOf(architecture);
    for (const { id, folders, files } of foldersOf(architecture)) {
      const [own] = id.startsWith('@') ? id.split('/', 1) : [undefined];
      const there = [...apart].filter(([path, kind]) => kind === own && folders.some((folder) => path.startsWith(`${folder}/`)));
      expect(files, id).to.deep.equal(there.map(([path]) => path).sort());
    }
  });

  check(
    'keeps what an id stands for when a file is added, but for files that begin or cease to stand apart',
    (tree, architecture) => {
      const [first] = tree.paths;
      if (first === undefined) return;
      const added = `${first.split('/').slice(0, -1).join('/')}/zz-new.ts`.replace(/^\//, '');
      if (tree.paths.includes(added)) return;
      const after = architectureOf(graphOf({ ...tree, paths: [...tree.paths, added], roles: [...tree.roles, 'source'] }));
      const [apartBefore, apartAfter] = [apartOf(architecture), apartOf(after)];
      const stays = (path: string): boolean => path !== added && apartBefore.get(path) === apartAfter.get(path);
      for (const { id, files, isPackage } of foldersOf(after)) {
        const before = architecture.components.get(id);
        if (!before) continue;
        expect(files.filter(stays), id).to.deep.equal(before.files.filter(stays));
        expect(isPackage, id).to.equal(before.isPackage);
      }
    },
  );

  check('finds for each file the leaf that holds it', ({ paths }, architecture) => {
    for (const path of paths) expect(leafOf(architecture, modulePath(path))?.files).to.include(path);
  });
});

describe('a large architecture', () => {
  const build = (paths: readonly string[]): Architecture =>
    architectureOf(graphOf({ paths, roles: paths.map(() => 'source'), edges: [], packages: [] }));
  const expectViewable = (architecture: Architecture, files: number): void => {
    expect(architecture.top.length).to.be.within(2, 12);
    expect(leavesOf(architecture).flatMap((leaf) => leaf.files).length).to.equal(files);
    for (const leaf of leavesOf(architecture)) expect(leaf.files.length).to.be.at.most(60);
  };
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

  it('of 20,000 files', () =>
    expectViewable(build(numbers(20_000).map((n) => `src/a${n % 17}/b${n % 13}/c${n % 7}/f${n}.ts`)), 20_000));
  it('of one flat folder of 3,000 files', () => expectViewable(build(numbers(3000).map((n) => `src/f${n}.ts`)), 3000));
  it('of names that differ late', () => expectViewable(build(numbers(500).map((n) => `${'x'.repeat(250)}${n}`)), 500));
  it('of a chain of 1,000 folders', () => expectViewable(build(numbers(1000).map((n) => `${'a/'.repeat(n)}f.ts`)), 1000));
  it('of 300 folders of one file each', () => expectViewable(build(numbers(300).map((n) => `packages/p${n}/index.ts`)), 300));
  it('of 90 alike folders', () => expectViewable(build(numbers(900).map((n) => `packages/p${n % 90}/f${n}.ts`)), 900));
});

describe('ids', () => {
  const folders = {
    'src/orders': 20,
    'src/stock': 15,
    'src/mail': 10,
    'src/log': 1,
    'src/cache': 1,
    'web/forms': 12,
    'web/pages': 9,
  };
  const paths = Object.entries(folders).flatMap(([folder, count]) =>
    Array.from({ length: count }, (_, index) => `${folder}/f${index}.ts`),
  );
  const idsOf = (all: readonly string[]): string[] => [
    ...architectureOf(graphOf({ paths: all, roles: all.map(() => 'source'), edges: [], packages: [] })).components.keys(),
  ];

  for (const folder of Object.keys(folders)) {
    it(`stay when a file is added to ${folder}`, () => {
      expect(idsOf([...paths, `${folder}/new.ts`]).sort()).to.deep.equal(idsOf(paths).sort());
    });
    it(`stay when a file of ${folder} is renamed`, () => {
      const renamed = paths.map((path) => (path === `${folder}/f0.ts` ? `${folder}/other.ts` : path));
      expect(idsOf(renamed).sort()).to.deep.equal(idsOf(paths).sort());
    });
  }
});
