import { baseName, folderOf } from '../base/paths.ts';
import { spokenLanguage } from '../base/spoken-language.ts';
import type { Package } from '../model/module-graph.ts';
import { endings, kinds, spokenRole } from './spoken-roles.ts';
import type { Made } from './spoken-roles.ts';
import { severalOf } from './nouns.ts';
import { withoutNamespace } from './namespaces.ts';
import { scopeOf, withoutScope } from './title.ts';
import type { Facts } from './title.ts';
import {
  containers,
  countable,
  generic,
  needOwner,
  neverAlone,
  places,
  plainNames,
  sayNothing,
  spellings,
} from './vocabulary.ts';
import { firstWords, mainWords, midSentence, sentenceCase, spelled, wordCount, wordsOf } from './words.ts';

/** Most words of a name: what fits a box and can be said in one breath. */
export const mostWords = 4;

/** From the best to the most precise. */
export type Names = readonly [string, ...string[]];

export interface Naming {
  /** Of the project, in words. */
  readonly project: string;
  readonly packages: ReadonlyMap<string, Package>;
  readonly facts: Facts;
  /** What is known of the files of a folder. */
  readonly madeOf: (folder: string) => Made;
  /** Names of the folders in a folder. */
  readonly foldersIn: (folder: string) => readonly string[];
  /** Beginnings of dotted folder names that tell none of them apart. */
  readonly namespaces: ReadonlySet<string>;
  /** Before what belongs to the whole: the project's name where that is short. */
  readonly owner: string;
  /** Whether the plural is a word of the project's paths. */
  readonly isSaid: (word: string) => boolean;
  /** The words that a name in small letters is written with elsewhere. */
  readonly spaced: (name: string) => string | undefined;
  /** A word that most packages' names begin with, which tells none of them apart. */
  readonly prefix: string | undefined;
  /** What folders are called by themselves, as far as found. */
  readonly known: Map<string, Own>;
}

interface Own {
  /** '' where nothing is telling. */
  readonly key: string;
  readonly name?: string;
  /** True where it is called by what such folders are for. */
  readonly isRole?: boolean;
}

/** A name in words: `queryBuilder` is "Query builder", `i18n` is "Translations". A name without a letter stays as it is. */
export const phrase = (name: string): string => plainNames.get(keyOf(name)) ?? literally(name);

/** As `phrase`, with no word put in the place of another. */
export const literally = (name: string): string => {
  if (hostName.test(name)) return name;
  const words = withLetters(wordsOf(name).slice(0, longestName), name).flatMap(spaced);
  const spoken = words.length === 0 ? Array.from(name).slice(0, 24).join('') : words.map(spelled).join(' ');
  return firstWords(sentenceCase(spoken), mostWords);
};

/** Words of a name beyond which none is said. */
const longestName = 12;

/** `pCloud` and `XPath` are one word. */
const withLetters = (words: readonly string[], name: string): string[] => {
  const joined: string[] = [];
  for (const word of words) {
    const letter = joined.at(-1) ?? '';
    if (letter.length === 1 && /\p{L}/u.test(letter) && name.includes(letter + word)) joined[joined.length - 1] = letter + word;
    else joined.push(word);
  }
  return joined;
};

/** `partners.shop.com` is said as it is written. */
const hostName = /^(?=.{4,24}$)[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|co|org|net|io|dev|app|ai)$/u;

/** `cartservice` is "cart service". */
const spaced = (word: string): string[] => {
  const ending = endings.find(
    (one) =>
      word.endsWith(one) && word !== `micro${one}` && (word.length >= one.length + 3 || isShortWord(word.slice(0, -one.length))),
  );
  return ending === undefined ? [word] : [...spaced(word.slice(0, -ending.length)), ending];
};

/** `db` and `os`, which are words of their own. */
const isShortWord = (word: string): boolean => word.length > 1 && spellings.has(word);

/** `_lib` and `Lib` say as much as `lib`. */
export const keyOf = (name: string): string => wordsOf(name).join(' ').toLowerCase();

/** Of a folder whose inside is shown in part. */
export const ownerName = (folder: string, shown: string, naming: Naming): string => {
  const telling = outwards(folder).find((around) => ownName(around, naming) !== undefined && !/^v\d+$/u.test(baseName(around)));
  if (telling === undefined) return naming.owner;
  const name = ownName(telling, naming) ?? naming.owner;
  return vagueness(telling, shown, naming) === 'clear' ? name : joinedName(owners(telling, naming)[0], name, naming);
};

export const ownName = (folder: string, naming: Naming): string | undefined => ownOf(folder, naming).name;

/** True where it is called by what such folders are for. */
export const isRoleName = (folder: string, naming: Naming): boolean => ownOf(folder, naming).isRole === true;

const ownOf = (folder: string, naming: Naming): Own => {
  const known = naming.known.get(folder);
  if (known) return known;
  const word = ownWord(folder, naming);
  const own = word === undefined ? emptyOwn(folder, naming) : spokenOwn(word, folder, naming);
  naming.known.set(folder, own);
  return own;
};

/** A word that says nothing may still be that of a role: `src/main/resources`. */
const emptyOwn = (folder: string, naming: Naming): Own => {
  const role = folder === '' ? undefined : spokenRole(keyOf(baseName(folder)), naming.madeOf(folder));
  return role === undefined ? { key: '' } : { key: keyOf(baseName(folder)), name: role, isRole: true };
};

const spokenOwn = (word: string, folder: string, naming: Naming): Own => {
  const key = keyOf(word);
  const language = languageName(folder, naming);
  // `shop-util` of a project whose packages all begin so.
  const bare = wordsOf(word).slice(1).join(' ').toLowerCase();
  const keys = key.startsWith(`${naming.prefix ?? ''} `) ? [key, bare] : [key];
  const role = isProject(key, naming.project)
    ? undefined
    : keys.map((one) => spokenRole(one, naming.madeOf(folder))).find((one) => one !== undefined);
  if (language !== undefined) return { key, name: language };
  return role === undefined
    ? { key, name: properly(inPlural(phrase(spacedOut(withoutPrefix(word, naming), naming)), folder, naming), naming) }
    : { key: spokenRole(key, naming.madeOf(folder)) === role ? key : bare, name: role, isRole: true };
};

/** Files from which a folder holds several of its kind. */
const several = 3;

/** "Events" of a folder `event` that holds many; a package is called as it was named. */
const inPlural = (name: string, folder: string, { packages, madeOf }: Naming): string =>
  countable.has(name.toLowerCase()) && !packages.has(folder) && madeOf(folder).files >= several ? severalOf(name) : name;

export const spacedOut = (word: string, { spaced }: Naming): string => spaced(word) ?? word;

/** "kitchen service" of `acme-kitchen-service` where most packages are `acme-something`, or the project has a long name and bears it. */
export const withoutPrefix = (word: string, { prefix, project }: Naming): string => {
  const words = wordsOf(word).map((one) => one.toLowerCase());
  const whole = wordsOf(project).map((one) => one.toLowerCase());
  const isWhole = whole.length > 1 && whole.every((one, index) => one === words[index]);
  const rest = words.slice(isWhole ? whole.length : words[0] === prefix ? 1 : 0).join(' ');
  const isTelling = rest !== '' && ![neverAlone, sayNothing, generic].some((set) => set.has(rest));
  return isTelling && rest !== words.join(' ') ? rest : word;
};

/** `pt_BR` among translations, or among folders that are all called so, is "Brazilian Portuguese". */
export const languageName = (folder: string, naming: Pick<Naming, 'foldersIn'>): string | undefined =>
  isOfLanguages(folderOf(folder), naming) ? languageOf(baseName(folder)) : undefined;

const leastLanguages = 4;

/** True where a folder holds one for each language. */
export const isOfLanguages = (folder: string, { foldersIn }: Pick<Naming, 'foldersIn'>): boolean => {
  if (plainNames.get(keyOf(baseName(folder))) === 'Translations') return true;
  const inside = foldersIn(folder);
  return inside.length >= leastLanguages && inside.every((name) => languageOf(name) !== undefined);
};

const languageOf = (word: string): string | undefined => {
  const name = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/u.test(word) ? spokenLanguage(word) : undefined;
  return name === undefined || name.includes('(') ? undefined : name;
};

/** The project's own name keeps its capitals wherever it stands. */
const properly = (name: string, { project }: Naming): string => {
  const [first = '', ...others] = name.split(' ');
  return isProject(name, project) ? project : isSame(first, project) ? [project, ...others].join(' ') : name;
};

/** `babybuddy` is "Baby Buddy". */
export const isProject = (name: string, project: string): boolean => joined(name) === joined(project);

const joined = (text: string): string => text.toLowerCase().replaceAll(/[\s_.-]+/gu, '');

export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const ownWord = (folder: string, { packages, project, namespaces }: Naming): string | undefined => {
  const manifest = packages.get(folder);
  // Where no registry wants a name, it may be that of a single program in the folder.
  const stated = manifest && manifest.ecosystem !== 'other' ? withoutScope(manifest.name) : undefined;
  const words = [stated, baseName(folder)].flatMap((word) => (word ? [withoutNamespace(word, namespaces)] : []));
  const telling = words.filter((word) => !sayNothing.has(keyOf(word)));
  const isOwn = (word: string): boolean => !neverAlone.has(keyOf(word)) && !isProject(word, project);
  return telling.find(isOwn) ?? telling.find((word) => !isProject(word, project)) ?? telling[0];
};

/**
 * "MySQL database changes" and "API request handling": what a folder holds by what the one around it is for, where the picture does not say
 * so. Undefined where either says it alone.
 */
export const nameOfKind = (folder: string, shown: string, naming: Naming): string | undefined => {
  const around = folderOf(folder);
  if (around === '' || around === shown || shown.startsWith(`${around}/`)) return undefined;
  const [own, { name: kind = '', isRole }] = [ownOf(folder, naming), ownOf(around, naming)];
  if (own.name === undefined || own.isRole === true || isRole !== true || !kinds.has(kind)) return undefined;
  if (needOwner.has(own.key) && !places.has(own.key)) return undefined;
  const isSaid = own.name
    .toLowerCase()
    .split(' ')
    .some((word) => kind.toLowerCase().split(' ').includes(word));
  const name = `${own.name} ${midSentence(fillers.get(kind) ?? kind)}`;
  return isSaid || wordCount(name) > mostWords ? undefined : name;
};

/** Names of what the folder belongs to, the nearest first, then where it runs; the project last. */
export const owners = (folder: string, naming: Naming): [string, ...string[]] => {
  const own = outwards(folderOf(folder)).map((around) => ownOf(around, naming));
  const telling = own.filter(({ key }) => ![needOwner, neverAlone, sayNothing, containers].some((words) => words.has(key)));
  const running = own.filter(({ key }) => places.has(key));
  const named = [...telling, ...running].flatMap(({ name }) => name ?? []);
  const scope = scopeOf(naming.packages.get(folder)?.name ?? '');
  const [nearest, ...further] = [...(scope === undefined ? [] : [scopeName(scope, naming)]), ...named];
  return nearest === undefined ? [naming.owner] : [nearest, ...further, naming.owner];
};

/** `@shopjs` of the project "Shop" is "Shop". */
const scopeName = (scope: string, { project }: Naming): string =>
  scope.toLowerCase().includes(project.toLowerCase()) ? project : phrase(scope);

/** "core" of "Acme Shop core" where the project is "Acme Shop". */
export const withoutProject = (name: string, { project }: Pick<Naming, 'project'>): string => {
  const rest =
    isProject(name.slice(0, project.length), project) && name[project.length] === ' ' ? name.slice(project.length + 1) : '';
  return rest === '' ? name : sentenceCase(rest);
};

/** The folder and those around it, the root left out. */
export const outwards = (folder: string): string[] => {
  const found: string[] = [];
  for (let around = folder; around !== ''; around = folderOf(around)) found.push(around);
  return found;
};

/** "Editor" and "Shared code" make "Editor shared code", in four words at most. */
export const joinedName = (owner: string, name: string, naming: Naming): string => {
  if (`${name} `.toLowerCase().startsWith(`${owner} `.toLowerCase()) || repeats(owner, name)) return name;
  const said = fillers.get(name) ?? name;
  const before = sentenceCase(mainWords(owner, Math.max(1, mostWords - wordCount(said))));
  return `${before} ${mainWords(inSentence(said, naming), mostWords - wordCount(before))}`;
};

/** Words that only stand for whose they are, where nothing else says so: "Frontend pages", not "Frontend web pages". */
const fillers: ReadonlyMap<string, string> = new Map([
  ['Web pages', 'Pages'],
  ['Screen components', 'Components'],
  ['Screen widgets', 'Widgets'],
]);

/** "Web screens" before "screen components" says the same twice. */
const repeats = (owner: string, name: string): boolean => {
  const [last = ''] = owner.toLowerCase().split(' ').slice(-1);
  const [first = ''] = name.toLowerCase().split(' ');
  return owner.includes(' ') && `${first}s` === last;
};

export const inSentence = (name: string, { project }: Naming): string => (name.startsWith(project) ? name : midSentence(name));

/**
 * `empty` for "core" in any picture, and for "helpers" in one of the whole. `ownerless` for "components" of something that the picture does
 * not show to be theirs.
 */
export type Vagueness = 'clear' | 'ownerless' | 'empty';

export const vagueness = (folder: string, shown: string, naming: Naming): Vagueness => {
  const { key, isRole } = ownOf(folder, naming);
  const isNamed = (around: string): boolean => ownName(around, naming) !== undefined;
  const isWhole = (around: string): boolean =>
    naming.project.toLowerCase().includes(ownName(around, naming)?.toLowerCase() ?? '');
  if (!isRole && (neverAlone.has(key) || (generic.has(key) && !outwards(shown).some(isNamed)))) return 'empty';
  if (!needOwner.has(key)) return 'clear';
  const between = outwards(folderOf(folder)).filter(
    (around) =>
      around !== shown && around.length > shown.length && !isWhole(around) && !containers.has(ownOf(around, naming).key),
  );
  return between.some(isNamed) ? 'ownerless' : 'clear';
};
