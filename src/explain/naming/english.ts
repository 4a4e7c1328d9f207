import nlp from 'compromise/two';
import { spelled } from '../../architecture/words.ts';

interface Transforms {
  readonly verb: { conjugate(verb: string, model: unknown): { readonly PresentTense?: string } };
  readonly noun: { toPlural(noun: string, model: unknown): string };
}

interface Tagged {
  json(): readonly { readonly terms: readonly { readonly tags: readonly string[] }[] }[];
}

const { verb, noun } = (nlp as unknown as { methods(): { two: { transform: Transforms } } }).methods().two.transform;
const model: unknown = (nlp as unknown as { model(): unknown }).model();
const {
  one: { lexicon },
  two: { switches },
} = model as {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: { readonly switches: Readonly<Record<string, string>> };
};

/** "parses" for "parse": the third person of the present. */
export const thirdPerson = (word: string): string => remembered(verbs, word, () => irregularVerbs.get(word) ?? conjugated(word));

const conjugated = (word: string): string => {
  const found = verb.conjugate(word, model).PresentTense;
  return found?.startsWith(word.slice(0, -1)) === true ? found : `${word}s`;
};

/** "invoices" for "invoice"; words that are several already, that cannot be counted or that are no words stay. */
export const plural = (word: string): string => {
  const lower = word.toLowerCase();
  if (
    isPlural(lower) ||
    uncountable.has(lower) ||
    /(?:(?<!str|th|sett|book|build|list|meet|head|warn|draw|[krw]|^)ing|ware|ness|ance|ency|[^e]ed)$/u.test(lower)
  )
    return word;
  if (/^\p{Lu}+$/u.test(word)) return `${word}s`;
  return lower === word ? remembered(nouns, lower, () => irregularNouns.get(lower) ?? noun.toPlural(lower, model)) : word;
};

/** False for words that are verbs, adjectives or what is past and nothing else; true for those that are not known. */
export const canBeNoun = (word: string): boolean => {
  const lower = word.toLowerCase();
  if (!/^[a-z]{3,}$/u.test(lower) || nounsToo.has(lower) || (isPlural(lower) && nounsToo.has(lower.slice(0, -1)))) return true;
  const known = remembered(nounness, lower, () => (/\b(?:Noun|Gerund|Value|Acronym)\b/u.test(tagsBehind(lower)) ? 'noun' : ''));
  return known !== '';
};

/** Whether a dictionary has the word as a name of things; brands and made-up words are not in it. */
export const isKnownNoun = (word: string): boolean =>
  nounsToo.has(word) || /Noun|Singular|Plural/u.test(`${lexicon[word]?.toString() ?? ''} ${switches[word] ?? ''}`);

const tagsBehind = (word: string): string =>
  (nlp as unknown as (text: string) => Tagged)(`user ${word}`).json()[0]?.terms.at(-1)?.tags.join(' ') ?? '';

/** Nouns that are taken for another kind of word where they stand alone. */
const nounsToo: ReadonlySet<string> = new Set(
  'average constant credential debug embed fetch follow import invite like manual maximum message minimum modal mute offset refresh save sort undo'.split(
    ' ',
  ),
);

export const isPlural = (word: string): boolean =>
  /[^s]s$/u.test(word) && !/(?:us|is|os|^gas|atlas|canvas|alias|bias)$/u.test(word);

const nouns = new Map<string, string>();
const nounness = new Map<string, string>();
const verbs = new Map<string, string>();

const remembered = (memory: Map<string, string>, word: string, work: () => string): string => {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const made = work();
  memory.set(word, made);
  return made;
};

const irregularVerbs: ReadonlyMap<string, string> = new Map([
  ['init', 'sets up'],
  ['initialize', 'sets up'],
  ['initialise', 'sets up'],
  ['cleanup', 'cleans up'],
  ['backup', 'backs up'],
  ['rollback', 'rolls back'],
  ['shutdown', 'shuts down'],
  ['login', 'logs in'],
  ['logout', 'logs out'],
  ['view', 'shows'],
  ['setup', 'sets up'],
  ['teardown', 'takes down'],
  ['get', 'gets'],
  ['calc', 'works out'],
  ['compute', 'works out'],
  ['calculate', 'works out'],
  ['fetch', 'fetches'],
  ['del', 'deletes'],
  ['rm', 'removes'],
  ['gen', 'makes'],
  ['upsert', 'adds or updates'],
  ['memoize', 'remembers'],
  ['render', 'shows'],
  ['exec', 'runs'],
  ['dispatch', 'passes on'],
  ['deserialize', 'reads'],
  ['serialize', 'writes out'],
  ['sync', 'brings into step'],
  ['unregister', 'unregisters'],
  ['preload', 'loads early'],
  ['cleanup', 'cleans up'],
  ['backup', 'backs up'],
  ['login', 'logs in'],
  ['logout', 'logs out'],
  ['shutdown', 'shuts down'],
  ['rollback', 'rolls back'],
]);

const irregularNouns: ReadonlyMap<string, string> = new Map([
  ['index', 'indexes'],
  ['matrix', 'matrices'],
  ['status', 'statuses'],
  ['e-mail', 'e-mails'],
  ['email', 'emails'],
]);

const uncountable: ReadonlySet<string> = new Set(
  'health protocol data metadata info information content text html css json xml yaml csv markdown http access auth authentication authorization security i18n permission-data stock feedback progress money software hardware traffic usage history knowledge support help cache storage memory input output state all everything media music news research advice equipment'.split(
    ' ',
  ),
);

/** Words as a sentence writes them. */
export const inSentence = (words: readonly string[]): string => words.map(spelled).join(' ');
