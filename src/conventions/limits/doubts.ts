import type { FileFacts, NamedNumber } from '../../model/file-facts.ts';
import type { LimitUnit } from './shown.ts';
import { wordsOfName } from '../../languages/lexical/limit-words.ts';

/** What a rule written as a text holds for. */
export interface Ruled {
  readonly field: string;
}

/** How much of a list somebody asks for, which they choose themselves. */
const asked = /^(?:limit|page|per_?page|page_?size|count|offset|skip|take|size)$/iu;

const placeholders =
  /^(?:string|array|rules|validate|validator|validated|make|get\w*|store|update|create|index|show|merge|when|\w+Rules)$/u;

/**
 * The field that `'max:100'` holds for. `unknown` where none stands near: "at most 100" of nothing says nothing. Undefined for other numbers.
 */
export const ruledBy = (
  { quote, inside = [] }: NamedNumber,
  { definitions, members = [] }: FileFacts,
): Ruled | 'unknown' | undefined => {
  if (!/^(?:min|max):\d+$/u.test(quote)) return undefined;
  const field = inside.filter((each) => each !== 'string' && each !== 'array').at(-1) ?? '';
  const isField = /^[a-z_][\w-]*$/u.test(field) && !placeholders.test(field) && !asked.test(field);
  const isCode = [...definitions, ...members].some(({ name }) => name === field);
  return isField && !isCode ? { field } : 'unknown';
};

/** Lengths of what code makes for itself, and how many empty rows a form begins with. */
const madeByCode = /(?:^|_)(?:shake|sha|md5|digest|hash|nonce|iv)\w*?_?(?:length|size)$|(?:^|\.)min_entries$/iu;

interface Measured {
  readonly amount: number;
  readonly unit?: LimitUnit;
}

/** Numbers that may be limits and of which a sentence would say too little or something else. */
export const isInDoubt = (number: NamedNumber, { amount, unit }: Measured, language: string): boolean =>
  (unit === undefined && (isTime(number) || (isSize(number.name) && amount >= 1000))) ||
  (/year/iu.test(number.name) && amount >= 1000 && amount < 3000) ||
  madeByCode.test(number.name) ||
  isStepInside(number, language) ||
  (/^(?:php|ruby|vue|javascript|typescript)/u.test(language) && isGivenBack(number)) ||
  isUnitAlone(number, unit);

const timeWord = /^(?:timeout|age|maxage|ttl|interval|delay|expir\w*|duration|lifetime|validity|period|pause|wait)$/u;

/** A time without its unit is no time. */
const isTime = ({ name, bound }: NamedNumber): boolean => {
  const words = wordsOfName(name);
  return (
    bound === undefined &&
    (timeWord.test(words.at(-1) ?? '') || /^time to live$|\b(?:retry after|time out)$/u.test(words.slice(-3).join(' ')))
  );
};

const isSize = (name: string): boolean => /size$/iu.test(name);

/** `Cache::remember('key', now()->addHours(2))`, `where('created_at', '<', now()->subDays(2))`: what the time is for is not told by a name. */
const isStepInside = ({ name, quote }: NamedNumber, language: string): boolean =>
  /(?:^|\.)(?:validFor|lookedBack|(?:add|sub|plus|minus|Add|Subtract)[A-Z]\w+)$/u.test(name) &&
  (/(?:remember\w*|where\w*|url|put|set)\s*\(/iu.test(quote) || (language === 'php' && /^sub[A-Z]\w+\s*\(/u.test(quote)));

/** `limit = 20` in the head of a function is what holds where nobody says otherwise. */
const isGivenBack = ({ name, quote }: NamedNumber): boolean =>
  /^\$?(?:limit|count|take|per_?page|page_?size)$/iu.test(name) &&
  /^\$?\w+(?:\s?:\s?\w+)?\s*=(?!>)/u.test(quote) &&
  !/^[A-Z]/u.test(name) &&
  !/\.|->/u.test(quote);

const isUnitAlone = ({ name, quote }: NamedNumber, unit: LimitUnit | undefined): boolean =>
  unit !== undefined &&
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/iu.test(name) &&
  wordsOfName(name).length === 1 &&
  /^\w+\s*\n/u.test(quote);

/** What holds where nobody says otherwise: `pageSize ?? 50`, `get('pageSize', 50)`. */
export const isFallback = ({ name, quote }: NamedNumber): boolean =>
  /^["']?\]?\)?\s*(?:\?\?|\|\||\?:|or\b)|^["']\s*,\s*/u.test(quote.slice(name.length));
