import { compareText, groupBy } from '../base/collections.ts';
import { baseName, folderOf, isInside } from '../base/paths.ts';
import type { Module } from '../model/module-graph.ts';
import {
  inSentence,
  isOfLanguages,
  isRoleName,
  isSame,
  joinedName,
  keyOf,
  literally,
  mostWords,
  ownerName,
  ownName,
  phrase,
  vagueness,
  withoutProject,
} from './folder-name.ts';
import type { Names, Naming } from './folder-name.ts';
import { filesIn } from './folder-tree.ts';
import { listed } from './listed.ts';
import { nounsName, severalOf, singular, stemOf } from './nouns.ts';
import { sum } from './part.ts';
import type { Part } from './part.ts';
import { isRoleOfSeveral } from './spoken-roles.ts';
import { countable, manyOfAKind, noNouns, plainNames, repetitive } from './vocabulary.ts';
import { mainWords, midSentence, spelled, wordCount, wordsOf } from './words.ts';

/**
 * What is left of a folder: named after what it holds where that is little or mostly of two subjects, after the folder where it is most of it,
 * and else by what it is left of. `namesOf`: what the folder itself would be called.
 */
export const restNames = (part: Part, shown: string, naming: Naming, namesOf: (folder: string) => Names): Names => {
  const { folder, label } = part;
  const held = heldNames(part, naming) ?? nounsName(filesOf(part).map(({ path }) => path));
  const left = leftNames(part, shown, naming);
  if (isOfLanguages(folder, naming))
    return held === undefined ? ['Other languages', ...left] : [held, 'Other languages', ...left];
  const isBeside =
    folder !== shown && folder !== '' && label === undefined && !naming.foldersIn(folder).includes(baseName(folder));
  const own = isBeside && isMostlyIt(part, naming) ? namesOf(folder) : [];
  const [subjects, start] = [subjectsName(part, naming), startName(part, shown, naming)];
  // In a picture of the folder its name is said already.
  const telling = [held, ...own, ...(isBeside ? [start, subjects] : [subjects, start])].filter((name) => name !== undefined);
  const [first = left[0], ...others] = [...telling, ...left];
  return [first, ...others];
};

const leftNames = ({ folder, label, id }: Part, shown: string, naming: Naming): Names => {
  const owner = inSentence(label === undefined ? ownerName(folder, shown, naming) : phrase(label), naming);
  const short = isSame(owner, naming.project) ? naming.owner : mainWords(inSentence(withoutProject(owner, naming), naming), 2);
  const other = otherOf(short, naming);
  const kind = kindOf(folder, naming);
  // A rest inside a rest would bear the same name as what it lies in.
  if (id.endsWith('/*/*')) return [kind === undefined ? 'Remaining files' : `Remaining ${kind}`, other];
  if (kind !== undefined) return [label === undefined ? `Other ${kind}` : `Other ${short} ${kind}`, other];
  return folder === shown && label === undefined ? ['Everything else', other] : [other, `Rest of ${short}`];
};

/** "commands" of `commands/*`, "client commands" of `commands/client/*`. */
const kindOf = (folder: string, naming: Naming): string | undefined => {
  const isMany = (path: string): boolean => manyOfAKind.has(baseName(path).toLowerCase());
  const called = (path: string): string => inSentence(phrase(baseName(path)), naming);
  if (isMany(folder)) return severalOf(called(folder));
  const around = folderOf(folder);
  return keyOf(baseName(around)).startsWith('command') ? `${called(folder)} ${severalOf(called(around))}` : undefined;
};

const otherOf = (owner: string, naming: Naming): string => {
  const isSeveral = !isSame(owner, naming.owner) && isRoleOfSeveral(owner);
  return isSeveral || owner.endsWith(' code') ? `Other ${owner}` : `Other ${owner} code`;
};

const filesOf = ({ files, folders }: Part): readonly Module[] => [...files, ...filesIn(folders)];

/** Share of a rest's files that lie in the folder directly, for what the folder is called to be true of them. */
const direct = 0.8;

/** The larger half of its folder; or the files directly in one that is called after its kind: `views/*` are the views. */
const isMostlyIt = (part: Part, naming: Naming): boolean => {
  const files = filesOf(part);
  const inside = files.filter(({ path }) => isInside(part.folder, path));
  if (inside.length < files.length * direct) return false;
  const isKind = isRoleName(part.folder, naming) && isRoleOfSeveral(ownName(part.folder, naming) ?? '');
  return (isKind && part.files.length >= files.length * direct) || inside.length > naming.madeOf(part.folder).files / 2;
};

/** Files that are called by their own names; shares of the files that are of a subject at all, and of the two that are named. */
const few = 2;
const leastLetters = 3;
const ofSubjects = 0.5;

/** "Campaigns, subscribers and more": the subjects of which there are several files, where most files are of one. */
const subjectsName = (part: Part, naming: Naming): string | undefined => {
  const files = filesOf(part);
  if (files.length <= few) return fewName(files);
  if (manyOfAKind.has(baseName(part.folder).toLowerCase())) return undefined;
  const groups = [...groupBy(files, (file) => subjectOf(file, part.folder, naming))]
    .filter(([subject, members]) => subject !== '' && members.length > 1)
    .sort(([a, of], [b, others]) => others.length - of.length || linesOf(others) - linesOf(of) || compareText(a, b));
  if (sum(groups.map(([, members]) => members.length)) < files.length * ofSubjects) return undefined;
  const subjects = groups.map(([subject]) => subject).filter((subject) => !subject.includes(' '));
  const [first, second] = subjects;
  if (first === undefined || second === undefined) return undefined;
  const isAll = groups.length === 2 && sum(groups.map(([, members]) => members.length)) >= files.length * shares.alone;
  return listed(isAll ? [first, second] : [first, second, 'more']);
};

const fewName = (files: readonly Module[]): string | undefined => {
  const stems = files
    .map(({ path }) => stemOf(path))
    .filter((stem) => wordsOf(stem).some((word) => word.length >= leastLetters && !noNouns.has(word.toLowerCase())));
  if (stems.length < files.length || files.length === 0) return undefined;
  const spoken = (path: string, stem: string): string =>
    /^schema\.(?:sql|rb|prisma)$/u.test(baseName(path)) ? 'Database schema' : literally(stem);
  const name = listed(files.map(({ path }) => midSentence(spoken(path, stemOf(path)))));
  return wordCount(name) <= mostWords ? name : undefined;
};

const linesOf = (files: readonly Module[]): number => sum(files.map(({ lines }) => lines));

/** `Campaign` for `CampaignForm.vue`, `report` for `report/form.hbs`. */
const subjectOf = ({ path }: Module, folder: string, { isSaid }: Naming): string => {
  const [first = '', ...below] = (folder === '' ? path : path.slice(folder.length + 1)).split('/');
  const words = wordsOf(below.length === 0 ? stemOf(first) : first).map((word) => singular(word.toLowerCase()));
  if (!isInside(folder, path) && folder !== '') return '';
  if (noNouns.has(words[0] ?? '') || repetitive.has(keyOf(first))) return '';
  const said = (word: string): string => (isSaid(severalOf(word)) || countable.has(word) ? severalOf(word) : word);
  const noun = below.length === 0 ? words.slice(0, 1) : words;
  return midSentence(
    plainNames.get(noun.join(' ')) ?? noun.map((word, at) => spelled(at === noun.length - 1 ? said(word) : word)).join(' '),
  );
};

const starts = /^(?:main|app|server|bootstrap|__main__|program|startup|application)\.[a-z]+$/iu;
const roots = /^(?:index|lib|mod|__init__)\.[a-z]+$/u;
/** Files that are little more than the start. */
const mostOfStart = 8;

/** "Frontend core" of the files around where a program starts; "Program start" where they are few. */
const startName = (part: Part, shown: string, naming: Naming): string | undefined => {
  const { folder, label } = part;
  if (folder === '' || label !== undefined) return undefined;
  const names = part.files.filter(({ path }) => isInside(folder, path)).map(({ path }) => baseName(path));
  const isStart = names.some((name) => starts.test(name));
  if (!isStart && !names.some((name) => roots.test(name))) return undefined;
  const own = ownerName(folder, shown, naming);
  if (isRoleName(folder, naming) || own.endsWith(' code') || isRoleOfSeveral(own)) return undefined;
  const isWhole = isSame(own, naming.project);
  if (isStart && filesOf(part).length <= mostOfStart) return isWhole ? 'Program start' : joinedName(own, 'Start', naming);
  const owner = isWhole ? (naming.madeOf(folder).matter === 'screen' ? 'Frontend' : naming.owner) : own;
  return isSame(owner, naming.project) ? `${owner} core` : joinedName(owner, 'Core', naming);
};

/** Shares of the whole that its named folders must hold: to name it, to name it alone, and to stand before "and more". */
const shares = { telling: 0.8, alone: 0.85, leading: 0.3 };

/** "Layouts, menus and icons", where those are most of it and the words are few; "Layouts, menus and more" where they lead. */
export const heldNames = (
  { folder, folders, weight }: Pick<Part, 'folder' | 'folders' | 'weight'>,
  naming: Naming,
): string | undefined => {
  const isMany = manyOfAKind.has(baseName(folder).toLowerCase());
  const heaviest = [...folders].sort((a, b) => b.weight - a.weight || compareText(a.path, b.path));
  const named = (count: number, share: number): string[] | undefined => {
    const chosen = heaviest.slice(0, count);
    const names = chosen.map(({ path }) => inSentence(ownName(path, naming) ?? '', naming));
    const isClear = new Set(names).size === count && names.every((name) => name !== '' && !/\sand\s/u.test(name));
    const isVague = chosen.some(({ path }) => vagueness(path, '', naming) === 'empty');
    return isClear && !isVague && sum(chosen.map((folder) => folder.weight)) >= weight * share ? names : undefined;
  };
  const [first, second] = [named(1, shares.alone), named(2, shares.telling)];
  const leading = sum(folders.map((folder) => folder.weight)) >= weight * shares.telling ? named(2, shares.leading) : undefined;
  const lists = [first, named(3, shares.telling), second, isMany ? undefined : leading && [...leading, 'more']];
  return lists.flatMap((names) => (names ? [listed(names)] : [])).find((name) => wordCount(name) <= mostWords);
};
