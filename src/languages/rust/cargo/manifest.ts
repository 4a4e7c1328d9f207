import { ParseError, getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import type { AST } from 'toml-eslint-parser';
import { folderOf } from '../../../base/paths.ts';

/** A `Cargo.toml`, as far as it says what belongs together. */
export interface CargoManifest {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly values: TomlValue;
  readonly rows: readonly CargoRow[];
}

export type TomlValue = Readonly<Record<string, unknown>>;

/** A row of a table of dependencies. */
export interface CargoRow {
  /** Name in the program's text, before `-` becomes `_`. */
  readonly key: string;
  readonly table: 'dependencies' | 'dev-dependencies' | 'build-dependencies' | 'workspace.dependencies';
  /** Offsets of the key. */
  readonly start: number;
  readonly end: number;
  /** Name of the package in the registry, where it is another one. */
  readonly package?: string;
  readonly version?: string;
  readonly path?: string;
  readonly isInherited: boolean;
  readonly isOptional: boolean;
}

export type ParsedManifest = CargoManifest | { readonly message: string; readonly line?: number };

/** Never throws. */
export const parseManifest = (path: string, text: string): ParsedManifest => {
  try {
    const tree = parseTOML(text);
    const values = getStaticTOMLValue(tree) as TomlValue;
    return { path, folder: folderOf(path), text, values, rows: rowsOf(tree) };
  } catch (error) {
    if (error instanceof ParseError) return { message: 'Not valid TOML; nothing of it is used.', line: error.lineNumber - 1 };
    if (error instanceof RangeError) return { message: 'Nested too deeply; nothing of it is used.' };
    throw error;
  }
};

/** The value at a path of keys; own properties only. */
export const valueAt = (value: unknown, ...keys: readonly string[]): unknown => {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as TomlValue)[key];
  }
  return at;
};

export const textAt = (value: unknown, ...keys: readonly string[]): string | undefined => {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' ? found : undefined;
};

export const textsAt = (value: unknown, ...keys: readonly string[]): readonly string[] => {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
};

const rowsOf = ({ body: [top] }: AST.TOMLProgram): readonly CargoRow[] =>
  top.body.flatMap((node) => {
    if (node.type === 'TOMLKeyValue')
      return node.value.type === 'TOMLInlineTable' ? inlineRows(namesOf(node.key), node.value) : [];
    const names = namesOf(node.key);
    const table = tableOf(names);
    if (table) return node.body.flatMap((pair) => rowOf(table, pair));
    // `[dependencies.serde]`
    const above = tableOf(names.slice(0, -1));
    const key = node.key.keys.at(-1);
    return above && key
      ? [
          makeRow(
            above,
            key,
            Object.fromEntries(
              node.body.map(({ key: { keys }, value }) => [keys[0] ? nameOf(keys[0]) : '', getStaticTOMLValue(value)]),
            ),
          ),
        ]
      : [];
  });

const inlineRows = (names: readonly string[], { body }: AST.TOMLInlineTable): readonly CargoRow[] => {
  const table = tableOf(names);
  return table ? body.flatMap((pair) => rowOf(table, pair)) : [];
};

const rowOf = (table: CargoRow['table'], { key, value }: AST.TOMLKeyValue): readonly CargoRow[] => {
  const [first, second] = key.keys;
  if (!first) return [];
  // `serde.workspace = true`
  const said: unknown = second ? Object.fromEntries([[nameOf(second), getStaticTOMLValue(value)]]) : getStaticTOMLValue(value);
  return [makeRow(table, first, said)];
};

const makeRow = (table: CargoRow['table'], key: AST.TOMLBare | AST.TOMLQuoted, said: unknown): CargoRow => {
  const version = typeof said === 'string' ? said : textAt(said, 'version');
  const isQuoted = key.type === 'TOMLQuoted' ? 1 : 0;
  const other = textAt(said, 'package');
  const path = textAt(said, 'path');
  return {
    key: nameOf(key),
    table,
    start: key.range[0] + isQuoted,
    end: key.range[1] - isQuoted,
    ...(other !== undefined && { package: other }),
    ...(version !== undefined && { version }),
    ...(path !== undefined && { path }),
    isInherited: valueAt(said, 'workspace') === true,
    isOptional: valueAt(said, 'optional') === true,
  };
};

const namesOf = (key: AST.TOMLKey): readonly string[] => key.keys.map(nameOf);

const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string => (key.type === 'TOMLBare' ? key.name : key.value);

/** Also below `[target.'cfg(unix)']`. */
const tableOf = (names: readonly string[]): CargoRow['table'] | undefined => {
  const name = (names[0] === 'target' ? names.slice(2) : names).join('.').replace('_dependencies', '-dependencies');
  return tables.find((each) => each === name);
};

const tables = ['dependencies', 'dev-dependencies', 'build-dependencies', 'workspace.dependencies'] as const;
