import { baseName } from '../../base/paths.ts';
import { wordsOfName } from '../../languages/lexical/limit-words.ts';
import { quantityAt } from '../../languages/lexical/quantity.ts';
import type { Evidence } from '../../model/claim.ts';
import type { FileFacts, NamedNumber } from '../../model/file-facts.ts';
import type { Limit } from '../../model/product.ts';
import { roleOf } from '../../scan/classify.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isLimit } from './is-limit.ts';
import { shownAmount } from './shown.ts';
import { unitOf, unitOfName } from './unit-of.ts';
import { inPlainWords, plainName } from './words.ts';

/** Numbers of a file that decide how the product behaves. */
export const limitsInFile = ({ path, facts }: FileWithFacts): readonly Limit[] => {
  if (!facts.numbers || !isProductPath(path)) return [];
  const isScreen = screenFile.test(path);
  const variables = new Set(facts.environment?.map(({ name }) => name));
  return facts.numbers.flatMap((number) => {
    const found = quantityAt(number.value, 0);
    if (!found || !isLimit(number, found, isScreen)) return [];
    const unit = unitOf(number, found);
    const setting = settingOf(number, variables, facts);
    const evidence: Evidence = { path, range: number.range, quote: number.quote };
    const { name, of } = namesOf(number, path, unit);
    const doc = number.doc && { path, range: number.doc.range, quote: number.doc.quote };
    return [
      {
        path,
        evidence: doc ? [evidence, doc] : [evidence],
        name,
        value: String(found.amount),
        ...(unit && { unit }),
        shown: shownAmount(found.amount, unit),
        ...(of && { of }),
        ...(setting !== undefined && { setting }),
      } satisfies Limit,
    ];
  });
};

/** Where the product itself is written: no tests, no examples, no history of the data, no tools of its makers. */
export const isProductPath = (path: string): boolean =>
  !path.startsWith('.') &&
  !/mock|seed|fake|stub/iu.test(baseName(path)) &&
  /^(?:source|configuration)$/u.test(roleOf(path)) &&
  !besideProduct.test(path);

const besideProduct =
  /(?:^|\/)(?:migrations?|migrate|examples?|samples?|demos?|seeds?|fixtures?|factories|stories|scripts|bench(?:marks?)?|mocks?|__mocks__|docs?|playground|tests?|e2e|cypress|storybook|\.storybook|locales?|vendor)\/|(?:^|\/)db\/\w*schema\.rb$|\.stories\.|random_data|(?:^|\/)(?:vite|vitest|webpack|jest|playwright|tailwind|rollup|babel|eslint|postcss|cypress|next|nuxt|svelte|karma|gulpfile|Gruntfile)\.?(?:config)?\.[\w.]+$|(?:^|\/)(?:seed|fixture)\w*\.\w+$|\.d\.ts$/iu;

const screenFile =
  /\.(?:tsx|jsx|vue|svelte|astro|html?|erb|ejs|hbs|cshtml|razor|blade\.php|css|twig)$|(?:^|\/)(?:components?|ui|icons?|hooks)\//u;

const settingOf = ({ name, quote }: NamedNumber, variables: ReadonlySet<string>, facts: FileFacts): string | undefined => {
  if (variables.has(name)) return name;
  const isAsked = /^["']\s*,|^["']\s?\)\s?\{|^["')\]\s]*(?:\?\?|\|\||\?:|or\b)/u.test(quote.slice(name.length));
  if (isAsked && /^[A-Z][A-Z\d_]{3,}$/u.test(name)) return name;
  // `${app.max:10}`
  return name.includes('.') && quote.slice(name.length).startsWith(':') && facts.language !== 'php' ? name : undefined;
};

interface Names {
  readonly name: string;
  readonly of?: string;
}

/** Names that say nothing without what they belong to. */
const generalName =
  /^(?:max|min|maximum|minimum|limit|length|size|timeout|ttl|to|within|interval|delay|duration|retries|attempts|threshold|quota|max_?length|min_?length|max_?size|expires_?in|expires|expire_?after|max_?age|max_?retries|hasmaxlength|stringlength|period|window|capacity|concurrency|schedule|per_?page|page_?size|batch_?size|max_?attempts)$/iu;

const namesOf = (number: NamedNumber, path: string, unit: string | undefined): Names => {
  const { inside = [] } = number;
  const name = nameInWords(number, unit);
  const around = inside.filter((each) => isTelling(each, number.name)).map(ownName);
  const isGeneral = generalName.test(number.name);
  const nearest = around.at(-1);
  const said = isGeneral && nearest !== undefined && around.length > 1 ? [around.at(-2) ?? '', nearest] : [nearest ?? ''];
  const of = [...new Set(said.map(plainName))].filter((each) => each !== '').join(', ') || ofFile(path);
  return of === undefined || of === '' || of === name ? { name } : { name, of };
};

const ownName = (name: string): string => name.split(/::|\./u).at(-1) ?? name;

const special: Readonly<Record<string, string>> = {
  to: 'requests allowed',
  within: 'time window',
  expires_in: 'time until expiry',
  expiresin: 'time until expiry',
  expires: 'time until expiry',
  expire_after: 'time until expiry',
  hasmaxlength: 'maximum length',
  stringlength: 'maximum length',
  max: 'maximum',
  min: 'minimum',
};

const nameInWords = ({ name, inside = [] }: NamedNumber, unit: string | undefined): string => {
  const known = special[name.toLowerCase()];
  const isLength = inside.slice(-3).some((each) => /^\w*length$/iu.test(each));
  if (known !== undefined) return isLength && /^m(?:ax|in)$/iu.test(name) ? `${known} length` : known;
  if (/^(?:sub|minus)(?:Days|Hours|Minutes|Seconds|Weeks|Months|Years)$/u.test(name)) return 'time looked back';
  const words = wordsOfName(name.split('.').slice(-3).join('.')).filter((word) => word !== 'default' && word !== 'validator');
  const withoutUnit = unit !== undefined && unitOfName(name) === unit ? words.filter((word) => !isUnitWord.test(word)) : words;
  const isEnough = withoutUnit.some((word) => !/^(?:max|min|maximum|minimum|in|per|for)$/u.test(word));
  const kept = isEnough
    ? withoutUnit
        .join(' ')
        .replace(/\s(?:in|for|of|per)$/u, '')
        .split(' ')
    : words;
  return inPlainWords(kept.length > 0 ? kept : wordsOfName(name));
};

const isUnitWord =
  /^(?:ms|millis|milliseconds|secs?|seconds|mins|minutes|hours|days|weeks|months|years|bytes|[kmg]b|percent|pct|percentage)$/u;

const emptyWords: ReadonlySet<string> = new Set(
  `annotated app args array async backend body call charfield column config configs const constructor create createinput data datetime default defaults down env environment execute exports fetch field fields filter findall findallinbatches findone float fn foreach func get getenv handle if iferror init initialize inputschema int integerfield intenv io it iterator kwargs length main map max min module new number object option options optionschema optionsschema opts params parse parsedelta parseint perform performtask promise props query reduce res resp response return rules run schema seconds self setinterval settimeout setting settings simplelength size str string stringlength sync textfield then this timedelta toint try up update usecallback useeffect usememo validates validation validations validators value values where withtracing z`.split(
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
  const said = inPlainWords(words);
  return /^(?:index|setting|settings|config|constants?|const|consts|utils?|environment|main|app|types?|helpers?|models?|tasks?|application|server|common|init|base|mod|lib|show|new|edit|form|views?|program|startup|configuration|page)?$/u.test(
    said,
  )
    ? undefined
    : said;
};
