import { baseName, folderOf, isInside, joinPath, normalizePath } from '../../../base/paths.ts';
import type { ResolverContext } from '../../language.ts';
import { camelizer } from './inflection.ts';
import type { Camelize } from './inflection.ts';
import { wordsOf } from './projects.ts';
import type { Projects } from './projects.ts';

/** A folder whose files are loaded by the names of their constants. */
export interface AutoloadRoot {
  readonly folder: string;
  /** What its constants are defined in. */
  readonly namespace: string;
  /** Paths that are left out. */
  readonly ignored: readonly string[];
  /** Folders that stand for no namespace. */
  readonly collapsed: readonly string[];
  /** In gems `version.rb` holds `VERSION`. */
  readonly isGem: boolean;
}

export interface AutoloadRoots {
  readonly all: readonly AutoloadRoot[];
  readonly camelize: Camelize;
  readonly configuration: ReadonlySet<string>;
}

export const findAutoloadRoots = async (context: ResolverContext, projects: Projects): Promise<AutoloadRoots> => {
  const { paths } = context;
  const folders = foldersOf(paths);
  const texts = new Map<string, string>();
  for (const path of [...paths].filter((each) => isConfiguration(each, projects)).sort()) {
    const text = await context.readText(path);
    if (text !== undefined) texts.set(path, text.slice(0, maxText));
  }
  const roots = new Map<string, AutoloadRoot>();
  const add = (root: AutoloadRoot): void => {
    if (folders.has(root.folder) && !roots.has(root.folder)) roots.set(root.folder, root);
  };
  for (const folder of appFolders(folders, paths, projects)) add(plainRoot(folder));
  for (const [path, text] of texts) for (const root of configuredRoots(path, text, projects, folders)) add(root);
  return { all: [...roots.values()], camelize: camelizer(texts.values()), configuration: new Set(texts.keys()) };
};

const maxText = 200_000;

const isConfiguration = (path: string, projects: Projects): boolean =>
  /(?:^|\/)config\/(?:application|environment|environments\/\w+|initializers\/\w*(?:inflection|zeitwerk|autoload)\w*)\.rb$/u.test(
    path,
  ) ||
  /(?:^|\/)lib\/(?:[\w-]+\/)*(?:engine|railtie)\.rb$/u.test(path) ||
  isEntry(path, projects);

/** `lib/name.rb` and `lib/some/name.rb` of a gem, where it sets up its loader. */
const isEntry = (path: string, projects: Projects): boolean => {
  const match = /^(?:(.*)\/)?lib\/(?:[\w-]+\/)?[\w-]+\.rb$/u.exec(path);
  return (
    match !== null &&
    projects.packages.some(({ path: folder, manifest }) => folder === (match[1] ?? '') && manifest.endsWith('.gemspec'))
  );
};

const plainRoot = (folder: string): AutoloadRoot => ({ folder, namespace: '', ignored: [], collapsed: [], isGem: false });

const foldersOf = (paths: ReadonlySet<string>): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith('.rb')) continue;
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
};

/** The folders right in `app`, and `concerns` right in those, of applications, engines and parts of an application. */
const appFolders = (folders: ReadonlySet<string>, paths: ReadonlySet<string>, projects: Projects): readonly string[] => {
  const engines = new Set<string>();
  for (const path of paths) {
    const match = /^(?:(.*)\/)?lib\/(?:[\w-]+\/)*engine\.rb$/u.exec(path);
    if (match) engines.add(match[1] ?? '');
  }
  const isHost = (folder: string): boolean =>
    projects.all.has(folder) ||
    engines.has(folder) ||
    paths.has(joinPath(folder, 'package.yml')) ||
    partFolders.has(baseName(folderOf(folder)));
  return [...folders]
    .filter((folder) => {
      const match = /^(?:(.*)\/)?app\/(\w+)(?:\/concerns)?$/u.exec(folder);
      return match !== null && !notLoaded.has(match[2] ?? '') && isHost(match[1] ?? '');
    })
    .sort();
};

const partFolders: ReadonlySet<string> = new Set(['packs', 'packages', 'components', 'engines', 'plugins', 'domains']);
const notLoaded: ReadonlySet<string> = new Set(['assets', 'views', 'javascript']);

const configuredRoots = (
  path: string,
  whole: string,
  projects: Projects,
  folders: ReadonlySet<string>,
): readonly AutoloadRoot[] => {
  const text = whole.replaceAll(/^[ \t]*#.*$/gmu, '');
  if (/\bZeitwerk::(?:Loader|GemLoader)/u.test(text) && !/(?:^|\/)config\//u.test(path)) return gemRoots(path, text);
  const base = hostOf(path, projects);
  return [...libRoots(base, text), ...namedRoots(base, text, folders)];
};

const hostOf = (path: string, projects: Projects): string => {
  const match = /^(?:(.*)\/)?(?:config|lib)\/.*$/u.exec(path);
  return match ? (match[1] ?? '') : projects.folderOf(path);
};

const libRoots = (base: string, text: string): readonly AutoloadRoot[] => {
  const match = /\.autoload_lib(?:_once)?\b([^\n]*(?:\n[^\n]*\])?)/u.exec(text);
  if (!match) return [];
  const lib = joinPath(base, 'lib');
  return [
    { ...plainRoot(lib), ignored: wordsOf((match[1] ?? '').replace(/^.*?ignore:/u, '')).map((word) => joinPath(lib, word)) },
  ];
};

/** Folders that a statement about autoload paths names literally. */
const namedRoots = (base: string, text: string, folders: ReadonlySet<string>): readonly AutoloadRoot[] => {
  const statements = [
    ...text.matchAll(/\b(?:autoload_paths|eager_load_paths|autoload_once_paths|paths\.add)\b(?:[^\n]*[([,]\n)*[^\n]*/gu),
  ];
  const inPaths = statements.flatMap(([statement]) => foldersIn(base, statement, folders).map(plainRoot));
  const pushed = [...text.matchAll(/\.push_dir[ \t(]+([^\n,]+)(?:,[ \t]*namespace:[ \t]*([\w:]+))?/gu)];
  const inLoader = pushed.flatMap(([, place = '', namespace = '']) =>
    foldersIn(base, valueOf(place.trim(), text), folders).map((folder) => ({ ...plainRoot(folder), namespace })),
  );
  return [...inPaths, ...inLoader];
};

const foldersIn = (base: string, written: string, folders: ReadonlySet<string>): readonly string[] => {
  const joined = written.replaceAll(/\broot\.join\(([^()]*)\)/gu, (_, parts: string) => JSON.stringify(wordsOf(parts).join('/')));
  return wordsOf(joined.replaceAll(/#\{[^{}]*\}\/?/gu, '')).flatMap((word) => {
    const folder = normalizePath(joinPath(base, word.replace(/\/\*\*?$/u, '')));
    return folder !== undefined && folder !== base && folders.has(folder) ? [folder] : [];
  });
};

/** What a local variable was set to. */
const valueOf = (written: string, text: string): string =>
  /^\w+$/u.test(written) ? (new RegExp(String.raw`^[ \t]*${written}[ \t]*=([^\n]*)`, 'mu').exec(text)?.[1] ?? '') : written;

/** `Zeitwerk::Loader.for_gem` and what it is told in words that can be read without running it. */
const gemRoots = (path: string, text: string): readonly AutoloadRoot[] => {
  const folder = folderOf(path);
  const inside = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].flatMap(([, written = '']) =>
      wordsOf(written.replaceAll(/#\{[^{}]*\}\/?/gu, '')).flatMap((word) => normalizePath(joinPath(folder, word)) ?? []),
    );
  const root: AutoloadRoot = {
    folder,
    namespace: '',
    ignored: inside(/\.ignore\b([^\n]*)/gu),
    collapsed: inside(/\.collapse\b([^\n]*)/gu),
    isGem: true,
  };
  if (/\.for_gem_extension\b/u.test(text)) return [];
  const pushed = inside(/\.push_dir\b([^\n,]*)/gu).filter((each) => isInside(folder, each));
  if (/\.for_gem\b/u.test(text) || (/\.push_dir\b/u.test(text) && pushed.length === 0)) return [root];
  return pushed.map((each) => ({ ...root, folder: each }));
};
