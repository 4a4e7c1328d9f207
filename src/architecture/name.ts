import { baseName, folderOf, joinPath } from '../base/paths.ts';
import type { Evidence } from '../model/claim.ts';
import {
  isRoleName,
  isSame,
  joinedName,
  languageName,
  keyOf,
  literally,
  mostWords,
  nameOfKind,
  outwards,
  ownerName,
  owners,
  ownName,
  spacedOut,
  phrase,
  vagueness,
  withoutPrefix,
  withoutProject,
} from './folder-name.ts';
import type { Names, Naming } from './folder-name.ts';
import { heldNames, restNames } from './rest-name.ts';
import { compareText } from '../base/collections.ts';
import { listed } from './listed.ts';
import { nounsName, severalOf } from './nouns.ts';
import { branchOf, chainFrom, filesIn } from './folder-tree.ts';
import type { Folder } from './folder-tree.ts';
import type { Part } from './part.ts';
import { packageEvidence, readmeTitle } from './title.ts';
import {
  containers,
  countable,
  generic,
  leading,
  neverAlone,
  places,
  plainNames,
  repetitive,
  sayNothing,
  topLevelDomains,
} from './vocabulary.ts';
import { firstWords, isConnecting, midSentence, sentenceCase, spelled, wordCount } from './words.ts';

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
      return unstated(restNames(part, shown, naming, (folder) => folderNames(folder, shown, naming)));
    case 'siblings':
      return unstated(siblingNames(part.folder, label, shown, naming));
    case 'community':
      return unstated([communityName(label, naming)]);
    case 'stem':
      return unstated([stemName(label, part.folder)]);
    case 'range':
      return unstated([rangeName(part, label)]);
  }
};

const unstated = ([first, ...others]: Names): NameChoice => [{ name: first }, ...others.map((name) => ({ name }))];

const siblingNames = (folder: string, label: string, shown: string, naming: Naming): Names => {
  const language = languageName(joinPath(folder, label), naming);
  const name = language ?? phrase(spacedOut(withoutPrefix(label, naming), naming));
  const longer = joinedName(ownerName(folder, shown, naming), name, naming);
  return neverAlone.has(keyOf(label)) ? [longer] : [name, longer];
};

/** "Fields" of `field-text`, `field-date` and others, where the project says "fields" too; "Requests and batches" of two words that they bear. */
const communityName = (label: string, { isSaid }: Naming): string => {
  const spoken = (word: string): string =>
    plainNames.get(word) ?? spelled(isSaid(severalOf(word)) || countable.has(word) ? severalOf(word) : word);
  if (label.includes('-and-')) return listed(label.split('-and-').map((word) => midSentence(spoken(word))));
  return label.includes('-') ? phrase(label) : sentenceCase(spoken(label));
};

const stemName = (label: string, folder: string): string => {
  if (/^(?:19|20)\d\d$/u.test(label)) return ofYears(label, folder);
  return isConnecting(label) ? `Files beginning with ${label}` : `${firstWords(literally(label), mostWords - 1)} files`;
};

const ofYears = (years: string, folder: string): string =>
  outwards(folder).some((one) => repetitive.has(keyOf(baseName(one)))) ? `Changes of ${years}` : `Files of ${years}`;

const rangeName = ({ files, folder }: Part, label: string): string => {
  const years = files.map(({ path }) => /(?<!\d)(?:19|20)\d\d(?=\d{4}|[-_.])/u.exec(baseName(path))?.[0] ?? '').sort(compareText);
  const [first = '', last = ''] = [years[0], years.at(-1)];
  if (first !== '') return ofYears(first === last ? first : `${first} to ${last}`, folder);
  if (label === 'other') return 'Other files';
  return label.includes('..') ? `Files ${label.replace('..', ' to ')}` : `Files beginning with ${label}`;
};

const folderChoice = (part: Part, shown: string, naming: Naming): NameChoice => {
  const [only] = part.folders;
  const chain = only ? chainFrom(only).map(({ path }) => path) : [part.folder];
  const folder = namedFolder(chain, naming) ?? part.folder;
  if (folder === '') return [{ name: naming.project }];
  const title = readmeTitle(folder, `${baseName(folder)} ${naming.packages.get(folder)?.name ?? ''}`, naming.facts);
  const evidence = statedName(folder, naming);
  const [first, ...others] = programNames(folder, shown, folderNames(folder, shown, naming, only && branchOf(only)), naming);
  const called = (name: string): Called => ({ name, ...(evidence && { evidence }) });
  const nouns = naming.packages.has(folder)
    ? undefined
    : nounsName(
        filesIn(part.folders).map(({ path }) => path),
        baseName(folder),
      );
  const own: NameChoice = [
    nouns === undefined ? called(first) : { name: nouns },
    ...(nouns === undefined ? [] : [called(first)]),
    ...others.map(called),
  ];
  if (!title || !isTelling(title.name, naming) || isIdentifier(title.name, folder, naming)) return own;
  const short = withoutProject(title.name, naming);
  return [{ ...title, name: wordCount(short) > 1 ? short : title.name }, ...own];
};

/** The name of the whole is none for one part beside others: what the part is, else its core. */
const programNames = (folder: string, shown: string, names: Names, naming: Naming): Names => {
  const [first] = names;
  const made = naming.madeOf(folder);
  if (shown !== '' || !isSame(first, naming.project) || made.files === naming.madeOf('').files) return names;
  const isCommand = made.has(/(?:^|\/)(?:main|__main__)\.[a-z]+$/u) && made.has(/(?:^|\/)(?:commands?|cmd|cli)(?:\/|\.[a-z]+$)/u);
  const hasFrontend = made.matter === 'code' && naming.foldersIn('').some((name) => frontends.has(name.toLowerCase()));
  const role = isCommand ? 'Command line' : hasFrontend ? 'Backend' : `${naming.owner} core`;
  return [role, ...names];
};

const frontends: ReadonlySet<string> = new Set(['frontend', 'front', 'webapp', 'web-ui']);

/** "Acme's web-forms" for the folder `web-forms`: what it is called, not what it is. */
const isIdentifier = (title: string, folder: string, { packages }: Naming): boolean => {
  const ids = [baseName(folder), packages.get(folder)?.name ?? ''];
  const tokens = title.split(' ').filter((token) => /[-_]/u.test(token) && token === token.toLowerCase());
  return tokens.some((token) => ids.some((id) => id.includes(token)));
};

/** The first that says something; of those that only spell out whose the program is (`com/acme/shop/orders`) the last. */
const namedFolder = (chain: readonly string[], naming: Naming): string | undefined => {
  const named = chain.filter((path) => ownName(path, naming) !== undefined);
  const domain = chain.find((path) => topLevelDomains.has(baseName(path)));
  const stated = domain === undefined ? named : named.filter((path) => path.length < domain.length);
  return (
    stated.find((path) => !leading.has(keyOf(baseName(path)))) ?? (domain === undefined ? named[0] : (stated[0] ?? named.at(-1)))
  );
};

/** Many a README of a part bears the title of the whole. */
const isTelling = (title: string, { project }: Naming): boolean =>
  !isSame(title, project) && ![neverAlone, generic, sayNothing].some((words) => words.has(keyOf(title)));

const folderNames = (folder: string, shown: string, naming: Naming, only?: Folder): Names => {
  const name = ownName(folder, naming);
  const around = owners(folder, naming);
  const held =
    name === undefined && only
      ? heldNames({ folder, folders: [...only.folders.values()], weight: only.weight }, naming)
      : undefined;
  if (held !== undefined) return [held, ...around];
  if (name === undefined) return isContainer(folder) ? containerNames(folder, around[0], naming) : around;
  const vague = vagueness(folder, shown, naming);
  const bearers = [...around, ...foldersAround(folder)].filter((owner) => !isSame(owner, name));
  const [owned, ...longer] = bearers.map((owner) => joinedName(owner, name, naming));
  const word = baseName(folder);
  const isPlain = isRoleName(folder, naming) || neverAlone.has(keyOf(word)) || sayNothing.has(keyOf(word));
  const literal = isPlain ? [] : [literally(word)];
  if (vague === 'empty') return [owned ?? name, ...longer];
  const kind = nameOfKind(folder, shown, naming);
  if (kind !== undefined) return [kind, name, ...(owned === undefined ? [] : [owned]), ...longer];
  // The project's own name before every box would only be noise.
  const isShort =
    vague === 'clear' || isSame(around[0], naming.owner) || (isRoleName(folder, naming) && isAllOfOnePlace(folder, naming));
  return isShort
    ? [name, ...literal, ...(owned === undefined ? [] : [owned]), ...longer]
    : [owned ?? name, ...literal, ...longer];
};

/** Share of the files in one place from which its name tells nothing apart. */
const nearlyAll = 0.9;

/** "Data models", not "Server data models", where there is nothing but a server. */
const isAllOfOnePlace = (folder: string, { madeOf }: Naming): boolean =>
  outwards(folderOf(folder)).some(
    (around) => places.has(keyOf(baseName(around))) && madeOf(around).files >= madeOf('').files * nearlyAll,
  );

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
