import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

export interface FoundPackage {
  /** Relative to the root. */
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly name?: unknown;
  readonly workspaces?: unknown;
  readonly exports?: unknown;
  readonly packages?: unknown;
  readonly [member: string]: unknown;
}

/** What a package manager would put into `node_modules` for the packages of the folder itself. */
export interface WorkspaceLinks {
  readonly packages: readonly FoundPackage[];
  /** Folder that `<holder>/node_modules/<name>` links to. */
  linked(holder: string, name: string): string | undefined;
  /** True where the manifest that asks for `name` on behalf of `folder` would be given the published package. */
  isPublished(folder: string, name: string): boolean;
}

interface Workspace {
  readonly base: string;
  readonly members: readonly FoundPackage[];
}

export const workspaceLinks = (root: string, files: readonly string[]): WorkspaceLinks => {
  const all = files
    .filter((path) => posix.basename(path) === 'package.json')
    .map((path) => ({ folder: folderOf(path), manifest: readJson(join(root, path)) }));
  const workspaces = findWorkspaces(root, files, all);
  const packages = all.filter((found) => found.folder === '' || workspaces.some(({ members }) => members.includes(found)));
  const installed = new Map(all.map((holder) => [holder.folder, linksOf(holder, packages, all)]));
  const byName = (workspace: Workspace, name: string): FoundPackage | undefined =>
    workspace.members.find(({ manifest }) => manifest.name === name);
  const linked = (holder: string, name: string): string | undefined => {
    const own = installed.get(holder)?.get(name);
    if (own !== undefined) return own;
    const hoisting = workspaces.filter(({ base }) => base === holder);
    return hoisting.map((workspace) => byName(workspace, name)?.folder).find((folder) => folder !== undefined);
  };
  const isPublished = (folder: string, name: string): boolean => {
    for (let at = folder; ; at = folderOf(at)) {
      const holder = all.find((found) => found.folder === at && constraintOf(found.manifest, name) !== undefined);
      if (holder) {
        const together = workspaces.some((workspace) => workspace.members.includes(holder) && byName(workspace, name));
        return !together && linked(at, name) === undefined;
      }
      if (at === '') return false;
    }
  };
  return { packages, linked, isPublished };
};

const findWorkspaces = (root: string, files: readonly string[], all: readonly FoundPackage[]): readonly Workspace[] => {
  const found: Workspace[] = [];
  const add = (base: string, value: unknown): void => {
    if (!Array.isArray(value)) return;
    const patterns = value.map(String);
    found.push({ base, members: all.filter(({ folder }) => isGathered(posix.relative(base, folder), patterns)) });
  };
  for (const { folder, manifest } of all) {
    const { workspaces } = manifest;
    add(folder, Array.isArray(workspaces) ? workspaces : (workspaces as { packages?: unknown } | undefined)?.packages);
  }
  for (const path of files) {
    const name = posix.basename(path);
    if (name === 'lerna.json') add(folderOf(path), readJson(join(root, path)).packages);
    if (name === 'pnpm-workspace.yaml') add(folderOf(path), readYaml(join(root, path))?.packages);
  }
  return found;
};

/** `folder` is relative to the workspace; '' is its own package. */
const isGathered = (folder: string, patterns: readonly string[]): boolean => {
  if (folder === '') return true;
  const hits = (pattern: string): boolean => globToRegExp(posix.normalize(pattern).replace(/\/$/, '')).test(folder);
  const refused = patterns.some((pattern) => pattern.startsWith('!') && hits(pattern.slice(1)));
  return !refused && patterns.some((pattern) => !pattern.startsWith('!') && hits(pattern));
};

const globToRegExp = (glob: string): RegExp => {
  const words: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]+', '{': '(?:', '}': ')', ',': '|' };
  const body = glob.replace(/\*\*\/|\*\*|[*{},.+^$()|[\]\\]/g, (token) => words[token] ?? `\\${token}`);
  return new RegExp(`^${body}$`);
};

const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

const rowsOf = (manifest: Manifest): readonly (readonly [string, string])[] =>
  fields.flatMap((field) => Object.entries((manifest[field] ?? {}) as Record<string, string>));

const constraintOf = (manifest: Manifest, name: string): string | undefined =>
  rowsOf(manifest).find(([asked]) => asked === name)?.[1];

const linksOf = (
  holder: FoundPackage,
  packages: readonly FoundPackage[],
  all: readonly FoundPackage[],
): ReadonlyMap<string, string> => {
  const links = new Map<string, string>();
  for (const [name, constraint] of rowsOf(holder.manifest)) {
    const path = /^(?:file|link|portal|workspace):(\..*)$/.exec(constraint)?.[1];
    const target = path === undefined ? undefined : posix.join(holder.folder, path).replace(/\/$|^\.$/, '');
    if (target !== undefined && all.some(({ folder }) => folder === target)) links.set(name, target);
    else if (constraint.startsWith('workspace:')) {
      const named = packages.filter(({ manifest }) => manifest.name === name);
      if (named[0] && named.length === 1) links.set(name, named[0].folder);
    }
  }
  return links;
};

const readJson = (path: string): Manifest => {
  const { config } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')) as { config?: unknown };
  return typeof config === 'object' && config !== null ? (config as Manifest) : {};
};

const readYaml = (path: string): { readonly packages?: unknown } | undefined =>
  (parse(readFileSync(path, 'utf8')) as { readonly packages?: unknown } | null) ?? undefined;

const folderOf = (path: string): string => posix.dirname(path).replace(/^\.$/, '');
