import { baseName, folderOf } from '../base/paths.ts';
import type { Evidence } from '../model/claim.ts';
import {
  inSentence,
  isSame,
  joinedName,
  keyOf,
  literally,
  mostWords,
  outwards,
  ownerName,
  owners,
  ownName,
  phrase,
  vagueness,
} from './folder-name.ts';
import type { Naming } from './folder-name.ts';
import { chainFrom } from './folder-tree.ts';
import type { Part } from './part.ts';
import { packageEvidence, readmeTitle } from './title.ts';
import { containers, generic, manyOfAKind, neverAlone, sayNothing } from './vocabulary.ts';
import { firstWords, isConnecting, mainWords } from './words.ts';

export interface Called {
  readonly name: string;
  /** Where the authors wrote it. */
  readonly evidence?: Evidence;
}

/** Names from the best to the most precise; the first that no sibling has is taken. */
export type NameChoice = readonly [Called, ...Called[]];

/** What a person would call the part in a picture of the inside of the folder `shown`. */
export const nameChoice = (part: Part, shown: string, naming: Naming): NameChoice => {
  const label = part.label ?? '';
  switch (part.kind) {
    case 'folder':
      return folderChoice(part, shown, naming);
    case 'rest':
      return unstated(restNames(part, shown, naming));
    case 'siblings':
      return unstated(siblingNames(part.folder, label, shown, naming));
    case 'community':
      return unstated([phrase(label.replaceAll('-', ' '))]);
    case 'stem':
      return unstated([
        isConnecting(label) ? `Files beginning with ${label}` : `${firstWords(literally(label), mostWords - 1)} files`,
      ]);
    case 'range':
      return unstated([rangeName(label)]);
  }
};

type Names = readonly [string, ...string[]];

const unstated = ([first, ...others]: Names): NameChoice => [{ name: first }, ...others.map((name) => ({ name }))];

const siblingNames = (folder: string, label: string, shown: string, naming: Naming): Names => {
  const name = phrase(label);
  const longer = joinedName(ownerName(folder, shown, naming), name, naming);
  return neverAlone.has(keyOf(label)) ? [longer] : [name, longer];
};

const rangeName = (label: string): string => {
  if (label === 'other') return 'Other files';
  return label.includes('..') ? `Files ${label.replace('..', ' to ')}` : `Files beginning with ${label}`;
};

const restNames = (part: Part, shown: string, naming: Naming): Names => {
  const { folder, label, folders } = part;
  const whose = inSentence(label === undefined ? ownerName(folder, shown, naming) : phrase(label), naming);
  const owner = mainWords(whose, mostWords - 2);
  const rest = `Rest of ${owner}`;
  const word = baseName(folder);
  const kind = manyOfAKind.has(word.toLowerCase()) && folders.length > 1 ? inSentence(phrase(word), naming) : undefined;
  const further = `Further ${kind ?? `${owner} ${folders.length === 0 ? 'files' : 'parts'}`}`;
  // A rest inside a rest would bear the same name as what it lies in.
  if (part.id.endsWith('/*/*')) return [further, rest];
  if (kind !== undefined) return [label === undefined ? `Other ${kind}` : `Other ${owner} ${kind}`, rest, further];
  const literal =
    word === '' || sayNothing.has(keyOf(word))
      ? []
      : [`Rest of ${mainWords(inSentence(literally(word), naming), mostWords - 2)}`];
  return [rest, ...literal, further];
};

const folderChoice = (part: Part, shown: string, naming: Naming): NameChoice => {
  const [only] = part.folders;
  const chain = only ? chainFrom(only).map(({ path }) => path) : [part.folder];
  const folder = chain.find((path) => ownName(path, naming) !== undefined) ?? part.folder;
  if (folder === '') return [{ name: naming.project }];
  const title = readmeTitle(folder, `${baseName(folder)} ${naming.packages.get(folder)?.name ?? ''}`, naming.facts);
  const evidence = statedName(folder, naming);
  const [first, ...others] = folderNames(folder, shown, naming);
  const called = (name: string): Called => ({ name, ...(evidence && { evidence }) });
  const own: NameChoice = [called(first), ...others.map(called)];
  return title && isTelling(title.name, naming) ? [title, ...own] : own;
};

/** Many a README of a part bears the title of the whole. */
const isTelling = (title: string, { project }: Naming): boolean =>
  !isSame(title, project) && ![neverAlone, generic, sayNothing].some((words) => words.has(keyOf(title)));

const folderNames = (folder: string, shown: string, naming: Naming): Names => {
  const name = ownName(folder, naming);
  const around = owners(folder, naming);
  if (name === undefined) return isContainer(folder) ? containerNames(folder, around[0], naming) : around;
  const vague = vagueness(folder, shown, naming);
  const bearers = [...around, ...foldersAround(folder)].filter((owner) => !isSame(owner, name));
  const [owned, ...longer] = bearers.map((owner) => joinedName(owner, name, naming));
  const word = baseName(folder);
  const literal = neverAlone.has(keyOf(word)) || sayNothing.has(keyOf(word)) ? [] : [literally(word)];
  if (vague === 'empty') return [owned ?? name, ...longer];
  // The project's own name before every box would only be noise.
  const isShort = vague === 'clear' || isSame(around[0], naming.project);
  return isShort
    ? [name, ...literal, ...(owned === undefined ? [] : [owned]), ...longer]
    : [owned ?? name, ...literal, ...longer];
};

/** Whatever they are called, the nearest first; those that only hold others come last. */
const foldersAround = (folder: string): string[] => {
  const around = outwards(folderOf(folder));
  const holding = around.filter(isContainer);
  return [...around.filter((one) => !isContainer(one)), ...holding].map((one) => phrase(baseName(one)));
};

const isContainer = (folder: string): boolean => baseName(folder) !== 'src' && containers.has(baseName(folder).toLowerCase());

const containerNames = (folder: string, owner: string, naming: Naming): Names => {
  const kind = baseName(folder);
  return [joinedName(owner, phrase(kind), naming), `Other ${kind.toLowerCase()}`];
};

const statedName = (folder: string, { packages, facts }: Naming): Evidence | undefined => {
  const manifest = packages.get(folder);
  return manifest && packageEvidence(manifest, facts);
};
