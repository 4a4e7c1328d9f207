import { baseName, folderOf } from '../base/paths.ts';
import type { Evidence } from '../model/claim.ts';
import { inSentence, isVague, joinedName, literally, mostWords, ownerName, owners, ownName, phrase } from './folder-name.ts';
import type { Naming } from './folder-name.ts';
import { chainFrom } from './folder-tree.ts';
import type { Part } from './part.ts';
import { packageEvidence, readmeTitle } from './title.ts';
import { containers, manyOfAKind, neverAlone } from './vocabulary.ts';
import { firstWords } from './words.ts';

/** Names from the shortest to the most precise; the first that no sibling has is taken. */
export interface NameChoice {
  readonly names: readonly [string, ...string[]];
  /** Where the authors wrote the name. */
  readonly evidence?: Evidence;
}

/** What a person would call the part in a picture of the inside of the folder `shown`. */
export const nameChoice = (part: Part, shown: string, naming: Naming): NameChoice => {
  const label = part.label ?? '';
  switch (part.kind) {
    case 'folder':
      return folderChoice(part, shown, naming);
    case 'rest':
      return { names: restNames(part, shown, naming) };
    case 'siblings':
      return { names: [phrase(label), joinedName(ownerName(part.folder, shown, naming), phrase(label), naming)] };
    case 'stem':
      return { names: [`${firstWords(literally(label), mostWords - 1)} files`] };
    case 'range':
      return { names: [`Files ${label.replace('..', ' to ')}`] };
  }
};

const restNames = (part: Part, shown: string, naming: Naming): [string, ...string[]] => {
  const { folder, label, folders } = part;
  const owner = inSentence(label === undefined ? ownerName(folder, shown, naming) : phrase(label), naming);
  const rest = `Rest of ${firstWords(owner, mostWords - 2)}`;
  const word = baseName(folder).toLowerCase();
  const kind = manyOfAKind.has(word) && folders.length > 1 ? inSentence(phrase(word), naming) : undefined;
  // A rest inside a rest would bear the same name as what it lies in.
  if (part.id.endsWith('/*/*')) {
    const more = kind ?? `${firstWords(owner, mostWords - 2)} ${folders.length === 0 ? 'files' : 'parts'}`;
    return [`Further ${more}`, rest];
  }
  if (kind === undefined) return [rest, `Rest of ${firstWords(inSentence(literally(word), naming), mostWords - 2)}`];
  return [label === undefined ? `Other ${kind}` : `Other ${firstWords(owner, mostWords - 2)} ${kind}`, rest];
};

const folderChoice = (part: Part, shown: string, naming: Naming): NameChoice => {
  const [only] = part.folders;
  const chain = only ? chainFrom(only).map(({ path }) => path) : [part.folder];
  const folder = chain.find((path) => ownName(path, naming) !== undefined) ?? part.folder;
  if (folder === '') return { names: [naming.project] };
  const title = readmeTitle(folder, `${baseName(folder)} ${naming.packages.get(folder)?.name ?? ''}`, naming.facts);
  const evidence = title?.evidence ?? statedName(folder, naming);
  return { names: folderNames(folder, title?.name, shown, naming), ...(evidence && { evidence }) };
};

const folderNames = (
  folder: string,
  title: string | undefined,
  shown: string,
  naming: Naming,
): readonly [string, ...string[]] => {
  const name = title ?? ownName(folder, naming);
  const around = owners(folder, naming);
  if (name === undefined) return isContainer(folder) ? containerNames(folder, around[0], naming) : around;
  const longer = around.map((owner) => joinedName(owner, name, naming));
  const word = baseName(folder);
  const literal = title === undefined && !neverAlone.has(word.toLowerCase()) ? [literally(word)] : [];
  const parent = joinedName(phrase(baseName(folderOf(folder))) || naming.project, name, naming);
  const isShort = title !== undefined || !isVague(folder, shown, naming);
  return isShort ? [name, ...literal, ...longer, parent] : [longer[0] ?? name, ...literal, ...longer.slice(1), parent];
};

const isContainer = (folder: string): boolean => baseName(folder) !== 'src' && containers.has(baseName(folder).toLowerCase());

const containerNames = (folder: string, owner: string, naming: Naming): readonly [string, ...string[]] => {
  const kind = baseName(folder);
  return [joinedName(owner, phrase(kind), naming), `Other ${kind.toLowerCase()}`];
};

const statedName = (folder: string, { packages, facts }: Naming): Evidence | undefined => {
  const manifest = packages.get(folder);
  return manifest && packageEvidence(manifest, facts);
};
