import { compareText, groupBy } from '../base/collections.ts';
import { baseName, folderOf } from '../base/paths.ts';
import type { Architecture, Component, ComponentId } from '../model/architecture.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { Module, ModuleGraph, ModuleRole } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import { distinctNames } from './distinct-names.ts';
import type { Place } from './distinct-names.ts';
import type { NameChoice } from './name.ts';
import { filesIn, folderTree } from './folder-tree.ts';
import type { Naming } from './folder-name.ts';
import { nameChoice } from './name.ts';
import { foldersInside, madeOf } from './matter.ts';
import { ownerOf, projectName, sharedPrefix } from './project-name.ts';
import { branchFolder, folderPart } from './part.ts';
import type { Part, Sizing } from './part.ts';
import { divide, fewFiles, isBalanced, partition } from './partition.ts';
import { massOf } from './mass.ts';
import { sharedNamespaces, withoutNamespace } from './namespaces.ts';
import { allAparts, setApart } from './set-apart.ts';
import type { Apart } from './set-apart.ts';
import { spacedWords } from './spaced-words.ts';
import { sentenceCase, wordsOf } from './words.ts';

export interface ArchitectureInput {
  /** Of the opened folder. */
  readonly name: string;
  readonly graph: ModuleGraph;
  readonly facts: (path: ModulePath) => FileFacts | undefined;
}

/**
 * Folder-first grouping of a module graph. Folders as the authors made them agree better with how people see a system than clusters of
 * the dependency graph do; the largest is opened first until about a dozen parts stand at one level. The same modules give the same
 * architecture in whatever order they come; ids come from folders, so that a new file renames nothing.
 */
export const buildArchitecture = ({ name, graph, facts }: ArchitectureInput): Architecture => {
  const packages = new Map(graph.packages.map((one) => [one.path, one]));
  const project = projectName(name, packages, facts);
  const namespaces = sharedNamespaces([
    ...[...graph.modules.keys()].flatMap((path) => path.split('/').slice(0, -1)),
    ...graph.packages.map((one) => one.name),
  ]);
  const prefix = sharedPrefix(packages, project);
  const bareName = (folder: string): string => withoutFirst(withoutNamespace(baseName(folder), namespaces), prefix);
  const sources = [...graph.modules.values()].flatMap(({ path, role }) => (role === 'source' ? [path] : []));
  const naming: Naming = {
    project,
    owner: ownerOf(project, name),
    prefix,
    spaced: spacedWords(graph.modules.keys()),
    packages,
    facts,
    madeOf: madeOf(sources),
    foldersIn: foldersInside(sources),
    namespaces,
    isSaid: wordsIn(graph),
    known: new Map(),
  };
  const modules = [...graph.modules.values()].sort((a, b) => compareText(a.path, b.path));
  const apart = setApart(graph);
  const components = new Map<ComponentId, Component>();
  // What is only built apart (a target of CMake) was not meant as one thing to look at.
  const isPackage = (folder: string): boolean => folder !== '' && (packages.get(folder)?.ecosystem ?? 'other') !== 'other';
  const usedBy = ({ path }: Module): Module[] =>
    (graph.outgoing.get(path) ?? []).flatMap(({ to }) => graph.modules.get(to) ?? []);
  const program: Grown = {
    components,
    naming,
    role: 'source',
    sizing: { weightOf: ({ role, path }) => (role === 'source' ? massOf(path) : 0), isPackage, bareName, usedBy, idPrefix: '' },
  };
  const whole = wholeOf(
    modules.filter(({ path }) => !apart.has(path)),
    program,
  );
  const top = topParts(whole, program);
  grow(top, undefined, branchFolder(whole), program);
  const byApart = groupBy(modules, ({ path }) => apart.get(path));
  for (const one of allAparts) {
    const sizing: Sizing = { weightOf: () => 1, isPackage, bareName, usedBy, idPrefix: `${one.id}/` };
    growApart(one, byApart.get(one) ?? [], { components, naming, role: one.role, sizing });
  }
  return { components, top: top.map(({ id }) => id) };
};

/** `kitchen` for `acme-kitchen`, where most begin with `acme`. */
const withoutFirst = (name: string, prefix: string | undefined): string => {
  const rest =
    prefix !== undefined && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length).replace(/^[-_.]+/u, '') : '';
  return rest === '' ? name : rest;
};

/** Made when first asked: few names need it. */
const wordsIn = (graph: ModuleGraph): ((word: string) => boolean) => {
  let words: ReadonlySet<string> | undefined;
  return (word) => (words ??= new Set([...graph.modules.keys()].flatMap((path) => wordsOf(path.toLowerCase())))).has(word);
};

/** What components are made with, and where they are put. */
interface Grown {
  readonly components: Map<ComponentId, Component>;
  readonly naming: Naming;
  readonly role: ModuleRole;
  readonly sizing: Sizing;
}

const wholeOf = (modules: readonly Module[], { sizing }: Grown): Part => folderPart(folderTree(modules, sizing.weightOf), sizing);

const topParts = (whole: Part, { sizing }: Grown): Part[] => {
  const files = filesIn(whole.folders).length;
  if (files === 0) return [];
  const parts = divide(whole, sizing);
  if (parts.length > 1 && (files > fewFiles || isBalanced(parts, whole))) return parts;
  const forced = partition(whole, sizing);
  return forced.length > 1 ? forced : [whole];
};

const growApart = (apart: Apart, modules: readonly Module[], grown: Grown): void => {
  if (modules.length === 0) return;
  const whole = wholeOf(modules, grown);
  const parts = partition(whole, grown.sizing);
  const { id, name } = apart;
  grown.components.set(id, { ...componentOf(whole, parts, undefined, grown), id, name, isPackage: false });
  grow(parts, id, branchFolder(whole), grown);
};

/** Adds components for parts that are shown together, and for what lies inside them. */
const grow = (parts: readonly Part[], parent: ComponentId | undefined, shown: string, grown: Grown): void => {
  const around = parent === undefined ? undefined : grown.components.get(parent)?.name;
  const choices = parts.map((part) => nameInside(nameChoice(part, shown, grown.naming), around, parent));
  const names = distinctNames(choices, around === undefined ? [] : parts.map((part) => placeOf(part, shown)));
  parts.forEach((part, index) => {
    const inside = partition(part, grown.sizing);
    const { name, evidence } = names[index] ?? { name: part.id };
    const component = componentOf(part, inside, parent, grown);
    grown.components.set(part.id, { ...component, name, ...(evidence && { nameEvidence: evidence }) });
    grow(inside, part.id, branchFolder(part), grown);
  });
};

const placeOf = ({ kind, folder }: Part, shown: string): Place => {
  const group = folderOf(folder);
  return { isDirect: kind !== 'folder' || group === shown, group };
};

/** Never what holds it is called; nor with its name before, where those that bear it were put together. */
const nameInside = (choice: NameChoice, around: string | undefined, parent: ComponentId | undefined): NameChoice => {
  if (around === undefined) return choice;
  const isSiblings = parent?.endsWith('*') === true && !parent.endsWith('/*');
  const [first, ...others] = choice.flatMap((called) => {
    if (called.name.toLowerCase() === around.toLowerCase()) return [];
    const isBearing = isSiblings && called.name.toLowerCase().startsWith(`${around.toLowerCase()} `);
    return isBearing ? [{ ...called, name: sentenceCase(called.name.slice(around.length + 1)) }, called] : [called];
  });
  return first === undefined
    ? choice
    : [first, ...others.filter(({ name }, index) => name !== (others[index - 1] ?? first).name)];
};

const componentOf = (
  part: Part,
  inside: readonly Part[],
  parent: ComponentId | undefined,
  { role, naming }: Grown,
): Component => {
  const files = [...part.files, ...filesIn(part.folders)].sort((a, b) => compareText(a.path, b.path));
  return {
    id: part.id,
    name: '',
    ...(parent !== undefined && { parent }),
    children: inside.map(({ id }) => id),
    folders: coveredFolders(part),
    role,
    files: files.map(({ path }) => path),
    lines: files.reduce((total, { lines }) => total + lines, 0),
    isPackage: part.kind === 'folder' && part.folder !== '' && naming.packages.has(part.folder),
  };
};

const coveredFolders = ({ folders, files }: Part): string[] => {
  const covered = new Set([...files.map(({ path }) => folderOf(path)), ...folders.map(({ path }) => path)]);
  return [...covered].sort(compareText);
};
