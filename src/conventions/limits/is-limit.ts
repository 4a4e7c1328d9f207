import { isLimitTable, wordsOfName } from '../../languages/lexical/limit-words.ts';
import type { NamedNumber } from '../../model/file-facts.ts';
import type { Amount } from '../../languages/lexical/quantity.ts';
import { timeUnits } from '../../languages/lexical/units.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Measures of pictures and texts on a screen, of formats and of programs: nothing that a user or operator would meet as a limit. */
const technicalWords = setOf(
  `width height padding margin zindex z font opacity radius stroke gap icon scroll scroller offset x y px pixel pixels col cols column
  columns row line lines index version port zoom split maxsplit decimal precision scale indent spacing viewport rotate angle animation
  animate transition swipe drag breakpoint aspect layout css grid border shadow blur canvas marker thickness flex tooltip toast spinner
  stagger easing ease keyframe random seed mock fake test dummy sample color colour alpha degree degrees latitude longitude lat lng
  digits diff header salt nonce slice nodes listeners breadcrumbs leading trailing hue brightness contrast saturation gamma epsilon mask bits shift crontab hour minute
  evict chunk factor score position sort weight ordinal argc arg optimal buf len timestamp epoch`,
);

/** Words that make a number a limit whatever else its name says. */
const strongWords = setOf(
  `max maximum min minimum limit limits limiter timeout timeouts timedelta ttl expire expires expired expiry expiration expirations retry
  retries attempt attempts interval intervals threshold thresholds quota retention retain cooldown grace lockout capacity concurrency
  concurrent pool burst lifetime lifespan validity cap ceiling backoff throttle maxlength minlength maxsize minsize maxage
  pagesize batchsize trial deadline cutoff window heartbeat ping polling upto maxitems minitems maxretries expiries allowance credits seats`,
);

/** With one of these a further word is a limit as well. */
const pairs: readonly (readonly [string, string])[] = [
  ['page', 'size'],
  ['batch', 'size'],
  ['per', 'page'],
  ['pool', 'size'],
  ['file', 'size'],
  ['upload', 'size'],
  ['rate', 'requests'],
  ['rate', 'window'],
];

const soleUnits = setOf(
  'days hours minutes mins seconds secs second ms millis milliseconds weeks months years bytes kb mb gb per',
);

/** Whether the number decides how the product behaves, as far as its name and its place tell. In doubt it is left out. */
export const isLimit = (number: NamedNumber, { amount, unit }: Amount, isScreen: boolean): boolean => {
  const { name, quote, value, inside = [] } = number;
  const words = wordsOfName(name);
  // `every 1.day` says when a job runs, which is told as such.
  if (name === 'every') return false;
  if (/^per(?:Second|Minute|Hour|Day)$/u.test(name)) return amount >= 1;
  if (words.some((word) => technicalWords.has(word) && !isCounted(word, words)) || inside.slice(-2).some(isTechnicalPlace))
    return false;
  if (amount < 0 || (unit === undefined && (amount > 1e13 || (amount > 1.1e9 && amount < 2.2e9))) || extremes.has(amount))
    return false;
  if (isPiece(words, number) || isCode(number, words)) return false;
  const special = isSpecial(number, { amount, ...(unit && { unit }) }, isScreen, words);
  if (special !== undefined) return special;
  if (isCall(quote, name) && !isTellingCall(name)) return false;
  const isExplicit = unit !== undefined && unit !== 'percent';
  if (amount <= 1 && !isExplicit && !isSmallTold(words, amount)) return false;
  if (
    isScreen &&
    !isExplicit &&
    !/^max_?length$|^min_?length$/iu.test(name) &&
    !(/^[A-Z\d_]+$/u.test(name) && hasStrong(words)) &&
    !/^max[A-Z]\w*(?:Length|Size|Files?|Uploads?|Characters|Chars|Attempts|Retries)$/u.test(name)
  )
    return false;
  if (!isExplicit && isOddMeasure(words, value)) return false;
  if (/^(?:limit|per_?page|page_?size|size)$/iu.test(name) && asking.test(inside.at(-1) ?? '')) return false;
  // A step of a curve or a row: `interval: "1 month"`.
  if (/^(?:interval|period)$/iu.test(name) && /^["']\s?1 /u.test(value)) return false;
  if (words.length === 1) return isSoleWord(words[0] ?? '', isExplicit, number, value);
  return (
    hasStrong(words) || isExplicit || pairs.some((pair) => pair.every((word) => words.includes(word))) || isMeasured(words, name)
  );
};

/** Rows of an import are no rows on a screen: `max_row_count`, `MAX_IMPORT_LINES`. */
const isCounted = (word: string, words: readonly string[]): boolean =>
  /^(?:rows?|lines?|columns?)$/u.test(word) && words.some((each) => /^(?:count|import|upload|export|file|csv)$/u.test(each));

/** Numbers of a format or of a compiler: `MSG_HEARTBEAT = 0x1A`, `#![recursion_limit = "256"]`. */
const isCode = ({ name, value }: NamedNumber, words: readonly string[]): boolean =>
  /^(?:recursion|type_length)_limit$/u.test(name) ||
  /^(?:MSG|CMD|OPCODE|OP|TAG|TYPE|ID|EVENT|PACKET|PARAM|FLAG)_/u.test(name) ||
  isPartOfFormat(words) ||
  (/^0x/iu.test(value) && !words.some((word) => /^(?:max|maximum|min|minimum)$/u.test(word)));

/** `HEADER_LENGTH`, `SALT_SIZE`, `INITIAL_CAPACITY` */
const isPartOfFormat = (words: readonly string[]): boolean =>
  /^(?:length|size|capacity)$/u.test(words.at(-1) ?? '') &&
  words.some((word) =>
    /^(?:header|footer|block|ack|salt|hash|handshake|keepalive|imei|magic|nonce|prefix|suffix|checksum|packet|initial|iv|alive|frame|digest)$/u.test(
      word,
    ),
  ) &&
  !words.some((word) => /^(?:max|maximum|min|minimum|limit)$/u.test(word));

/** How much is done in one go, which nobody outside notices. */
const isPiece = (words: readonly string[], { quote, inside = [] }: NamedNumber): boolean =>
  (words.some((word) => /^(?:batch|chunk|chunks|batchsize|buffer|prefetch|fetch)$/u.test(word)) &&
    !words.some((word) => /^(?:max|maximum|timeout|interval|limit)$/u.test(word)) &&
    words.some((word) => /^(?:size|batch|chunk|chunks|batchsize|buffer|count|length)$/u.test(word))) ||
  /find_each|in_batches|find_in_batches|chunkById/u.test([quote, ...inside.slice(-1)].join(' '));

/** Numbers that are limits by the way they are written: checks, steps from now, pauses, tables. Undefined where that does not tell. */
const isSpecial = (
  { name, bound, inside = [] }: NamedNumber,
  { amount, unit }: Amount,
  isScreen: boolean,
  words: readonly string[],
): boolean | undefined => {
  if (bound !== undefined) return !words.some((word) => partsOfFormats.has(word));
  if (/\.(?:validFor|lookedBack|(?:add|sub|plus|minus|Add|Subtract)[A-Z]\w+)$/u.test(name)) {
    return !isScreen && !words.some((word) => /^(?:start|from|range|prev|next|previous|tomorrow|yesterday|week)$/u.test(word));
  }
  if (/^(?:setTimeout|setInterval|[\w.:]*(?:[sS]leep|Delay)|block(?:Optional)?|[wW]ithTimeout|awaitTermination)$/u.test(name)) {
    if (unit === undefined && /^(?:block|await)/u.test(name)) return false;
    const inMilliseconds = unit === undefined ? amount : amount * (timeUnits[unit] ?? 0);
    return (
      !isScreen &&
      (unit === undefined && !/^set|^Thread/u.test(name) ? amount >= 1 : inMilliseconds >= (name === 'setTimeout' ? 5000 : 1000))
    );
  }
  if (inside.slice(-2).some(isLimitTable) && amount > 0) return true;
  return undefined;
};

const partsOfFormats = setOf(
  'parts part args arguments arg argv fields tokens segments segment components matches groups bytes data buf buffer header rows params keys pieces splits chunks stack points lines elements names children results response fragments duration version digits paths uuid hash iv key prefix code signature path',
);

/** How much a question to somebody else asks for. */
const asking = /list|find|search|query|fetch|select|customers|params|^get|paginate|request/iu;

const extremes: ReadonlySet<number> = new Set([2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 2 ** 16 - 1, 32_767, 0]);

const hasStrong = (words: readonly string[]): boolean => words.some((word) => strongWords.has(word));

/** `retentionDays`, `RECOMPUTE_DAYS`, `FEE_PERCENT`, `DISCOUNT_RATE`. */
const isMeasured = (words: readonly string[], name: string): boolean => {
  const last = words.at(-1) ?? '';
  if (/^(?:sub|minus)[A-Z]/u.test(name)) return true;
  if (soleUnits.has(last) && !isCallName(words[0] ?? '')) return true;
  if (/^(?:percent|percentage|pct|price|fee|discount|tax|vat|commission)$/u.test(last)) return true;
  if (words.includes('rate') && /tax|discount|fee|sample|commission|interest/u.test(name.toLowerCase())) return true;
  return (
    /^[A-Z][A-Z\d_]+$/u.test(name) &&
    /^(?:size|length|duration|delay|age|period|rate|requests|count|connections|workers|threads|redirects|depth)$/u.test(last)
  );
};

/** `twentyYears = 20 * 365 * 24 * 60 * 60 * 1000`: named after what it means, not after what it is measured in. */
const isOddMeasure = (words: readonly string[], value: string): boolean =>
  (/^(?:one|two|three|four|five|six|seven|ten|thirty|sixty|ninety|half|seconds|minutes|hours|milliseconds|ms)$/u.test(
    words[0] ?? '',
  ) &&
    words.length <= 4 &&
    words.slice(1).some((word) => /^(?:in|per|seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/u.test(word))) ||
  (/^(?:hours?|days?|weeks?|months?|years?)$/u.test(words.at(-1) ?? '') && /\*\s?(?:1000|1_000|60|3600)\b/u.test(value));

const isCallName = (word: string): boolean => /^(?:get|to|from|sub|add|plus|minus|set)$/u.test(word);

const isSmallTold = (words: readonly string[], amount: number): boolean =>
  amount > 0 &&
  (words.some((word) => /^(?:retention|expiry|expires|expiration|keep|rate|percent|percentage|threshold|fee|tax)$/u.test(word)) ||
    (amount === 1 && words.some((word) => soleUnits.has(word)) && words.length > 1));

const isSoleWord = (word: string, isExplicit: boolean, { name, quote, inside = [] }: NamedNumber, value: string): boolean => {
  if (soleUnits.has(word) || word === 'every') return isExplicit && !/^\w+\s*=/u.test(quote);
  if (/^(?:maxlength|minlength|timeout|ttl|retries|attempts|quota|maxage|pagesize|batchsize)$/u.test(word)) return true;
  if (/^(?:max|min|maximum|minimum)$/u.test(word)) return inside.length > 0 && !/^\d*\.\d+$/u.test(value);
  if (/^(?:length|size|to)$/u.test(word)) return isCall(quote, name) ? /^[A-Z]/u.test(name) : word === 'to';
  if (/^(?:limit|concurrency|threshold|capacity|expire|expires|lifetime)$/u.test(word)) return inside.length > 0;
  return isExplicit && !/^(?:refresh|second|wait)$/u.test(word);
};

const isCall = (quote: string, name: string): boolean =>
  /^\s?\(/u.test(quote.slice(name.length)) && !/\)[^)]*(?:\breturn\s|=>|:\s*return)/u.test(quote);

/** Rules and settings, not questions: `HasMaxLength(20)`, `@Size(20)`, `subDays(now, 30)`, `setMaxAttempts(5)`. */
const isTellingCall = (name: string): boolean =>
  /^(?:Has)?(?:Max|Min)(?:imum)?[A-Z]\w*$|^per(?:Second|Minute|Hour|Day)$|^(?:Max|Min|Length|StringLength|Size|max|min|maxLength|minLength|length|varchar)$|^(?:sub|minus)[A-Z]|^(?:set|with|Set|With)(?:Max|Min|Timeout|Limit|Expir|Retr|Ttl|TTL)\w*$|^[A-Z\d_]{4,}$/u.test(
    name,
  );

const isTechnicalPlace = (name: string): boolean =>
  /style|css|theme|animation|transition|transform|sx$|layout|chart|axis|keyframes|motion|toast|crontab|tailwind|spring$|image_tag/iu.test(
    name,
  );
