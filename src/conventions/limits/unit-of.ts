import type { NamedNumber } from '../../model/file-facts.ts';
import { wordsOfName } from '../../languages/lexical/limit-words.ts';
import { amountOf } from '../../languages/lexical/quantity.ts';
import type { Amount } from '../../languages/lexical/quantity.ts';
import { timeUnits, unitOfWord } from '../../languages/lexical/units.ts';
import type { Unit } from '../../languages/lexical/units.ts';
import type { LimitUnit } from './shown.ts';

/** What the number is measured in, where the value, its name or the comment beside it says so. */
export const unitOf = (number: NamedNumber, { amount, unit }: Amount, language = ''): LimitUnit | undefined =>
  unitOfMemory(number) ??
  unit ??
  unitOfStep(number.name) ??
  wholePercent(unitOfName(number.name), amount) ??
  unitOfFactor(number) ??
  unitAround(number) ??
  unitOfComment(number.doc?.text ?? '', amount) ??
  sizeOf(number) ??
  unitOfProduct(number) ??
  charactersOf(number) ??
  countOf(number) ??
  unitOfWait(number, amount, language);

/** `'1024M'` of a memory is no time. */
const unitOfMemory = ({ name, value }: NamedNumber): Unit | undefined => {
  const [, sign = ''] = /^["']?\d+([MG])B?["']?$/u.exec(value) ?? [];
  return sign !== '' && /memory|size|upload|disk|storage/iu.test(name) ? (sign === 'M' ? 'megabytes' : 'gigabytes') : undefined;
};

/** `now()->subDays(30)`; from the present in a language that counts milliseconds. */
const unitOfStep = (name: string): Unit | undefined => {
  const [, unit, isNow] =
    /\.(?:add|sub|plus|minus|Add|Subtract)(Days|Hours|Minutes|Seconds|Weeks|Months|Years)$|\.(validFor|lookedBack)$/u.exec(
      name,
    ) ?? [];
  return isNow === undefined ? (unit === undefined ? undefined : unitOfWord(unit)) : 'milliseconds';
};

/** What a number becomes where it stands: bytes by `1024 * 1024`, milliseconds by `60_000`. */
const unitOfFactor = ({ name, factor, inside = [] }: NamedNumber): Unit | undefined => {
  if (factor === undefined) return undefined;
  const isSize = /size|bytes|buffer|memory|upload|file|limit|mb$/iu.test([name, ...inside.slice(-2)].join(' '));
  if (isSize && (factor === 1024 ** 2 || factor === 1e6)) return 'megabytes';
  if (factor === 1024 && isSize) return 'kilobytes';
  if (factor === 86_400_000) return 'days';
  const isTime = /time|ttl|age|expir|interval|delay|period|duration|cache|lifetime/iu.test([name, ...inside.slice(-2)].join(' '));
  if (!isTime) return undefined;
  return factor === 60_000 ? 'minutes' : factor === 3_600_000 ? 'hours' : factor === 86_400 ? 'days' : undefined;
};

/** `30 * 24 * 60 * 60`: made up of seconds. */
const unitOfProduct = ({ name, value }: NamedNumber): Unit | undefined => {
  const isTime = /age|ttl|expir|time|duration|lifetime|period|validity|interval|cooldown|window/iu.test(name);
  const isOfSeconds = /\b60\s?\*\s?60\b/u.test(value) || (/max_?age/iu.test(name) && /\b60\s?\*|\*\s?60\b/u.test(value));
  if (!isTime || !isOfSeconds) return undefined;
  return /\b1_?000\b|1e3/u.test(value) ? 'milliseconds' : 'seconds';
};

const inSeconds = /^(?:python|ruby|php)$/u;
const inMilliseconds = /^(?:javascript|typescript|javascriptreact|typescriptreact|vue|svelte)$/u;

/** Time-outs and pauses without a unit: what the standard libraries of the language count them in, where the amount fits nothing else. */
const unitOfWait = ({ name, factor }: NamedNumber, amount: number, language: string): Unit | undefined => {
  if (factor !== undefined) return undefined;
  if (/^(?:setTimeout|setInterval|Thread\.sleep)$/u.test(name)) return 'milliseconds';
  if (inMilliseconds.test(language)) {
    const isRound = amount >= 500 && amount % 500 === 0 && amount <= 3_600_000;
    return isRound && /time_?out|interval|delay|debounce|throttle|backoff/iu.test(name) ? 'milliseconds' : undefined;
  }
  if (/^(?:time\.|asyncio\.)?sleep$/u.test(name)) return 'seconds';
  if (!inSeconds.test(language)) return undefined;
  if (language === 'python' && /^max_?age$/iu.test(name)) return 'seconds';
  return amount <= (language === 'python' ? 600 : 86_400) && /time_?out$|^retry_?after$/iu.test(name) ? 'seconds' : undefined;
};

/** `0.5` may be a half or half a percent. */
const wholePercent = (unit: Unit | undefined, amount: number): Unit | undefined =>
  unit === 'percent' && amount < 1 ? undefined : unit;

const followers: ReadonlySet<string> = new Set([
  'limit',
  'threshold',
  'timeout',
  'interval',
  'default',
  'max',
  'min',
  'recovery',
  'window',
  'retention',
  'delay',
  'ttl',
  'ago',
]);

/** `RETENTION_DAYS`, `timeoutMs`, `subDays`. */
export const unitOfName = (name: string): Unit | undefined => {
  const words = wordsOfName(name);
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  const isOne = before !== 'per' && before !== 'each' && before !== 'every' && words.length > 2;
  if (isOne && /^(?:second|minute|hour|day)$/u.test(last)) return unitOfWord(last);
  return unitOfLongWord(last) ?? (followers.has(last) ? unitOfLongWord(before) : undefined);
};

const unitOfLongWord = (word: string): Unit | undefined =>
  /^(?:ms|millis|milliseconds|msecs?|secs?|seconds|mins|minutes|hrs|hours|days|weeks|months|years|bytes|kilobytes|megabytes|gigabytes|[kmg]b|[kmg]ib|percent|pct|percentage)$/u.test(
    word,
  )
    ? unitOfWord(word)
    : undefined;

/** `'storage_limit_in_mb' => env('STORAGE_LIMIT', 50)`. */
const unitAround = ({ name, inside }: NamedNumber): Unit | undefined => {
  const around = inside?.at(-1);
  if (around === undefined || !/^[A-Z\d_]+$/u.test(name)) return undefined;
  const shared = wordsOfName(around).some((word) => word.length > 3 && wordsOfName(name).includes(word));
  return shared ? unitOfName(around) : undefined;
};

const inUnit =
  /\b(?:in|number of|amount of)\s(milliseconds|seconds|minutes|hours|days|weeks|months|bytes|kilobytes|megabytes|secs|ms|percent)\b|\((?:in\s)?(ms|secs?|seconds|milliseconds|minutes|hours|days|bytes|mb|kb)\)/giu;

/** `// in seconds`, `// 5 minutes` beside `300`. */
const unitOfComment = (said: string, amount: number): Unit | undefined => {
  const named = new Set([...said.matchAll(inUnit)].map(([, one, other]) => unitOfWord(one ?? other ?? '')));
  const [only] = named;
  if (named.size === 1 && only) return only;
  for (const [piece] of said.matchAll(/\b\d[\d_]*(?:\.\d+)?\s?[a-z]+\b/giu)) {
    const other = amountOf(piece);
    const unit = other?.unit && sameIn(other.amount, other.unit, amount);
    if (unit) return unit;
  }
  return undefined;
};

const sizes: Readonly<Partial<Record<Unit, number>>> = { kilobytes: 1, megabytes: 2, gigabytes: 3 };

/** In which unit the amount is what the comment says in its own. */
const sameIn = (said: number, saidIn: Unit, amount: number): Unit | undefined => {
  const power = sizes[saidIn];
  if (power !== undefined) return [1000, 1024].some((base) => said * base ** power === amount) ? 'bytes' : undefined;
  const milliseconds = timeUnits[saidIn];
  if (milliseconds === undefined) return undefined;
  return (['milliseconds', 'seconds', 'minutes', 'hours', 'days'] as const).find(
    (unit) => said * milliseconds === amount * (timeUnits[unit] ?? 0),
  );
};

/** `500 * 1024` of a size, and `4096` of what is sent or kept, are bytes. */
const sizeOf = ({ name, value }: NamedNumber): Unit | undefined =>
  (/size$/iu.test(name) && /^\d+\s?\*\s?1024$/u.test(value)) ||
  (/(?:payload|body|upload|file|attachment|memory)_?size$/iu.test(name) &&
    /^\d+$/u.test(value) &&
    Number(value) >= 1024 &&
    Number(value) % 1024 === 0)
    ? 'bytes'
    : sizeOfProduct({ name, value });

const sizeOfProduct = ({ name, value }: Pick<NamedNumber, 'name' | 'value'>): Unit | undefined =>
  /size|bytes|memory|upload|payload|body/iu.test(name) &&
  /\b(?:1024|1000|1e3|1_000)\s?\*\s?(?:1024|1000|1e3|1_000)\b|<<\s?[123]0\b/u.test(value)
    ? 'bytes'
    : undefined;

const charactersOf = ({ name, bound, quote, inside = [] }: NamedNumber): LimitUnit | undefined => {
  if (bound !== undefined) {
    if (!/length|len|strlen|\bsize|count/iu.test(quote)) return undefined;
    return /(?:pass(?:word|phrase)|name|title|description|text|content|bio|subject|comment|message)_(?:\w*_)?(?:length|size)$/iu.test(
      name,
    ) && !/names_|titles_|messages_/u.test(name)
      ? 'characters'
      : undefined;
  }
  if (
    /^(?:Has)?(?:max|min)_?length(?:validator)?$|^StringLength$|^Length$|(?:name|title|description|summary|email|url|text|note|subject|password|slug|domain|content|bio|username|key|uri|identifier)_?(?:max_?|min_?)?length$|(?:max|min)_?(?:\w+_)?chars$|char_limit$/iu.test(
      name,
    )
  )
    return 'characters';
  return /^(?:max|min)(?:imum)?$/u.test(name) && inside.slice(-3).some((each) => /^(?:\w*[lL]ength|string)$/u.test(each))
    ? 'characters'
    : undefined;
};

const countOf = ({ name, inside }: NamedNumber): LimitUnit | undefined => {
  if (/^(?:max|min)$/u.test(name) && inside?.at(-1) === 'array') return 'items';
  if (/attempts$/iu.test(name)) return 'attempts';
  if (/retries$/iu.test(name)) return 'times';
  return /(?:per_?page|page_?size)$/iu.test(name) ? 'items' : undefined;
};
