import type { FileFacts, ImportFact } from '../../../model/file-facts.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { Resolution } from '../../../model/resolution.ts';
import type { Resolver, ResolverContext } from '../../language.ts';
import { packagesOf, readProjects } from '../projects/read-projects.ts';
import type { Project, Projects } from '../projects/read-projects.ts';
import { workspacePackages } from '../projects/workspace-packages.ts';
import { fileScope, globalUsingsOf, usingsOf } from './file-scope.ts';
import type { FileScope, Usings } from './file-scope.ts';
import { lookUp } from './look-up.ts';
import { outsideName } from './outside-name.ts';
import { typeIndex, withoutArity } from './type-index.ts';
import type { TypeIndex } from './type-index.ts';

export const createCSharpResolver = async (context: ResolverContext): Promise<Resolver> => {
  const { paths } = context;
  const readText = (path: string): Promise<string | undefined> => context.readText(path);
  const facts = (path: string): FileFacts | undefined => context.facts(path);
  const projects = await readProjects(paths, readText);
  const files = [...paths].flatMap((path) => {
    const file = facts(path);
    return file?.language === 'csharp' ? [[path, file] as const] : [];
  });
  const workspace: Workspace = {
    index: typeIndex(files),
    ofFile: remembered((path: string) => projects.ofFile(path)),
    globals: globalUsings(files, projects),
    visibility: new Map(),
    packages: remembered((path: string) => packageNames(path, projects)),
  };
  const scopeOf = remembered((path: string) => fileScope(facts(path), sharedUsings(path, workspace), workspace.index));
  return {
    resolve: (from, reference) => resolveReference(from, reference, workspace, scopeOf(from)),
    packages: await workspacePackages(projects.projects, readText),
    notices: projects.notices,
    configuration: projects.configuration,
  };
};

interface Workspace {
  readonly index: TypeIndex;
  readonly ofFile: (path: string) => readonly Project[];
  /** `global using`, by project; of files in no project by ''. */
  readonly globals: ReadonlyMap<string, readonly Usings[]>;
  /** Projects that the files of some projects see, by the paths of those. */
  readonly visibility: Map<string, ReadonlySet<string>>;
  readonly packages: (path: string) => readonly string[];
}

const remembered = <T>(make: (path: string) => T): ((path: string) => T) => {
  const made = new Map<string, T>();
  return (path) => {
    const known = made.get(path);
    if (known !== undefined) return known;
    const value = make(path);
    made.set(path, value);
    return value;
  };
};

const resolveReference = (from: string, reference: ImportFact, workspace: Workspace, scope: FileScope): Resolution => {
  const { kind, specifier, bindings } = reference;
  const visible = (name: string): readonly string[] => visibleFiles(from, name, workspace);
  if (kind === 'implicit') {
    const found = lookUp(specifier, scope, workspace.index, visible);
    const isProgram = found.length === 0 && specifier === 'Program';
    return filesOr(from, isProgram ? entryPoint(from, workspace) : found, { kind: 'nothing' });
  }
  const target = scope.absolute(specifier);
  if (bindings)
    return filesOr(from, lookUp(`global::${target}`, scope, workspace.index, visible), outside(from, target, workspace));
  return workspace.index.isNamespace(target) ? { kind: 'files', targets: [] } : outside(from, target, workspace);
};

const outside = (from: string, name: string, { index, packages }: Workspace): Resolution =>
  index.isNamespace(name)
    ? { kind: 'files', targets: [] }
    : outsideName(withoutArity(name), packages(from), (each) => index.isNamespace(each));

const filesOr = (from: string, found: readonly string[], otherwise: Resolution): Resolution => {
  if (found.length === 0) return otherwise;
  const targets = [...new Set(found)].filter((path) => path !== from).map((path) => ({ path: modulePath(path) }));
  return targets.length === 0 ? { kind: 'nothing' } : { kind: 'files', targets };
};

/** Of the projects that the file's own ones refer to. What belongs to no project is seen by all. */
const visibleFiles = (from: string, name: string, workspace: Workspace): readonly string[] => {
  return seenBy(from, workspace.index.filesOf(name), workspace);
};

/** The program of the file's own project, or the only one among those it refers to. */
const entryPoint = (from: string, workspace: Workspace): readonly string[] => {
  const own = new Set(workspace.ofFile(from).map(({ path }) => path));
  const seen = seenBy(from, workspace.index.entryPoints, workspace);
  const mine = seen.filter((path) => workspace.ofFile(path).some((project) => own.has(project.path)));
  return mine.length > 0 ? mine : seen.length === 1 ? seen : [];
};

const seenBy = (from: string, files: readonly string[], workspace: Workspace): readonly string[] => {
  const own = workspace.ofFile(from);
  if (files.length === 0 || own.length === 0) return files;
  const seen = visibleProjects(own, workspace.visibility);
  return files.filter((path) => {
    const theirs = workspace.ofFile(path);
    return theirs.length === 0 || theirs.some((project) => seen.has(project.path));
  });
};

const visibleProjects = (own: readonly Project[], known: Map<string, ReadonlySet<string>>): ReadonlySet<string> => {
  const [only, ...others] = own;
  if (only && others.length === 0) return only.visible;
  const key = own.map(({ path }) => path).join('\n');
  const seen = known.get(key) ?? new Set(own.flatMap(({ visible }) => [...visible]));
  known.set(key, seen);
  return seen;
};

const globalUsings = (
  files: readonly (readonly [string, FileFacts])[],
  projects: Projects,
): ReadonlyMap<string, readonly Usings[]> => {
  const found = new Map<string, Usings[]>();
  const add = (project: string, usings: Usings): void => {
    found.set(project, [...(found.get(project) ?? []), usings]);
  };
  for (const project of projects.projects) {
    const usings = [project.file, ...project.shared].flatMap((file) => file.usings);
    if (usings.length > 0) add(project.path, usingsOf(usings));
  }
  for (const [path, file] of files) {
    if (!file.exports.some(({ from }) => from !== undefined)) continue;
    const own = projects.ofFile(path);
    for (const project of own.length > 0 ? own.map((each) => each.path) : ['']) add(project, globalUsingsOf(file));
  }
  return found;
};

const sharedUsings = (path: string, { ofFile, globals }: Workspace): readonly Usings[] => {
  const own = ofFile(path);
  return (own.length > 0 ? own.map((each) => each.path) : ['']).flatMap((each) => globals.get(each) ?? []);
};

/** Packages that a file can use: of its projects and of all that they refer to. */
const packageNames = (path: string, projects: Projects): readonly string[] => {
  const seen = new Set(projects.ofFile(path).flatMap(({ visible }) => [...visible]));
  const within = seen.size === 0 ? projects.projects : projects.projects.filter((project) => seen.has(project.path));
  return [...new Set(within.flatMap((project) => packagesOf(project).map(({ name }) => name)))];
};
