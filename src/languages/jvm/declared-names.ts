import { baseName } from '../../base/paths.ts';
import type { FileFacts, SymbolKind } from '../../model/file-facts.ts';
import type { ResolverContext } from '../language.ts';

/** What the Java and Kotlin files of a workspace declare, by full name; files in the order of their paths. */
export interface DeclaredNames {
  /** Files that declare a type; several where modules have one of the same name. */
  types(name: string): readonly string[];
  /** Files that declare functions and properties outside of types (Kotlin). */
  values(name: string): readonly string[];
  /** Names of the types directly inside a type. */
  nestedIn(type: string): readonly string[];
  /** Files that declare something in a package. */
  filesOf(packageName: string): readonly string[];
}

/** Kotlin's scripts declare nothing that other files see. */
export const isJvmSource = (path: string): boolean => /\.(?:java|kt)$/.test(path);

export const declaredNames = (context: ResolverContext): DeclaredNames => {
  const types = new Map<string, string[]>();
  const values = new Map<string, string[]>();
  const nested = new Map<string, string[]>();
  const packages = new Map<string, string[]>();
  for (const path of [...context.paths].filter(isJvmSource).sort()) {
    const said = context.facts(path);
    if (!said) continue;
    const packageName = said.namespace?.text ?? '';
    add(packages, packageName, path);
    const offered = path.endsWith('.kt') ? new Set(said.exports.map(({ name }) => name)) : undefined;
    for (const { name, kind, container } of said.definitions) {
      // Kotlin's private names at the top level are of their file alone; other files of the package may have the same.
      if (container === undefined && offered?.has(name) === false) continue;
      const outer = joined(packageName, container);
      add(isValue(kind) ? values : types, joined(outer, name), path);
      if (container !== undefined) add(nested, outer, name);
    }
    for (const name of facades(path, said)) add(types, joined(packageName, name), path);
  }
  return {
    types: (name) => types.get(name) ?? [],
    values: (name) => values.get(name) ?? [],
    nestedIn: (type) => nested.get(type) ?? [],
    filesOf: (name) => packages.get(name) ?? [],
  };
};

const joined = (outer: string, name: string | undefined): string =>
  name === undefined ? outer : outer === '' ? name : `${outer}.${name}`;

const add = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
};

const isValue = (kind: SymbolKind): boolean => kind === 'function' || kind === 'variable' || kind === 'constant';

/** The class that Java sees of a Kotlin file's functions: `UtilKt` of `util.kt`, or what the file says (an export that is no definition). */
const facades = (path: string, { definitions, exports }: FileFacts): readonly string[] => {
  if (!path.endsWith('.kt')) return [];
  if (!definitions.some(({ kind, container }) => container === undefined && isValue(kind))) return [];
  const own = new Set(definitions.map(({ name }) => name));
  const said = exports.flatMap(({ name }) => (own.has(name) ? [] : [name]));
  const stem = baseName(path).replace(/\.kt$/u, '');
  return said.length > 0 ? said : [`${stem.charAt(0).toUpperCase()}${stem.slice(1)}Kt`];
};
