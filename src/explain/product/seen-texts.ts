import type { Claim } from '../../model/claim.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { claim, quotedEvidence } from '../claim.ts';
import { listOf } from '../words.ts';

/** Words that a user of the product reads, the longest of the first ones as examples. */
export const seenTexts = (path: string, { texts = [], title, language }: FileFacts): Claim[] => {
  const own = distinct([...(title && language === 'html' ? [title] : []), ...texts]).filter(({ text }) => isWords(text));
  if (own.length === 0) return [];
  const examples = own.length <= shown ? own : [...own.slice(0, considered)].sort(byLength).slice(0, shown);
  const inOrder = own.filter((each) => examples.includes(each));
  const list = listOf(inOrder.map(({ text }) => `“${shortened(text)}”`));
  const text = own.length <= shown ? `People read ${list} here.` : `People read texts here such as ${list}.`;
  return claim(
    'seen',
    text,
    inOrder.flatMap((each) => quotedEvidence(path, each)),
    'stated',
  );
};

const shown = 2;
const considered = 12;
const longest = 60;

/** A small word alone is more often an example of what can be typed than something that is said. */
const isWords = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && /[\s\p{Lu}\p{Lo}]/u.test(text.trim()) && !/[{}<>]|^\W*$/u.test(text);

const byLength = (a: Quoted, b: Quoted): number => Math.min(b.text.length, longest) - Math.min(a.text.length, longest);

const distinct = (texts: readonly Quoted[]): Quoted[] => {
  const seen = new Set<string>();
  return texts.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
};

const shortened = (text: string): string => {
  const flat = text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[“”]/gu, '"')
    .replace(/ ?[—–:,;(-]$/u, '');
  return flat.length <= longest
    ? flat
    : `${flat.slice(0, flat.lastIndexOf(' ', longest) > 20 ? flat.lastIndexOf(' ', longest) : longest)} …`;
};
