import { baseName, folderOf, isInside, joinPath } from '../../../base/paths.ts';
import picomatch from 'picomatch';
import type { Notice } from '../../../model/coverage.ts';
import { readProjectFile } from './project-file.ts';
import type { ProjectFile, ProjectItem } from './project-file.ts';

/** A project of the workspace, with the files of properties that apply to its folder. */
export interface Project {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly file: ProjectFile;
  /** `Directory.Build.props` and the like, the nearest of each name, and `packages.config`. */
  readonly shared: readonly ProjectFile[];
  /** This project and those it refers to, also through others. */
  readonly visible: ReadonlySet<string>;
}

export interface Projects {
  readonly projects: readonly Project[];
  /** Projects that a file is compiled in, by path of the project. */
  ofFile(path: string): readonly Project[];
  readonly configuration: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}

/** Project files of C#, F# and Visual Basic. */
export const isProjectFile = (path: string): boolean => /\.(?:cs|fs|vb)proj$/iu.test(path);

export const sharedNames = ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props'] as const;

export const readProjects = async (
  paths: ReadonlySet<string>,
  readText: (path: string) => Promise<string | undefined>,
): Promise<Projects> => {
  const wanted = [...paths].filter(isOfProjects).sort();
  const files = new Map<string, ProjectFile>();
  for (const path of wanted) {
    const text = await readText(path);
    if (text !== undefined) files.set(path, readProjectFile(path, text.slice(0, maxLength)));
  }
  const projects = withVisible(
    [...files.values()].filter(({ path }) => isProjectFile(path)),
    files,
  );
  return {
    projects,
    ofFile: fileFinder(projects),
    configuration: new Set(wanted),
    notices: [...files.values()].flatMap(({ path, isWellFormed }) =>
      isWellFormed ? [] : [{ path, message: 'Not well-formed XML; references to projects and packages may be missing.' }],
    ),
  };
};

const maxLength = 2_000_000;

const isOfProjects = (path: string): boolean =>
  isProjectFile(path) || baseName(path) === 'packages.config' || sharedNames.some((name) => baseName(path) === name);

const withVisible = (found: readonly ProjectFile[], files: ReadonlyMap<string, ProjectFile>): Project[] => {
  const shared = new Map(found.map(({ path }) => [path, sharedOf(path, files)]));
  const known = new Map(found.map((file) => [file.path.toLowerCase(), file.path]));
  const references = new Map(
    found.map((file) => [
      file.path,
      [file, ...(shared.get(file.path) ?? [])].flatMap(({ projects }) =>
        projects.flatMap(({ path }) => known.get(path.toLowerCase()) ?? []),
      ),
    ]),
  );
  return found.map((file) => ({
    path: file.path,
    folder: folderOf(file.path),
    name: nameOf(file),
    file,
    shared: shared.get(file.path) ?? [],
    visible: reachable(file.path, references),
  }));
};

const nameOf = ({ path, properties }: ProjectFile): string => {
  const said = (properties.get('PackageId') ?? properties.get('AssemblyName'))?.value;
  return said !== undefined && !said.includes('$(') ? said : baseName(path).replace(/\.\w+$/u, '');
};

/** The nearest file of each name in the folders above; MSBuild looks no further by itself. */
const sharedOf = (path: string, files: ReadonlyMap<string, ProjectFile>): ProjectFile[] => {
  const config = files.get(joinPath(folderOf(path), 'packages.config'));
  const nearest = sharedNames.flatMap((name) => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const file = files.get(joinPath(folder, name));
      if (file) return [file];
      if (folder === '') return [];
    }
  });
  return config ? [...nearest, config] : nearest;
};

const reachable = (start: string, references: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const found = new Set([start]);
  for (const path of found) for (const next of references.get(path) ?? []) found.add(next);
  return found;
};

/** A file belongs to the projects of the nearest folder above it that has one, and to those that name it. */
const fileFinder = (projects: readonly Project[]): ((path: string) => readonly Project[]) => {
  const byFolder = new Map<string, Project[]>();
  for (const project of projects) byFolder.set(project.folder, [...(byFolder.get(project.folder) ?? []), project]);
  const linked = projects.flatMap((project) => {
    const outside = project.file.compile.filter((pattern) => !isInside(project.folder, pattern));
    return outside.length > 0 ? [{ project, isMatch: picomatch(outside.slice(0, maxPatterns)) }] : [];
  });
  const removed = new Map(
    projects.flatMap(({ path, file }) =>
      file.removed.length > 0 ? [[path, picomatch(file.removed.slice(0, maxPatterns))] as const] : [],
    ),
  );
  return (path) => {
    const inside = nearestProjects(byFolder, path).filter((project) => removed.get(project.path)?.(path) !== true);
    return [...inside, ...linked.flatMap(({ project, isMatch }) => (isMatch(path) ? [project] : []))];
  };
};

const maxPatterns = 200;

const nearestProjects = (byFolder: ReadonlyMap<string, readonly Project[]>, path: string): readonly Project[] => {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const found = byFolder.get(folder);
    if (found) return found;
    if (folder === '') return [];
  }
};

/** Every package that a project names, its own rows before those of shared files. */
export const packagesOf = ({ file, shared }: Project): readonly ProjectItem[] =>
  [file, ...shared].flatMap(({ packages }) => packages);

/** What a row says of a version, or what is said for the whole folder. */
export const versionOf = ({ shared }: Project, item: ProjectItem): string =>
  item.version ??
  shared.flatMap(({ versions }) => versions).find(({ name }) => name.toLowerCase() === item.name.toLowerCase())?.version ??
  '';
