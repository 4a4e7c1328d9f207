import { folderOf, isInside, joinPath, normalizePath } from '../../../base/paths.ts';
import { parseCMake } from './parse-cmake.ts';
import type { CMakeArgument, CMakeCommand } from './parse-cmake.ts';

export interface CMakeFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly commands: readonly CMakeCommand[];
  /** Of `project(Name ...)`. */
  readonly project?: CMakeArgument;
  /** Folders that it puts on the path where headers are looked for. */
  readonly directories: readonly string[];
}

/** Reads the CMake files of a workspace, those of outer folders first: what they set is known further in. */
export const readCMakeFiles = (files: readonly { readonly path: string; readonly text: string }[]): readonly CMakeFile[] => {
  const known = new Set(files.map(({ path }) => folderOf(path)));
  const scopes = new Map<string, Variables>();
  const projects = new Map<string, string>();
  const sorted = [...files].sort((a, b) => a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, text }) => {
    const folder = folderOf(path);
    const outer = outermost(folder, known);
    const parent = nearest(folder, scopes);
    const commands = parseCMake(text);
    const project = commands.find(({ name }) => name === 'project')?.arguments[0];
    if (project && !project.text.includes('$')) projects.set(project.text, folder);
    const variables: Variables = new Map(parent ?? []);
    for (const name of ['CMAKE_CURRENT_SOURCE_DIR', 'CMAKE_CURRENT_LIST_DIR']) variables.set(name, here(folder));
    variables.set('CMAKE_SOURCE_DIR', here(outer));
    if (project || !parent) variables.set('PROJECT_SOURCE_DIR', here(folder));
    for (const [name, at] of projects) variables.set(`${name}_SOURCE_DIR`, here(at));
    scopes.set(folder, variables);
    return { path, folder, text, commands, ...(project && { project }), directories: evaluate(commands, folder, variables) };
  });
};

/** Values are lists joined by `;`. */
type Variables = Map<string, string>;

/** Folders of the workspace are told apart from those of the machine by how they begin. */
const workspace = '<workspace>/';

const here = (folder: string): string => `${workspace}${folder}`;

const outermost = (folder: string, known: ReadonlySet<string>): string =>
  [...known]
    .filter((other) => isInside(other, folder))
    .reduce((best, other) => (other.length < best.length ? other : best), folder);

const nearest = (folder: string, scopes: ReadonlyMap<string, Variables>): Variables | undefined => {
  for (let at = folder; at !== '';) {
    at = folderOf(at);
    const found = scopes.get(at);
    if (found) return found;
  }
  return undefined;
};

const evaluate = (commands: readonly CMakeCommand[], folder: string, variables: Variables): readonly string[] => {
  const directories: string[] = [];
  const branches: Branch[] = [];
  for (const { name, arguments: list } of commands) {
    const said = list.map(({ text }) => text);
    if (followBranch(branches, name, said, variables) || branches.some(({ isOff }) => isOff)) continue;
    if (name === 'set') assign(variables, said);
    else if (name === 'option' && said[0] !== undefined) variables.set(said[0], said[2] ?? 'OFF');
    else for (const each of writtenDirectories(name, said)) directories.push(...foldersOf(each, folder, variables));
  }
  return [...new Set(directories)];
};

interface Branch {
  isOff: boolean;
  /** Undefined where the condition asks for what only the building machine knows: then every branch counts. */
  readonly condition: boolean | undefined;
}

/** True for a command that belongs to a condition. */
const followBranch = (branches: Branch[], name: string, said: readonly string[], variables: Variables): boolean => {
  const last = branches.at(-1);
  if (name === 'if') {
    const condition = isOn(said, variables);
    branches.push({ condition, isOff: condition === false });
  } else if (name === 'endif') branches.pop();
  else if (name === 'else' || name === 'elseif') {
    if (last?.condition !== undefined) last.isOff = last.condition;
  } else return false;
  return true;
};

/** Of a lone option (`if(BUILD_TESTS)`, `if(NOT BUILD_TESTS)`) with its default. */
const isOn = (said: readonly string[], variables: Variables): boolean | undefined => {
  const [first, second, ...others] = said;
  const name = first === 'NOT' ? second : first;
  if (name === undefined || others.length > 0 || (first !== 'NOT' && second !== undefined)) return undefined;
  const value = variables.get(name)?.toUpperCase();
  if (value !== 'ON' && value !== 'OFF' && value !== 'TRUE' && value !== 'FALSE') return undefined;
  return (value === 'ON' || value === 'TRUE') !== (first === 'NOT');
};

const maxValue = 4_000;

const assign = (variables: Variables, [name, ...values]: readonly string[]): void => {
  if (name === undefined || variables.size > 2_000) return;
  const end = values.findIndex((value) => value === 'CACHE' || value === 'PARENT_SCOPE');
  const value = expand((end < 0 ? values : values.slice(0, end)).join(';'), variables);
  if (value === undefined || value.length > maxValue) variables.delete(name);
  else variables.set(name, value);
};

/** Undefined where a variable is not known. */
const expand = (text: string, variables: ReadonlyMap<string, string>): string | undefined => {
  const expanded = text.replaceAll(/\$\{([\w.+-]{1,100})\}/gu, (whole, name: string) => variables.get(name) ?? whole);
  return expanded.includes('${') ? undefined : expanded;
};

const qualifiers: ReadonlySet<string> = new Set(['PUBLIC', 'PRIVATE', 'INTERFACE', 'SYSTEM', 'BEFORE', 'AFTER']);

const writtenDirectories = (name: string, said: readonly string[]): readonly string[] => {
  if (name === 'include_directories') return said.filter((each) => !qualifiers.has(each));
  if (name === 'target_include_directories') return said.slice(1).filter((each) => !qualifiers.has(each));
  const at = said.findIndex(
    (each) => each === 'INTERFACE_INCLUDE_DIRECTORIES' || each === 'INCLUDE_DIRECTORIES' || each === 'BASE_DIRS',
  );
  return at >= 0 && (name.startsWith('set_') || name === 'target_sources') ? said.slice(at + 1) : [];
};

const foldersOf = (written: string, folder: string, variables: ReadonlyMap<string, string>): readonly string[] => {
  if (written.startsWith('$<INSTALL_INTERFACE:')) return [];
  const bare = written.replace(/^\$<BUILD_INTERFACE:([^<>]*)>$/u, '$1');
  const expanded = bare.includes('$<') ? undefined : expand(bare, variables);
  return (expanded ?? '').split(';').flatMap((each) => {
    if (each === '' || each.startsWith('/')) return [];
    const at = normalizePath(each.startsWith(workspace) ? each.slice(workspace.length) : joinPath(folder, each));
    return at === undefined ? [] : [at];
  });
};
