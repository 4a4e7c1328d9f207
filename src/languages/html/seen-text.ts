import { decodeEntities } from './decode-entities.ts';

/** Attributes whose value a reader sees or hears. */
export const isSeenAttribute = (name: string): boolean => seenAttributes.has(name);

const seenAttributes: ReadonlySet<string> = new Set(['title', 'placeholder', 'alt', 'aria-label', 'label']);

/** Longer ones are documents. */
const maxLength = 2_000;

/**
 * What a reader sees of a piece of markup without tags, on one line; undefined where that is nothing or looks like code. `{}` in it
 * stands for what is computed.
 */
export const seenText = (written: string, hasEntities: boolean): string | undefined => {
  if (written.length > maxLength) return undefined;
  const text = (hasEntities ? decodeEntities(written) : written).replaceAll(/\s+/g, ' ').trim();
  const words = text.replaceAll('{}', '');
  return letters.test(words) && !isCodeLike(words.trim()) ? text : undefined;
};

const letters = /\p{L}\P{L}*\p{L}/u;

/** One word written as names in programs are, or more with the marks of statements. */
const isCodeLike = (text: string): boolean =>
  /\s/.test(text)
    ? /=>|[{}]|\(\)|;$|^[<@#.]\S+$|\s[=!]==?\s|&&|\|\|/.test(text)
    : /[_/\\{}=<>;$|@#~^*]|[\p{L}\d][.:][\p{L}\d]|\(\)|^\p{Ll}+\p{Lu}|^--|^\d+(?:px|rem|em|ms|s|vh|vw|%)$/u.test(text);
