import { expect } from 'chai';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Subject } from '../../../src/model/subject.ts';
import { aboutJson } from '../../../src/views/json/about-json.ts';
import { jsonText } from '../../../src/views/json/common.ts';
import { explainJson } from '../../../src/views/json/explain-json.ts';
import { graphJson } from '../../../src/views/json/graph-json.ts';
import { usesJson } from '../../../src/views/json/uses-json.ts';
import { projectOf } from '../../explain/demo-project.ts';
import { lendingLibrary, libraryParts } from '../../explain/lending-library.ts';

const library = projectOf(lendingLibrary, { components: libraryParts });
const backwards = projectOf(Object.fromEntries(Object.entries(lendingLibrary).reverse()), { components: libraryParts });

const check = (name: string, actual: unknown, expected: unknown): void => {
  it(name, () => expect(actual).to.deep.equal(expected));
};

const loan: Subject = { kind: 'file', path: modulePath('src/loans/loan.ts') };
const loans: Subject = { kind: 'component', id: 'src/loans' };

describe('graph as JSON', () => {
  const graph = graphJson(
    projectOf(
      {
        'package.json': '{\n  "name": "demo"\n}',
        'b.ts': "import { a } from './a';\nimport { c } from './a';\nimport type { T } from './a';",
        'a.ts': "import { b } from './b';",
        'a.test.ts': "import { a } from './a';\nimport './lost';",
      },
      { components: { '': 'All' } },
    ),
  );
  check('sorts modules and says what they are', graph.modules, [
    { path: 'a.test.ts', language: 'typescript', lines: 2, test: true, generated: false, component: null },
    { path: 'a.ts', language: 'typescript', lines: 1, test: false, generated: false, component: '' },
    { path: 'b.ts', language: 'typescript', lines: 3, test: false, generated: false, component: '' },
    { path: 'package.json', language: 'json', lines: 3, test: false, generated: false, component: '' },
  ]);
  check('has one row for each pair and kind, with its first line, from one', graph.dependencies, [
    { from: 'a.test.ts', to: 'a.ts', kind: 'static', line: 1 },
    { from: 'a.ts', to: 'b.ts', kind: 'static', line: 1 },
    { from: 'b.ts', to: 'a.ts', kind: 'static', line: 1 },
    { from: 'b.ts', to: 'a.ts', kind: 'type', line: 3 },
  ]);
  check('names packages', graph.packages, [{ name: 'demo', path: '', manifest: 'package.json' }]);
  check('names cycles', graph.cycles, [['a.ts', 'b.ts']]);
  check('has the version', graph.version, 1);
});

describe('rows of manifests as JSON', () => {
  const project = projectOf({ 'package.json': '{ "name": "demo" }' });
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
  const dependsOn = [
    { name: 'zod', kind: 'runtime' as const, constraint: '*', internal: false, range },
    { name: '@demo/a', kind: 'runtime' as const, constraint: '*', internal: true, range },
  ];
  const packages = project.graph.packages.map((each) => ({ ...each, dependsOn }));
  check('are sorted', graphJson({ ...project, graph: { ...project.graph, packages } }).packageDependencies, [
    { from: 'demo', to: '@demo/a', manifest: 'package.json', line: 4, kind: 'runtime', internal: true, constraint: '*' },
    { from: 'demo', to: 'zod', manifest: 'package.json', line: 4, kind: 'runtime', internal: false, constraint: '*' },
  ]);
});

describe('coverage as JSON', () => {
  const project = projectOf(
    { 'a.ts': "import './lost';" },
    {
      coverage: {
        files: 3,
        skipped: [
          { path: 'z.png', reason: 'no-reader', detail: '.png files' },
          { path: 'b.ts', reason: 'too-large' },
        ],
        excludedFolders: [{ path: 'node_modules', reason: 'dependency-folder' }],
        notices: [
          { path: 'a.ts', message: 'odd', line: 0 },
          { path: 'a.ts', message: 'odder' },
        ],
      },
    },
  );
  check('adds up and is sorted', graphJson(project).coverage, {
    files: 3,
    read: 1,
    skimmed: 0,
    skipped: [
      { path: 'b.ts', reason: 'too-large' },
      { path: 'z.png', reason: 'no-reader' },
    ],
    imports: {
      internal: 0,
      external: 0,
      builtin: 0,
      unresolved: [{ from: 'a.ts', specifier: './lost', line: 1, reason: 'not-found' }],
    },
    excludedFolders: [{ path: 'node_modules', reason: 'dependency-folder' }],
    notices: [
      { path: 'a.ts', message: 'odd', line: 1 },
      { path: 'a.ts', message: 'odder', line: null },
    ],
  });
});

describe('explanation as JSON', () => {
  const all = explainJson(library);
  check(
    'lists components by id',
    all.components.map(({ id, parent, files }) => [id, parent, files]),
    [
      ['src/loans', null, 4],
      ['src/loans/desk', 'src/loans', 1],
      ['src/shelf', null, 2],
      ['src/web', null, 1],
    ],
  );
  check('lists relations between components that stand side by side', all.relations, [
    {
      from: 'src/loans',
      to: 'src/shelf',
      weight: 2,
      examples: [
        { from: 'src/loans/loan.ts', to: 'src/shelf/shelf.ts', line: 3 },
        { from: 'src/loans/loan.ts', to: 'src/shelf/shelf.ts', line: 4 },
      ],
    },
    { from: 'src/web', to: 'src/loans', weight: 1, examples: [{ from: 'src/web/page.tsx', to: 'src/loans/index.ts', line: 1 }] },
    { from: 'src/web', to: 'src/shelf', weight: 1, examples: [{ from: 'src/web/page.tsx', to: 'src/shelf/label.ts', line: 2 }] },
  ]);
  check('says what tests import', all.tests, [
    { kind: 'unknown', path: 'test/loan.test.ts', covers: ['src/loans'] },
    { kind: 'unknown', path: 'test/page.test.ts', covers: ['src/web'] },
  ]);
  check(
    'says what was not looked for',
    [all.entryPoints, all.data, all.limits, all.glossary, all.outside, all.notLookedFor],
    [[], [], [], [], [], []],
  );
  check('counts lines of evidence from one', all.summary[0]?.evidence, [
    {
      path: 'README.md',
      line: 3,
      endLine: 3,
      quote: 'Lends books to the people of a town. It sends a letter when a book is late. Nobody pays.',
    },
  ]);
  check(
    'of one component holds what is in it',
    explainJson(library, library.architecture.components.get('src/loans')).components.map(({ id }) => id),
    ['src/loans', 'src/loans/desk'],
  );
});

describe('about as JSON', () => {
  const about = aboutJson(library, loan);
  check('names the subject', about.subject, { kind: 'file', path: 'src/loans/loan.ts', name: 'loan.ts' });
  check(
    'lists who relies on it',
    about.reliedOnBy.map(({ path, places }) => [path, places]),
    [
      ['src/loans/desk/desk.tsx', 1],
      ['src/loans/index.ts', 1],
      ['src/loans/late.ts', 1],
    ],
  );
  check('lists what it relies on, with a place', about.reliesOn, [
    {
      kind: 'file',
      path: 'src/shelf/shelf.ts',
      name: 'shelf.ts',
      places: 2,
      evidence: [{ path: 'src/loans/loan.ts', line: 3, endLine: 3, quote: '../shelf/shelf' }],
    },
  ]);
  check(
    'lists tests apart',
    about.tests.map(({ path }) => path),
    ['test/loan.test.ts'],
  );
  check(
    'of a component lists parts',
    aboutJson(library, loans).reliesOn.map(({ kind, path }) => [kind, path]),
    [['component', 'src/shelf']],
  );
  it('never has a claim without evidence', () => {
    for (const { evidence } of [...about.claims, ...explainJson(library).components.flatMap(({ claims }) => claims)])
      expect(evidence).not.to.be.empty;
  });
});

describe('uses as JSON', () => {
  const uses = usesJson(library, loan);
  check('tells direct from indirect', uses.dependents, {
    direct: ['src/loans/desk/desk.tsx', 'src/loans/index.ts', 'src/loans/late.ts', 'test/loan.test.ts'],
    indirect: ['src/web/page.tsx', 'test/page.test.ts'],
  });
  check('looks the other way too', uses.dependsOn, { direct: ['src/shelf/shelf.ts'], indirect: [] });
  check('counts, with and without tests', uses.counts, { dependents: 6, dependentsWithoutTests: 4, dependsOn: 1 });
  check('names components', uses.components, [
    { id: 'src/loans', name: 'Loans', dependents: 3, dependsOn: 0 },
    { id: 'src/web', name: 'Web pages', dependents: 1, dependsOn: 0 },
    { id: 'src/shelf', name: 'Shelf', dependents: 0, dependsOn: 1 },
  ]);
  check('takes a component as one thing', usesJson(library, loans).dependents, {
    direct: ['src/web/page.tsx', 'test/loan.test.ts'],
    indirect: ['test/page.test.ts'],
  });
  check('takes a folder as one thing', usesJson(library, { kind: 'folder', path: 'src' }).dependents, {
    direct: ['test/loan.test.ts', 'test/page.test.ts'],
    indirect: [],
  });
});

describe('JSON', () => {
  check(
    'is the same in whatever order the files came',
    jsonText([graphJson(backwards), explainJson(backwards), aboutJson(backwards, loan), usesJson(backwards, loans)]),
    jsonText([graphJson(library), explainJson(library), aboutJson(library, loan), usesJson(library, loans)]),
  );
});
