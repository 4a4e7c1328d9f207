import { spelled, wordsOf } from '../../architecture/words.ts';
import { inSentence, plural, thirdPerson } from './english.ts';
import { isNameOfThing, isThing, isTurned } from './doubts.ts';
import { actions, notActedOn, prepositions, weakActions } from './verbs.ts';

/** What a name says that something does, taken apart: "finds", "owners", "by last name". */
export interface Phrase {
  /** In the third person. */
  readonly verb: string;
  /** What it acts on, in the plural; empty where the name has only a verb. */
  readonly object: string;
  /** From the first preposition on. */
  readonly rest: string;
  /** False where it says little: "gets owners". */
  readonly isTelling: boolean;
}

/** The phrase in a name such as `findOwnersByLastName`; undefined where it does not begin with what is done. */
export const phraseOf = (name: string): Phrase | undefined => {
  const words = withoutAsync(wordsOf(name).filter((word) => /\p{L}/u.test(word)));
  const [first = '', ...others] = words;
  const verb = first.toLowerCase();
  if (words.length === 0 || words.length > 9) return undefined;
  // `sortItemActionClick` is what happens at a click, and sorts no clicks.
  if (words.length > 2 && happening.test(words.at(-1) ?? '')) return undefined;
  if (questions.has(verb) && others.length > 0) {
    return { verb: 'answers', object: '', rest: `“${inSentence([verb, ...others])}?”`, isTelling: true };
  }
  // `createUserIfMissing`, `checkListHasItems`: a sentence within a name is no thing.
  if (others.slice(1).some((word) => clauses.has(word.toLowerCase()))) return undefined;
  const into = words.findIndex((word, index) => index > 0 && word.toLowerCase() === 'to' && index < words.length - 1);
  if (into > 0 && verb === 'project') return undefined;
  if (into > 0 && !actions.has(verb)) return turning(words.slice(0, into), words.slice(into + 1));
  if (into > 1 && /^(?:convert|transform|map|translate|turn|cast)$/u.test(verb)) {
    return turning(words.slice(1, into), words.slice(into + 1));
  }
  if (!actions.has(verb) || isNameOfThing(verb, others)) return undefined;
  // `postProcess` is done after, and posts nothing.
  if (verb === 'post' && weakActions.has((others[0] ?? '').toLowerCase())) return undefined;
  const phrase = acting(verb, others);
  if (verb !== 'use') return phrase;
  // What `useToasts` of a screen's framework does is to hand them out; anything else uses what it is not about.
  return phrase && /^use[A-Z]/u.test(name) ? { ...phrase, verb: 'gives access to' } : undefined;
};

/** `createOrderAsync` says how it is called, not what it does. */
const withoutAsync = (words: readonly string[]): readonly string[] =>
  words.length > 1 && words.at(-1)?.toLowerCase() === 'async' ? words.slice(0, -1) : words;

const happening =
  /^(?:clicked|click|changed|change|press|submit|scroll|drag|drop|focus|blur|hover|keydown|keyup|keypress|mousedown|mouseup)$/iu;

const questions: ReadonlySet<string> = new Set(['is', 'are', 'has', 'have', 'can', 'should', 'needs', 'was', 'will', 'does']);

/** Words that begin a sentence of their own behind what is acted on. */
const clauses: ReadonlySet<string> = new Set(
  'has have had is are was were can could should must needs when if unless whether because does do did will would'.split(' '),
);

const turning = (from: readonly string[], to: readonly string[]): Phrase | undefined =>
  from.length === 0 || to.length === 0 || !isTurned(from, to)
    ? undefined
    : { verb: 'turns', object: manyOf(from), rest: `into ${manyOf(to)}`, isTelling: true };

const acting = (verb: string, others: readonly string[]): Phrase | undefined => {
  const end = others.findIndex((word) => prepositions.has(word.toLowerCase()));
  const object = end < 0 ? others : others.slice(0, end);
  const rest = end < 0 ? [] : others.slice(end);
  // `createOrUpdateOwner`: a second verb is no object.
  if (object.length === 0 && /^(?:or|and)$/iu.test(rest[0] ?? '') && actions.has((rest[1] ?? '').toLowerCase())) {
    const second = acting((rest[1] ?? '').toLowerCase(), rest.slice(2));
    return second && { ...second, verb: `${thirdPerson(verb)} ${(rest[0] ?? '').toLowerCase()} ${second.verb}` };
  }
  // `endOfYear` is a day.
  const isDay = object.length === 0 && /^of$/iu.test(rest[0] ?? '');
  if (rest.length === 1 || isDay || !isThing(object) || isNoObject(object)) return undefined;
  return {
    verb: thirdPerson(verb),
    object: objectOf(thirdPerson(verb), object),
    rest: /^(?:with|of|from|or|and)$/iu.test(rest[0] ?? '') ? manyOf(rest) : inSentence(rest),
    isTelling: !weakActions.has(verb) && (object.length > 0 || rest.length > 0),
  };
};

/** "requests deletes", "creates no notifications", "requires plugin enableds" are no English, and no names of things. */
const isNoObject = (words: readonly string[]): boolean => {
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    notActedOn.has(last) ||
    /^(?:no|not|non)$/iu.test(words[0] ?? '') ||
    /(?:[^e]{2}ed|ied|\d|(?<!fami|rep|supp|assemb|anoma|ea|i)ly)$/u.test(last)
  );
};

/** "invoice totals": the last word in the plural. */
export const manyOf = (words: readonly string[]): string => {
  const last = words.at(-1);
  if (last === undefined) return '';
  return [...words.slice(0, -1).map(spelled), plural(spelled(last))].join(' ');
};

/** What a program has one of, whatever it is called: `createApp`. */
const oneOfProgram = /^(?:app|application|server|router|store|menu)$/iu;

/** Of these, one is made at a time where words before them say which. */
const oneAtATime = /^(?:app|application|server|router|store|menu|table|index|schema|client|connection|instance|page|form)$/iu;

const making =
  /^(?:creates|makes|builds|sets up|starts|stops|opens|closes|connects|disconnects|mounts|configures|defines|launches|draws|shows|drops|destroys)$/u;

/** "invoices", but "the invoice table" where one thing is made. */
export const objectOf = (verb: string, words: readonly string[]): string => {
  const last = words.at(-1) ?? '';
  const isOne = making.test(verb) && (words.length > 1 ? oneAtATime : oneOfProgram).test(last);
  return isOne ? `the ${inSentence(words)}` : manyOf(words);
};

export const phraseInWords = ({ verb, object, rest }: Phrase): string =>
  [verb, object, rest].filter((part) => part !== '').join(' ');
