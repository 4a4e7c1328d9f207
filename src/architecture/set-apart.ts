import { groupBy } from '../base/collections.ts';
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
      [
        'tool',
        'script scripts tool tools tooling build build-tools ci hack dev dev-tools xtask docker deploy deployment deployments helm k8s kubernetes ansible packaging systemd',
      ],
      [
        'test',
        'test tests e2e e2e-tests integration-test integration-tests test-utils spec specs smoke-tests playwright cypress fuzz golden goldens',
      ],
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
  const strays = straysAtTop(graph);
  const kindOf = ({ role, path }: Module): ApartKind | undefined => {
    if (role !== 'source' && role !== 'asset') return role;
    const kind = folders.get(rootOf(path) ?? '') ?? strays.get(path);
    return kind ?? (role === 'asset' && !sourceFolders.has(folderOf(path)) ? 'asset' : undefined);
  };
  const result = new Map<ModulePath, Apart>();
  for (const module of graph.modules.values()) {
    const kind = kindOf(module);
    if (kind) result.set(module.path, aparts[kind]);
  }
  return result;
};

/** Languages that programs of an operating system are started with. */
const shells: ReadonlySet<string> = new Set(['shellscript', 'powershell', 'bat']);

/**
 * Files at the top that install, start or describe the program and are no part of it: scripts of a shell, and what no language knows, where
 * the program lies in folders, in other languages, and names none of them.
 */
const straysAtTop = ({ modules, incoming }: ModuleGraph): ReadonlyMap<ModulePath, ApartKind> => {
  const sources = [...modules.values()].filter(({ role }) => role === 'source');
  const below = sources.filter(({ path }) => folderOf(path) !== '');
  const written = new Set(below.map(({ path }) => extensionOf(path)));
  const kindOf = ({ path, language }: Module): ApartKind | undefined => {
    if (shells.has(language)) return /\.(?:sh|bash|ps1|bat|cmd)$/iu.test(path) ? 'tool' : undefined;
    return (language === 'unknown' || language === 'plaintext') && !written.has(extensionOf(path)) ? 'configuration' : undefined;
  };
  const isUsed = ({ path }: Module): boolean => (incoming.get(path) ?? []).length > 0;
  const hasProgram = below.some(({ language }) => language !== 'unknown' && language !== 'plaintext' && !shells.has(language));
  const strays = sources.filter((module) => folderOf(module.path) === '' && !isUsed(module));
  return new Map(hasProgram ? strays.flatMap((module) => pair(module.path, kindOf(module))) : []);
};

const pair = (path: ModulePath, kind: ApartKind | undefined): [ModulePath, ApartKind][] => (kind ? [[path, kind]] : []);

const extensionOf = (path: string): string => /\.[^./]+$/u.exec(path)?.[0] ?? '';

/** Finds the first folder on the way down to a file that passes. */
const outermost = (test: (folder: string) => boolean): ((path: string) => string | undefined) => {
  const known = new Map<string, string | undefined>([['', undefined]]);
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = find(folderOf(folder)) ?? (test(folder) ? folder : undefined);
    known.set(folder, found);
    return found;
  };
  const ofFile = new Map<string, string | undefined>();
  return (path) => {
    if (!ofFile.has(path)) ofFile.set(path, find(folderOf(path)));
    return ofFile.get(path);
  };
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

/** Outermost folders that stand apart by their name and place, as long as they are not the program or a part of it. */
const foldersApart = (graph: ModuleGraph): ReadonlyMap<string, ApartKind> => {
  const sources = [...graph.modules.values()].filter(({ role }) => role === 'source');
  const kindOfFolder = placedKinds(graph, sources);
  const rootOf = outermost((folder) => kindOfFolder(folder) !== undefined);
  const left = sources.filter(({ path }) => rootOf(path) === undefined).length;
  const result = new Map<string, ApartKind>();
  if (left === 0) return result;
  const isOfItsOwn = programsBeside(graph, left);
  for (const [root, standing] of standings(graph, rootOf)) {
    const kind = kindOfFolder(root);
    if (!kind || isOfItsOwn(root, kind, standing)) continue;
    if (kind === 'test' || standing.users <= Math.max(1, standing.files * usedShare)) result.set(root, kind);
  }
  return result;
};

/**
 * True for what is a program beside the others, whatever its name: examples and tools use what they belong to, or are less than it. What does
 * neither is the larger program, or one of several projects that were opened together.
 */
const programsBeside = (graph: ModuleGraph, left: number): ((root: string, kind: ApartKind, standing: Standing) => boolean) => {
  const manifests = new Set(graph.packages.map(({ path }) => path));
  const hasTop = manifests.has('') || [...graph.modules.keys()].some((path) => folderOf(path) === '');
  return (root, kind, { files, isUser }) => {
    const isProject = !hasTop && folderOf(root) === '' && manifests.has(root);
    return !isUser && (isProject || (kind !== 'test' && files > left));
  };
};

/** How a folder and the program stand to each other. */
interface Standing {
  /** Files of program text in the folder. */
  readonly files: number;
  /** Files of the program that refer into the folder. */
  readonly users: number;
  /** True where the folder refers to the program, by a file or by the name of a package. */
  readonly isUser: boolean;
}

type RootOf = (path: string) => string | undefined;

const standings = (graph: ModuleGraph, rootOf: RootOf): Map<string, Standing> => {
  const modules = [...graph.modules.values()];
  const sources = modules.filter(({ role }) => role === 'source');
  const program = new Set(sources.flatMap(({ path }) => (rootOf(path) === undefined ? [path] : [])));
  const using = usersByName(graph, rootOf);
  for (const { path } of modules) {
    const root = program.has(path) ? undefined : rootOf(path);
    if (root !== undefined && graph.outgoing.get(path)?.some(({ to }) => program.has(to))) using.add(root);
  }
  const held = groupBy(sources, ({ path }) => (program.has(path) ? undefined : rootOf(path)));
  const found = new Map<string, Standing>();
  for (const [root, files] of held) {
    if (root === undefined) continue;
    const users = files.flatMap(({ path }) => graph.incoming.get(path) ?? []).map(({ from }) => from);
    const programUsers = new Set(users.filter((from) => program.has(from)));
    found.set(root, { files: files.length, users: programUsers.size, isUser: using.has(root) });
  }
  return found;
};

/** Folders that name a package of the program in a manifest or in an import, though it leads to no file. */
const usersByName = ({ packages, externals, unresolved }: ModuleGraph, rootOf: RootOf): Set<string> => {
  const names = new Set(packages.filter(({ manifest }) => rootOf(manifest) === undefined).map(({ name }) => name));
  const rows = [
    ...packages.flatMap(({ manifest, dependsOn }) => dependsOn.map(({ name }) => ({ from: manifest, name }))),
    ...externals.map(({ from, package: name }) => ({ from, name })),
    ...unresolved.map(({ from, specifier }) => ({ from, name: packageOf(specifier) })),
  ];
  return new Set(rows.filter(({ name }) => names.has(name)).flatMap(({ from }) => rootOf(from) ?? []));
};

/** `@shop/order` for `@shop/order/forms`. */
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

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
    const kind = folderKinds.get(name) ?? (manifests.has(folder) ? packageKind(name) : undefined);
    if (!kind || (websites.has(name) && !ambiguous.has(folder))) return undefined;
    const isPackageLike = manifests.has(folder) && kind !== 'tool' && (kind !== 'test' || !folderKinds.has(name));
    return parent === '' || manifests.has(parent) || isPackageLike ? kind : undefined;
  };
  return decide;
};

/** `tests-database` and `search-bench` beside the packages that they try; `test-utils` may be what a team sells. */
const packageKind = (name: string): ApartKind | undefined =>
  /^(?:integration-)?tests[-_]/u.test(name) ? 'test' : /[-_](?:bench|benchmarks?)$/u.test(name) ? 'example' : undefined;

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
