import { groupBy } from '../../base/collections.ts';
import { spokenLanguage } from '../../base/spoken-language.ts';
import { claim } from '../../explain/claim.ts';
import { digits, listUpTo } from '../../explain/words.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import type { Translation } from '../../model/product.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** What is kept of one language; by the name of the language. */
export interface SpokenLanguage {
  readonly name: string;
  /** None where only the place of its file among the others tells. */
  readonly texts: readonly Translation[];
}

/** Languages that texts of the product are kept in, where the same texts stand in two or more. */
export const languagesOf = (project: Project): readonly SpokenLanguage[] => {
  const own = project.product.translations.filter(({ path }) => !isOfLibrary(path));
  const families = [...groupBy(own, ({ path, language }) => familyOf(path, language))];
  const several = families.filter(([, all]) => new Set(all.map(({ language }) => language)).size > 1);
  const found = new Map<string, Translation[]>();
  for (const [family, all] of several) {
    for (const translation of all) addTo(found, spokenLanguage(translation.language), [translation]);
    for (const code of siblingsOf(project, family)) addTo(found, spokenLanguage(code), []);
  }
  return [...found].map(([name, texts]) => ({ name, texts }));
};

const addTo = (found: Map<string, Translation[]>, name: string | undefined, texts: readonly Translation[]): void => {
  if (name !== undefined) found.set(name, [...(found.get(name) ?? []), ...texts]);
};

/** Libraries that are kept with what is served bring languages of their own: `public/editor/lang/de.js`. */
const isOfLibrary = (path: string): boolean =>
  /(?:^|\/)(?:vendors?|third[_-]?party|node_modules|bower_components|plugins?)\//iu.test(path) ||
  /(?:^|\/)(?:static|public|wwwroot|assets|lib)\/(?:.*\/)?(?!(?:assets|js|static|public|src|app|web|data|texts)\/)[^/]+\/(?:langs?|languages?|locales?|i18n|l10n)\//iu.test(
    path,
  );

/** Paths that differ in the language alone. */
const familyOf = (path: string, language: string): string =>
  path.replaceAll(new RegExp(`(?<![A-Za-z])${language.replaceAll('-', '[-_]')}(?![A-Za-z])`, 'gu'), '*');

/** Codes that are words as well (`id`, `my`, `no`): among files of other languages they are languages. */
const siblingsOf = (project: Project, family: string): string[] => {
  const pieces = family.split('*');
  const [before, after] = pieces;
  if (pieces.length !== 2 || before === undefined || after === undefined) return [];
  return shortCodes().filter((code) => project.facts(`${before}${code}${after}` as ModulePath) !== undefined);
};

/** People will read something new; a link, a list or a view may be of any kind. */
const isRead =
  /\b(?:page|screen|button|label|text|menu|dialog|modal|form|toggle|checkbox|badge|shows?|shown|display|sidebar|title|banner|tooltip|warning|caption)s?\b|\b(?:error|success|confirmation) messages?\b|\bfields?\b[^.\n]+\b(?:form|dialog|screen)|\b(?:send|sends|sent|mails?)\b[^.\n]+\be?-?mails?\b/iu;

let codes: readonly string[] | undefined;

/** All codes of two letters; tried when first asked for, not when the program starts. */
const shortCodes = (): readonly string[] => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return (codes ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => spokenLanguage(code) !== undefined));
};

/** Texts on a screen of a product that speaks several languages. */
export const languagesQuestion: QuestionRule = ({ context, text, meant }) => {
  if (!isRead.test(meant) || /\b(?:translat|locali[sz]|i18n|l10n|languages?\b)/iu.test(text)) return [];
  const languages = languagesOf(context.project);
  const spoken = languages.map(({ name }) => name);
  // Who names a language has thought of them.
  if (
    languages.length < 2 ||
    ['English', ...spoken].some((name) => new RegExp(`\\b${name.replace(/[()]/gu, '.')}`, 'u').test(text))
  )
    return [];
  const places = languages.flatMap(({ texts: [first] }) => first?.evidence.slice(0, 1) ?? []);
  const said = `Texts of the product are kept by language: ${listUpTo(spoken, 3)}.`;
  const how = spoken.length > 3 ? `${digits(spoken.length)} languages` : listUpTo(spoken, 3);
  return question(
    0.65,
    `Who translates the new texts into ${how}, and must that be done before release?`,
    claim('seen', said, places),
  );
};
