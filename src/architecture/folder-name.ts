import { baseName, folderOf } from '../base/paths.ts';
import type { Package } from '../model/module-graph.ts';
import { scopeOf, withoutScope } from './title.ts';
import type { Facts } from './title.ts';
import { needOwner, neverAlone, places, plainNames, sayNothing } from './vocabulary.ts';
import { firstWords, midSentence, sentenceCase, spelled, wordCount, wordsOf } from './words.ts';

/** Most words of a name: what fits a box and can be said in one breath. */
export const mostWords = 4;

export interface Naming {
  /** Of the project, in words. */
  readonly project: string;
  readonly packages: ReadonlyMap<string, Package>;
  readonly facts: Facts;
  /** Own names of folders found so far. */
  readonly known: Map<string, string | undefined>;
}

/** A name in words: `queryBuilder` is "Query builder", `i18n` is "Translations". A name without a letter stays as it is. */
export const phrase = (name: string): string => plainNames.get(wordsOf(name).join(' ').toLowerCase()) ?? literally(name);

/** As `phrase`, with no word put in the place of another. */
export const literally = (name: string): string => {
  const words = wordsOf(name);
  const spoken = words.length === 0 ? Array.from(name).slice(0, 24).join('') : words.map(spelled).join(' ');
  return firstWords(sentenceCase(spoken), mostWords);
};

/** Of a folder whose inside is shown in part. */
export const ownerName = (folder: string, shown: string, naming: Naming): string => {
  const telling = outwards(folder).find((around) => ownName(around, naming) !== undefined);
  if (telling === undefined) return naming.project;
  const name = ownName(telling, naming) ?? naming.project;
  return isVague(telling, shown, naming) ? joinedName(owners(telling, naming)[0], name, naming) : name;
};

export const ownName = (folder: string, naming: Naming): string | undefined => {
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

/** Names of what the folder belongs to, the nearest first, then where it runs; the project last. */
export const owners = (folder: string, naming: Naming): [string, ...string[]] => {
  const around = outwards(folderOf(folder)).flatMap((one) => ownName(one, naming) ?? []);
  const telling = around.filter((name) => !needOwner.has(name.toLowerCase()));
  const running = around.filter((name) => places.has(name.toLowerCase()));
  const scope = scopeOf(naming.packages.get(folder)?.name ?? '');
  const [nearest, ...further] = [...(scope === undefined ? [] : [scopeName(scope, naming)]), ...telling, ...running];
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
export const joinedName = (owner: string, name: string, naming: Naming): string => {
  if (name.toLowerCase().startsWith(owner.toLowerCase())) return name;
  const before = firstWords(owner, Math.max(1, mostWords - wordCount(name)));
  return `${before} ${firstWords(inSentence(name, naming), mostWords - wordCount(before))}`;
};

export const inSentence = (name: string, { project }: Naming): string => (name.startsWith(project) ? name : midSentence(name));

/** True for "components" of something that the picture does not show to be theirs, and for "core" in any picture. */
export const isVague = (folder: string, shown: string, naming: Naming): boolean => {
  const word = (ownWord(folder, naming) ?? '').toLowerCase();
  if (neverAlone.has(word)) return true;
  if (!needOwner.has(word)) return false;
  const between = outwards(folderOf(folder)).filter((around) => around !== shown && around.length > shown.length);
  return between.some((around) => ownName(around, naming) !== undefined);
};
