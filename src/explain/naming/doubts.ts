import { canBeNoun } from './english.ts';
import { plainActions, prepositions } from './verbs.ts';

/** Short forms that nobody says aloud, and counts of versions. */
const unspoken = /^(?:req|res|ctx|cfg|hdr|ptr|idx|tmp|arr|obj|str|fn|cb|evt|elem|btn|func|then|o|v\d+|dot\d+)$/iu;

/** False for words that a sentence could not hold: `ReqBody` is no thing that people talk about. */
export const canBeSaid = (words: readonly string[]): boolean =>
  !words.some((word, index) => unspoken.test(word) || (index > 0 && /^\p{L}$/u.test(word)));

/** Whether words name a thing, so that there can be many of it: there are no "account populars" and no "marks as unread". */
export const isThing = (words: readonly string[]): boolean => {
  const last = (words.at(-1) ?? '').toLowerCase();
  const isTwice = words
    .slice(0, -1)
    .some((word) => last.length > 2 && word.toLowerCase().replace(/s$/u, '') === last.replace(/s$/u, ''));
  return canBeSaid(words) && canBeNoun(last) && !isTwice;
};

/** Types that are named after what does a thing: a `Processor` processes, nothing is done to processors. */
export const isDoer = (words: readonly string[]): boolean =>
  /^(?:processor|runner|worker|generator|builder|binder|cropper|renderer|loader|finder|fetcher|crawler|scraper|formatter|checker|wrapper|selector|collector|executor|updater|importer|exporter|scanner|watcher|dispatcher|resolver|sender|receiver|mapper|adapter|parser|strategy)$/iu.test(
    words.at(-1) ?? '',
  );

/** `NotifiesOwner` says what is done. */
const isDeed = (word: string): boolean =>
  word.endsWith('s') && [word.slice(0, -1), word.slice(0, -2), word.replace(/ies$/u, 'y')].some((each) => plainActions.has(each));

/** Whether a name says what it is about: not what happened (`GroupsRequestedReport`) nor what is done (`RequiresRole`, `MarkAsUnread`). */
export const isSubject = (words: readonly string[]): boolean =>
  isThing(words) &&
  !(words.length > 1 && isDeed((words[0] ?? '').toLowerCase())) &&
  !/^(?:show|index|new|edit|create|update|destroy)$/iu.test(words.length === 1 ? (words[0] ?? '') : '') &&
  !/^(?:requires?|uses?|needs?|reads?|marks?|discover)$/iu.test(words.length > 1 ? (words[0] ?? '') : '') &&
  !words.some((word, index) => index > 0 && (/[^e]ed$/iu.test(word) || /^(?:as|at|by|from|into|to|with|without)$/iu.test(word)));

const moving =
  /^(?:go|goto|back|switch|jump|navigate|scroll|move|return|belongs?|connect|add|send|bind|attach|reply|respond|able|how|ready|up)$/iu;

/** `goToDetails` turns nothing into details. */
export const isTurned = (from: readonly string[], to: readonly string[]): boolean =>
  isThing(from) && isThing(to) && !moving.test(from[0] ?? '') && !/^(?:the|a|an|be)$/iu.test(to[0] ?? '');

const ofThings = /^(?:dirs?|directory|paths?|urls?|uris?|ids?|key|size|count|class|style|styles|color|width|height)$/iu;

/** What is done to addresses, folders and the like, where other words before them say which one it is: `redirectUri`. */
const doneToThem =
  /^(?:get|set|parse|validate|verify|generate|create|build|encode|decode|normali[sz]e|resolve|open|sign|check|update|fetch|find|make|clean|sanitize|shorten|remove|delete|add|format|convert|extract|compute|calculate|read|write|load|save|copy|change|replace|compare|ensure)$/u;

/** `backup_dir` is a folder, and backs nothing up; `stripIdReplacer` is handed to what strips; `verifyVerifier` says nothing. */
export const isNameOfThing = (verb: string, others: readonly string[]): boolean => {
  const last = others.at(-1) ?? '';
  if (others.length === 0 || prepositions.has((others[0] ?? '').toLowerCase())) return false;
  return (
    (ofThings.test(last) && !doneToThem.test(verb)) ||
    /(?:replacer|reviver|comparator|reducer|predicate|listener|callback|handler|binder|guard)$/iu.test(last) ||
    (verb.length > 4 && last.toLowerCase().startsWith(verb.slice(0, -1)))
  );
};

/** `RedirectCache` holds what was redirected: a class named after what is kept in it does nothing by its name. */
export const isKept = (words: readonly string[]): boolean =>
  /^(?:cache|list|map|queue|table|log|registry|index|state|type|mode|result|status|info|data|record|key|form|page|button|modal|lock|chain|pass)$/iu.test(
    words.at(-1) ?? '',
  );
