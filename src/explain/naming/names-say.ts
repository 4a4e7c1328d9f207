import { isAskedFor } from './asked-for.ts';
import { inSentence } from './english.ts';
import { isDoer, isKept, isSubject, isThing } from './doubts.ts';
import { manyOf, objectOf, phraseInWords, phraseOf } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { isLessThanHalf, isSmallPart } from './share-told.ts';
import { actions, emptyEndings, plainActions, prepositions, typeEndings } from './verbs.ts';
import { groupBy } from '../../base/collections.ts';
import { wordsOf } from '../../architecture/words.ts';
import { listOf } from '../words.ts';

/** What names of functions say, as one clause: "creates and sends invoices, finds owners by last name". Undefined where none says anything. */
export const clauseOfFunctions = (names: readonly string[], limit = 3): string | undefined => {
  const phrases = [...new Set(names)].flatMap((name) => (isAskedFor(name) ? [] : (phraseOf(name) ?? [])));
  const deeds = phrases.filter(({ verb }) => verb !== 'answers');
  const telling = (deeds.length > 0 ? deeds : phrases).filter(({ isTelling }) => isTelling);
  const chosen = telling.length > 0 ? telling : phrases.filter(({ object, rest }) => object !== '' || rest !== '');
  return isSmallPart(chosen.length, names) ? undefined : firstClauses(chosen, limit, phrases);
};

/** The first clauses, where they tell most of what is done; `add` and `ban` beside `addAdmin` are untold. */
const firstClauses = (phrases: readonly Phrase[], limit: number, all: readonly Phrase[]): string | undefined => {
  const shown = gathered(phrases).slice(0, limit);
  const told = shown.reduce((sum, { verbs }) => sum + Math.min(verbs.length, maxVerbs), 0);
  const bare = all.filter(({ object, rest }) => object === '' && rest === '').length;
  const telling = new Set(phrases.map(phraseInWords)).size + bare;
  return shown.length === 0 || isLessThanHalf(told, telling) ? undefined : listOf(distinct(shown.map(inOrder)));
};

const startsSomething = /^(?:handle|run|process|perform|execute|exec|call|invoke)(?:Async)?[?!]?$/u;

/** What a type's methods say, where those that name nothing act on what the type is about. */
export const clauseOfMethods = (type: string, methods: readonly string[], limit = 3): string | undefined => {
  const subject = aboutOf(type);
  const words = wordsOf(type);
  const about = subject.length === 0 ? '' : manyOf(subject);
  const own = methods.filter((name) => !isAskedFor(name));
  const phrases = [...new Set(own)].flatMap((name) => {
    // A hook of a screen's framework is a function, and no method.
    const phrase = /^use[A-Z]/u.test(name) ? undefined : phraseOf(name);
    // "handles price checks", "runs price checks" of `PriceCheck.handle` say nothing.
    return phrase && !(phrase.object === '' && startsSomething.test(name)) ? [phrase] : [];
  });
  const whole = phrases.flatMap((phrase): readonly Phrase[] => {
    const isBare = phrase.object === '' && about !== '' && phrase.verb !== 'answers';
    if (!isBare) return [phrase];
    // What a controller answers by `index` is a list.
    if (phrase.verb === 'indexes' && type.endsWith('Controller'))
      return [{ ...phrase, verb: 'lists', object: about, isTelling: true }];
    const doer = words.findIndex((word) => isDoerOf(phrase.verb, word));
    if (doer >= 0) return doer === 0 ? [] : [{ ...phrase, object: manyOf(words.slice(0, doer)), isTelling: true }];
    return isDoer(words) ||
      isLivingOnly(phrase.verb) ||
      isSameWord(phrase.verb, subject.at(-1) ?? '') ||
      isSameWord(phrase.verb, subject[0] ?? '')
      ? []
      : [{ ...phrase, object: objectOf(phrase.verb, subject), isTelling: true }];
  });
  const telling = whole.filter(({ isTelling, object, rest }) => isTelling && (object !== '' || rest !== ''));
  return isSmallPart(telling.length, own) ? undefined : firstClauses(telling, limit, phrases);
};

/** A `PositionForwarder` that forwards does so with positions, and not with forwarders. */
const isDoerOf = (verb: string, word: string): boolean =>
  verb.length > 3 &&
  /[eo]r$/u.test(word) &&
  word.length <= verb.length + 3 &&
  word.toLowerCase().startsWith(verb.replace(/(?:es|s)$/u, ''));

/** What any object has done to it in its life says nothing of what it is for. */
const isLivingOnly = (verb: string): boolean =>
  /^(?:sets up|takes down|logs in|logs out|disposes|connects|disconnects|configures|mounts|unmounts|shows|answers)$/u.test(verb);

/** "validates validations", "registers registrations". */
const isSameWord = (verb: string, object: string): boolean =>
  object.length > 4 && verb.slice(0, 5).toLowerCase() === object.slice(0, 5).toLowerCase();

/** What the name of a type says alone: "checks invoices" of `InvoiceValidator`. */
export const clauseOfType = (name: string): string | undefined => {
  const words = wordsOf(name);
  const ending = words.at(-1)?.toLowerCase() ?? '';
  const named = words.slice(0, -1).filter((word) => !/^(?:I|base|abstract|default|generic)$/iu.test(word));
  // An integration event is one that others are told of; what happened stands before.
  const about = ending === 'event' && /^(?:integration|domain)$/iu.test(named.at(-1) ?? '') ? named.slice(0, -1) : named;
  const pattern = typeEndings.get(ending);
  // A `RedisWorkerCommand` is called by that name, and is no order.
  if (ending === 'command' && !actions.has((about[0] ?? '').toLowerCase())) return undefined;
  if (
    pattern === undefined ||
    about.length === 0 ||
    (pattern.startsWith('reacts') && isDoer(about)) ||
    (ending === 'handler' && !happens(about.at(-1) ?? ''))
  )
    return undefined;
  if (prepositions.has((about.at(-1) ?? '').toLowerCase())) return undefined;
  if (!isThing(about) && pattern.includes('{}') && !hasHappened(about.at(-1) ?? '')) return undefined;
  const turned = about.some((word) => word.toLowerCase() === 'to') ? phraseOf(about.join('_')) : undefined;
  if (turned) return phraseInWords(turned);
  // A `DownloadImagesSubscriber` says what it does, and not when.
  if (pattern.startsWith('reacts') && about.length > 1 && actions.has((about[0] ?? '').toLowerCase())) return undefined;
  if (pattern.startsWith('reacts') && hasHappened(about.at(-1) ?? '')) return `reacts to “${inSentence(about)}”`;
  return pattern.replace('{}', manyOf(about)).replace('{1}', inSentence(about));
};

/** An `OrderPlacedHandler` reacts to something; a `UserHandler` may do anything with users. */
const happens = (word: string): boolean =>
  /^(?:events?|messages?|notifications?|commands?|quer(?:y|ies)|requests?|errors?|exceptions?|signals?|webhooks?|clicks?|changes?|failures?|updates?)$/iu.test(
    word,
  ) || hasHappened(word);

const hasHappened = (word: string): boolean => /(?:[^e]ed|paid|sent|made|lost|found)$/iu.test(word);

/** Words of a type without those that say how it is made. */
export const aboutOf = (type: string): readonly string[] => {
  const words = wordsOf(type).filter((word, index) => !(index === 0 && /^(?:I|base|abstract|default|application)$/iu.test(word)));
  let end = words.length;
  // What stands before another ending is what the type is about: user requests of `UserRequestModule`.
  if (typeEndings.has((words.at(-1) ?? '').toLowerCase())) end -= 1;
  while (end > 0 && emptyEndings.has((words[end - 1] ?? '').toLowerCase())) end -= 1;
  const about = words.slice(0, end);
  return isQuality(about.at(-1)) ||
    (about.length > 0 && !isSubject(about)) ||
    /^(?:has|is|can|with|must|may|should|needs?|without|on|by|for|from|to|of|in|as)$/iu.test(about[0] ?? '') ||
    (about.length === 1 && plainActions.has(about[0]?.toLowerCase() ?? ''))
    ? []
    : about;
};

/** `Taggable` says what something can have done to it: there are no taggables. */
const isQuality = (word = ''): boolean =>
  /[a-z]{2}[ai]ble$/iu.test(word) &&
  !/(?:table|cable|variable|executable|deliverable|consumable|collectible|vegetable)$/iu.test(word);

/** What a type is called that is named after what it does: "prevents caching" of `PreventCaching`. */
export const clauseOfDoing = (name: string): string | undefined => {
  const about = aboutOf(name);
  // `EnableLoginViewModel` is shown, `RegisterModel` is stored: what is done is done elsewhere.
  if (/(?:Model|Dto|Entity|View|Component|Event|Events|Config)$/u.test(name)) return undefined;
  const phrase = plainActions.has(about[0]?.toLowerCase() ?? '') && !isKept(about) ? phraseOf(about.join('_')) : undefined;
  return phrase && phrase.object !== '' ? phraseInWords(phrase) : undefined;
};

/** Verbs of one object together: "creates, sends and cancels invoices". */
const gathered = (phrases: readonly Phrase[]): { readonly verbs: readonly string[]; readonly phrase: Phrase }[] =>
  [...groupBy(phrases, ({ object, rest }) => `${object}\n${rest}`).values()].flatMap((group) => {
    const [phrase] = group;
    return phrase ? [{ verbs: distinct(group.map(({ verb }) => verb)), phrase }] : [];
  });

const maxVerbs = 3;

const inOrder = ({ verbs, phrase }: { readonly verbs: readonly string[]; readonly phrase: Phrase }): string =>
  phraseInWords({ ...phrase, verb: phrase.object === '' ? phrase.verb : listOf(verbs.slice(0, maxVerbs)) });

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
