import { compareText } from '../base/collections.ts';
import { baseName } from '../base/paths.ts';
import type { Module } from '../model/module-graph.ts';
import { alphabetRanges } from './ranges.ts';
import { branchOf, filesIn } from './folder-tree.ts';
import { folderPart, gatheredPart, restIdOf } from './part.ts';
import type { Part, Sizing } from './part.ts';
import { stemGroups } from './stems.ts';

/** What lies inside a part before anything is gathered: a part for each folder, and one for the files directly in it. */
export const subdivide = (part: Part, sizing: Sizing): Part[] => {
  const [only] = part.folders;
  const branch = only && part.folders.length === 1 && part.files.length === 0 ? branchOf(only) : undefined;
  const folders = branch ? [...branch.folders.values()] : part.folders;
  const files = branch ? branch.files : part.files;
  const inside = folders.map((folder) => folderPart(folder, sizing));
  const folder = branch?.path ?? part.folder;
  if (files.length > 0) inside.push(gatheredPart({ id: restIdOf(part, sizing), kind: 'rest', folder, files }, sizing));
  return inside;
};

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
  const ranked = related.filter(isWorthABox).sort(heaviestFirst);
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
  const [only] = owner.folders;
  const folder = owner.kind === 'folder' && only ? branchOf(only).path : owner.folder;
  const folders = parts.flatMap((part) => part.folders);
  const files = parts.flatMap((part) => part.files);
  return gatheredPart({ id: restIdOf(owner, sizing), kind: 'rest', folder, folders, files }, sizing);
};

const bySiblings = (parts: readonly Part[], { owner, least, sizing }: Gathering): Part[] => {
  const folders = parts.filter(({ kind }) => kind === 'folder');
  const groups = stemGroups(folders, ({ folder }) => baseName(folder), 3).map(({ stem, members }) =>
    gatheredPart(
      {
        id: `${owner.id}/${stem}*`,
        kind: 'siblings',
        folder: owner.folder,
        stem,
        folders: members.flatMap((member) => member.folders),
      },
      sizing,
    ),
  );
  const worthwhile = groups.filter(({ weight }) => weight >= least);
  const taken = new Set(worthwhile.flatMap((group) => group.folders));
  return [...worthwhile, ...parts.filter(({ kind, folders: [folder] }) => kind !== 'folder' || !folder || !taken.has(folder))];
};

/** Most groups of one view; the rest is one more. */
const mostStems = 11;

/** Files of a part that folders do not divide, by the first words of their names, else by the alphabet. */
export const divideFiles = (part: Part, sizing: Sizing): Part[] => {
  const files = [...part.files, ...filesIn(part.folders)];
  const stems = stemGroups(files, (file) => nameInside(part.folder, file), Math.max(4, Math.ceil(files.length / 40))).slice(
    0,
    mostStems,
  );
  const taken = new Set(stems.flatMap(({ members }) => members));
  if (stems.length < 2 || taken.size < files.length / 5) return byAlphabet(part, files, sizing);
  const rest = files.filter((file) => !taken.has(file));
  const groups = stems.map(({ stem, members }) =>
    gatheredPart({ id: `${part.id}/${stem}*`, kind: 'stem', folder: part.folder, stem, files: members }, sizing),
  );
  if (rest.length > 0) groups.push(gatheredPart({ id: `${part.id}/*`, kind: 'rest', folder: part.folder, files: rest }, sizing));
  return groups;
};

const byAlphabet = (part: Part, files: readonly Module[], sizing: Sizing): Part[] =>
  alphabetRanges(files, (file) => nameInside(part.folder, file)).map(({ label, members }) =>
    gatheredPart({ id: `${part.id}/[${label}]`, kind: 'range', folder: part.folder, stem: label, files: members }, sizing),
  );

/** `a` for `x/a/b.ts` and `b` for `x/b.ts` in the folder `x`. */
const nameInside = (folder: string, { path }: Module): string => {
  const [first = ''] = (folder === '' ? path : path.slice(folder.length + 1)).split('/', 1);
  const dot = first.endsWith('.d.ts') ? first.length - '.d.ts'.length : first.lastIndexOf('.');
  return dot < 1 ? first : first.slice(0, dot);
};
