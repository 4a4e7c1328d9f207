import { lineIndex } from '../../base/line-index.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { NamedNumber } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { besideNames } from './beside-names.ts';
import { checksIn } from './checks.ts';
import { factorAt } from './factor.ts';
import type { FoundNumber } from './found-number.ts';
import { maskedCode } from './masked-code.ts';
import type { Comment } from './masked-code.ts';
import { momentsIn } from './moments.ts';
import { notationOf } from './notations.ts';
import { surroundingsOf } from './surroundings.ts';
import { ruleStrings } from './rule-strings.ts';
import { tagAt } from './tags.ts';
import { waitsIn } from './waits.ts';

const maxNumbers = 2_000;
const maxText = 1_500_000;
const maxQuote = 300;

/** Numbers that stand right beside a name that may be that of a limit, in the order of their places. */
export const namedNumbers = (text: string, language: string): readonly NamedNumber[] => {
  const notation = notationOf(language);
  if (!notation || text.length > maxText) return [];
  const { code, comments } = maskedCode(text, notation);
  const found = inOrder([
    ...besideNames(code, notation),
    ...(language === 'php' ? ruleStrings(code) : []),
    ...checksIn(code),
    ...momentsIn(code),
    ...waitsIn(code),
  ]);
  if (found.length === 0) return [];
  const index = lineIndex(text);
  const inside = surroundingsOf(code, notation.isCommand ?? notation.quotes === '');
  const docOf = docsIn(text, code, comments, index);
  return found.map(({ name, start, valueStart, end, bound, kind, field }) => {
    const surroundings = tagAt(code, start, notation) ?? inside(start);
    const isAround = field === undefined || field === '' || surroundings.at(-1) === field;
    const around = [...surroundings, ...(isAround ? [] : [field]), ...(kind ? [kind] : [])];
    const doc = docOf(start, end);
    return {
      name,
      range: { start: index.positionAt(start), end: index.positionAt(end) },
      quote: text.slice(start, end),
      value: text.slice(valueStart, end),
      ...(around.length > 0 && { inside: around }),
      ...(doc && { doc }),
      ...(bound && { bound }),
      ...factorAt(code, start, end),
    };
  });
};

/** By place; of two that overlap the first. */
const inOrder = (found: readonly FoundNumber[]): readonly FoundNumber[] => {
  let last = 0;
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last || end - start > maxQuote) return false;
      last = end;
      return true;
    })
    .slice(0, maxNumbers);
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
