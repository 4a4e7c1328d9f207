import { groupBy } from '../../base/collections.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type {
  DataEntity,
  EntryPoint,
  FileRole,
  Limit,
  Migration,
  OutsideSystem,
  ProductFacts,
  ProductSetting,
  TestSuite,
} from '../../model/product.ts';

/** What conventions recognise, by the file that it is about. */
export interface ProductIndex {
  readonly entryPoints: ReadonlyMap<ModulePath, readonly EntryPoint[]>;
  readonly data: ReadonlyMap<ModulePath, readonly DataEntity[]>;
  readonly migrations: ReadonlyMap<ModulePath, readonly Migration[]>;
  readonly settings: ReadonlyMap<ModulePath, readonly ProductSetting[]>;
  readonly limits: ReadonlyMap<ModulePath, readonly Limit[]>;
  readonly outside: ReadonlyMap<ModulePath, readonly OutsideSystem[]>;
  readonly tests: ReadonlyMap<ModulePath, readonly TestSuite[]>;
  readonly roles: ReadonlyMap<ModulePath, readonly FileRole[]>;
}

const known = new WeakMap<ProductFacts, ProductIndex>();

/** Made once for each product. */
export const productIndex = (product: ProductFacts): ProductIndex => {
  const cached = known.get(product);
  if (cached) return cached;
  const byPath = <T extends { readonly path: ModulePath }>(rows: readonly T[]): ReadonlyMap<ModulePath, readonly T[]> =>
    groupBy(rows, ({ path }) => path);
  const talking = product.outside.flatMap((system) => system.files.map((path) => ({ path, system })));
  const index: ProductIndex = {
    entryPoints: byPath(product.entryPoints),
    data: byPath(product.data),
    migrations: byPath(product.migrations),
    settings: byPath(product.settings),
    limits: byPath(product.limits),
    outside: new Map([...groupBy(talking, ({ path }) => path)].map(([path, rows]) => [path, rows.map(({ system }) => system)])),
    tests: byPath(product.tests),
    roles: byPath(product.roles),
  };
  known.set(product, index);
  return index;
};

/** Rows about any of these files. */
export const rowsIn = <T>(rows: ReadonlyMap<ModulePath, readonly T[]>, files: Iterable<ModulePath>): T[] =>
  [...files].flatMap((path) => rows.get(path) ?? []);
