import { expect } from 'chai';
import { buildArchitecture } from '../../src/architecture/build-architecture.ts';
import { childrenOf, componentAt, componentOfFolder, leafOf, standingApart } from '../../src/architecture/cut.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { graphOf } from '../support/graph.ts';

const files = (folder: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${folder}/f${index}.ts`).join('\n');

const architecture = buildArchitecture({
  name: 'shop',
  graph: graphOf(
    [
      files('src/orders/intake', 20),
      files('src/orders/billing', 20),
      files('src/stock', 90),
      files('src/web', 70),
      'x.test.ts',
    ].join('\n'),
    {
      roles: { 'x.test.ts': 'test' },
      packages: [
        {
          name: 'orders',
          ecosystem: 'npm' as const,
          path: 'src/orders',
          manifest: modulePath('src/orders/package.json'),
          dependsOn: [],
        },
      ],
    },
  ),
  facts: () => undefined,
});

const check = (title: string, found: () => unknown, expected: unknown): void => {
  it(title, () => expect(found()).to.deep.equal(expected));
};

const inside = (id: string | undefined): readonly string[] => {
  const { components, files: shown } = childrenOf(architecture, id);
  return [...components.map((component) => component.id), ...shown];
};

describe('cut', () => {
  check('the whole', () => inside(undefined), ['src/stock', 'src/web', 'src/orders']);
  check('a part with parts', () => inside('src/orders'), ['src/orders/billing', 'src/orders/intake']);
  check('a part with files', () => inside('src/orders/billing').length, 20);
  check('an unknown part', () => inside('constructor'), []);
  check(
    'a whole of one part shows what is in it',
    () => {
      const small = buildArchitecture({ name: 'shop', graph: graphOf('a.ts\nb.ts'), facts: () => undefined });
      return childrenOf(small, undefined).files;
    },
    ['a.ts', 'b.ts'],
  );
  check('what stands apart', () => standingApart(architecture).map(({ id }) => id), ['@tests']);
  check('the leaf of a file', () => leafOf(architecture, modulePath('src/orders/intake/f3.ts'))?.id, 'src/orders/intake');
  check('of an unknown file', () => leafOf(architecture, modulePath('nowhere.ts')), undefined);
  const among = new Set(architecture.top);
  check(
    'the shown part that holds a file',
    () => componentAt(architecture, modulePath('src/orders/intake/f3.ts'), among),
    'src/orders',
  );
  check('no shown part holds a test', () => componentAt(architecture, modulePath('x.test.ts'), among), undefined);
  check('a folder that is a part', () => componentOfFolder(architecture, 'src/orders')?.id, 'src/orders');
  check('a folder above parts: the part with most of it', () => componentOfFolder(architecture, 'src')?.id, 'src/stock');
  check('an unknown folder', () => componentOfFolder(architecture, 'nowhere'), undefined);
});
