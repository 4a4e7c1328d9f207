import { readToml, tomlAt, tomlEntries, tomlText, tomlTexts } from '../../python/manifests/toml.ts';
import type { Toml } from '../../python/manifests/toml.ts';
import { artifactOf } from './gradle-build.ts';

export interface CatalogEntry {
  readonly name: string;
  readonly version: string;
}

/** What each accessor of a catalog stands for: `some.thing`, `bundles.some`. */
export type VersionCatalog = ReadonlyMap<string, readonly CatalogEntry[]>;

/** `gradle/libs.versions.toml`; undefined where it cannot be read. Never throws. */
export const readVersionCatalog = (text: string): VersionCatalog | undefined => {
  const table = readToml(text);
  if (!('kind' in table)) return undefined;
  const catalog = new Map<string, readonly CatalogEntry[]>();
  for (const { name, value } of tomlEntries(tomlAt(table, 'libraries'))) {
    const entry = entryOf(value, table);
    if (entry) catalog.set(dotted(name), [entry]);
  }
  for (const { name, value } of tomlEntries(tomlAt(table, 'bundles'))) {
    catalog.set(
      `bundles.${dotted(name)}`,
      tomlTexts(value).flatMap(({ value: alias }) => catalog.get(dotted(alias)) ?? []),
    );
  }
  return catalog;
};

const dotted = (alias: string): string => alias.replaceAll(/[-_]/gu, '.');

const entryOf = (value: Toml, table: Toml): CatalogEntry | undefined => {
  const text = (...keys: readonly string[]): string | undefined => tomlText(tomlAt(value, ...keys))?.value;
  const short = tomlText(value);
  if (short) return artifactOf(short.value);
  const artifact = artifactOf(text('module') ?? `${text('group') ?? ''}:${text('name') ?? ''}`);
  const shared = text('version', 'ref');
  const version = shared === undefined ? text('version') : tomlText(tomlAt(table, 'versions', shared))?.value;
  return artifact && { name: artifact.name, version: version ?? '' };
};
