import type { FoundNumber } from './found-number.ts';
import { isLimitName, isLimitTable } from './limit-words.ts';
import type { Notation } from './notations.ts';
import { optionValue } from './option-values.ts';
import { quantityAt } from './quantity.ts';

const maxNumbers = 2_000;
const maxQuote = 300;
/** Of an object whose keys are limits by its name. */
const maxTable = 4_000;

/** Numbers that stand right beside a name that may be that of a limit, and those below such a name. */
export const besideNames = (code: string, notation: Notation): readonly FoundNumber[] => {
  const found: FoundNumber[] = [];
  const known = new Map<string, boolean>();
  const names = /[A-Za-z_][\w$]*/gu;
  let last = 0;
  let tableEnd = 0;
  for (let match = names.exec(code); match && found.length < maxNumbers; match = names.exec(code)) {
    const [name] = match;
    let isLimit = known.get(name);
    if (isLimit === undefined) known.set(name, (isLimit = isLimitName(name)));
    if (isLimit && match.index >= tableEnd && isLimitTable(name)) tableEnd = tableAt(code, match.index + name.length) ?? tableEnd;
    const isTold =
      isLimit || match.index < tableEnd || isCommandOfRate(code, match.index, name) || isConstantOfTime(code, match.index, name);
    const each = isTold ? numberBeside(code, match.index, name, notation) : undefined;
    if (!each || each.start < last || each.end - each.start > maxQuote) continue;
    last = each.end;
    found.push(each);
  }
  return found;
};

const isCommandOfRate = (code: string, at: number, name: string): boolean =>
  name === 'to' && code.slice(Math.max(0, at - 12), at).includes('rate_limit');

/** `VISIBLE_FOR = 5.minutes`: a constant whose value says that it is a time or a size. */
const isConstantOfTime = (code: string, at: number, name: string): boolean =>
  /^[A-Z][A-Z\d_]{4,}$/u.test(name) &&
  /^[^=\n]{0,30}=\s?[^=\n]{0,40}(?:\.(?:minutes?|hours?|days?|weeks?|months?|years?|megabytes|gigabytes)\b|Duration|TimeSpan|timedelta|DataSize|time\.(?:Second|Minute|Hour))/u.test(
    code.slice(at + name.length, at + name.length + 90),
  );

const tableSign =
  /["']?(?:\s?:\s?[\w.<>,|[\]]{1,60}\s)?\s{0,9}(?:=>|:=|=|:)\s{0,9}(?:new |dict|Object\.freeze|map\[\w+\]\w+)?\s?\(?\s?[{[(]/uy;

/** Where the object ends that this name is given. */
const tableAt = (code: string, behind: number): number | undefined => {
  tableSign.lastIndex = behind;
  if (!tableSign.test(code)) return undefined;
  let depth = 1;
  for (let at = tableSign.lastIndex; at < Math.min(code.length, behind + maxTable); at++) {
    const sign = code.charAt(at);
    if ('{[('.includes(sign)) depth += 1;
    else if ('}])'.includes(sign) && --depth === 0) return at;
  }
  return undefined;
};

const assigned =
  /["'\]]{0,2}[?!]?(?:\s{0,20}:\s{0,20}[A-Za-z_][\w.]*(?:\[[\w., |]{0,40}\]|<[\w., |]{0,40}>)?(?:\s?\|\s?\w+)?(?=\s{0,20}=)|[ \t]+\*?[A-Za-z_][\w.]*(?=[ \t]*=))?\s{0,20}(?:=>|:=|\?\?=|\|\|=|=(?![=>~])|:(?![:=]))\s{0,60}/uy;
const fallback = /["']?\s{0,20}[\])]{0,3}\s{0,20}(?:\?\?|\|\||\?:|\bor\b)\s{0,60}/uy;
const secondArgument = /["']\s{0,20},\s{0,60}(?:default(?:_value|Value)?\s?[=:]\s?|fallback\s?[=:]\s?)?/uy;
const blockValue = /["']\s?\)\s?\{\s?/uy;
const returned =
  /(?:\([^()\n]{0,80}\)(?:\s?:\s?[\w?<>|.[\]]{1,40}|\s?->\s?[\w<>]{1,40}|\s[\w.]{1,30})?\s{0,40}(?:\{\s{0,40}return\s+|=>\s?|:\s{1,40}return\s+)|(?<=def \w{1,60})(?:\(\))?[ \t]{0,9}\n[ \t]{0,40}(?=\d[\w.]{0,30}\s{1,40}end\b))/uy;
const called = /\s?\(\s{0,20}(?:value\s?=\s?)?/uy;
const calledWithDate = /\(\s?(?:new\s)?[\w.]{1,40}(?:\(\))?\s?,\s?/uy;
const beside = /[ \t]+(?=[\d("'])/uy;
const ends = /[ \t]*(?:[,;)\]}\n\r]|%>|$|as const|\bdo\b|satisfies)/uy;

const numberBeside = (code: string, at: number, word: string, notation: Notation): FoundNumber | undefined => {
  const behind = at + word.length;
  const before = code.charAt(at - 1);
  const { name, start } = fullName(code, at, word);
  const forms: RegExp[] = [assigned, fallback];
  if (before !== '.' && before !== '>') forms.push(returned);
  if (/["']/u.test(code.charAt(behind))) forms.push(secondArgument, blockValue);
  if (/^(?:sub|add|minus|plus)[A-Z]/u.test(word)) forms.push(calledWithDate);
  forms.push(called);
  if (notation.isCommand || code.slice(Math.max(0, at - 8), at).includes('#define')) forms.push(beside);
  const option = optionValue(code, behind);
  if (option) return { name, start, ...option };
  for (const form of forms) {
    form.lastIndex = behind;
    const sign = form.exec(code)?.[0];
    if (sign === undefined || (/^\s*:/u.test(sign) && isNoKey(code, at, before))) continue;
    if (form === called && /^(?:max|min|length|limit)$/u.test(word) && !isCheck(code, at) && !isPassword(code, at)) continue;
    const first = form.lastIndex + braceAt(code, form.lastIndex, notation);
    const valueStart = form === assigned ? afterChoice(code, first) : first;
    const value = quantityAt(code, valueStart);
    if (!value || !isEnd(code, value.end)) continue;
    return {
      ...(form === assigned && typeFirst(sign, behind, notation) ? ownName(sign, behind) : { name, start }),
      valueStart,
      end: value.end,
    };
  }
  return undefined;
};

/** `Duration timeout =` of languages that write the type first; the name follows it. */
const typeFirst = (sign: string, behind: number, { isNameFirst }: Notation): boolean =>
  isNameFirst !== true && /^[ \t]+[A-Za-z_]/u.test(sign) && behind > 0;

const ownName = (sign: string, behind: number): { readonly name: string; readonly start: number } => {
  const [space = '', name = ''] = /^([ \t]+\*?)([A-Za-z_][\w.]*)/u.exec(sign)?.slice(1) ?? [];
  return { name, start: behind + space.length };
};

const choice = /[\w.:!$()[\]'"=>? ]{1,80}?\?\s{0,9}(?=[\d"'(A-Z])/uy;

/** Of a choice by where the program runs, the value that holds for its users: `isDevelopment ? 90 : 730`. */
const afterChoice = (code: string, at: number): number => {
  choice.lastIndex = at;
  const condition = choice.exec(code)?.[0];
  if (condition === undefined || !/dev|debug|test|local|prod/iu.test(condition)) return at;
  const first = quantityAt(code, choice.lastIndex);
  const colon = first && /^\s{0,9}:\s{0,9}/u.exec(code.slice(first.end, first.end + 24))?.[0];
  if (!first || colon === undefined) return at;
  const isProduction = /prod/iu.test(condition) !== /!|not /u.test(condition);
  return isProduction && !/dev|debug|test|local/iu.test(condition) ? choice.lastIndex : first.end + colon.length;
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

/** `Password::min(8)` */
const isPassword = (code: string, at: number): boolean => /\bPassword(?:::|\.)$/u.test(code.slice(Math.max(0, at - 12), at));

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
