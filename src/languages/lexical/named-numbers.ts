import { lineIndex } from '../../base/line-index.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { NamedNumber } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { isLimitName } from './limit-words.ts';
import { maskedCode } from './masked-code.ts';
import type { Comment } from './masked-code.ts';
import { notationOf } from './notations.ts';
import type { Notation } from './notations.ts';
import { quantityAt } from './quantity.ts';
import { surroundingsOf } from './surroundings.ts';

const maxNumbers = 2_000;
const maxText = 1_500_000;
const maxQuote = 300;

/** Numbers that stand right beside a name that may be that of a limit, in the order of their places. */
export const namedNumbers = (text: string, language: string): readonly NamedNumber[] => {
  const notation = notationOf(language);
  if (!notation || text.length > maxText) return [];
  const { code, comments } = maskedCode(text, notation);
  const found = placesIn(code, notation);
  if (found.length === 0) return [];
  const index = lineIndex(text);
  const inside = surroundingsOf(code, notation.isCommand ?? notation.quotes === '');
  const docOf = docsIn(text, code, comments, index);
  return found.map(({ name, start, valueStart, end }) => {
    const around = inside(start);
    const doc = docOf(start, end);
    return {
      name,
      range: { start: index.positionAt(start), end: index.positionAt(end) },
      quote: text.slice(start, end),
      value: text.slice(valueStart, end),
      ...(around.length > 0 && { inside: around }),
      ...(doc && { doc }),
    };
  });
};

interface FoundNumber {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

const placesIn = (code: string, notation: Notation): readonly FoundNumber[] => {
  const found: FoundNumber[] = [];
  const known = new Map<string, boolean>();
  const names = /[A-Za-z_][\w$]*/gu;
  let last = 0;
  for (let match = names.exec(code); match && found.length < maxNumbers; match = names.exec(code)) {
    const [name] = match;
    let isLimit = known.get(name);
    if (isLimit === undefined) known.set(name, (isLimit = isLimitName(name)));
    if (!isLimit && !(name === 'to' && code.slice(Math.max(0, match.index - 12), match.index).includes('rate_limit'))) continue;
    const each = numberBeside(code, match.index, name, notation);
    if (!each || each.start < last || each.end - each.start > maxQuote) continue;
    last = each.end;
    found.push(each);
  }
  return found;
};

const assigned =
  /["'\]]{0,2}[?!]?(?:\s{0,20}:\s{0,20}[A-Za-z_][\w.]*(?:\[[\w., |]{0,40}\]|<[\w., |]{0,40}>)?(?:\s?\|\s?\w+)?(?=\s{0,20}=)|[ \t]+\*?[A-Za-z_][\w.]*(?=[ \t]*=))?\s{0,20}(?:=>|:=|\?\?=|\|\|=|=(?![=>~])|:(?![:=]))\s{0,60}/uy;
const fallback = /["']?\s{0,20}[\])]{0,3}\s{0,20}(?:\?\?|\|\||\?:|\bor\b)\s{0,60}/uy;
const secondArgument = /["']\s{0,20},\s{0,60}(?:default(?:_value|Value)?\s?[=:]\s?|fallback\s?[=:]\s?)?/uy;
const blockValue = /["']\s?\)\s?\{\s?/uy;
const called = /\s?\(\s{0,20}(?:value\s?=\s?)?/uy;
const calledWithDate = /\(\s?(?:new\s)?[\w.]{1,40}(?:\(\))?\s?,\s?/uy;
const beside = /[ \t]+(?=[\d("'])/uy;
const ends = /[ \t]*(?:[,;)\]}\n\r]|%>|$|as const|\bdo\b|satisfies)/uy;

const numberBeside = (code: string, at: number, word: string, notation: Notation): FoundNumber | undefined => {
  const behind = at + word.length;
  const before = code.charAt(at - 1);
  const { name, start } = fullName(code, at, word);
  const forms: RegExp[] = [assigned, fallback];
  if (/["']/u.test(code.charAt(behind))) forms.push(secondArgument, blockValue);
  if (/^(?:sub|add|minus|plus)[A-Z]/u.test(word)) forms.push(calledWithDate);
  forms.push(called);
  if (notation.isCommand || code.slice(Math.max(0, at - 8), at).includes('#define')) forms.push(beside);
  for (const form of forms) {
    form.lastIndex = behind;
    const sign = form.exec(code)?.[0];
    if (sign === undefined || (/^\s*:/u.test(sign) && isNoKey(code, at, before))) continue;
    if (form === called && /^(?:max|min|length|limit)$/u.test(word) && !isCheck(code, at)) continue;
    const valueStart = form.lastIndex + braceAt(code, form.lastIndex, notation);
    const value = quantityAt(code, valueStart);
    if (!value || !isEnd(code, value.end)) continue;
    return { name, start, valueStart, end: value.end };
  }
  return undefined;
};

const braceAt = (code: string, at: number, { isMarkup }: Notation): number =>
  isMarkup && code.charAt(at) === '{' ? (/^\{\s*/u.exec(code.slice(at, at + 20))?.[0].length ?? 0) : 0;

const isEnd = (code: string, at: number): boolean => {
  ends.lastIndex = at;
  return ends.test(code) || /^\s(?:\/?>|\w+=)|^\/?>/u.test(code.slice(at, at + 40));
};

/** A rule for a value (`z.string().max(20)`), not the greater of two or a query. */
const isCheck = (code: string, at: number): boolean =>
  code.charAt(at - 1) === '.' &&
  /\b(?:string|number|array|int|integer|text|varchar)\([^;]*$/u.test(code.slice(Math.max(0, at - 160), at));

/** The second half of a choice, or a slice. */
const isNoKey = (code: string, at: number, before: string): boolean =>
  before === '[' || /\?\s*[\w.]*$/u.test(code.slice(Math.max(0, at - 60), at));

/** A quoted key and a placeholder belong together as a whole. */
const fullName = (code: string, at: number, word: string): { readonly name: string; readonly start: number } => {
  let start = at;
  while (start > 0 && at - start < 80 && /[\w.-]/u.test(code.charAt(start - 1))) start -= 1;
  const mark = code.slice(Math.max(0, start - 2), start);
  const isKey = /["']$|\$\{$/u.test(mark) && /^[A-Za-z]/u.test(code.slice(start, start + 1));
  return isKey ? { name: code.slice(start, at) + word, start } : { name: word, start: at };
};

type DocOf = (start: number, end: number) => Quoted | undefined;

/** The comment behind, or else the one right above, past annotations. */
const docsIn = (text: string, code: string, comments: readonly Comment[], index: LineIndex): DocOf => {
  const quoted = ({ start, end }: Comment): Quoted | undefined => {
    const said = proseOf(text.slice(start, end));
    if (said === '' || end - start > 2_000) return undefined;
    return { text: said, quote: text.slice(start, end), range: { start: index.positionAt(start), end: index.positionAt(end) } };
  };
  return (start, end) => {
    const at = firstFrom(comments, end);
    const behind = comments[at];
    if (
      behind &&
      /^[ \t]*(?:[,;)\]}]+[ \t]*)?$/u.test(text.slice(end, Math.min(behind.start, end + 200))) &&
      behind.start - end < 200
    ) {
      return quoted(behind);
    }
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const above = firstFrom(comments, lineStart) - 1;
    const last = comments[above];
    if (!last || lineStart - last.end > 300 || !isBetween(code.slice(last.end, lineStart))) return undefined;
    let first = above;
    while (first > 0 && above - first < 8 && isNext(text, comments[first - 1], comments[first])) first -= 1;
    return beginsLine(text, comments[first]) ? quoted({ start: comments[first]?.start ?? last.start, end: last.end }) : undefined;
  };
};

const isBetween = (code: string): boolean =>
  code.split('\n').every((line) => /^\s*(?:@.*|\[\w.*\]|[\w ]{1,80}=(?:\s?[\w.]+\()?|[\w.]+\()?\s?$/u.test(line)) &&
  !code.includes('\n\n\n');

const isNext = (text: string, one: Comment | undefined, other: Comment | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  other.start - one.end < 100 &&
  /^\r?\n[ \t]*$/u.test(text.slice(one.end, other.start)) &&
  beginsLine(text, one) &&
  !text.startsWith('/*', one.start);

const beginsLine = (text: string, comment: Comment | undefined): boolean =>
  comment !== undefined && text.slice(text.lastIndexOf('\n', comment.start - 1) + 1, comment.start).trim() === '';

/** Index of the first comment that begins at this offset or later. */
const firstFrom = (comments: readonly Comment[], offset: number): number => {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const proseOf = (comment: string): string =>
  comment
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:\/{2,}!?|\/\*+|\*(?!\/)|#+|<!--|\{\{--|<%#)\s?/u, '')
        .replaceAll(/\*\/|-->|--\}\}|%>/gu, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join(' ')
    .slice(0, 400);
