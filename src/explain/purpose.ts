import { compareText } from '../base/collections.ts';
import { baseName, isInside } from '../base/paths.ts';
import type { Component } from '../model/architecture.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, FileFacts } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Quoted } from '../model/text.ts';
import { statedPurpose } from './authors-words.ts';
import { stemOf } from './file-names.ts';
import { indexOf } from './graph-index.ts';

/** What the file's authors say it is for: about the file, or else about the one thing it exists to offer. */
export const filePurpose = (project: Project, path: ModulePath): Claim[] => statedPurpose(path, filePurposeText(project, path));

/** As `filePurpose`, the text itself. */
export const filePurposeText = (project: Project, path: ModulePath): Quoted | undefined => {
  const facts = project.facts(path);
  if (!facts) return undefined;
  return statedPurpose(path, facts.doc).length > 0 ? facts.doc : mainDefinition(path, facts)?.doc;
};

/** What a component's README, manifest or index file says it is for; the first that says anything. */
export const componentPurpose = (project: Project, component: Component): Claim[] => {
  const [folder, ...others] = component.folders;
  return folder !== undefined && others.length === 0 && standsFor(project, component, folder)
    ? folderPurpose(project, folder)
    : [];
};

/** The same for a folder. */
export const folderPurpose = (project: Project, folder: string): Claim[] =>
  first(documentsOf(project, folder), (path) => statedPurpose(path, project.facts(path)?.doc));

/** What is written about a folder is not said of its tests or settings alone: the component must hold all that runs of it. */
const standsFor = ({ graph }: Project, { id, files }: Component, folder: string): boolean => {
  if (id === folder) return true;
  const held = new Set(files);
  const sources = [...graph.modules.values()].filter(({ path, role }) => role === 'source' && isInside(folder, path));
  return sources.length > 0 && sources.every(({ path }) => held.has(path));
};

/** What README and manifest of the root say; both only where they say different things. */
export const repositoryPurpose = (project: Project): Claim[] => {
  const stated = (paths: readonly ModulePath[]): Claim[] => first(paths, (path) => statedPurpose(path, project.facts(path)?.doc));
  const manifest = stated(project.graph.packages.filter(({ path }) => path === '').map((root) => root.manifest));
  const readme = stated(readmesOf(project, ''));
  const [described] = manifest;
  const [introduced] = readme;
  if (!described || !introduced) return [...manifest, ...readme];
  return sameWords(described.text, introduced.text) ? longer(described, introduced) : [introduced, described];
};

const documentsOf = (project: Project, folder: string): ModulePath[] => [
  ...readmesOf(project, folder),
  ...project.graph.packages.filter(({ path }) => path === folder).map(({ manifest }) => manifest),
  ...inFolder(project, folder, /^(?:index|main|mod|lib|doc|__init__|package-info)\.\w+$/),
];

const readmesOf = (project: Project, folder: string): ModulePath[] =>
  inFolder(project, folder, /^readme(?:\.(?:md|markdown|mdx|txt|rst))?$/i);

const inFolder = ({ graph }: Project, folder: string, name: RegExp): ModulePath[] =>
  (indexOf(graph).filesOfFolder.get(folder) ?? []).filter((path) => name.test(baseName(path))).sort(compareText);

/** Beyond these a file is about more than the one thing that bears its name. */
const fewExports = 3;

const mainDefinition = (path: ModulePath, { definitions, exports }: FileFacts): Definition | undefined => {
  const named = (name: string | undefined): Definition | undefined => definitions.find((definition) => definition.name === name);
  const offered = exports.filter(({ from }) => from === undefined);
  const asDefault = offered.find(({ name }) => name === 'default');
  const [only] = offered.length === 1 ? offered : [];
  const eponymous = offered.find(({ name }) => name.toLowerCase() === stemOf(path).replace(/[^\p{L}\p{N}]/gu, ''));
  const main = only ?? asDefault ?? (offered.length <= fewExports ? eponymous : undefined);
  return main && named(main.local ?? main.name);
};

const first = (paths: readonly ModulePath[], claimsOf: (path: ModulePath) => Claim[]): Claim[] => {
  for (const path of paths) {
    const claims = claimsOf(path);
    if (claims.length > 0) return claims;
  }
  return [];
};

const longer = (a: Claim, b: Claim): Claim[] => [a.text.length >= b.text.length ? a : b];

/** True where one says little that the other does not: most words of the shorter one are in the longer. */
const sameWords = (a: string, b: string): boolean => {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many) return true;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared >= few.size * 0.7;
};

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
