import { joinPath, normalizePath } from '../../../base/paths.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { declaredPackages } from '../manifests/declared-packages.ts';
import { readManifests } from '../manifests/read-manifests.ts';
import type { Manifest } from '../manifests/read-manifests.ts';
import { createBindingTargets } from './binding-targets.ts';
import { distributionFinder } from './distributions.ts';
import { importRoots } from './import-roots.ts';
import { createModuleFinder } from './module-finder.ts';
import { createModuleResolver } from './resolve-module.ts';
import { suppliedNames } from './supplied-names.ts';

/** Resolves as Python's import system does, over known paths: nothing installed, nothing run. */
export const createResolver = async (context: ResolverContext): Promise<Resolver> => {
  const manifests = await readManifests(context);
  const finder = createModuleFinder(context.paths);
  const supplied = suppliedNames((path) => context.facts(path));
  const modules = createModuleResolver({
    finder,
    supplied,
    roots: importRoots(context.paths, finder, declaredRoots(manifests.all)),
    distributionOf: distributionFinder(manifests.all.flatMap(({ rows }) => rows.map(({ name }) => name))),
  });
  return {
    resolve: createBindingTargets(finder, modules, supplied),
    packages: declaredPackages(manifests.all),
    notices: manifests.notices,
    configuration: manifests.used,
  };
};

/** Import roots by the folder of the manifest; those that lead out of the workspace are left out. */
const declaredRoots = (manifests: readonly Manifest[]): ReadonlyMap<string, readonly string[]> => {
  const declared = new Map<string, string[]>();
  for (const { folder, roots, name } of manifests) {
    const own = roots.flatMap((root) => rootAt(folder, root) ?? []);
    if (own.length === 0 && !name) continue;
    declared.set(folder, [...(declared.get(folder) ?? []), ...own, folder]);
  }
  return declared;
};

const rootAt = (folder: string, written: string): string | undefined =>
  written.startsWith('/') || written.includes('\\') ? undefined : normalizePath(joinPath(folder, written));
