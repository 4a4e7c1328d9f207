import { folderOf } from '../../../base/paths.ts';
import type { ImportFact, ImportedBinding } from '../../../model/file-facts.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { Resolution, Target } from '../../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { createEmbeddedFiles } from './embedded-files.ts';
import { goFiles, isTestFile } from './go-files.ts';
import type { GoFiles, GoFolder, Supplier } from './go-files.ts';
import { readGoModules } from './go-modules.ts';
import { createImportPaths } from './import-paths.ts';
import { modulePackages } from './module-packages.ts';
import { createUnmanagedFolders } from './unmanaged-folders.ts';

/** Links as Go does, by packages that are folders and names that files of them declare; constraints on builds are not looked at. */
export const createGoResolver = async (context: ResolverContext): Promise<Resolver> => {
  const modules = await readGoModules(context);
  const files = goFiles(context);
  const targetOf = createImportPaths(modules, files, createUnmanagedFolders(context, files));
  const embedded = createEmbeddedFiles(context.paths);
  return {
    resolve(from, reference) {
      if (reference.kind === 'convention') return embedded(from, reference.specifier);
      if (reference.kind === 'implicit')
        return ofSamePackage(from, reference.specifier, context.facts(from)?.namespace?.text, files);
      const target = targetOf(folderOf(from), reference.specifier);
      if (target.kind !== 'folder') return target;
      const folder = files.folder(target.folder);
      return { kind: 'files', targets: folder ? importedFiles(from, reference, folder, target.folder) : [] };
    },
    packages: modulePackages(modules),
    notices: modules.notices,
    configuration: modules.configuration,
  };
};

const ofSamePackage = (from: ModulePath, name: string, namespace: string | undefined, files: GoFiles): Resolution => {
  const found = files.folder(folderOf(from))?.suppliers(name) ?? [];
  const targets = found.filter(
    (each) => each.path !== from && each.namespace === namespace && (!each.isTest || isTestFile(from)),
  );
  return targets.length > 0 ? { kind: 'files', targets: targets.map(({ path }) => ({ path })) } : { kind: 'nothing' };
};

/** Files that declare what is used; of an import that only has its package run, those with an `init`. */
const importedFiles = (from: ModulePath, { bindings = [] }: ImportFact, folder: GoFolder, path: string): readonly Target[] => {
  // Tests that stand beside the package see what its own tests declare.
  const seesTests = isTestFile(from) && folderOf(from) === path;
  const isSupplier = (each: Supplier): boolean =>
    each.path !== from && each.namespace === folder.importable && (!each.isTest || seesTests);
  if (bindings.length === 0) return folder.suppliers('init').filter(isSupplier).map(asTarget);
  const targets = new Map<string, Target>();
  for (const binding of called(bindings, folder.importable)) {
    for (const supplier of folder.suppliers(binding.imported).filter(isSupplier)) {
      if (targets.has(supplier.path)) continue;
      targets.set(supplier.path, { path: supplier.path, place: { range: binding.range, quote: quoteOf(binding) } });
    }
  }
  return [...targets.values()];
};

const asTarget = ({ path }: Supplier): Target => ({ path });

/** Where the file could not tell the package's name, all that may be of it is given; now it is known. A dot import has no such name. */
const called = (bindings: readonly ImportedBinding[], name = ''): readonly ImportedBinding[] => {
  const qualifiers = new Set(bindings.map(({ local }) => (local.includes('.') ? local.split('.')[0] : undefined)));
  return qualifiers.size < 2 ? bindings : bindings.filter(({ local }) => local.startsWith(`${name}.`));
};

/** What stands at the range of a binding: the whole `pkg.Name` where nothing stands between. */
const quoteOf = ({ imported, local, range: { start, end } }: ImportedBinding): string =>
  start.line === end.line && end.character - start.character === local.length ? local : imported;
