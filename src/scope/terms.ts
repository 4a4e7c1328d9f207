import { stemmer } from 'stemmer';
import { wordsOf } from '../architecture/words.ts';

/**
 * The terms of a text for looking things up: words and identifiers taken apart (`sendReminderEmail` is send, reminder, email), in lower
 * case, stemmed (Porter 1980), without words that say nothing about a subject.
 */
export const termsOf = (text: string): string[] => tokensOf(text).flatMap((token) => wordsIn(token).map(({ term }) => term));

/** A word of a request as it is written, and its term. */
export interface Word {
  readonly text: string;
  readonly term: string;
}

/** The words of a request that say what it is about, each term once: without "add", "allow", "fix" and what else may be done to anything. */
export const wordsOfRequest = (text: string): Word[] => {
  const names = new Map<string, string>();
  let joined = text;
  for (const [spoken, name] of oneWord)
    joined = joined.replaceAll(spoken, (phrase) => {
      names.set(name, phrase);
      return name;
    });
  const words = tokensOf(joined)
    .flatMap(wordsIn)
    .map((word) => ({ ...word, text: names.get(word.text) ?? word.text }));
  const about = words.filter(({ term }) => !deeds.has(term) && !/^\d+$/u.test(term));
  const seen = new Set<string>();
  return (about.length > 0 ? about : words).filter(({ term }) => !seen.has(term) && seen.add(term));
};

/** Terms of those who act in a request: "owners" of "Let owners cancel a visit". What they do is not done to them. */
export const actorsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\b(?:let|lets|allow|allows|enable|help|as an?)\s+(?:(?:all|any|the)\s+)?([\p{L}-]+)/giu)].flatMap(
      ([, who]) => termsOf(who ?? ''),
    ),
  );

/** Neighbouring terms, as they are when two words are written as one name: "share link" in `shareLink`. */
export const pairsOf = (terms: readonly string[]): string[] =>
  terms.slice(1).map((term, index) => `${terms[index] ?? ''} ${term}`);

/** "e-mail" and "email" are one word, "sign-up" is two. */
const tokensOf = (text: string): readonly string[] => text.replaceAll(/\be-(?=mails?\b)/giu, 'e').match(tokens) ?? [];

const tokens = /[\p{L}\p{N}]+/gu;

const wordsIn = (token: string): Word[] =>
  wordsOf(token).flatMap((text) => {
    const lower = text.toLowerCase();
    return lower.length < 2 || stopWords.has(lower) ? [] : [{ text, term: stemOf(lower) }];
  });

/** What is written in two words and meant as one. */
const oneWord: readonly (readonly [RegExp, string])[] = [
  [/\bsingle[ -]sign[ -]?on\b/giu, 'sso'],
  [/\b(?:two|2)[ -]factor(?: auth(?:entication)?)?\b/giu, '2fa'],
  [/\b(?:log|sign)(?:s|ged|ging|ing|ned)?[ -](?:in|on)(?:to)?\b/giu, 'login'],
  [/\b(?:log|sign)(?:s|ged|ging|ing|ned)?[ -](?:out|off)\b/giu, 'logout'],
  [/\bsign(?:s|ed|ing)?[ -]up\b/giu, 'signup'],
];

/** The words with the terms by which the project has them. */
export const asKnown = (words: readonly Word[], isKnown: (term: string) => boolean): Word[] =>
  words.map((word) => {
    const term = isKnown(word.term) ? word.term : (otherwise.get(word.term)?.find(isKnown) ?? word.term);
    return { ...word, term };
  });

const stems = new Map<string, string>();
const longestWord = 24;
const mostStems = 200_000;

const stemOf = (word: string): string => {
  let known = stems.get(word);
  if (known === undefined) {
    known = word.length > longestWord ? word : stemmer(word);
    if (stems.size < mostStems) stems.set(word, known);
  }
  return known;
};

const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after all also an and any are as at be been before both but by can could do does done for from get had has have how if in instead into is ' +
    'it its just like make may more must need needs new no not now of off on only or other our out over own per should so some such than that the their them ' +
    'then there these they this to too under up use used using via was way we were what when where which while who why will with within without would you your'
  ).split(' '),
);

/** What is done, not what it is done to. */
const deeds: ReadonlySet<string> = new Set(
  termsOf(
    'add adds added allow let support enable implement introduce improve enhance enhancement update change fix fixes fixed remove refactor ' +
      'handle prevent ensure avoid issue bug feat feature minor small typo cleanup want wants able please put let show shows make first second third last next one two three four five several',
  ),
);

/** What code calls the same, where it has not the word itself. */
const otherwise: ReadonlyMap<string, readonly string[]> = new Map(
  ['sso oauth oidc saml', '2fa totp otp mfa twofactor', 'login signin', 'logout signout', 'signup register', 'email mail'].map(
    (line) => {
      const [term = '', ...others] = termsOf(line);
      return [term, others];
    },
  ),
);
