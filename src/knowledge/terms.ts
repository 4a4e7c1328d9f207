import type { Topic } from '../model/claim.ts';
import rows from './terms.json' with { type: 'json' };

/** An engineering term with what it means to somebody who writes no code. */
export interface EngineeringTerm {
  readonly term: string;
  /** Plurals, verb forms and other names of the same. */
  readonly forms?: readonly string[];
  /** In plain words, to stand behind the term and a colon: no capital, no stop. */
  readonly meaning: string;
  /** So usual in our sentences that a hover never explains it. */
  readonly isCommon?: boolean;
  /** Only as it is written: `GET`, never "get". */
  readonly isExact?: boolean;
  /** Means other things elsewhere (cookies of a bakery): not explained where the repository stores something of that name. */
  readonly isAmbiguous?: boolean;
  /** Set for words that have everyday meanings too: sentences of these topics alone use them as a term. */
  readonly topics?: readonly Topic[];
}

/** Where a term stands in a text, in UTF-16 code units. */
export interface TermUse {
  readonly start: number;
  readonly end: number;
  readonly term: EngineeringTerm;
}

export const engineeringTerms = rows as readonly EngineeringTerm[];

/** "Endpoint: an address that other programs call." */
export const termSentence = ({ term, meaning }: EngineeringTerm): string =>
  `${term.charAt(0).toUpperCase()}${term.slice(1)}: ${meaning}.`;

/** "An address that other programs call." */
export const meaningSentence = ({ meaning }: EngineeringTerm): string => `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;

/** The terms in a text, the longest at each place. What looks like a name is none: `cache.ts`, `/api`, Cache in the middle of a sentence. */
export const termsIn = (text: string): readonly TermUse[] => {
  const words = wordsIn(text);
  const found: TermUse[] = [];
  for (let at = 0; at < words.length; at++) {
    const use = longestAt(text, words, at);
    if (!use) continue;
    found.push(use.found);
    at += use.words - 1;
  }
  return found;
};

interface Word {
  readonly text: string;
  readonly start: number;
}

interface Form {
  readonly words: readonly string[];
  readonly term: EngineeringTerm;
}

const forms = new Map<string, Form[]>();
for (const term of engineeringTerms) {
  for (const form of [term.term, ...(term.forms ?? [])]) {
    const words = form.split(' ');
    const key = (words[0] ?? '').toLowerCase();
    forms.set(
      key,
      [...(forms.get(key) ?? []), { words, term }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** Words that are no part of a path, an address, an option or a call. */
const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}_./@\\#$:{<-])\p{L}[\p{L}\p{N}-]*(?![\p{L}\p{N}_/@\\({=]|[.:][\p{L}\p{N}_/])/gu)].map(
    (match) => ({
      text: match[0],
      start: match.index,
    }),
  );

const longestAt = (
  text: string,
  words: readonly Word[],
  at: number,
): { readonly found: TermUse; readonly words: number } | undefined => {
  const first = words[at];
  if (!first) return undefined;
  for (const { words: form, term } of forms.get(first.text.toLowerCase()) ?? []) {
    const last = words[at + form.length - 1];
    if (!last) continue;
    const end = last.start + last.text.length;
    if (isWritten(text.slice(first.start, end), form.join(' '), term, startsSentence(text, first.start)))
      return { found: { start: first.start, end, term }, words: form.length };
  }
  return undefined;
};

/** Small letters begin no sentence, and capitals stand inside of none, unless the form has them. */
const isWritten = (written: string, form: string, { isExact }: EngineeringTerm, isFirst: boolean): boolean => {
  if (written === form) return !isFirst || /^\p{Lu}/u.test(form);
  if (isExact === true || isFirst !== /^\p{Lu}/u.test(written)) return false;
  return written.slice(1) === form.slice(1) || written === form.toLowerCase();
};

const startsSentence = (text: string, start: number): boolean => {
  if (/[“"]/u.test(text.charAt(start - 1))) return true;
  const before = text.slice(0, start).trimEnd();
  return before === '' || /[.!?]/u.test(before.charAt(before.length - 1));
};
