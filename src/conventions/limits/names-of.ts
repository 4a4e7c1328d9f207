import { baseName } from '../../base/paths.ts';
import { wordsOfName } from '../../languages/lexical/limit-words.ts';
import type { NamedNumber } from '../../model/file-facts.ts';
import { unitOfName } from './unit-of.ts';
import { inPlainWords, plainName, plainSubject } from './words.ts';

export interface Names {
  readonly name: string;
  readonly of?: string;
}

/** Names that say nothing without what they belong to. */
const generalName =
  /^(?:max|min|max_?value|min_?value|maximum|minimum|limit|length|size|timeout|ttl|to|within|interval|delay|duration|retries|attempts|threshold|quota|max_?length|min_?length|max_?size|expires_?in|expires|expire_?after|max_?age|max_?retries|hasmaxlength|stringlength|period|window|capacity|concurrency|schedule|per_?page|page_?size|batch_?size|max_?attempts)$/iu;

/** What a number is called and what it belongs to, in words. */
export const namesOf = (number: NamedNumber, path: string, unit: string | undefined): Names => {
  const { inside = [] } = number;
  const name = nameInWords(number, unit);
  const own = /^(.*)\.(?:lookedBack|(?:sub|minus|Subtract)[A-Z]\w*)$/u.exec(number.name)?.[1];
  const around = [...inside, ...(own === undefined ? [] : [own])].filter((each) => isTelling(each, number.name)).map(ownName);
  const isGeneral = own !== undefined || generalName.test(number.name);
  const nearest = around.at(-1);
  const said = isGeneral && nearest !== undefined && around.length > 1 ? [around.at(-2) ?? '', nearest] : [nearest ?? ''];
  const of = [...new Set(said.map(plainSubject))].filter((each) => each !== '' && !wiring.test(each)).join(', ') || ofFile(path);
  return of === undefined || of === '' || of === name ? { name } : { name, of };
};

/** Where a program is put together, and not what a number belongs to. */
const wiring =
  /^(?:dependency injection|program|startup|global (?:variables|constants)|constants|service collection|host(?:ing)? (?:application )?builder|application builder)(?: extensions?)?$/u;

const ownName = (name: string): string => name.split(/::|\./u).at(-1) ?? name;

const special: Readonly<Record<string, string>> = {
  to: 'requests allowed',
  within: 'time window',
  expires_in: 'time until expiry',
  expiresin: 'time until expiry',
  expires: 'time until expiry',
  expire_after: 'time until expiry',
  expires_at: 'time until expiry',
  expiresat: 'time until expiry',
  hasmaxlength: 'maximum length',
  stringlength: 'maximum length',
  max: 'maximum',
  min: 'minimum',
  settimeout: 'delay',
  setinterval: 'time between repeats',
  sleep: 'pause',
  'time.sleep': 'pause',
  'asyncio.sleep': 'pause',
  'thread.sleep': 'pause',
  'task.delay': 'pause',
  block: 'longest wait',
  blockoptional: 'longest wait',
  awaittermination: 'longest wait',
  withtimeout: 'time-out',
  'context.withtimeout': 'time-out',
  perminute: 'requests allowed a minute',
  perhour: 'requests allowed an hour',
  perday: 'requests allowed a day',
  persecond: 'requests allowed a second',
  limitforperiod: 'requests allowed in a period',
  limitrefreshperiod: 'period in which requests are counted',
  client_max_body_size: 'largest request',
};

/** `expires.validFor` -> `expires`, `cutoff.lookedBack` -> `time looked back`. */
const ofStep = (name: string): string | undefined => {
  const [, own = '', step = ''] = /^(.*)\.(validFor|lookedBack|(?:add|sub|plus|minus|Add|Subtract)[A-Z]\w+)$/u.exec(name) ?? [];
  if (step === '') return undefined;
  const said = plainSubject(own);
  if (/^(?:lookedBack|sub|minus|Subtract)/u.test(step)) return 'time looked back';
  if (/ttl$|lifetime$|time_?out$|duration$|validity$|max_?age$|^\w*retry_?after$/iu.test(own)) return plainName(own);
  return /^expir(?:y|es?|ation)(?:_?(?:at|on|in|date|time))?$/iu.test(own) ? 'time until expiry' : `time until ${said}`;
};

const nameInWords = ({ name, inside = [] }: NamedNumber, unit: string | undefined): string => {
  const known = special[name.toLowerCase()] ?? ofStep(name);
  const isLength = inside.slice(-3).some((each) => /^\w*length$/iu.test(each));
  if (known !== undefined) return isLength && /^m(?:ax|in)$/iu.test(name) ? `${known} length` : known;
  if (/^(?:sub|minus)(?:Days|Hours|Minutes|Seconds|Weeks|Months|Years)$/u.test(name)) return 'time looked back';
  const words = wordsOfName(name.split('.').slice(-3).join('.').replace(publicPrefix, '')).filter(
    (word, index) => (word !== 'default' || index === 0) && word !== 'validator' && !(index === 0 && word === 'set'),
  );
  const withoutUnit =
    unit !== undefined && (unitOfName(name) === unit || (timeWord.test(unit) && timeWord.test(words.at(-1) ?? '')))
      ? words.filter((word) => !isUnitWord.test(word))
      : words;
  const isEnough = withoutUnit.some((word) => !/^(?:max|min|maximum|minimum|in|per|for)$/u.test(word));
  const kept = isEnough
    ? withoutUnit
        .join(' ')
        .replace(/\s(?:in|for|of|per)$/u, '')
        .split(' ')
    : words;
  return inPlainWords(kept.length > 0 ? kept : wordsOfName(name));
};

/** Put before the name of a setting so that a build lets it through to browsers. */
const publicPrefix = /^(?:NEXT_PUBLIC|VITE|REACT_APP|NUXT_PUBLIC|EXPO_PUBLIC|GATSBY|MIX|PUBLIC|VUE_APP)_(?=[A-Z])/u;

const timeWord = /^(?:ms|millis|milliseconds|secs?|seconds?|mins|minutes?|hours?|days?)$/u;

const isUnitWord =
  /^(?:ms|millis|milliseconds|secs?|seconds|mins|minutes|hours|days|weeks|months|years|bytes|[kmg]b|percent|pct|percentage|second|minute|hour|day)$/u;

const emptyWords: ReadonlySet<string> = new Set(
  `extends def handler validated validator validate validationrules on add any void end limit null if else unless true false annotated app args array async autocomplete backend body call charfield column config configs const constructor create createinput data datetime default defaults down env environment execute exports fetch field fields filter findall findallinbatches findone float fn foreach func get getenv handle if iferror init initialize inputschema int integerfield intenv io it iterator kwargs lambda length main map max min module new number object option options optionschema optionsschema opts params parse parsedelta parseint perform performtask promise props query reduce res resp response result return rules run schema seconds self setinterval settimeout setting settings simplelength size str string stringlength sync textfield then this threadpoolexecutor timedelta toint try up update usecallback useeffect usememo validates validation validations validators value values where withtracing z`.split(
    /\s+/u,
  ),
);

const emptyPlace = /^(?:form\.\w+|get\w*fromenv|\w+inbatches|tooptional\w+)$/iu;

const isTelling = (name: string, own: string): boolean =>
  !emptyWords.has(name.toLowerCase()) &&
  !emptyPlace.test(name) &&
  name.toLowerCase() !== own.toLowerCase() &&
  !/^[a-z]$|^_+$/iu.test(name);

const ofFile = (path: string): string | undefined => {
  const words = wordsOfName(baseName(path).split('.', 1)[0] ?? '');
  const said = plainSubject(words.join(' '));
  if (!/\p{L}/u.test(said)) return undefined;
  return /^(?:index|setting|settings|config|constants?|const|consts|utils?|environment|main|app|types?|helpers?|models?|tasks?|application|server|common|init|base|mod|lib|show|new|edit|form|views?|program|startup|configuration|page)?$/u.test(
    said,
  ) || wiring.test(said)
    ? undefined
    : said;
};
