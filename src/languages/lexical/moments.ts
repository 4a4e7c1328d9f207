import type { FoundNumber } from './found-number.ts';
import { quantityAt } from './quantity.ts';

/** This moment, as languages and their libraries write it, and a step from it. */
const nowAndStep =
  /(?:\bDate\.now\(\)|\bnew Date\(\)\.getTime\(\)|\b(?:timezone|datetime|time|Time|DateTime|Instant|Carbon)(?:\.|::)(?:utcnow|now|Now|current|time)(?:\([\w. ]{0,20}\))?|\bnow\(\)|\bTime\.zone\.now|\bDateTime(?:Offset)?\.(?:Utc)?Now)(?:\s{0,3}([+-])(?!>)\s{0,3}|(?:\.|->)(add|sub|minus|plus|Add|Subtract)((?:Days|Hours|Minutes|Seconds|Weeks|Months|Years)?)\()/gu;

/** How long something holds or how far back is looked, where the name beside it need not say so: `cutoff = now() - timedelta(days=30)`. */
export const momentsIn = (code: string): readonly FoundNumber[] => [...stepsFromNow(code), ...agos(code)];

const stepsFromNow = (code: string): readonly FoundNumber[] =>
  [...code.matchAll(nowAndStep)].flatMap((match): FoundNumber[] => {
    const [whole, sign, call, unit = ''] = match;
    const at = match.index + whole.length;
    const found = quantityAt(code, at);
    const written = code.slice(at, found?.end);
    const isDuration =
      found !== undefined && (found.unit !== undefined || unit !== '' || /\*\s?(?:1000|1_000|1e3)\b/u.test(written));
    if (!isDuration || Math.abs(found.amount) === 0) return [];
    if (call !== undefined) {
      const step = unit !== '' ? call + unit : /^(?:sub|minus|Subtract)$/u.test(call) ? 'lookedBack' : 'validFor';
      return unit === '' && found.unit === undefined ? [] : named(code, match.index, at, found.end, step);
    }
    return named(code, match.index, at, found.end, sign === '+' ? 'validFor' : 'lookedBack');
  });

/** `90.days.ago`, `3.days.from_now` */
const agos = (code: string): readonly FoundNumber[] =>
  [...code.matchAll(/(?<![\w.])\d[\d_]*\.(?:minute|hour|day|week|month|year)s?\.(ago|from_now)\b/gu)].flatMap((match) =>
    named(code, match.index, match.index, match.index + match[0].length, match[1] === 'ago' ? 'lookedBack' : 'validFor'),
  );

const target = /(?:^|[\s.({,@$])([A-Za-z_]\w+)["']?\]?\s{0,9}(?::?=|:|=>|[<>]=?|<=>)\s{0,9}(?:new\s)?[^;{}=]{0,60}$/u;

/** With the name of what it is assigned to or compared with on the line; nothing where there is none. */
const named = (code: string, from: number, valueStart: number, end: number, step: string): FoundNumber[] => {
  const lineStart = code.lastIndexOf('\n', from) + 1;
  const line = code.slice(Math.max(lineStart, from - 160), from);
  const found = target.exec(line);
  const name = found?.[1];
  if (found === null || name === undefined || /^(?:return|const|let|var|if|and|or|not)$/u.test(name)) return [];
  const start = from - line.length + found.index + found[0].indexOf(name);
  // What somebody did then, made up: `dummy.last_ping = now() - timedelta(days=1)`.
  if (step === 'lookedBack' && code.charAt(start - 1) === '.' && /^\w+\s?=(?!=)/u.test(code.slice(start, start + 80))) return [];
  return [{ name: `${name}.${step}`, start, valueStart, end }];
};
