import type { FoundModule, ModuleFinder } from './module-finder.ts';
import type { ModuleResolver } from './resolve-module.ts';
import type { SuppliedNames } from './supplied-names.ts';

/** What a name stands for that is taken from a module: another `module`, something `inside` it, a `folder` of modules for which no file speaks. */
export type Named = { readonly kind: 'module' | 'inside'; readonly path: string } | { readonly kind: 'folder' | 'missing' };

export interface InnerModules {
  readonly named: (from: string, module: FoundModule, specifier: string, name: string) => Named;
  /** Modules that `from ... import *` loads because `__all__` lists them. */
  readonly listed: (from: string, module: FoundModule) => readonly string[];
}

export const createInnerModules = (finder: ModuleFinder, modules: ModuleResolver, supplied: SuppliedNames): InnerModules => {
  const inside = (from: string, { folder }: FoundModule, name: string): FoundModule | undefined =>
    folder === undefined ? undefined : finder.in(folder, name, from.endsWith('.pyi'));

  const named = (from: string, module: FoundModule, specifier: string, name: string, seen: Set<string>): Named => {
    const found = inside(from, module, name);
    if (module.file === undefined) return found ? namedBy(found) : elsewhere(from, specifier, name);
    return found && !isGiven(module.file, name, found.file, seen) ? namedBy(found) : { kind: 'inside', path: module.file };
  };

  /** Another folder of the same name may be part of the same package. */
  const elsewhere = (from: string, specifier: string, name: string): Named => {
    if (specifier.startsWith('.')) return { kind: 'missing' };
    const resolved = modules(from, { specifier: `${specifier}.${name}` });
    return resolved.kind === 'found' ? namedBy(resolved.module) : { kind: 'missing' };
  };

  /** Whether the code of `file` gives the name to something other than the module of that name. */
  const isGiven = (file: string, name: string, other: string | undefined, seen: Set<string>): boolean => {
    const key = `${file} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const supply = supplied.of(file, name);
    if (supply.kind === 'defined') return true;
    if (supply.kind === 'stars') return supply.specifiers.some((each) => isGivenByStar(file, each, name, other, seen));
    const source = modules(file, { specifier: supply.specifier });
    if (source.kind === 'other') return true;
    if (supply.imported === '*') return source.module.file !== other;
    if (source.module.file === file && supply.imported === name) return false;
    const origin = named(file, source.module, supply.specifier, supply.imported, seen);
    return origin.kind !== 'module' || origin.path !== other;
  };

  const isGivenByStar = (
    file: string,
    specifier: string,
    name: string,
    other: string | undefined,
    seen: Set<string>,
  ): boolean => {
    const source = modules(file, { specifier });
    const from = source.kind === 'found' ? source.module.file : undefined;
    return from !== undefined && from !== file && !name.startsWith('_') && isGiven(from, name, other, seen);
  };

  return {
    named: (from, module, specifier, name) => named(from, module, specifier, name, new Set()),
    listed: (from, module) => {
      const { file } = module;
      if (file === undefined || module.folder === undefined) return [];
      const names = supplied.listed(file).filter((name) => supplied.of(file, name).kind === 'stars');
      return names.flatMap((name) => inside(from, module, name)?.file ?? []);
    },
  };
};

const namedBy = ({ file }: FoundModule): Named => (file === undefined ? { kind: 'folder' } : { kind: 'module', path: file });
