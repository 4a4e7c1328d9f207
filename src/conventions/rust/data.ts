import { baseName, folderOf } from '../../base/paths.ts';
import type { Definition } from '../../model/file-facts.ts';
import type { DataEntity, FileRole, Migration } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, atStart } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isRustTest, uses } from './rust-files.ts';

/** Tables that Diesel is told of, and structs that SeaORM stores. */
export const rustModels: Convention = {
  name: 'Rust data mappers',
  inFile: (file) => {
    if (file.facts.language !== 'rust' || isRustTest(file.path)) return {};
    const data = (file.facts.annotations ?? []).flatMap((annotation) => {
      const table = annotation.arguments.find(
        ({ name, position }) => name === 'table_name' || (name === undefined && position > 0),
      );
      const definition = file.facts.definitions.find(({ kind, name }) => kind === 'struct' && name === annotation.target);
      if (!definition || !table) return [];
      const isSea = annotation.name === 'sea_orm' && table.name === 'table_name';
      if (!isSea) return [];
      // The struct is always called Model; the file or the table tells what it is.
      return [
        {
          path: file.path,
          kind: 'entity' as const,
          name: table.value,
          storedAs: table.value,
          framework: 'SeaORM',
          evidence: [atLiteral(file.path, table), atName(file.path, definition)],
        } satisfies DataEntity,
      ];
    });
    const tables = file.facts.definitions.filter(({ kind }) => kind === 'table').map((each) => tableOf(file, each));
    return data.length + tables.length > 0 ? { data: [...data, ...tables] } : {};
  },
};

const tableOf = ({ path }: FileWithFacts, table: Definition): DataEntity => ({
  path,
  kind: 'table',
  name: table.name,
  storedAs: table.name,
  framework: 'Diesel',
  evidence: [atName(path, table)],
});

/** Steps in SQL as sqlx and Diesel name them, in projects that use them. */
export const rustMigrations: Convention = {
  name: 'Rust migrations',
  inProject: ({ files }) => {
    const rust = files.filter(({ facts }) => facts.language === 'rust');
    const roots = (crate: RegExp): readonly string[] =>
      rust.filter((file) => uses(file, crate)).map(({ path }) => crateFolder(path));
    const sqlx = roots(/^sqlx(?:::|$)/u);
    const diesel = roots(/^diesel(?:_migrations)?(?:::|$)/u);
    if (sqlx.length === 0 && diesel.length === 0) return {};
    return {
      migrations: files.flatMap((file) => [
        ...(diesel.some((root) => isOf(file.path, root)) ? dieselStep(file) : []),
        ...(sqlx.some((root) => isOf(file.path, root)) ? sqlxStep(file) : []),
      ]),
      roles: files.flatMap((file) => ([...diesel, ...sqlx].some((root) => isOf(file.path, root)) ? stepBack(file) : [])),
    };
  },
};

/** What holds `src` is the crate. */
const crateFolder = (path: string): string => {
  const found = /^(?:(.*)\/)?src\//u.exec(path);
  return found ? (found[1] ?? '') : folderOf(path);
};

/** Steps stand in a crate that uses them, or in a folder around it: at the top of a workspace. */
const isOf = (path: string, crate: string): boolean => {
  const [, holder = ''] = /^(?:(.*)\/)?(?:[\w-]+[-_])?migrations\//u.exec(path) ?? [];
  return isAt(path, crate) || isAt(crate, holder);
};

const isAt = (path: string, root: string): boolean => root === '' || path === root || path.startsWith(`${root}/`);

/** `migrations/2024-01-01-120000_add_owners/up.sql` */
const dieselStep = (file: FileWithFacts): readonly Migration[] => {
  const [, name] = /(?:^|\/)migrations\/(?:[^/]+\/)?[\d-]+_([\w-]+)\/up\.sql$/u.exec(file.path) ?? [];
  return name === undefined ? [] : [step(file, name, 'Diesel')];
};

/** `migrations/20240101_add_owners.sql`, `record-migrations/...`; `.down.sql` undoes a step. */
const sqlxStep = (file: FileWithFacts): readonly Migration[] => {
  if (!/(?:^|[/_-])migrations$/u.test(folderOf(file.path)) || file.path.endsWith('.down.sql')) return [];
  const [, name] = /^\d+_([\w-]+)(?:\.up)?\.sql$/u.exec(baseName(file.path)) ?? [];
  return name === undefined ? [] : [step(file, name, 'SQLx')];
};

/** What undoes a step is no step of its own. */
const stepBack = (file: FileWithFacts): readonly FileRole[] => {
  const { path } = file;
  const [, diesel, sqlx] =
    /(?:^|[/_-])migrations\/(?:(?:[^/]+\/)?[\d-]+_([\w-]+)\/down|\d+_([\w-]+)\.down)\.sql$/u.exec(path) ?? [];
  const name = diesel ?? sqlx;
  if (name === undefined) return [];
  return [
    {
      path,
      text: `Takes back the change “${inWords(name)}” of the stored data.`,
      framework: diesel === undefined ? 'SQLx' : 'Diesel',
      evidence: [atStart(file)],
    },
  ];
};

const inWords = (name: string): string => name.replaceAll(/[_-]+/gu, ' ').trim();

const step = (file: FileWithFacts, name: string, framework: string): Migration => ({
  path: file.path,
  name: inWords(name),
  framework,
  evidence: [atStart(file)],
});
