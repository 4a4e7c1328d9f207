import { baseName, folderOf } from '../base/paths.ts';
import type { Module, ModuleGraph, ModuleRole } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';

/** A component that stands beside the program, with the role and the name it is shown with. */
export interface Apart {
  readonly id: string;
  readonly role: ModuleRole;
  readonly name: string;
}

const aparts = {
  test: { id: '@tests', role: 'test', name: 'Tests' },
  example: { id: '@examples', role: 'documentation', name: 'Examples and demos' },
  documentation: { id: '@documentation', role: 'documentation', name: 'Documentation' },
  tool: { id: '@tools', role: 'configuration', name: 'Developer tools' },
  configuration: { id: '@configuration', role: 'configuration', name: 'Configuration' },
  generated: { id: '@generated', role: 'generated', name: 'Generated code' },
  vendored: { id: '@vendored', role: 'vendored', name: 'Third-party code' },
  asset: { id: '@assets', role: 'asset', name: 'Images and data' },
} as const satisfies Record<string, Apart>;

type ApartKind = keyof typeof aparts;

/** In the order in which they are listed. */
export const allAparts: readonly Apart[] = Object.values(aparts);

/** Folders that by their name are no part of the program, though they hold program text. */
const folderKinds: ReadonlyMap<string, ApartKind> = new Map(
  (
    [
      [
        'example',
        'example examples sample samples demo demos playground playgrounds sandbox tutorial tutorials benchmark benchmarks bench',
      ],
      ['documentation', 'doc docs documentation dev-docs docs-site doc-site website www'],
      ['tool', 'script scripts tool tools tooling build build-tools ci hack dev-tools'],
      ['test', 'test tests e2e e2e-tests integration-test integration-tests test-utils spec specs smoke-tests'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Share of a folder's files above which others that use them make it a part of the program after all. */
const usedShare = 0.05;

/** What each file that is no part of the program belongs to; the others are not in the map. */
export const setApart = (graph: ModuleGraph): ReadonlyMap<ModulePath, Apart> => {
  const folders = foldersApart(graph);
  const rootOf = outermost((folder) => folders.has(folder));
  const sourceFolders = foldersWithSource(graph);
  const kindOf = ({ role, path }: Module): ApartKind | undefined => {
    if (role !== 'source' && role !== 'asset') return role;
    const kind = folders.get(rootOf(path) ?? '');
    return kind ?? (role === 'asset' && !sourceFolders.has(folderOf(path)) ? 'asset' : undefined);
  };
  const result = new Map<ModulePath, Apart>();
  for (const module of graph.modules.values()) {
    const kind = kindOf(module);
    if (kind) result.set(module.path, aparts[kind]);
  }
  return result;
};

/** Finds the first folder on the way down to a file that passes. */
const outermost = (test: (folder: string) => boolean): ((path: string) => string | undefined) => {
  const known = new Map<string, string | undefined>([['', undefined]]);
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = find(folderOf(folder)) ?? (test(folder) ? folder : undefined);
    known.set(folder, found);
    return found;
  };
  return (path) => find(folderOf(path));
};

/** Folders with program text somewhere inside. */
const foldersWithSource = (graph: ModuleGraph): ReadonlySet<string> => {
  const found = new Set<string>(['']);
  for (const { path, role } of graph.modules.values()) {
    if (role !== 'source') continue;
    for (let folder = folderOf(path); !found.has(folder); folder = folderOf(folder)) found.add(folder);
  }
  return found;
};

/** Outermost folders that stand apart by their name and place, as long as the program does not use them and something else is left. */
const foldersApart = (graph: ModuleGraph): ReadonlyMap<string, ApartKind> => {
  const sources = [...graph.modules.values()].filter(({ role }) => role === 'source');
  const kindOfFolder = placedKinds(graph, sources);
  const rootOfFile = outermost((folder) => kindOfFolder(folder) !== undefined);
  const rootOf = new Map<ModulePath, string>();
  for (const { path } of sources) {
    const root = rootOfFile(path);
    if (root !== undefined) rootOf.set(path, root);
  }
  const result = new Map<string, ApartKind>();
  if (rootOf.size === sources.length) return result;
  for (const [root, { files, users }] of usage(graph, rootOf)) {
    const kind = kindOfFolder(root);
    if (kind && (kind === 'test' || users <= Math.max(1, files * usedShare))) result.set(root, kind);
  }
  return result;
};

interface Usage {
  files: number;
  /** Files of the program that refer into the folder. */
  users: number;
}

const usage = (graph: ModuleGraph, rootOf: ReadonlyMap<ModulePath, string>): Map<string, Usage> => {
  const counts = new Map<string, Usage>();
  const users = new Map<string, Set<ModulePath>>();
  for (const [path, root] of rootOf) {
    const from = users.get(root) ?? new Set();
    for (const dependency of graph.incoming.get(path) ?? []) {
      if (!rootOf.has(dependency.from) && graph.modules.get(dependency.from)?.role === 'source') from.add(dependency.from);
    }
    users.set(root, from);
    counts.set(root, { files: (counts.get(root)?.files ?? 0) + 1, users: from.size });
  }
  return counts;
};

/** The name alone is not enough: the folder lies at the top, at the top of a package, or is a package itself. */
const placedKinds = ({ packages }: ModuleGraph, sources: readonly Module[]): ((folder: string) => ApartKind | undefined) => {
  const manifests = new Set(packages.map(({ path }) => path));
  const ambiguous = websitesBeside(
    packages.map(({ path }) => path),
    sources,
  );
  const decide = (folder: string): ApartKind | undefined => {
    const name = baseName(folder).toLowerCase();
    const parent = folderOf(folder);
    if (parent === '' && name.startsWith('.')) return 'tool';
    const kind = folderKinds.get(name);
    if (!kind || (websites.has(name) && !ambiguous.has(folder))) return undefined;
    const isPackageLike = manifests.has(folder) && (kind === 'example' || kind === 'documentation');
    return parent === '' || manifests.has(parent) || isPackageLike ? kind : undefined;
  };
  return decide;
};

/** A website can be the product. It is not where the same workspace has packages elsewhere with more program text. */
const websites: ReadonlySet<string> = new Set(['website', 'www']);

const websitesBeside = (packages: readonly string[], sources: readonly Module[]): ReadonlySet<string> => {
  const within = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  const isBeside = (folder: string): boolean => {
    const inside = sources.filter(({ path }) => within(folder, path)).length;
    const isWorkspace =
      packages.some((path) => within(folder, path)) && packages.some((path) => path !== '' && !within(folder, path));
    return isWorkspace && inside < sources.length / 2;
  };
  return new Set([...websites].filter(isBeside));
};
