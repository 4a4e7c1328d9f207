import type { Ecosystem } from '../model/module-graph.ts';
import type { PackageKind } from './package-kinds.ts';
import cargo from './packages/cargo.json' with { type: 'json' };
import go from './packages/go.json' with { type: 'json' };
import maven from './packages/maven.json' with { type: 'json' };
import npm from './packages/npm.json' with { type: 'json' };
import nuget from './packages/nuget.json' with { type: 'json' };
import packagist from './packages/packagist.json' with { type: 'json' };
import pypi from './packages/pypi.json' with { type: 'json' };
import rubygems from './packages/rubygems.json' with { type: 'json' };

/** What a package is for. `phrase` follows its name: `draws charts`. */
export interface PackageKnowledge {
  readonly kind: PackageKind;
  readonly phrase: string;
  /** The system outside of the product that it talks to; of outside kinds only. */
  readonly system?: string;
}

/** Undefined where nothing is known for certain. `name` as the module graph or a manifest gives it. */
export const knowledgeOf = (ecosystem: Ecosystem, name: string): PackageKnowledge | undefined => {
  if (ecosystem === 'other') return undefined;
  const table = tableOf(ecosystem);
  const wanted = canonical(ecosystem, name);
  return table.exact.get(wanted) ?? byPrefix(table, wanted);
};

const ecosystems: Readonly<Record<string, Ecosystem>> = {
  ...{
    javascript: 'npm',
    javascriptreact: 'npm',
    typescript: 'npm',
    typescriptreact: 'npm',
    vue: 'npm',
    svelte: 'npm',
    astro: 'npm',
  },
  ...{
    python: 'pypi',
    go: 'go',
    java: 'maven',
    kotlin: 'maven',
    groovy: 'maven',
    csharp: 'nuget',
    razor: 'nuget',
    fsharp: 'nuget',
  },
  ...{ ruby: 'rubygems', erb: 'rubygems', php: 'packagist', blade: 'packagist', rust: 'cargo' },
};

/** The registry of which a file of this language names packages. */
export const ecosystemOf = (language: string): Ecosystem => ecosystems[language] ?? 'other';

type Rows = Readonly<Record<string, readonly string[]>>;
type Registry = Exclude<Ecosystem, 'other'>;

const rows: Readonly<Record<Registry, Rows>> = { npm, pypi, go, maven, nuget, rubygems, packagist, cargo };

interface Table {
  readonly exact: ReadonlyMap<string, PackageKnowledge>;
  readonly prefixes: ReadonlyMap<string, PackageKnowledge>;
}

const tables = new Map<Registry, Table>();

const tableOf = (ecosystem: Registry): Table => {
  const known = tables.get(ecosystem);
  if (known) return known;
  const exact = new Map<string, PackageKnowledge>();
  const prefixes = new Map<string, PackageKnowledge>();
  for (const [name, [kind = '', phrase = '', system]] of Object.entries(rows[ecosystem])) {
    const knowledge = { kind: kind as PackageKind, phrase, ...(system === undefined ? {} : { system }) };
    if (name.endsWith('*')) prefixes.set(name.slice(0, -1), knowledge);
    else exact.set(name, knowledge);
  }
  const table = { exact, prefixes };
  tables.set(ecosystem, table);
  return table;
};

/** The longest beginning that ends where a word ends: `@radix-ui/`, `Serilog` of `Serilog.Sinks.File`. */
const byPrefix = ({ prefixes }: Table, name: string): PackageKnowledge | undefined => {
  for (let length = name.length; length > 1; length--) {
    if (isInWord(name, length)) continue;
    const known = prefixes.get(name.slice(0, length));
    if (known) return known;
  }
  return undefined;
};

const isInWord = (name: string, length: number): boolean =>
  /[a-z\d]/u.test(name.charAt(length - 1)) && /[a-z\d]/u.test(name.charAt(length));

const canonical = (ecosystem: Registry, name: string): string => {
  const small = name.toLowerCase();
  return ecosystem === 'pypi' || ecosystem === 'cargo' ? small.replace(/[_.]/gu, '-') : small;
};

/** What is known of every package of every registry. */
export const knownPackages = (): readonly PackageKnowledge[] =>
  (Object.keys(rows) as Registry[]).flatMap((registry) => {
    const { exact, prefixes } = tableOf(registry);
    return [...exact.values(), ...prefixes.values()];
  });
