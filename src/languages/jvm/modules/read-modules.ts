import { baseName, folderOf } from '../../../base/paths.ts';
import { lineIndex } from '../../../base/line-index.ts';
import type { Notice } from '../../../model/coverage.ts';
import type { Package } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { ResolverContext } from '../../language.ts';
import { artifactFinder } from './artifact-finder.ts';
import { gradleModules, isGradleScript, isVersionCatalog } from './gradle.ts';
import { mavenModules } from './maven.ts';
import type { JvmModule } from './module.ts';
import { moduleGraph } from './module-graph.ts';
import type { JvmModuleGraph } from './module-graph.ts';
import { readPom } from './pom.ts';

/** What the manifests of Maven and Gradle say of a workspace. */
export interface JvmModules extends JvmModuleGraph {
  /** `group:artifact` (or the group) of the dependency that a package comes from. */
  artifactFor(packageName: string): string | undefined;
  readonly packages: readonly Package[];
  readonly notices: readonly Notice[];
  readonly configuration: ReadonlySet<string>;
}

export const readModules = async (context: ResolverContext): Promise<JvmModules> => {
  const texts = await manifestTexts(context);
  const maven = mavenModules([...texts].flatMap(([path, text]) => (isPom(path) ? [readPom(path, text)] : [])));
  const names = new Map(maven.modules.map(({ folder, name }) => [folder, name]));
  const gradle = gradleModules({
    texts: new Map([...texts].filter(([path]) => !isPom(path))),
    folders: foldersOf(context.paths),
    known: (folder) => names.get(folder),
  });
  const modules = [...maven.modules, ...gradle.modules];
  return {
    ...moduleGraph(modules),
    artifactFor: artifactFinder(modules),
    packages: packagesOf(withoutTwins(modules), texts),
    notices: [...maven.notices, ...gradle.notices],
    configuration: new Set(texts.keys()),
  };
};

const maxLength = 2_000_000;

/** Those of projects that are made from a model (archetypes), which lie among resources, are not of the workspace. */
const isPom = (path: string): boolean => baseName(path) === 'pom.xml' && !/(?:^|\/)src\/[^/]+\/resources\//u.test(path);

const manifestTexts = async (context: ResolverContext): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>();
  for (const path of [...context.paths].filter((each) => isPom(each) || isGradleScript(each) || isVersionCatalog(each)).sort()) {
    const text = await context.readText(path);
    if (text !== undefined) texts.set(path, text.slice(0, maxLength));
  }
  return texts;
};

const foldersOf = (paths: ReadonlySet<string>): ReadonlySet<string> => {
  const folders = new Set(['']);
  for (const path of paths) for (let at = folderOf(path); !folders.has(at); at = folderOf(at)) folders.add(at);
  return folders;
};

/** A folder that two build tools describe is one package: Maven's. */
const withoutTwins = (modules: readonly JvmModule[]): readonly JvmModule[] => {
  const folders = new Set<string>();
  return modules.filter(({ folder }) => {
    const isNew = !folders.has(folder);
    folders.add(folder);
    return isNew;
  });
};

const packagesOf = (modules: readonly JvmModule[], texts: ReadonlyMap<string, string>): readonly Package[] => {
  const names = new Set(modules.map(({ name }) => name));
  const indexes = new Map<string, ReturnType<typeof lineIndex>>();
  const indexOf = (manifest: string): ReturnType<typeof lineIndex> => {
    const index = indexes.get(manifest) ?? lineIndex(texts.get(manifest) ?? '');
    indexes.set(manifest, index);
    return index;
  };
  return modules.map(({ name, folder, manifest, rows }) => ({
    name,
    ecosystem: 'maven',
    path: folder,
    manifest: modulePath(manifest),
    dependsOn: rows.map(({ name: target, kind, constraint, start, end }) => ({
      name: target,
      kind,
      constraint,
      internal: names.has(target),
      range: { start: indexOf(manifest).positionAt(start), end: indexOf(manifest).positionAt(end) },
    })),
  }));
};
