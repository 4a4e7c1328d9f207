import { spokenLanguage } from '../../base/spoken-language.ts';
import type { Evidence } from '../../model/claim.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { Translation } from '../../model/product.ts';
import { roleOf } from '../../scan/classify.ts';
import type { Convention } from '../convention.ts';
import { atName, atQuoted } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Files with texts in one of several languages, by the language in their paths: `locales/de.json`, `messages_de.properties`. */
export const translatedTexts: Convention = {
  name: 'Translations',
  inFile: ({ path, facts }) => ({ translations: [...ofFile({ path, facts }), ...inside({ path, facts })] }),
};

const ofFile = ({ path, facts }: FileWithFacts): Translation[] => {
  const language = languageIn(path);
  const evidence = language === undefined || isAside(path) ? undefined : firstPlace(path, facts);
  return language === undefined || evidence === undefined ? [] : [{ language, path, evidence: [evidence] }];
};

const isAside = (path: string): boolean => ['test', 'vendored', 'documentation'].includes(roleOf(path));

const folder =
  /(?:^|\/)(?:locales?|i18n|l10n|langs?|languages?|translations?|messages|intl|po|strings|resources)\/(?:[^/]+\/)*?(?<code>[a-z]{2,3}(?:[-_][a-z]{2,4})?)(?:\/|\.[a-z]+$)/iu;
const ending = /[\w-][._](?<code>[a-z]{2}(?:[-_][A-Z]{2})?)\.(?:properties|resx|ya?ml|json|xlf|xliff|arb|ftl|strings|po|ts|js)$/u;
const textEnding = /\.(?:json5?|ya?ml|po|properties|resx|xlf|xliff|arb|ftl|strings|toml|xml|php|py|rb|[jt]s)$/iu;

const languageIn = (path: string): string | undefined => {
  if (!textEnding.test(path)) return undefined;
  const code =
    folder.exec(path)?.groups?.code ??
    (/messages|texts|strings|labels|locale|i18n|resource/iu.test(path) ? ending.exec(path)?.groups?.code : undefined);
  return code !== undefined && isLanguage(code) ? code.replace('_', '-') : undefined;
};

/** One file for all languages: `const en = …; const de = …`, or `de:` at the margin. */
const inside = ({ path, facts }: FileWithFacts): Translation[] => {
  if (!/i18n|locale|translation|messages|lang/iu.test(path) || isAside(path)) return [];
  const found = new Map<string, Evidence>();
  for (const definition of facts.definitions)
    if (isLanguage(definition.name)) found.set(definition.name, atName(path, definition));
  for (const { key, value } of facts.settings ?? []) {
    const first = key.split('.')[0] ?? '';
    const place = { path, range: value.range, quote: value.quote ?? value.value };
    if (isLanguage(first) && key !== first && !found.has(first) && place.quote !== '') found.set(first, place);
  }
  if (!found.has('en') || found.size < leastInside) return [];
  return [...found].map(([language, evidence]) => ({ language, path, evidence: [evidence] }));
};

const leastInside = 3;

/** `de`, `pt-BR`; not `src`. */
const isLanguage = (code: string): boolean =>
  /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/u.test(code) &&
  spokenLanguage(code) !== undefined &&
  spokenLanguage(code.slice(0, 2)) !== undefined &&
  !notLanguages.has(code);

/** What these letters mean in paths. */
const notLanguages: ReadonlySet<string> = new Set([
  'ts',
  'js',
  'db',
  'ui',
  'io',
  'id',
  'os',
  'my',
  'to',
  'as',
  'is',
  'or',
  'src',
  'app',
  'lib',
  'new',
  'raw',
  'bin',
  'map',
  'doc',
  'log',
  'mod',
  'gen',
]);

const firstPlace = (path: string, facts: FileFacts): Evidence | undefined => {
  const [text] = facts.texts ?? [];
  const [definition] = facts.definitions;
  const setting = facts.settings?.find(({ value }) => (value.quote ?? value.value) !== '');
  if (setting) return { path, range: setting.value.range, quote: setting.value.quote ?? setting.value.value };
  if (text) return atQuoted(path, text);
  if (definition) return atName(path, definition);
  const [call] = facts.calls ?? [];
  return facts.doc ? atQuoted(path, facts.doc) : call && { path, range: call.range, quote: call.quote ?? call.callee };
};
