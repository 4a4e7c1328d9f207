import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { AST } from 'toml-eslint-parser';
import type { BrokenManifest, Place, Written } from './manifest.ts';

/** A value of a TOML file with its place; of a string, the place inside the quotes. */
export type Toml =
  | ({ readonly kind: 'text'; readonly value: string } & Place)
  | { readonly kind: 'list'; readonly items: readonly Toml[] }
  | TomlTable
  | { readonly kind: 'other' };

export interface TomlTable {
  readonly kind: 'table';
  readonly entries: Map<string, TomlEntry>;
}

export interface TomlEntry {
  readonly key: Place;
  readonly value: Toml;
}

/** Never throws. */
export const readToml = (text: string): TomlTable | BrokenManifest => {
  try {
    return documentOf(parseTOML(text));
  } catch (error) {
    if (error instanceof RangeError) return { message: 'Nested too deeply; nothing of it is used.' };
    const line = error instanceof ParseError ? { line: error.lineNumber - 1 } : {};
    return { message: 'Not valid TOML; nothing of it is used.', ...line };
  }
};

/** The value at a path of keys. */
export const tomlAt = (table: Toml | undefined, ...keys: readonly string[]): Toml | undefined => {
  let value = table;
  for (const key of keys) value = value?.kind === 'table' ? value.entries.get(key)?.value : undefined;
  return value;
};

export const tomlText = (value: Toml | undefined): Written | undefined => (value?.kind === 'text' ? value : undefined);

/** The strings of a list; a string alone is a list of one. */
export const tomlTexts = (value: Toml | undefined): readonly Written[] =>
  value?.kind === 'list' ? value.items.flatMap((item) => tomlText(item) ?? []) : value?.kind === 'text' ? [value] : [];

export const tomlEntries = (value: Toml | undefined): readonly (TomlEntry & { readonly name: string })[] =>
  value?.kind === 'table' ? [...value.entries].map(([name, entry]) => ({ name, ...entry })) : [];

const documentOf = ({ body: [top] }: AST.TOMLProgram): TomlTable => {
  const root = emptyTable();
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') put(root, node.key.keys, valueOf(node.value));
    else {
      const table = tableAt(root, node);
      for (const each of node.body) put(table, each.key.keys, valueOf(each.value));
    }
  }
  return root;
};

const emptyTable = (): TomlTable => ({ kind: 'table', entries: new Map() });

/** The table that a header opens; each header of an array of tables opens a new one, of which the last is kept. */
const tableAt = (root: TomlTable, { key, kind }: AST.TOMLTable): TomlTable => {
  if (kind === 'standard') return key.keys.reduce(innerTable, root);
  const table = emptyTable();
  put(root, key.keys, table);
  return table;
};

const innerTable = (table: TomlTable, key: AST.TOMLBare | AST.TOMLQuoted): TomlTable => {
  const known = table.entries.get(nameOf(key))?.value;
  if (known?.kind === 'table') return known;
  const made = emptyTable();
  table.entries.set(nameOf(key), { key: placeOf(key), value: made });
  return made;
};

const put = (table: TomlTable, keys: readonly (AST.TOMLBare | AST.TOMLQuoted)[], value: Toml): void => {
  const last = keys.at(-1);
  if (last)
    keys
      .slice(0, -1)
      .reduce(innerTable, table)
      .entries.set(nameOf(last), { key: placeOf(last), value });
};

const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string => (key.type === 'TOMLBare' ? key.name : key.value);

const placeOf = ({ range: [start, end] }: { readonly range: readonly [number, number] }): Place => ({ start, end });

const valueOf = (node: AST.TOMLContentNode): Toml => {
  if (node.type === 'TOMLArray') return { kind: 'list', items: node.elements.map(valueOf) };
  if (node.type === 'TOMLInlineTable') {
    const table = emptyTable();
    for (const each of node.body) put(table, each.key.keys, valueOf(each.value));
    return table;
  }
  if (node.kind !== 'string') return { kind: 'other' };
  const quotes = node.multiline ? 3 : 1;
  return { kind: 'text', value: node.value, start: node.range[0] + quotes, end: node.range[1] - quotes };
};
