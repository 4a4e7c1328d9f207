import type { ResolverContext } from '../language.ts';
import type { JvmWorkspace } from './workspace.ts';
import { isSupertype } from './supertypes.ts';

/** A type of the workspace that a name means. */
export interface FoundType {
  /** In full. */
  readonly name: string;
  readonly path: string;
}

/** What the simple names of one file mean. */
export interface FileScope {
  /** Full names that imports bring in, by the name they have here. */
  readonly singles: ReadonlyMap<string, string>;
  /** Packages and types of which imports bring everything in. */
  readonly stars: readonly string[];
  readonly packageName: string;
  /** Types that the file's own types inherit, by simple name; not those that are in the file. */
  readonly inherited: () => ReadonlyMap<string, FoundType>;
}

export interface FileScopes {
  scopeOf(path: string): FileScope;
  /** The type that a simple or dotted name means in a file, what it inherits left aside. */
  typeNamed(path: string, name: string): FoundType | undefined;
  /** Types inside a type's supertypes, by simple name. */
  inheritedBy(type: FoundType): ReadonlyMap<string, FoundType>;
}

export const fileScopes = (context: ResolverContext, { names, nearest }: JvmWorkspace): FileScopes => {
  const scopes = new Map<string, FileScope>();
  const inheritances = new Map<string, ReadonlyMap<string, FoundType>>();
  const scopeOf = (path: string): FileScope => {
    const known = scopes.get(path);
    if (known) return known;
    const scope = makeScope(path);
    scopes.set(path, scope);
    return scope;
  };
  const makeScope = (path: string): FileScope => {
    const singles = new Map<string, string>();
    const stars: string[] = [];
    const said = context.facts(path);
    for (const { specifier, bindings = [], kind } of said?.imports ?? []) {
      const [binding] = bindings;
      if (kind === 'implicit' || binding?.imported !== specifier.slice(specifier.lastIndexOf('.') + 1)) continue;
      if (binding.imported === '*') stars.push(specifier.slice(0, -2));
      else singles.set(binding.local, specifier);
    }
    const packageName = said?.namespace?.text ?? '';
    let inherited: ReadonlyMap<string, FoundType> | undefined;
    const types = (): string[] => [
      ...new Set((said?.imports ?? []).filter(isSupertype).map(({ bindings }) => bindings?.[0]?.local ?? '')),
    ];
    return {
      singles,
      stars,
      packageName,
      inherited: () =>
        (inherited ??= new Map(types().flatMap((type) => [...inheritedBy({ name: joined(packageName, type), path })]))),
    };
  };
  const typeAt = (from: string, name: string): FoundType | undefined => {
    const path = nearest.one(from, names.types(name));
    return path === undefined ? undefined : { name, path };
  };
  const typeNamed = (from: string, name: string): FoundType | undefined => {
    const [head = '', ...rest] = name.split('.');
    const scope = scopeOf(from);
    const outer =
      first([scope.singles.get(head)], (full) => (full !== undefined ? typeAt(from, full) : undefined)) ??
      typeAt(from, joined(scope.packageName, head)) ??
      first(scope.stars, (star) => typeAt(from, joined(star, head)));
    if (!outer) return rest.length > 0 ? typeAt(from, name) : undefined;
    return rest.length > 0 ? typeAt(outer.path, [outer.name, ...rest].join('.')) : outer;
  };
  const inheritedBy = (type: FoundType): ReadonlyMap<string, FoundType> => {
    const key = `${type.name} ${type.path}`;
    const known = inheritances.get(key);
    if (known) return known;
    const found = new Map<string, FoundType>();
    // Before it is filled: types that inherit from themselves are an error, not an endless walk.
    inheritances.set(key, found);
    const local = scopeOf(type.path).packageName === '' ? type.name : type.name.slice(scopeOf(type.path).packageName.length + 1);
    for (const { specifier, bindings } of (context.facts(type.path)?.imports ?? []).filter(isSupertype)) {
      if (bindings?.[0]?.local !== local) continue;
      const parent = typeNamed(type.path, specifier);
      if (!parent) continue;
      for (const [name, inner] of inheritedBy(parent)) if (!found.has(name)) found.set(name, inner);
      for (const name of names.nestedIn(parent.name)) found.set(name, { name: `${parent.name}.${name}`, path: parent.path });
    }
    return found;
  };
  return { scopeOf, typeNamed, inheritedBy };
};

const joined = (outer: string, name: string): string => (outer === '' ? name : `${outer}.${name}`);

const first = <T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined => {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
};
