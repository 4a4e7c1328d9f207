import type { ImportedBinding, ImportFact } from '../../../model/file-facts.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { Resolution, Target } from '../../../model/resolution.ts';
import type { Resolver } from '../../language.ts';
import { createInnerModules } from './inner-modules.ts';
import type { InnerModules } from './inner-modules.ts';
import type { FoundModule, ModuleFinder } from './module-finder.ts';
import type { ModuleResolver, ResolvedModule } from './resolve-module.ts';
import type { SuppliedNames } from './supplied-names.ts';

/**
 * Which files supply what an import binds. `import a.b` means the file of `a.b`; the packages around it are run and not named.
 * `from a import b` means the module `a.b`, unless the code of `a` itself gives the name `b` to something: then it means `a`.
 */
export const createBindingTargets = (
  finder: ModuleFinder,
  modules: ModuleResolver,
  supplied: SuppliedNames,
): Resolver['resolve'] => {
  const inner = createInnerModules(finder, modules, supplied);
  return (from, reference) => {
    const resolved = modules(from, reference);
    if (reference.kind === 'convention') return conventional(resolved);
    return resolved.kind === 'other' ? resolved.resolution : resolutionOf(inner, from, resolved.module, reference);
  };
};

/** A string that names a module by a convention, and may as well be something else. */
const conventional = (resolved: ResolvedModule): Resolution =>
  resolved.kind === 'found' && resolved.module.file !== undefined
    ? { kind: 'internal', path: modulePath(resolved.module.file) }
    : { kind: 'nothing' };

const resolutionOf = (inner: InnerModules, from: string, module: FoundModule, reference: ImportFact): Resolution => {
  const { specifier, bindings = [] } = reference;
  const targets = new Map<string, ImportedBinding | undefined>();
  let isMissing = false;
  const add = (path: string | undefined, binding?: ImportedBinding): void => {
    if (path !== undefined && !targets.has(path)) targets.set(path, path === module.file ? undefined : binding);
  };
  if (bindings.length === 0) add(module.file);
  for (const binding of bindings) {
    if (binding.imported === '*') {
      add(module.file);
      if (binding.local === '*') for (const path of inner.listed(from, module)) add(path);
    } else {
      const found = inner.named(from, module, specifier, binding.imported);
      if ('path' in found) add(found.path, binding);
      isMissing ||= found.kind === 'missing';
    }
  }
  if (targets.size === 0 && isMissing) return { kind: 'unresolved', reason: 'not-found' };
  if (targets.size === 1 && module.file !== undefined && targets.has(module.file)) {
    return { kind: 'internal', path: modulePath(module.file) };
  }
  return { kind: 'files', targets: [...targets].map(([path, binding]) => targetOf(path, binding)) };
};

const targetOf = (path: string, binding: ImportedBinding | undefined): Target => ({
  path: modulePath(path),
  ...(binding && { place: { range: binding.range, quote: binding.imported } }),
});
