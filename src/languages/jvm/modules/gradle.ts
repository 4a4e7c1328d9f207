import { baseName, folderOf, joinPath } from '../../../base/paths.ts';
import type { Notice } from '../../../model/coverage.ts';
import { gradleAliases } from './gradle-aliases.ts';
import { gradleRows } from './gradle-build.ts';
import type { GradleRow } from './gradle-build.ts';
import { accessorOf, readGradleSettings } from './gradle-settings.ts';
import { gradleText } from './gradle-text.ts';
import type { GradleText } from './gradle-text.ts';
import type { FoundModules } from './maven.ts';
import type { JvmModule, ModuleRow } from './module.ts';
import { readVersionCatalog } from './version-catalog.ts';
import type { CatalogEntry, VersionCatalog } from './version-catalog.ts';

export interface GradleFiles {
  /** Build and settings scripts, and catalogs of versions. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every folder of the workspace. */
  readonly folders: ReadonlySet<string>;
  /** Name of a module that another build tool describes as well. */
  readonly known: (folder: string) => string | undefined;
}

export const isGradleScript = (path: string): boolean => /\.gradle(?:\.kts)?$/u.test(path);
export const isVersionCatalog = (path: string): boolean => /(?:^|\/)gradle\/\w+\.versions\.toml$/u.test(path);
export const isGradleSettings = (path: string): boolean => /^settings\.gradle(?:\.kts)?$/u.test(baseName(path));

/** The projects of every Gradle build of the workspace as modules. */
export const gradleModules = (files: GradleFiles): FoundModules => {
  const texts = [...files.texts].filter(([path]) => isGradleScript(path));
  const scripts = new Map(texts.map(([path, text]) => [path, gradleText(text)]));
  const notices: Notice[] = [];
  const reading: Reading = {
    files,
    scripts,
    rows: new Map([...scripts].map(([path, script]) => [path, gradleRows(script)])),
    aliases: gradleAliases(scripts.values()),
    catalogs: catalogsOf(files.texts, notices),
  };
  const builds = buildsOf(reading, notices);
  return { modules: builds.flatMap((build) => modulesOf(reading, build)), notices };
};

interface Reading {
  readonly files: GradleFiles;
  readonly scripts: ReadonlyMap<string, GradleText>;
  readonly rows: ReadonlyMap<string, readonly GradleRow[]>;
  readonly aliases: ReturnType<typeof gradleAliases>;
  /** By folder of the build and name: `libs`. */
  readonly catalogs: ReadonlyMap<string, VersionCatalog>;
}

interface Project {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
}

interface Build {
  readonly folder: string;
  readonly settings?: string;
  readonly projects: readonly Project[];
  readonly byPath: ReadonlyMap<string, Project>;
  readonly byAccessor: ReadonlyMap<string, Project>;
}

const catalogsOf = (texts: ReadonlyMap<string, string>, notices: Notice[]): ReadonlyMap<string, VersionCatalog> => {
  const found = new Map<string, VersionCatalog>();
  for (const [path, text] of texts) {
    if (!isVersionCatalog(path)) continue;
    const catalog = readVersionCatalog(text);
    const name = baseName(path).replace(/\.versions\.toml$/u, '');
    if (catalog) found.set(joinPath(folderOf(folderOf(path)), name), catalog);
    else notices.push({ path, message: 'Not valid TOML; the dependencies it names are left out.' });
  }
  return found;
};

/** Those that settings describe, and scripts that no settings name, each as a build of its own. */
const buildsOf = (reading: Reading, notices: Notice[]): Build[] => {
  const taken = new Set<string>();
  const builds: Build[] = [];
  const settings = [...reading.scripts].filter(([path]) => isGradleSettings(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, script] of settings) {
    const folder = folderOf(path);
    const { rootName = baseName(folder), projects } = readGradleSettings(folder, script);
    const missing = projects.filter((each) => each.folder === undefined || !reading.files.folders.has(each.folder));
    for (const each of missing)
      notices.push({ path, message: `Includes ${JSON.stringify(each.path)}, which has no folder here.` });
    const there = projects.flatMap((each) => {
      if (each.folder === undefined || missing.includes(each) || taken.has(each.folder)) return [];
      taken.add(each.folder);
      return [{ path: each.path, folder: each.folder, name: nameOf(reading, each.folder, rootName, each.path) }];
    });
    builds.push(buildOf(folder, there, path));
  }
  for (const path of reading.scripts.keys()) {
    const folder = folderOf(path);
    if (!/^build\.gradle(?:\.kts)?$/u.test(baseName(path)) || taken.has(folder)) continue;
    taken.add(folder);
    builds.push(buildOf(folder, [{ path: ':', folder, name: nameOf(reading, folder, baseName(folder), ':') }]));
  }
  return builds;
};

const nameOf = ({ files }: Reading, folder: string, rootName: string, path: string): string =>
  files.known(folder) ?? (path === ':' ? rootName : `${rootName}${path}`);

const buildOf = (folder: string, projects: readonly Project[], settings?: string): Build => ({
  folder,
  projects,
  byPath: new Map(projects.map((each) => [each.path, each])),
  byAccessor: new Map(projects.map((each) => [accessorOf(each.path), each])),
  ...(settings !== undefined && { settings }),
});

const modulesOf = (reading: Reading, build: Build): JvmModule[] => {
  const rootScript = scriptOf(reading, build.folder);
  const rootRows = reading.rows.get(rootScript ?? '') ?? [];
  return build.projects.flatMap((project) => {
    const own = project.folder === build.folder ? rootScript : scriptOf(reading, project.folder);
    const isInRoot = own === undefined && rootRows.some((row) => row.project === project.path);
    const manifest = own ?? (isInRoot ? rootScript : undefined) ?? build.settings;
    if (manifest === undefined || project.name === '' || (own === undefined && project.path === ':')) return [];
    const mine = (row: GradleRow): boolean => row.project === project.path || (row.project === '' && own !== undefined);
    const stated = (reading.rows.get(manifest) ?? []).filter(mine);
    const elsewhere = rootRows.filter(
      (row) => (row.project === project.path && own !== rootScript && !isInRoot) || row.project === '*',
    );
    return [
      {
        name: project.name,
        folder: project.folder,
        manifest,
        rows: stated.flatMap((row) => moduleRows(reading, build, project, row)),
        inherited: elsewhere.flatMap((row) => moduleRows(reading, build, project, row)).map(({ name }) => name),
      },
    ];
  });
};

/** Some builds name their scripts after the folders. */
const scriptOf = ({ scripts }: Reading, folder: string): string | undefined =>
  ['build.gradle.kts', 'build.gradle', `${baseName(folder)}.gradle.kts`, `${baseName(folder)}.gradle`]
    .map((name) => joinPath(folder, name))
    .find((path) => scripts.has(path));

const moduleRows = (reading: Reading, build: Build, project: Project, { kind, target, start, end }: GradleRow): ModuleRow[] => {
  if (target.kind === 'project') return [{ name: projectNamed(build, project, target.path), kind, constraint: '', start, end }];
  const named = target.kind === 'artifact' ? [target] : accessed(reading, build, target.segments);
  return named.map(({ name, version }) => ({ name, kind, constraint: reading.aliases.version(version), start, end }));
};

/** A path without a colon in front begins at the project. */
const projectNamed = ({ byPath }: Build, { path }: Project, written: string): string => {
  const beside = `${path === ':' ? '' : path}:${written}`;
  return (byPath.get(written) ?? byPath.get(beside))?.name ?? written;
};

const accessed = (
  { catalogs, aliases }: Reading,
  build: Build,
  [first = '', ...rest]: readonly string[],
): readonly CatalogEntry[] => {
  const name = rest.join('.');
  if (first === 'projects') {
    const project = build.byAccessor.get(name);
    return project ? [{ name: project.name, version: '' }] : [];
  }
  const catalogued = catalogOf(catalogs, build.folder, first)?.get(name);
  const alias = aliases.dependency(rest.at(-1) ?? '');
  return catalogued ?? (alias ? [alias] : []);
};

/** A build within a build often shares its catalog. */
const catalogOf = (catalogs: Reading['catalogs'], folder: string, name: string): VersionCatalog | undefined => {
  for (let at = folder; ; at = folderOf(at)) {
    const found = catalogs.get(joinPath(at, name));
    if (found || at === '') return found;
  }
};
