import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import type { Topic } from '../../src/model/claim.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { projectOf } from './demo-project.ts';
import type { ProjectOptions } from './demo-project.ts';

type Tree = Readonly<Record<string, string>>;

/** The sentences on one topic about the file `a.ts`, or about a component. */
const check = (
  name: string,
  topic: Topic,
  tree: Tree,
  sentences: readonly string[],
  options: ProjectOptions & { readonly of?: string } = {},
): void => {
  it(name, () => {
    const subject =
      options.of === undefined
        ? ({ kind: 'file', path: modulePath('a.ts') } as const)
        : ({ kind: 'component', id: options.of } as const);
    const claims = explain(projectOf(tree, options), subject).filter((each) => each.topic === topic);
    expect(claims.map(({ text }) => text)).to.deep.equal(sentences);
  });
};

const lines = (...each: readonly string[]): string => each.join('\n');
const numbered = (count: number, line: (index: number) => string): string =>
  lines(...Array.from({ length: count }, (_, index) => line(index)));

/** Files `folder/0.ts`, `folder/1.ts`, ... that all import `a.ts`. */
const users = (folder: string, count: number, ending = 'ts'): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/${index}.${ending}`, "import '../a';"]));

describe('sentences on what a file offers', () => {
  check('name one thing', 'offers', { 'a.ts': 'export function send() {}' }, ['Offers the function send.']);
  check(
    'tell kinds apart, with plain words',
    'offers',
    { 'a.ts': lines('export interface Letter {}', 'export enum State {}', 'export class Box {}', 'export const max = 3;') },
    ['Offers the class Box, the value max, the fixed list State and the data shape Letter.'],
  );
  check('name five of many', 'offers', { 'a.ts': numbered(9, (index) => `export function f${index}() {}`) }, [
    'Offers nine functions (f0, f1, f2, f3, f4 and four more).',
  ]);
  check(
    'share the names among kinds',
    'offers',
    {
      'a.ts': lines(
        numbered(9, (index) => `export function f${index}() {}`),
        'export interface A {}',
        'export interface B {}',
        'export interface C {}',
      ),
    },
    ['Offers nine functions (f0, f1, f2, f3 and five more) and three data shapes (A and two more).'],
  );
  check('leave out what stays inside', 'offers', { 'a.ts': lines('function inner() {}', 'export function outer() {}') }, [
    'Offers the function outer.',
  ]);
  check('are absent where nothing is offered', 'offers', { 'a.ts': 'function inner() {}' }, []);
  check(
    'count many sources of what is passed on',
    'offers',
    {
      'a.ts': numbered(5, (index) => `export * from './f${index}';`),
      ...Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`f${index}.ts`, ''])),
    },
    ['Passes on names from five other files, such as f0.ts and f1.ts.'],
  );
});

describe('sentences on who relies on a file', () => {
  const components = { one: 'One', two: 'Two', three: 'Three', four: 'Four', five: 'Five' };
  check('name one', 'relied-on-by', { 'a.ts': '', ...users('one', 1) }, ['One file relies on it: 0.ts.']);
  check('tell files of one name apart', 'relied-on-by', { 'a.ts': '', ...users('one', 1), ...users('two', 1) }, [
    'Two files rely on it: one/0.ts and two/0.ts.',
  ]);
  check('name the one part of many', 'relied-on-by', { 'a.ts': '', ...users('one', 4) }, ['Four files rely on it, all in One.'], {
    components,
  });
  check(
    'name parts of many',
    'relied-on-by',
    { 'a.ts': '', ...users('one', 4), ...users('two', 2) },
    ['Six files rely on it: four in One and two in Two.'],
    { components },
  );
  check(
    'count what is elsewhere',
    'relied-on-by',
    { 'a.ts': '', ...users('one', 5), ...users('two', 4), ...users('three', 3), ...users('four', 2), ...users('five', 2) },
    ['16 files rely on it: five in One, four in Two, three in Three and four elsewhere.'],
    { components },
  );
  check('leave tests out', 'relied-on-by', { 'a.ts': '', ...users('one', 1), ...users('test', 2, 'test.ts') }, [
    'One file relies on it: 0.ts.',
  ]);
});

describe('sentences on what a file relies on', () => {
  const targets = (folder: string, count: number): Tree =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/t${index}.ts`, '']));
  const imports = (folder: string, count: number): string => numbered(count, (index) => `import './${folder}/t${index}';`);
  check('name few', 'relies-on', { 'a.ts': imports('one', 2), ...targets('one', 2) }, ['Relies on t0.ts and t1.ts.']);
  check(
    'name the one part of many',
    'relies-on',
    { 'a.ts': imports('one', 5), ...targets('one', 5) },
    ['Relies on five other files, all in One.'],
    { components: { one: 'One' } },
  );
  check(
    'name of many parts those that stand out',
    'relies-on',
    {
      'a.ts': lines(imports('one', 3), imports('two', 1), imports('three', 1), imports('four', 1)),
      ...{ ...targets('one', 3), ...targets('two', 1), ...targets('three', 1), ...targets('four', 1) },
    },
    ['Relies on six other files, most of all in One.'],
    { components: { one: 'One', two: 'Two', three: 'Three', four: 'Four' } },
  );
  check(
    'name the parts of many',
    'relies-on',
    { 'a.ts': lines(imports('one', 3), imports('two', 2)), ...targets('one', 3), ...targets('two', 2) },
    ['Relies on five other files in One and Two.'],
    { components: { one: 'One', two: 'Two' } },
  );
});

describe('sentences on packages', () => {
  const uses = (count: number): string => numbered(count, (index) => `import 'kit${index}';`);
  check('name one', 'packages', { 'a.ts': uses(1) }, ['Uses the package kit0.']);
  check('name some', 'packages', { 'a.ts': uses(3) }, ['Uses the packages kit0, kit1 and kit2.']);
  check('count many', 'packages', { 'a.ts': uses(9) }, ['Uses the packages kit0, kit1, kit2, kit3, kit4 and four more.']);
  check('name a package that is used twice once', 'packages', { 'a.ts': lines("import 'p';", "import 'p';") }, [
    'Uses the package p.',
  ]);
  check(
    'of a component put the most used first',
    'packages',
    { 'x/a.ts': lines(uses(9)), 'x/b.ts': "import 'kit7';", 'x/c.test.ts': "import 'kit8';" },
    ['It uses nine outside packages, most of all kit7 (2 files), kit0 (1 file) and kit1 (1 file).'],
    { components: { x: 'X' }, of: 'x' },
  );
});

describe('sentences on tests', () => {
  check('count', 'tests', { 'a.ts': '', ...users('test', 3, 'test.ts') }, ['Three test files import it.']);
  check(
    'count who reaches it',
    'tests',
    { 'a.ts': '', 'b.ts': "import './a';", 'b.test.ts': "import './b';", 'c.test.ts': "import './b';" },
    [],
  );
  const suites = (...paths: readonly string[]): NonNullable<ProjectOptions['product']> => ({
    tests: paths.map((path) => {
      const start = { line: 0, character: 0 };
      return { kind: 'unit', path: modulePath(path), evidence: [{ path, range: { start, end: start }, quote: '' }] };
    }),
  });
  const shops = { 'shop/basket.ts': '', 'shop/tax/rate.ts': '', 'start.test.ts': "import './shop/basket';" };
  check('count those that stand in the folders of a part', 'tests', shops, ['Two test files stand in its folders.'], {
    ...{ components: { shop: 'Shop' }, of: 'shop' },
    product: suites('shop/a.test.ts', 'shop/tests/b.test.ts', 'start.test.ts'),
  });
  check('leave out those that stand elsewhere', 'tests', shops, ['One test file imports it: start.test.ts.'], {
    components: { shop: 'Shop' },
    of: 'shop',
    product: suites('other/a.test.ts'),
  });
  check('are absent where nothing shows that there is something to test', 'tests', { 'a.ts': '' }, []);
});

describe('sentences on what was not seen', () => {
  check('name the imports', 'limits-of-view', { 'a.ts': lines("import './x';", "import './y';") }, [
    'Two imports (./x and ./y) could not be followed: no such file was found.',
  ]);
  check('count many', 'limits-of-view', { 'a.ts': numbered(4, (index) => `import './x${index}';`) }, [
    'Four imports could not be followed: no such file was found.',
  ]);
  check('are absent where all was followed', 'limits-of-view', { 'a.ts': '' }, []);
});
