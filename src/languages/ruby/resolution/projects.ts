import { baseName, folderOf, joinPath } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { Package } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ResolverContext } from '../../language.ts';
import { gemfileRows, gemspecRows, lockedGems } from './gem-manifest.ts';
import type { GemRow } from './gem-manifest.ts';

/** A folder with a Gemfile, a gem's specification or a Rails application. */
export interface Project {
  readonly folder: string;
  /** Folders of the load path that the gem's specification names; `lib` where it names none. */
  readonly requirePaths: readonly string[];
}

export interface Projects {
  /** By folder. */
  readonly all: ReadonlyMap<string, Project>;
  /** Folder of the project that a path belongs to; '' where it belongs to none. */
  folderOf(path: string): string;
  readonly packages: readonly Package[];
  /** Gems that the manifests name or settle on; those that a manifest names come first. */
  readonly gems: readonly string[];
  readonly manifests: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}

export const findProjects = async (context: ResolverContext): Promise<Projects> => {
  const found = [...context.paths].filter((path) => isManifest(baseName(path))).sort();
  const texts = new Map<string, string>();
  for (const path of found) {
    const text = await context.readText(path);
    if (text !== undefined) texts.set(path, text.slice(0, maxManifest));
  }
  const all = new Map<string, Project>();
  for (const path of found) {
    const folder = baseFolder(path);
    if (!all.has(folder) && !path.endsWith('.lock')) all.set(folder, { folder, requirePaths: requirePathsOf(folder, texts) });
  }
  const declared = declaredPackages(texts);
  const names = new Set(declared.map(({ name }) => name));
  return {
    all,
    folderOf: projectFolder(all),
    packages: declared.map((each) => withInternal(each, names)),
    gems: gemNames(texts),
    manifests: new Set(found),
    notices: [],
  };
};

const maxManifest = 1_000_000;

const isManifest = (name: string): boolean => manifestNames.has(name) || name.endsWith('.gemspec') || name === 'application.rb';

const manifestNames: ReadonlySet<string> = new Set(['Gemfile', 'gems.rb', 'Gemfile.lock', 'gems.locked']);

const isApplication = (path: string): boolean => /(?:^|\/)config\/application\.rb$/u.test(path);

const baseFolder = (path: string): string => (isApplication(path) ? folderOf(folderOf(path)) : folderOf(path));

const requirePathsOf = (folder: string, texts: ReadonlyMap<string, string>): readonly string[] => {
  for (const [path, text] of texts) {
    if (folderOf(path) !== folder || !path.endsWith('.gemspec')) continue;
    const written = /\.require_paths?\s*=\s*([^\n]*)/u.exec(text)?.[1];
    const named = written === undefined ? [] : wordsOf(written);
    if (named.length > 0) return named;
  }
  return ['lib'];
};

/** Literal strings of a line: `["lib", "ext"]`, `%w[lib ext]`. */
export const wordsOf = (line: string): readonly string[] => {
  const words = /%w?[([{]([^)\]}]*)[)\]}]/iu.exec(line)?.[1];
  if (words !== undefined) return words.split(/\s+/u).filter((word) => word !== '');
  return [...line.matchAll(/["']([^"']+)["']/gu)].map(([, word = '']) => word);
};

const projectFolder = (all: ReadonlyMap<string, Project>): ((path: string) => string) => {
  const known = new Map<string, string>();
  const find = (folder: string): string => {
    if (folder === '' || all.has(folder)) return folder;
    const cached = known.get(folder);
    if (cached !== undefined) return cached;
    const result = find(folderOf(folder));
    known.set(folder, result);
    return result;
  };
  return (path) => find(folderOf(path));
};

interface Declared extends Omit<Package, 'dependsOn'> {
  readonly rows: readonly GemRow[];
}

/** Gems by their specifications; applications by their Gemfile, under the name of their module. */
const declaredPackages = (texts: ReadonlyMap<string, string>): readonly Declared[] => {
  const packages: Declared[] = [];
  const withSpecification = new Set<string>();
  for (const [path, text] of texts) {
    if (!path.endsWith('.gemspec')) continue;
    withSpecification.add(folderOf(path));
    const name = /\.name\s*=\s*["']([^"']+)["']/u.exec(text)?.[1] ?? baseName(path).replace(/\.gemspec$/u, '');
    packages.push(declaredPackage(name, path, gemspecRows(text)));
  }
  for (const [path, text] of texts) {
    const isGemfile = baseName(path) === 'Gemfile' || baseName(path) === 'gems.rb';
    if (!isGemfile || withSpecification.has(folderOf(path))) continue;
    packages.push(declaredPackage(applicationName(folderOf(path), texts) ?? baseName(path), path, gemfileRows(text)));
  }
  return packages.filter(({ name }) => name !== '');
};

const declaredPackage = (name: string, path: string, rows: readonly GemRow[]): Declared => ({
  name,
  ecosystem: 'rubygems',
  path: folderOf(path),
  manifest: modulePath(path),
  rows,
});

const applicationName = (folder: string, texts: ReadonlyMap<string, string>): string | undefined => {
  const text = texts.get(joinPath(folder, 'config/application.rb'));
  const name = text === undefined ? undefined : /^[ \t]*module[ \t]+([A-Z]\w*)/mu.exec(text)?.[1];
  return name ?? (folder === '' ? undefined : baseName(folder));
};

const withInternal = ({ rows, ...declared }: Declared, names: ReadonlySet<string>): Package => ({
  ...declared,
  dependsOn: rows.map((row) => ({ ...row, internal: row.name !== declared.name && names.has(row.name) })),
});

const gemNames = (texts: ReadonlyMap<string, string>): readonly string[] => {
  const named = [...texts].flatMap(([path, text]) => rowsOf(path, text).map(({ name }) => name));
  const locked = [...texts].flatMap(([path, text]) => (/\.lock(?:ed)?$/u.test(path) ? lockedGems(text) : []));
  return [...new Set([...named, ...locked])];
};

const rowsOf = (path: string, text: string): readonly GemRow[] => {
  if (path.endsWith('.gemspec')) return gemspecRows(text);
  return baseName(path) === 'Gemfile' || baseName(path) === 'gems.rb' ? gemfileRows(text) : [];
};
