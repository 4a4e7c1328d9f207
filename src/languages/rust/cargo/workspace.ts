import { compareText } from '../../../base/collections.ts';
import { baseName, folderOf, isInside, joinPath, normalizePath } from '../../../base/paths.ts';
import { lineIndex } from '../../../base/line-index.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { Package, PackageDependency } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ResolverContext } from '../../language.ts';
import { parseManifest, textAt } from './manifest.ts';
import type { CargoManifest, CargoRow } from './manifest.ts';
import { targetsOf } from './targets.ts';
import type { CrateTarget, PackageFiles } from './targets.ts';

export interface CargoPackage {
  readonly name: string;
  readonly manifest: CargoManifest;
  readonly targets: readonly CrateTarget[];
  /** Root of its library, and the name under which others use it. */
  readonly library?: { readonly root: string; readonly name: string };
  /** By the name in the program's text: another package of the workspace, or the name of one in the registry. */
  readonly dependencies: ReadonlyMap<string, { readonly folder: string } | { readonly external: string }>;
  /** Before 2018 a path of `use` begins at the crate's root. */
  readonly isOld: boolean;
}

export interface CargoWorkspace {
  readonly packages: readonly CargoPackage[];
  readonly declared: readonly Package[];
  readonly notices: readonly Notice[];
  readonly configuration: ReadonlySet<string>;
}

export const readWorkspace = async (context: ResolverContext): Promise<CargoWorkspace> => {
  const notices: Notice[] = [];
  const manifests: CargoManifest[] = [];
  const configuration = new Set<string>();
  for (const path of [...context.paths].filter((each) => baseName(each) === 'Cargo.toml').sort(compareText)) {
    const text = await context.readText(path);
    if (text === undefined) continue;
    configuration.add(path);
    const parsed = parseManifest(path, text);
    if ('message' in parsed) notices.push({ path, ...parsed });
    else manifests.push(parsed);
  }
  const files = filesOf(context.paths);
  const packages = manifests.flatMap((manifest) => packageOf(manifest, manifests, files));
  return { packages, declared: packages.map((each) => declaredPackage(each, packages, manifests)), notices, configuration };
};

const filesOf = (paths: ReadonlySet<string>): PackageFiles => {
  const roots = new Map<string, string[]>();
  for (const path of paths) {
    if (!path.endsWith('.rs')) continue;
    const folder = baseName(path) === 'main.rs' ? folderOf(folderOf(path)) : folderOf(path);
    const list = roots.get(folder);
    if (list) list.push(path);
    else roots.set(folder, [path]);
  }
  return { rootsIn: (folder) => [...(roots.get(folder) ?? [])].sort(compareText), has: (path) => paths.has(path) };
};

const packageOf = (
  manifest: CargoManifest,
  manifests: readonly CargoManifest[],
  files: PackageFiles,
): readonly CargoPackage[] => {
  const name = textAt(manifest.values, 'package', 'name');
  if (name === undefined) return [];
  const targets = targetsOf(manifest, files);
  const root = targets.find(({ kind }) => kind === 'lib')?.root;
  const edition = textAt(manifest.values, 'package', 'edition');
  const isInherited = edition === undefined && manifest.text.includes('edition.workspace');
  const dependencies = new Map(
    manifest.rows.flatMap((row) =>
      row.table === 'workspace.dependencies' ? [] : [[inText(row.key), linkOf(row, manifest, manifests)]],
    ),
  );
  return [
    {
      name,
      manifest,
      targets,
      ...(root !== undefined && { library: { root, name: textAt(manifest.values, 'lib', 'name') ?? inText(name) } }),
      dependencies,
      isOld: !isInherited && (edition ?? '2015') === '2015',
    },
  ];
};

const inText = (name: string): string => name.replaceAll('-', '_');

type Link = { readonly folder: string } | { readonly external: string };

const linkOf = (row: CargoRow, manifest: CargoManifest, manifests: readonly CargoManifest[]): Link => {
  const { row: said, manifest: from } = inherited(row, manifest, manifests);
  const folder = said.path === undefined ? undefined : normalizePath(joinPath(from.folder, said.path));
  if (folder !== undefined && manifests.some((each) => each.folder === folder)) return { folder };
  return { external: said.package ?? row.package ?? row.key };
};

/** `workspace = true`: the row of the workspace's own table says it all. */
const inherited = (
  row: CargoRow,
  manifest: CargoManifest,
  manifests: readonly CargoManifest[],
): { readonly row: CargoRow; readonly manifest: CargoManifest } => {
  if (!row.isInherited) return { row, manifest };
  const above = manifests
    .filter((each) => isInside(each.folder, manifest.folder))
    .sort((a, b) => b.folder.length - a.folder.length);
  for (const each of above) {
    const found = each.rows.find((other) => other.table === 'workspace.dependencies' && other.key === row.key);
    if (found) return { row: found, manifest: each };
  }
  return { row, manifest };
};

const kinds = { dependencies: 'runtime', 'dev-dependencies': 'development', 'build-dependencies': 'development' } as const;

const declaredPackage = (one: CargoPackage, packages: readonly CargoPackage[], manifests: readonly CargoManifest[]): Package => {
  const { name, manifest } = one;
  const lines = lineIndex(manifest.text);
  const dependsOn = manifest.rows.flatMap((row): readonly PackageDependency[] => {
    if (row.table === 'workspace.dependencies') return [];
    const link = linkOf(row, manifest, manifests);
    const target = 'folder' in link ? packages.find((each) => each.manifest.folder === link.folder)?.name : undefined;
    return [
      {
        name: target ?? ('external' in link ? link.external : row.key),
        kind: row.isOptional ? 'optional' : kinds[row.table],
        constraint: row.version ?? inherited(row, manifest, manifests).row.version ?? '',
        internal: target !== undefined,
        range: { start: lines.positionAt(row.start), end: lines.positionAt(row.end) },
      },
    ];
  });
  return { name, ecosystem: 'cargo', path: manifest.folder, manifest: modulePath(manifest.path), dependsOn };
};
