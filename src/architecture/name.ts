import { baseName, folderOf } from '../base/paths.ts';
import type { Evidence } from '../model/claim.ts';
import type { Package } from '../model/module-graph.ts';
import { chainFrom } from './folder-tree.ts';
import type { Part } from './part.ts';
import { authorsSpelling, evidenceOf, readmeTitle, scopeOf, withoutScope } from './title.ts';
import type { Facts } from './title.ts';
import { containers, manyOfAKind, needOwner, neverAlone, plainNames, sayNothing } from './vocabulary.ts';
import { firstWords, midSentence, sentenceCase, spelled, wordCount, wordsOf } from './words.ts';

/** Most words of a name: what fits a box and can be said in one breath. */
const mostWords = 4;

export interface Naming {
  /** Of the project, in words. */
  readonly project: string;
  readonly packages: ReadonlyMap<string, Package>;
  readonly facts: Facts;
  /** Own names of folders found so far. */
  readonly known: Map<string, string | undefined>;
}

/** Names from the shortest to the most precise; the first that no sibling has is taken. */
export interface NameChoice {
  readonly names: readonly [string, ...string[]];
  readonly evidence?: Evidence;
}

/** What a person would call the part in a picture of the inside of the folder `shown`. */
export const nameChoice = (part: Part, shown: string, naming: Naming): NameChoice => {
  if (part.kind === 'folder') return folderChoice(part, shown, naming);
  const owner = ownerName(part.folder, shown, naming);
  const stem = part.stem ?? '';
  const word = phrase(stem);
  switch (part.kind) {
    case 'rest':
      return { names: restNames(part, shown, naming) };
    case 'siblings':
      return { names: [word, joinedName(owner, word, naming)] };
    case 'stem':
      return {
        names: [
          `${firstWords(word, mostWords - 1)} files`,
          `${joinedName(owner, firstWords(word, mostWords - 2), naming)} files`,
        ],
      };
    case 'range':
      return {
        names: [`Files ${stem.replace('-', ' to ')}`, `${firstWords(owner, 1)} files ${stem.replace('-', ' to ')}`],
      };
  }
};

/** A name in words: `queryBuilder` is "Query builder", `i18n` is "Translations". A name without a letter stays as it is. */
export const phrase = (name: string): string => {
  const words = wordsOf(name);
  const plain = plainNames.get(words.join(' ').toLowerCase());
  if (plain !== undefined) return plain;
  const spoken = words.length === 0 ? Array.from(name).slice(0, 24).join('') : words.map(spelled).join(' ');
  return firstWords(sentenceCase(spoken), mostWords);
};

/** Of the whole project: as its README or its root manifest has it, else as the opened folder is called. */
export const projectName = (folder: string, packages: ReadonlyMap<string, Package>, facts: Facts): NameChoice => {
  const manifest = packages.get('');
  const called = `${folder} ${manifest?.name ?? ''}`;
  const title = readmeTitle('', called, facts);
  if (title) return { names: [title.name], evidence: title.evidence };
  const packageName = manifest ? withoutScope(manifest.name) : '';
  const isTelling =
    packageName !== '' && !wordsOf(packageName).some((word) => sayNothing.has(word.toLowerCase()) || word === 'dev');
  const name = isTelling ? packageName : folder;
  const own = manifest && isTelling ? manifestEvidence(manifest, facts) : undefined;
  return { names: [authorsSpelling(name, '', facts) ?? phrase(name)], ...(own && { evidence: own }) };
};

const restNames = ({ folder }: Part, shown: string, naming: Naming): [string, ...string[]] => {
  const rest = `Rest of ${firstWords(inSentence(ownerName(folder, shown, naming), naming), mostWords - 2)}`;
  const name = baseName(folder).toLowerCase();
  const further = `Rest of ${firstWords(inSentence(phrase(baseName(folder)), naming), mostWords - 2)}`;
  return manyOfAKind.has(name) && !naming.packages.has(folder)
    ? [`Other ${inSentence(phrase(name), naming)}`, rest]
    : [rest, further];
};

/** Of a folder whose inside is shown in part. */
const ownerName = (folder: string, shown: string, naming: Naming): string => {
  const telling = outwards(folder).find((around) => ownName(around, naming) !== undefined);
  if (telling === undefined) return naming.project;
  const name = ownName(telling, naming) ?? naming.project;
  return isVague(telling, shown, naming) ? joinedName(owners(telling, naming)[0], name, naming) : name;
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
  const parent = joinedName(phrase(baseName(folderOf(folder))), name, naming);
  const isShort = title !== undefined || !isVague(folder, shown, naming);
  return isShort ? [name, parent, ...longer] : [longer[0] ?? name, ...longer.slice(1), parent, name];
};

const isContainer = (folder: string): boolean => baseName(folder) !== 'src' && containers.has(baseName(folder).toLowerCase());

const containerNames = (folder: string, owner: string, naming: Naming): readonly [string, ...string[]] => {
  const kind = baseName(folder);
  return [joinedName(owner, phrase(kind), naming), `Other ${kind.toLowerCase()}`];
};

const ownName = (folder: string, naming: Naming): string | undefined => {
  if (naming.known.has(folder)) return naming.known.get(folder);
  const word = ownWord(folder, naming);
  const name = word === undefined ? undefined : properly(phrase(word), naming);
  naming.known.set(folder, name);
  return name;
};

/** The project's own name keeps its capitals wherever it stands. */
const properly = (name: string, { project }: Naming): string => (name.toLowerCase() === project.toLowerCase() ? project : name);

const ownWord = (folder: string, { packages }: Naming): string | undefined => {
  const manifest = packages.get(folder);
  return [manifest && withoutScope(manifest.name), baseName(folder)].find(
    (word) => word !== undefined && word !== '' && !sayNothing.has(word.toLowerCase()),
  );
};

/** Names of what the folder belongs to, the nearest first; the project last. */
const owners = (folder: string, naming: Naming): [string, ...string[]] => {
  const around = outwards(folderOf(folder)).flatMap((one) => ownName(one, naming) ?? []);
  const telling = around.filter((name) => !needOwner.has(name.toLowerCase()));
  const scope = scopeOf(naming.packages.get(folder)?.name ?? '');
  const [nearest, ...further] = [...(scope === undefined ? [] : [scopeName(scope, naming)]), ...telling];
  return nearest === undefined ? [naming.project] : [nearest, ...further, naming.project];
};

/** `@shopjs` of the project "Shop" is "Shop". */
const scopeName = (scope: string, { project }: Naming): string =>
  scope.toLowerCase().includes(project.toLowerCase()) ? project : phrase(scope);

/** The folder and those around it, the root left out. */
const outwards = (folder: string): string[] => {
  const found: string[] = [];
  for (let around = folder; around !== ''; around = folderOf(around)) found.push(around);
  return found;
};

/** "Editor" and "Shared code" make "Editor shared code", in four words at most. */
const joinedName = (owner: string, name: string, naming: Naming): string => {
  if (name.toLowerCase().startsWith(owner.toLowerCase())) return name;
  const before = firstWords(owner, Math.max(1, mostWords - wordCount(name)));
  return `${before} ${firstWords(inSentence(name, naming), mostWords - wordCount(before))}`;
};

const inSentence = (name: string, { project }: Naming): string => (name.startsWith(project) ? name : midSentence(name));

/** True for "components" of something that the picture does not show to be theirs, and for "core" in any picture. */
const isVague = (folder: string, shown: string, naming: Naming): boolean => {
  const word = (ownWord(folder, naming) ?? '').toLowerCase();
  if (neverAlone.has(word)) return true;
  if (!needOwner.has(word)) return false;
  const between = outwards(folderOf(folder)).filter((around) => around !== shown && around.length > shown.length);
  return between.some((around) => ownName(around, naming) !== undefined);
};

const statedName = (folder: string, { packages, facts }: Naming): Evidence | undefined => {
  const manifest = packages.get(folder);
  return manifest && manifestEvidence(manifest, facts);
};

const manifestEvidence = ({ manifest }: Package, facts: Facts): Evidence | undefined => {
  const title = facts(manifest)?.title;
  return title && evidenceOf(manifest, title);
};
