import { folderOf } from '../../base/paths.ts';
import { wordsOf } from '../../architecture/words.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { indexOf } from '../graph-index.ts';
import { canBeSaid } from './doubts.ts';
import { inSentence, isKnownNoun, isPlural } from './english.ts';
import { plainActions } from './verbs.ts';

/** What screens are made of. Other words for a piece may as well be a product that it is about: `Telegram`. */
const pieces: ReadonlySet<string> = new Set(
  (
    'accordion alert area avatar badge banner bar board box breadcrumb browser button calendar canvas card carousel cell chart chat checkbox chip choice code column comment container counter ' +
    'dashboard dialog diff divider drawer dropdown dropzone editor element error field figure filter footer form frame gallery graph grid group header heading icon image indicator input ' +
    'item label layout legend line link list loader login logo map masthead menu message meter modal nav navbar navigation notice notification overlay overview pagination pane panel picker player ' +
    'popover popup preview progress prompt question radio rating row ruler screen scrollbar search section select selector sidebar signup skeleton slide slider snackbar spinner status step stepper summary ' +
    'switch switcher tab table tag text textarea thumbnail tile timeline timer title toast toggle toolbar tooltip topbar tour tree uploader view viewer widget window wizard'
  ).split(' '),
);

/** "the REST request panel", but “add folder”: what is done is no thing that is shown. Undefined where it may be no thing at all. */
export const pieceInWords = (name: string): string | undefined => {
  const words = wordsOf(name);
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (!canBeSaid(words) || /\d/u.test(name)) return undefined;
  if (pieces.has(last) && (words.length > 1 || !weakAlone.test(last))) return `the ${inSentence(words)}`;
  const first = words[0]?.toLowerCase() ?? '';
  if (words.length > 1 && (plainActions.has(first) || /^(?:edit|manage|toggle|show|open|close|choose|pick)$/u.test(first)))
    return `“${inSentence(words)}”`;
  const isThing = isPlural(last) ? !words.some(isShout) : words.length > 1 && isKnownNoun(last);
  return isThing ? `the ${inSentence(words)}` : undefined;
};

/** Pieces that are names of many other things where they stand alone. */
const weakAlone = /^(?:line|chat|message|code|element|item|area|text|title|question|choice|group|widget|container)$/iu;

/** `SMTP`, the first word of `VKTeams`. */
const isShout = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

const enough = 4;

/** A folder whose files are each named after another of what the folder is called: `notifications/Telegram.vue`. */
export const isFolderOfKinds = (project: Project, path: ModulePath): boolean => {
  const ending = path.slice(path.lastIndexOf('.'));
  const files = (indexOf(project.graph).filesOfFolder.get(folderOf(path)) ?? []).filter((each) => each.endsWith(ending));
  const spoken = files.filter((each) => pieceInWords(nameOf(each)) !== undefined);
  return files.length >= enough && spoken.length * 3 < files.length;
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
