import { compareText } from '../base/collections.ts';
import { baseName } from '../base/paths.ts';
import { keyOf } from './folder-name.ts';
import { isRoleWord } from './spoken-roles.ts';
import { containers, leading, repetitive, sayNothing, supporting } from './vocabulary.ts';
import { communityParts, divideFiles, gather, heaviestFirst, isSmall, restOf, subdivide } from './subdivide.ts';
import { filesIn } from './folder-tree.ts';
import type { Part, Sizing } from './part.ts';
import { folderPart, gatheredPart, sum } from './part.ts';

/** Boxes in one picture; with more, people stop tracing arrows. */
const mostParts = 12;
const longestRow = 20;
/** Files that are shown one by one, where folders offer nothing better; and where there is no choice. */
export const fewFiles = 24;
const mostFiles = 60;

/** Share of the whole above which a folder is opened rather than shown, the more so the fewer parts there are; a workspace package was meant as one thing. */
const openFolder = (parts: number): number => (parts < 6 ? 0.12 : parts < 9 ? 0.2 : 0.3);
const openPackage = 0.45;
const openContainer = 0.04;
/** Files below which a folder is shown rather than opened, whatever its share. */
const leastOpened = 16;
/** Parts that an opened folder may always have; a larger one has its share of the picture, so that its equals can be opened too. */
const leastInside = 4;
/** Loose files from which it is worth asking what belongs together, and the share of the picture that they take. */
const leastLoose = 30;
const openLoose = 0.25;
/** Rests below this share of a picture are one. */
const smallRest = 0.05;
const fewLeft = 4;
/** Parts from which on a subject is not taken to pieces, and the share of it that such pieces hold. */
const enoughSubjects = 6;
const mostlyRoles = 0.5;
const leastRoles = 3;
/** Share from which one part has nearly everything. */
const lopsided = 0.9;
const lopsidedPair = 0.8;
/** Share of a part that may be left as its rest when it is opened. */
const mostRest = 0.6;

/**
 * The parts that a picture of `whole` shows: folder by folder, the largest opened first until about a dozen stand at one level.
 * Empty where its files are better shown one by one.
 */
export const partition = (whole: Part, sizing: Sizing): Part[] => {
  const files = whole.files.length + filesIn(whole.folders).length;
  if (files <= fewFiles) return [];
  const parts = divide(whole, sizing);
  if (parts.length > 1 && (files > mostFiles || isBalanced(parts, whole))) return parts;
  return files > mostFiles ? divideFiles(whole, sizing) : communityParts(whole, sizing);
};

/** As `partition`, of whatever size. */
export const divide = (whole: Part, sizing: Sizing): Part[] => {
  const least = leastWeight(whole.weight);
  const row = subdivide(whole, sizing);
  if (isRow(whole, row)) return row.sort(heaviestFirst);
  let parts = gather(row, { owner: whole, room: mostParts, least, sizing });
  const closed = new Set<Part>();
  for (;;) {
    const next = parts
      .filter((part) => !closed.has(part) && isWorthOpening(part, parts.length, whole, sizing))
      .sort(containersFirst)[0];
    if (!next) break;
    const others = parts.filter((part) => part !== next);
    const inside = opened(next, others, { whole, least, sizing });
    if (inside) parts = [...others, ...inside];
    else closed.add(next);
  }
  return heaviestShown(oneRest(gatherSmall(parts, whole, least, sizing), whole, sizing), sizing).sort(heaviestFirst);
};

interface Opening {
  readonly whole: Part;
  readonly least: number;
  readonly sizing: Sizing;
}

/** What stands in the place of `part` when it is opened beside `others`; undefined where there is no room or nothing is gained. */
const opened = (part: Part, others: readonly Part[], opening: Opening): Part[] | undefined => {
  const { whole, least, sizing } = opening;
  const large = others.filter((other) => !isSmall(other, least, sizing));
  const small = others.filter((other) => !large.includes(other));
  const hasSmall = small.length > 0;
  const row = rowInside(part, sizing);
  const share = Math.ceil((part.weight / whole.weight) * mostParts);
  const fair = isContainer(part) ? Math.max(2, share) : Math.max(leastInside, share + 1);
  for (const room of [mostParts - large.length, mostParts - large.length - 1]) {
    const inside = room < 2 ? [] : gather(row, { owner: part, room: Math.min(room, fair), least, sizing });
    if (inside.length < 2 || isCrumbling(inside, part, opening)) return undefined;
    // Small parts are gathered in the end, with a rest or as one.
    const after = [...large, ...inside].filter((one) => !isSmall(one, least, sizing));
    const gathersSmall = hasSmall || after.length < large.length + inside.length;
    const rests = after.filter(({ kind }) => kind === 'rest');
    const hasPlace = rests.length > 0 && small.every((one) => one.weight < least / 2 || homeOf(one, rests, sizing));
    if (after.length + (gathersSmall && !hasPlace ? 1 : 0) <= mostParts) return inside;
  }
  return undefined;
};

/** What lies inside before it is gathered. */
const rowInside = (part: Part, sizing: Sizing): Part[] => {
  const row = subdivide(part, sizing);
  return isLoose(part, row) ? communityParts(part, sizing) : row;
};

/** Most of it are files that no folder tells apart. */
const isLoose = ({ kind, files, weight }: Part, row: readonly Part[]): boolean =>
  kind === 'rest' ? files.length > weight * 0.7 : row.length < 2;

/** A gathering of a few more folders than usual is shown as it is: gathering them once more would only hide them deeper. */
const isRow = ({ kind }: Part, parts: readonly Part[]): boolean =>
  (kind === 'rest' || kind === 'siblings') && parts.length > mostParts && parts.length <= longestRow;

/** Files that make a box of their own, for a picture of so many files. */
const leastWeight = (weight: number): number => (weight <= 40 ? 2 : Math.min(24, Math.max(3, Math.round(weight * 0.02))));

const isWorthOpening = (part: Part, count: number, whole: Part, sizing: Sizing): boolean => {
  const { isPackage } = sizing;
  const isFolder = part.kind === 'folder';
  if ((!isFolder && part.kind !== 'rest') || part.weight < leastOpened) return false;
  if (isLoose(part, isFolder ? subdivide(part, sizing) : []))
    return part.weight >= leastLoose && part.weight > whole.weight * openLoose;
  if (!isFolder || (isOneThing(part, count, sizing) && !isMostOf(part, whole))) return false;
  const share = isContainer(part) ? openContainer : isPackage(part.folder) ? openPackage : openFolder(count);
  return part.weight > whole.weight * share;
};

/**
 * Many files alike, or what serves the program, say no more when they are shown in several boxes; nor does what a subject consists of
 * (its pages, its tables) beside enough other subjects.
 */
const isOneThing = (part: Part, count: number, sizing: Sizing): boolean => {
  const name = baseName(part.folder).toLowerCase();
  if (repetitive.has(name) || supporting.has(name)) return true;
  if (count < enoughSubjects || isRoleWord(keyOf(name)) || sayNothing.has(name) || leading.has(name)) return false;
  const inside = subdivide(part, sizing).filter(({ kind, folder }) => kind === 'folder' && isRoleWord(keyOf(baseName(folder))));
  return inside.length >= leastRoles && sum(inside.map(({ weight }) => weight)) > part.weight * mostlyRoles;
};

const isMostOf = ({ folders, weight }: Part, whole: Part): boolean =>
  weight > whole.weight / 2 || filesIn(folders).length > filesIn(whole.folders).length / 2;

const isContainer = ({ folder, kind }: Part): boolean => kind === 'folder' && containers.has(baseName(folder).toLowerCase());

/** Of containers the lightest, so that it gets its fair share; then the heaviest of all. */
const containersFirst = (a: Part, b: Part): number => {
  if (isContainer(a) !== isContainer(b)) return isContainer(a) ? -1 : 1;
  return isContainer(a) ? heaviestFirst(b, a) : heaviestFirst(a, b);
};

/** One flat folder and crumbs, or one small piece and a large rest: nothing is gained, unless the part is most of the picture. */
const isCrumbling = (inside: readonly Part[], { weight }: Part, { whole, sizing }: Opening): boolean =>
  inside.some((part) => part.weight > weight * lopsided && subdivide(part, sizing).length < 2) ||
  (weight < whole.weight / 2 && inside.some(({ kind, weight: share }) => kind === 'rest' && share > weight * mostRest));

/** No picture of one box with nearly everything and another with the crumbs, unless there is no other way. */
export const isBalanced = (parts: readonly Part[], { weight }: Part): boolean =>
  Math.max(...parts.map((part) => part.weight)) <= Math.max(1, weight) * (parts.length === 2 ? lopsidedPair : lopsided);

/** Puts what is too small for a box into the largest rest there is, or makes one of it. */
const gatherSmall = (parts: readonly Part[], whole: Part, least: number, sizing: Sizing): Part[] => {
  const small = parts.filter((part) => isSmall(part, least, sizing));
  const large = parts.filter((part) => !isSmall(part, least, sizing));
  const rests = large.filter(({ kind }) => kind === 'rest').sort(heaviestFirst);
  const [rest] = rests;
  const after = large.length + (rest ? 0 : 1);
  if (small.length === 0 || (after < 2 && parts.length <= mostParts)) return [...parts];
  if (!rest) return small.length === 1 ? [...parts] : [...large, restOf(whole, small, sizing)];
  const homes = new Map(small.map((part) => [part, liesIn(part, rest) ? rest : homeOf(part, rests, sizing)]));
  const homeless = small.filter((part) => !homes.get(part));
  const kept = large.map((part) => {
    const joining = small.filter((one) => homes.get(one) === part);
    return joining.length === 0 ? part : joined(part, joining, sizing);
  });
  if (homeless.length === 0) return kept;
  const [only] = homeless;
  if (kept.length < mostParts) return [...kept, homeless.length === 1 && only ? only : restOf(whole, homeless, sizing)];
  return kept.map((part) => (part.id === rest.id ? joined(part, homeless, sizing) : part));
};

const liesIn = ({ folder }: Part, { folder: around }: Part): boolean =>
  around === '' || folder === around || folder.startsWith(`${around}/`);

/** The rest of a folder around it, else the one whose files it uses most. */
const homeOf = (part: Part, rests: readonly Part[], { usedBy }: Sizing): Part | undefined => {
  const around = rests.find((rest) => liesIn(part, rest));
  if (around) return around;
  const used = [...part.files, ...filesIn(part.folders)].flatMap((file) => [...usedBy(file)]);
  const uses = rests.map((rest) => {
    const held = new Set([...rest.files, ...filesIn(rest.folders)]);
    return used.filter((file) => held.has(file)).length;
  });
  const most = Math.max(0, ...uses);
  return most === 0 ? undefined : rests[uses.indexOf(most)];
};

/** What is left in several places is of no interest in each of them; it goes into that of the outermost folder. */
const oneRest = (parts: readonly Part[], { weight }: Part, sizing: Sizing): Part[] => {
  const rests = parts.filter((part) => part.kind === 'rest' && part.weight <= Math.max(fewLeft, weight * smallRest));
  const [outermost, ...others] = [...rests].sort((a, b) => a.folder.length - b.folder.length || compareText(a.id, b.id));
  // What is more than crumbs beside the outermost would be named after it wrongly.
  const crumbs = others.filter(
    (part) => part.weight <= Math.max(fewLeft, outermost?.weight ?? 0) && outermost && liesIn(part, outermost),
  );
  if (!outermost || crumbs.length === 0 || parts.length === rests.length) return [...parts];
  return [...parts.filter((part) => part !== outermost && !crumbs.includes(part)), joined(outermost, crumbs, sizing)];
};

/** How much heavier something in the rest must be than what is shown to be shown in its stead, so that a few files do not decide. */
const heavier = 1.5;

/** A large folder is not left over for the sake of small ones that stood at a better place. */
const heaviestShown = (parts: readonly Part[], sizing: Sizing): Part[] => {
  let shown = [...parts];
  for (let turn = 0; turn < mostParts; turn++) {
    const [rest] = shown.filter(({ kind }) => kind === 'rest').sort(heaviestFirst);
    const lightest = shown
      .filter((part) => (part.kind === 'folder' || part.kind === 'siblings') && (!rest || liesIn(part, rest)))
      .sort(heaviestFirst)
      .at(-1);
    const [hidden] = (rest?.folders ?? []).map((folder) => folderPart(folder, sizing)).sort(heaviestFirst);
    if (!rest || !lightest || !hidden || hidden.weight <= lightest.weight * heavier) return shown;
    const left = { ...rest, folders: rest.folders.filter((folder) => !hidden.folders.includes(folder)) };
    shown = [...shown.filter((part) => part !== rest && part !== lightest), hidden, joined(left, [lightest], sizing)];
  }
  return shown;
};

const joined = (rest: Part, small: readonly Part[], sizing: Sizing): Part => {
  const folders = [...rest.folders, ...small.flatMap((part) => part.folders)];
  const files = [...rest.files, ...small.flatMap((part) => part.files)];
  return gatheredPart({ id: rest.id, kind: 'rest', folder: rest.folder, folders, files }, sizing);
};
