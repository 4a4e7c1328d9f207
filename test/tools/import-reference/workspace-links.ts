import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

export interface FoundPackage {
  /** Relative to the root. */
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** What a package manager would put into `node_modules` for the packages of the folder itself. */
export interface WorkspaceLinks {
  readonly packages: readonly FoundPackage[];
  /** Folder that `<holder>/node_modules/<name>` links to. */
  linked(holder: string, name: string): string | undefined;
}

export const workspaceLinks = (root: string, files: readonly string[]): WorkspaceLinks => {
  const all = files
    .filter((path) => posix.basename(path) === 'package.json')
    .map((path) => ({ folder: folderOf(path), manifest: readJson(join(root, path)) }));
  const gathered = gather(root, files, all);
  const root_ = new Map<string, string>();
  for (const { folder, manifest } of gathered) {
    const name = manifest['name'];
    if (typeof name === 'string' && !root_.has(name)) root_.set(name, folder);
  }
  const byHolder = new Map(all.map((holder) => [holder.folder, linksOf(holder, gathered, all)]));
  return {
    packages: gathered,
    linked: (holder, name) => byHolder.get(holder)?.get(name) ?? (holder === '' ? root_.get(name) : undefined),
  };
};

const gather = (root: string, files: readonly string[], all: readonly FoundPackage[]): readonly FoundPackage[] => {
  const globs: { readonly base: string; readonly patterns: readonly string[] }[] = [];
  for (const { folder, manifest } of all) {
    const value = manifest['workspaces'];
    const listed = Array.isArray(value) ? value : ((value as { packages?: unknown } | undefined)?.packages ?? []);
    if (Array.isArray(listed)) globs.push({ base: folder, patterns: listed.map(String) });
  }
  for (const path of files) {
    const name = posix.basename(path);
    if (name !== 'pnpm-workspace.yaml' && name !== 'lerna.json') continue;
    const value = (name === 'lerna.json' ? readJson(join(root, path)) : parse(readFileSync(join(root, path), 'utf8'))) as {
      packages?: string[];
    };
    globs.push({ base: folderOf(path), patterns: value.packages ?? [] });
  }
  return all.filter(({ folder }) => folder === '' || globs.some((glob) => isGathered(folder, glob)));
};

const isGathered = (
  folder: string,
  { base, patterns }: { readonly base: string; readonly patterns: readonly string[] },
): boolean => {
  const inside = posix.relative(base, folder);
  if (inside === '' && patterns.length > 0) return true;
  const hits = (pattern: string): boolean => globToRegExp(posix.normalize(pattern).replace(/\/$/, '')).test(inside);
  return patterns.some((p) => !p.startsWith('!') && hits(p)) && !patterns.some((p) => p.startsWith('!') && hits(p.slice(1)));
};

const globToRegExp = (glob: string): RegExp => {
  const body = glob
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, inner: string) => `(${inner.split(',').join('|')})`)
    .replaceAll('**/', '\0')
    .replaceAll('**', '\u0001')
    .replaceAll('*', '[^/]+')
    .replaceAll('\0', '(.*/)?')
    .replaceAll('\u0001', '.*');
  return new RegExp(`^${body}$`);
};

const linksOf = (
  holder: FoundPackage,
  gathered: readonly FoundPackage[],
  all: readonly FoundPackage[],
): ReadonlyMap<string, string> => {
  const links = new Map<string, string>();
  for (const field of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
    for (const [name, constraint] of Object.entries((holder.manifest[field] ?? {}) as Record<string, string>)) {
      const path = /^(?:file|link|portal|workspace):(\.[^]*)$/.exec(constraint)?.[1];
      const target = path === undefined ? undefined : posix.normalize(posix.join(holder.folder, path)).replace(/\/$|^\.$/, '');
      if (target !== undefined && all.some(({ folder }) => folder === target)) links.set(name, target);
      else if (constraint.startsWith('workspace:')) {
        const named = gathered.filter(({ manifest }) => manifest['name'] === name);
        if (named[0] && named.length === 1) links.set(name, named[0].folder);
      }
    }
  }
  return links;
};

const readJson = (path: string): Readonly<Record<string, unknown>> => {
  if (!existsSync(path)) return {};
  const { config } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')) as { config?: unknown };
  return typeof config === 'object' && config !== null ? (config as Record<string, unknown>) : {};
};

const folderOf = (path: string): string => (dirname(path) === '.' ? '' : dirname(path));
