import { timeUnits, unitOfWord } from './units.ts';
import type { Unit } from './units.ts';

export interface Amount {
  readonly amount: number;
  readonly unit?: Unit;
}

/** A value that can be worked out from the text alone, and where it ends. */
export interface Quantity extends Amount {
  readonly end: number;
}

/**
 * The value at this place: a number, arithmetic of numbers, a duration or size as languages and their libraries write it (`30.minutes`,
 * `5 * time.Second`, `timedelta(days=7)`, `Duration.ofMinutes(5)`, `'15m'`). Undefined where any part of it is not known.
 */
export const quantityAt = (text: string, start: number): Quantity | undefined => {
  const found = sum({ text, depth: 0 }, start);
  return found && Number.isFinite(found.amount) && Math.abs(found.amount) <= Number.MAX_SAFE_INTEGER
    ? { ...found, amount: Number(found.amount.toPrecision(15)) }
    : undefined;
};

interface Place {
  readonly text: string;
  /** Open brackets around; inside of them an expression goes on in the next line. */
  readonly depth: number;
}

const maxNesting = 12;

const sum = (place: Place, start: number): Quantity | undefined => chain(place, start, product, /[+-](?![+\-=])/uy);
const product = (place: Place, start: number): Quantity | undefined => chain(place, start, power, /\*(?![*=])|\/(?![/*=])|<</uy);
const power = (place: Place, start: number): Quantity | undefined => chain(place, start, signed, /\*\*(?!=)/uy);

type Rule = (place: Place, start: number) => Quantity | undefined;

const chain = (place: Place, start: number, rule: Rule, operator: RegExp): Quantity | undefined => {
  let left = rule(place, start);
  while (left) {
    operator.lastIndex = skipped(place.text, left.end, place.depth > 0);
    const sign = operator.exec(place.text)?.[0];
    if (sign === undefined) return left;
    const after = operator.lastIndex;
    const right = rule(place, skipped(place.text, after, true));
    const combined = right && applied(sign, left, right);
    if (!right || !combined) return undefined;
    left = { ...combined, end: right.end };
  }
  return left;
};

const skipped = (text: string, start: number, isOverLines: boolean): number => {
  let at = start;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t' || (isOverLines && /[\n\r]/u.test(text.charAt(at)))) at += 1;
  return at;
};

const applied = (sign: string, left: Amount, right: Amount): Amount | undefined => {
  if (sign === '*') return left.unit && right.unit ? undefined : withUnit(left.amount * right.amount, left.unit ?? right.unit);
  if (sign === '/') {
    if (right.unit === undefined) return withUnit(left.amount / right.amount, left.unit);
    return left.unit === right.unit ? { amount: left.amount / right.amount } : undefined;
  }
  if (sign === '+' || sign === '-') return added(left, right, sign === '+' ? 1 : -1);
  if (left.unit ?? right.unit) return undefined;
  return { amount: sign === '**' ? left.amount ** right.amount : left.amount * 2 ** right.amount };
};

const withUnit = (amount: number, unit?: Unit): Amount => ({ amount, ...(unit && { unit }) });

const added = (left: Amount, right: Amount, factor: 1 | -1): Amount | undefined => {
  if (left.unit === right.unit) return withUnit(left.amount + factor * right.amount, left.unit);
  const [a, b] = [left.unit && timeUnits[left.unit], right.unit && timeUnits[right.unit]];
  if (a === undefined || b === undefined) return undefined;
  const [small, unit] = a < b ? [a, left.unit] : [b, right.unit];
  return withUnit((left.amount * a + factor * right.amount * b) / small, unit);
};

const signed: Rule = (place, start) => {
  if (place.text.charAt(start) !== '-') return postfixed(place, start);
  const found = postfixed(place, start + 1);
  return found && { ...found, amount: -found.amount };
};

/** `30.minutes`, `5.megabytes.to_i`, `30.days.ago`. */
const postfix = /\??\.(\w+)(?:\(\))?/uy;

const postfixed = (place: Place, start: number): Quantity | undefined => {
  let found = primary(place, start);
  for (let round = 0; found && round < 3; round++) {
    postfix.lastIndex = found.end;
    const word = postfix.exec(place.text)?.[1];
    if (word === undefined) return found;
    const { lastIndex } = postfix;
    const unit = word.length > 2 ? unitOfWord(word) : undefined;
    if (unit && found.unit === undefined) found = { amount: found.amount, unit, end: lastIndex };
    else if (/^(?:to_i|to_f|ago|from_now|since|seconds|freeze|dp|toLong|toInt)$/u.test(word))
      found = { ...found, end: lastIndex };
    else return undefined;
  }
  return found;
};

const number =
  /0x[\da-f][\da-f_]*|0b[01][01_]*|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d+)(?:e[+-]?\d+)?(?:_?[uif](?:8|16|32|64|size|128)\b|u?l{1,2}\b|[fdmnu]\b)?/iuy;

const primary = (place: Place, start: number): Quantity | undefined => {
  const sign = place.text.charAt(start);
  if (place.depth > maxNesting || sign === '') return undefined;
  if (sign === '(') return inBrackets(place, start);
  if (sign === '"' || sign === "'") return quoted(place.text, start);
  number.lastIndex = start;
  const digits = number.exec(place.text)?.[0];
  if (digits !== undefined) {
    const end = number.lastIndex;
    return /[\w$]/u.test(place.text.charAt(end)) ? undefined : { amount: numberOf(digits), end };
  }
  return named(place, start);
};

const numberOf = (digits: string): number => {
  const plain = digits.replaceAll('_', '');
  return /^0[xb]/iu.test(plain) ? Number(plain) : Number.parseFloat(plain);
};

const inBrackets = (place: Place, open: number): Quantity | undefined => {
  const found = sum({ ...place, depth: place.depth + 1 }, skipped(place.text, open + 1, true));
  const close = found && skipped(place.text, found.end, true);
  return found && close !== undefined && place.text.charAt(close) === ')' ? { ...found, end: close + 1 } : undefined;
};

const quoted = (text: string, start: number): Quantity | undefined => {
  const end = text.indexOf(text.charAt(start), start + 1);
  const found = end > 0 && end - start < 24 ? amountOf(text.slice(start + 1, end)) : undefined;
  return found && { ...found, end: end + 1 };
};

/** `15m`, `30 days`, `10MB`, `PT15M`, `100`. */
export const amountOf = (said: string): Amount | undefined => {
  const [, iso, isoUnit = ''] = /^P(T?\d+)([DHMSW])$/u.exec(said) ?? [];
  if (iso !== undefined) {
    if (isoUnit === 'M' && !iso.startsWith('T')) return { amount: Number(iso), unit: 'months' };
    return withUnit(Number(iso.replace('T', '')), unitOfWord(isoUnit));
  }
  const [, digits, word = ''] = /^(-?\d[\d_]*(?:\.\d+)?)\s?([A-Za-z]+|%)?$/u.exec(said.trim()) ?? [];
  if (digits === undefined) return undefined;
  const unit = unitOfWord(word);
  return word !== '' && !unit ? undefined : withUnit(Number(digits.replaceAll('_', '')), unit);
};

const path = /(?:new\s+)?([A-Za-z_]\w*(?:(?:\.|::)\w+)*)/uy;
/** Called with one value, they give it back. */
const wrappers =
  /^(?:int|float|Number|parseInt|parseFloat|Decimal|decimal\.Decimal|BigDecimal|BigInteger|BigInt|parse|ms|bytes|Integer|Float|toNumber|(?:time\.)?Duration|time\.ParseDuration|pytimeparse\.parse|intval|Long|Integer\.valueOf|Long\.valueOf|BigDecimal\.valueOf|BigDecimal\.new|Duration\.parse)$/u;

const named = (place: Place, start: number): Quantity | undefined => {
  path.lastIndex = start;
  const name = path.exec(place.text)?.[1];
  if (name === undefined) return undefined;
  const end = path.lastIndex;
  if (place.text.charAt(end) !== '(') return constant(name, end);
  const last = name.split(/\.|::/u).at(-1) ?? '';
  if (/^(?:timedelta|td|relativedelta|Duration|TimeSpan)$/u.test(last) || /^(?:duration|interval)$/iu.test(name)) {
    const byName = byKeyword(place, end);
    if (byName) return byName;
  }
  const inner = firstArgument(place, end);
  if (!inner) return undefined;
  if (wrappers.test(name)) return inner;
  const unit = unitOfCall(name, last);
  return unit && inner.unit === undefined ? { ...inner, unit } : undefined;
};

/** `Duration.ofMinutes`, `TimeSpan.FromDays`, `Duration::from_secs`, `TimeUnit.DAYS.toMillis`, `Duration.minutes`. */
const unitOfCall = (name: string, last: string): Unit | undefined => {
  const [, said] = /^(?:of|From|from_)([A-Za-z]+)$/u.exec(last) ?? [];
  if (said !== undefined) return unitOfWord(said);
  const [, timeUnit] = /^TimeUnit\.([A-Z]+)\.to[A-Z]\w+$/u.exec(name) ?? [];
  if (timeUnit !== undefined) return unitOfWord(timeUnit);
  return /^(?:\w+\.)?[Dd]uration(?:\.|::)\w+$/u.test(name) ? unitOfWord(last) : undefined;
};

const periodName = /^(Second|Minute|Hour|Day|Week)s?\.(ms|milliseconds|seconds|minutes|hours|days)$/u;

/** `time.Second`, `Minute.ms`, `MB`, `units.MiB`, `DAY`. */
const constant = (name: string, end: number): Quantity | undefined => {
  const [, whole = '', part = ''] = periodName.exec(name) ?? [];
  const [outer, inner] = [unitOfWord(whole), unitOfWord(part)];
  const [a, b] = [outer && timeUnits[outer], inner && timeUnits[inner]];
  if (a !== undefined && b !== undefined && inner) return { amount: a / b, unit: inner, end };
  const [, word] = /^(?:time\.|units?\.|humanize\.|bytefmt\.|datasize\.)?([A-Z]\w+)$/u.exec(name) ?? [];
  const unit = word !== undefined && word.length > 1 ? unitOfWord(word) : undefined;
  return unit && unit !== 'percent' ? { amount: 1, unit, end } : undefined;
};

/** The first of what stands between the brackets; more may follow. */
const firstArgument = (place: Place, open: number): Quantity | undefined => {
  const found = sum({ ...place, depth: place.depth + 1 }, skipped(place.text, open + 1, true));
  if (!found) return undefined;
  const behind = /\s{0,9}(?:,\s{0,9}\d{0,3})?\s{0,9}\)/uy;
  behind.lastIndex = found.end;
  return behind.test(place.text) ? { ...found, end: behind.lastIndex } : undefined;
};

const keyword = /\s*(\w+)\s*[=:]\s*/uy;

/** `timedelta(days=7, hours=1)`. */
const byKeyword = (place: Place, open: number): Quantity | undefined => {
  let total: Amount | undefined;
  let at = open + 1;
  for (let round = 0; round < 4; round++) {
    keyword.lastIndex = at;
    const unit = unitOfWord(keyword.exec(place.text)?.[1] ?? '');
    const found = unit && sum({ ...place, depth: place.depth + 1 }, keyword.lastIndex);
    if (!found) return undefined;
    const each = found.unit ? found : { amount: found.amount, unit };
    total = total ? added(total, each, 1) : each;
    const close = skipped(place.text, found.end, true);
    if (!total) return undefined;
    const end = place.text.charAt(close) === ',' ? skipped(place.text, close + 1, true) : close;
    if (place.text.charAt(end) === ')') return { ...total, end: end + 1 };
    at = end;
  }
  return undefined;
};
