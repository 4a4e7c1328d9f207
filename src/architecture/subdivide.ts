import { compareText, groupBy } from '../base/collections.ts';
import { baseName, isInside } from '../base/paths.ts';
import type { Module } from '../model/module-graph.ts';
import { communities } from './communities.ts';
import { alphabetRanges } from './ranges.ts';
import { branchOf, chainFrom, filesIn } from './folder-tree.ts';
import type { Folder } from './folder-tree.ts';
import { branchFolder, folderPart, gatheredPart, restIdOf } from './part.ts';
import type { Part, Sizing } from './part.ts';
import { stemGroups } from './stems.ts';
import { containers } from './vocabulary.ts';

/** What lies inside a part before anything is gathered: a part for each folder, and one for the files directly in it. */
export const subdivide = (part: Part, sizing: Sizing): Part[] => {
  const [only] = part.folders;
  const branch = only && part.folders.length === 1 && part.files.length === 0 ? branchOf(only) : undefined;
  const folders = branch ? [...branch.folders.values()] : part.folders;
  const files = branch ? branch.files : part.files;
  const inside = folders.map((folder) => folderPart(withoutContainers(folder), sizing));
  const folder = branch?.path ?? part.folder;
  if (files.length > 0) inside.push(gatheredPart({ id: restIdOf(part, sizing), kind: 'rest', folder, files }, sizing));
  return inside;
};

/** `packages/web` for `packages` where there is nothing else in it, so that a second package changes nothing about the first. */
const withoutContainers = (folder: Folder): Folder =>
  chainFrom(folder).find(({ path }) => !containers.has(baseName(path).toLowerCase())) ?? folder;

export interface Gathering {
  readonly owner: Part;
  /** At most so many parts; two or more. */
  readonly room: number;
  /** Parts of less weight are gathered. */
  readonly least: number;
  readonly sizing: Sizing;
}

/** Gathers small parts with the loose files of their owner, then parts of a common first word, then the lightest, until they fit. */
export const gather = (parts: readonly Part[], gathering: Gathering): Part[] => {
  const { room, least, sizing } = gathering;
  const isWorthABox = (part: Part): boolean => part.kind !== 'rest' && !isSmall(part, least, sizing);
  if (parts.length <= room && !parts.some(isWorthABox)) return [...parts];
  const gathered = withRest(parts, isWorthABox, gathering);
  if (gathered.length <= room) return gathered;
  const related = bySiblings(parts, gathering);
  const worthABox = related.filter(isWorthABox);
  // A long row of small folders alike: the heaviest of them, rather than all in one.
  const candidates = worthABox.length > 1 ? worthABox : related.filter(({ kind, weight }) => kind !== 'rest' && weight > 2);
  const ranked = candidates.sort(heaviestFirst);
  const chosen = new Set(ranked.length >= room ? ranked.slice(0, room - 1) : ranked);
  return withRest(related, (part) => chosen.has(part), gathering);
};

/** A package was meant to be seen; half the size is enough. */
export const isSmall = ({ folder, kind, weight }: Part, least: number, { isPackage }: Sizing): boolean =>
  weight < (kind === 'folder' && isPackage(folder) ? Math.ceil(least / 2) : least);

export const heaviestFirst = (a: Part, b: Part): number => b.weight - a.weight || compareText(a.id, b.id);

/** A single small folder keeps its own box, there being nothing to gather it with. */
const withRest = (parts: readonly Part[], isKept: (part: Part) => boolean, { owner, sizing }: Gathering): Part[] => {
  const kept = parts.filter(isKept);
  const left = parts.filter((part) => !isKept(part));
  if (left.length <= 1) return [...parts];
  return [...kept, restOf(owner, left, sizing)];
};

/** One part of several that lie in `owner`. */
export const restOf = (owner: Part, parts: readonly Part[], sizing: Sizing): Part => {
  const folder = branchFolder(owner);
  const folders = parts.flatMap((part) => part.folders);
  const files = parts.flatMap((part) => part.files);
  return gatheredPart(
    {
      id: restIdOf(owner, sizing),
      kind: 'rest',
      folder,
      ...(owner.kind === 'siblings' && { label: owner.label }),
      folders,
      files,
    },
    sizing,
  );
};

/** Groups by the first words of folder names: of three and more, or of two where one has that word for its name (`task`, `task-runner`). */
const bySiblings = (parts: readonly Part[], { owner, least, sizing }: Gathering): Part[] => {
  const folders = parts.filter(({ kind }) => kind === 'folder');
  const prefix = restIdOf(owner, sizing).slice(0, -1);
  const groups = stemGroups(folders, ({ folder }) => sizing.bareName(folder), 2)
    .filter(
      ({ stem, members }) => members.length > 2 || members.some(({ folder }) => sizing.bareName(folder).toLowerCase() === stem),
    )
    .map(({ stem, words, members }) =>
      gatheredPart(
        {
          id: `${prefix}${stem}*`,
          kind: 'siblings',
          folder: owner.folder,
          label: words,
          folders: members.flatMap((member) => member.folders),
        },
        sizing,
      ),
    )
    .filter((group) => group.weight >= least);
  const taken = new Set(groups.flatMap((group) => group.folders));
  return [...groups, ...parts.filter(({ kind, folders: [folder] }) => kind !== 'folder' || !folder || !taken.has(folder))];
};

/** Most groups of one view; the rest is one more. */
const mostStems = 11;
/** Share of the files that groups must hold to be better than none. */
const worthwhile = 0.5;

/** Files of a part that folders do not divide: by what they use and their names, else by the first words of their names, else by the alphabet. */
export const divideFiles = (part: Part, sizing: Sizing): Part[] => {
  const files = [...part.files, ...filesIn(part.folders)];
  const together = communityParts(part, sizing);
  if (together.length > 1) return together;
  const folder = branchFolder(part);
  const least = Math.max(4, Math.ceil(files.length / 40));
  const stems = stemGroups(files, (file) => nameInside(folder, file), least).slice(0, mostStems);
  const taken = new Set(stems.flatMap(({ members }) => members));
  if (stems.length < 2 || taken.size < files.length / 5) return byAlphabet(part, files, sizing);
  const groups = stems.map(({ stem, label, members }) =>
    gatheredPart({ id: `${part.id}/${stem}*`, kind: 'stem', folder, label, files: members }, sizing),
  );
  return withLeft(part, groups, files, sizing);
};

/** Files that use one another and are called alike; empty where that does not hold for most of them. */
export const communityParts = (part: Part, sizing: Sizing): Part[] => {
  const files = [...part.files, ...filesIn(part.folders)];
  const folder = branchFolder(part);
  const ties = { nameOf: (file: Module) => nameInside(folder, file), usedBy: usesAmong(files, sizing) };
  const found = communities(files, ties, Math.max(3, Math.ceil(files.length / 25)));
  const held = found.reduce((total, { members }) => total + members.length, 0);
  const largest = Math.max(0, ...found.map(({ members }) => members.length));
  if (found.length < 2 || held < files.length * worthwhile || largest > files.length * 0.75) return [];
  const groups = found.map(({ label, members }) =>
    gatheredPart({ id: `${part.id}/${label}*`, kind: 'community', folder, label, files: members }, sizing),
  );
  return withLeft(part, groups, files, sizing);
};

/** A header that lies elsewhere stands for the one file of its name: who includes `tree.h` uses `tree.c`. */
const usesAmong = (files: readonly Module[], { usedBy }: Sizing): ((file: Module) => readonly Module[]) => {
  const held = new Set(files);
  const byStem = groupBy(files, stemOf);
  const meant = (target: Module): readonly Module[] => {
    if (held.has(target)) return [target];
    const named = header.test(target.path) ? (byStem.get(stemOf(target)) ?? []) : [];
    return named.length === 1 ? named : [];
  };
  return (file) => [...usedBy(file)].flatMap(meant);
};

const header = /\.(?:h|hh|hpp|hxx)$/u;

const stemOf = ({ path }: Module): string => baseName(path).split('.', 1)[0] ?? '';

const withLeft = (part: Part, groups: readonly Part[], files: readonly Module[], sizing: Sizing): Part[] => {
  const taken = new Set(groups.flatMap((group) => group.files));
  const left = files.filter((file) => !taken.has(file));
  if (left.length === 0) return [...groups];
  return [...groups, gatheredPart({ id: `${part.id}/*`, kind: 'rest', folder: branchFolder(part), files: left }, sizing)];
};

const byAlphabet = (part: Part, files: readonly Module[], sizing: Sizing): Part[] => {
  const folder = branchFolder(part);
  return alphabetRanges(files, (file) => nameInside(folder, file)).map(({ label, members }) =>
    gatheredPart({ id: `${part.id}/[${label}]`, kind: 'range', folder, label, files: members }, sizing),
  );
};

/** `a` for `x/a/b.ts` and `b` for `x/b.ts` in the folder `x`. */
const nameInside = (folder: string, { path }: Module): string => {
  const [first = ''] = (folder !== '' && isInside(folder, path) ? path.slice(folder.length + 1) : path).split('/', 1);
  const dot = first.endsWith('.d.ts') ? first.length - '.d.ts'.length : first.lastIndexOf('.');
  return dot < 1 ? first : first.slice(0, dot);
};
