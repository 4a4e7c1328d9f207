import { compareText } from '../../../base/collections.ts';
import { baseName, folderOf } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { Package, PackageDependency } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { CMakeFile } from '../cmake/read-cmake.ts';
import type { ResolverContext } from '../../language.ts';
import { cmakeTargets } from './cmake-targets.ts';
import { conanRows, vcpkgManifest } from './package-manifests.ts';

export interface DeclaredPackages {
  readonly packages: readonly Package[];
  readonly notices: readonly Notice[];
  readonly configuration: ReadonlySet<string>;
}

/** Targets and projects of CMake; what `vcpkg.json` and `conanfile.txt` ask for belongs to the project of their folder. */
export const declaredPackages = async (cmake: readonly CMakeFile[], context: ResolverContext): Promise<DeclaredPackages> => {
  const notices: Notice[] = [];
  const configuration = new Set<string>();
  const packages = cmakeTargets(cmake);
  for (const path of [...context.paths].filter((each) => manifestNames.has(baseName(each))).sort(compareText)) {
    const text = await context.readText(path);
    if (text === undefined) continue;
    configuration.add(path);
    const manifest = baseName(path) === 'vcpkg.json' ? vcpkgManifest(text) : { rows: conanRows(text) };
    if (manifest === undefined) notices.push({ path, message: 'Not valid JSON; left out.' });
    else addRows(packages, path, manifest);
  }
  return { packages, notices, configuration };
};

const manifestNames: ReadonlySet<string> = new Set(['vcpkg.json', 'conanfile.txt']);

/**
 * Rows keep their own manifest only by being of a package of their own, as ranges belong to one file: a package without a name in
 * its manifest takes that of the folder's project.
 */
const addRows = (
  packages: Package[],
  path: string,
  { name, rows }: { readonly name?: string; readonly rows: readonly PackageDependency[] },
): void => {
  const folder = folderOf(path);
  const title = name ?? packages.filter((each) => each.path === folder).at(-1)?.name ?? baseName(folder);
  if (title === '' || rows.length === 0) return;
  const names = new Set(packages.map((each) => each.name));
  const dependsOn = rows.map((row) => ({ ...row, internal: names.has(row.name) && row.name !== title }));
  packages.push({ name: title, ecosystem: 'other', path: folder, manifest: modulePath(path), dependsOn });
};
