import { inSentence } from './english.ts';
import { isDoer, isKept, isSubject, isThing } from './doubts.ts';
import { manyOf, phraseInWords, phraseOf } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { emptyEndings, plainActions, typeEndings } from './verbs.ts';
import { groupBy } from '../../base/collections.ts';
import { wordsOf } from '../../architecture/words.ts';
import { listOf } from '../words.ts';

/** What names of functions say, as one clause: "creates and sends invoices, finds owners by last name". Undefined where none says anything. */
export const clauseOfFunctions = (names: readonly string[], limit = 3): string | undefined => {
  const phrases = [...new Set(names)].flatMap((name) => phraseOf(name) ?? []);
  const deeds = phrases.filter(({ verb }) => verb !== 'answers');
  const telling = (deeds.length > 0 ? deeds : phrases).filter(({ isTelling }) => isTelling);
  const chosen = telling.length > 0 ? telling : phrases.filter(({ object, rest }) => object !== '' || rest !== '');
  const clauses = distinct(gathered(chosen).map(inOrder));
  return clauses.length === 0 ? undefined : listOf(clauses.slice(0, limit));
};

const startsSomething = /^(?:handle|run|process|perform|execute|exec|call|invoke)(?:Async)?[?!]?$/u;

/** What a type's methods say, where those that name nothing act on what the type is about. */
export const clauseOfMethods = (type: string, methods: readonly string[], limit = 3): string | undefined => {
  const subject = aboutOf(type);
  const about = subject.length === 0 ? '' : manyOf(subject);
  const phrases = [...new Set(methods)].flatMap((name) => {
    const phrase = phraseOf(name);
    // "handles price checks", "runs price checks" of `PriceCheck.handle` say nothing.
    return phrase && !(phrase.object === '' && startsSomething.test(name)) ? [phrase] : [];
  });
  const whole = phrases.map((phrase): Phrase => {
    const isSame = (subject.at(-1) ?? '').toLowerCase().startsWith(phrase.verb.slice(0, -2)) && phrase.verb.length > 5;
    const isBare = phrase.object === '' && !isDoer(wordsOf(type)) && !isSame && about !== '' && phrase.verb !== 'answers';
    if (!isBare) return phrase;
    // What a controller answers by `index` is a list.
    const verb = phrase.verb === 'indexes' && type.endsWith('Controller') ? 'lists' : phrase.verb;
    return { ...phrase, verb, object: about, isTelling: true };
  });
  const telling = whole.filter(({ isTelling, object, rest }) => isTelling && (object !== '' || rest !== ''));
  const clauses = distinct(gathered(telling).map(inOrder));
  return clauses.length === 0 ? undefined : listOf(clauses.slice(0, limit));
};

/** What the name of a type says alone: "checks invoices" of `InvoiceValidator`. */
export const clauseOfType = (name: string): string | undefined => {
  const words = wordsOf(name);
  const ending = words.at(-1)?.toLowerCase() ?? '';
  const named = words.slice(0, -1).filter((word) => !/^(?:I|base|abstract|default|generic)$/iu.test(word));
  // An integration event is one that others are told of; what happened stands before.
  const about = ending === 'event' && /^(?:integration|domain)$/iu.test(named.at(-1) ?? '') ? named.slice(0, -1) : named;
  const pattern = typeEndings.get(ending);
  if (pattern === undefined || about.length === 0) return undefined;
  if (!isThing(about) && pattern.includes('{}')) return undefined;
  const turned = about.some((word) => word.toLowerCase() === 'to') ? phraseOf(about.join('_')) : undefined;
  if (turned) return phraseInWords(turned);
  return pattern.replace('{}', manyOf(about)).replace('{1}', inSentence(about));
};

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
    /^(?:has|is|can|with)$/iu.test(about[0] ?? '') ||
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
