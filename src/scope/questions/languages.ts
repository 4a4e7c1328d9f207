import { groupBy } from '../../base/collections.ts';
import { claim } from '../../explain/claim.ts';
import { digits, listUpTo } from '../../explain/words.ts';
import type { Project } from '../../model/project.ts';
import type { Translation } from '../../model/product.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Languages that texts of the product are kept in, where the same texts stand in two or more. */
export const languagesOf = ({ product }: Project): ReadonlyMap<string, readonly Translation[]> => {
  const families = groupBy(product.translations, ({ path, language }) => familyOf(path, language));
  const several = [...families.values()].filter((all) => new Set(all.map(({ language }) => language)).size > 1).flat();
  return groupBy(several, ({ language }) => language.slice(0, 2).toLowerCase());
};

/** Paths that differ in the language alone. */
const familyOf = (path: string, language: string): string =>
  path.replaceAll(new RegExp(`(?<![A-Za-z])${language.replaceAll('-', '[-_]')}(?![A-Za-z])`, 'gu'), '*');

/** People will read something new. */
const isRead =
  /\b(?:page|screen|button|link|field|label|mail|e-mail|email|text|message|menu|dialog|modal|form|toggle|checkbox|badge|list|show|shows|shown|display|settings|sidebar|notification|title|banner|tooltip|icon|view|tab|report)s?\b/iu;

/** Texts on a screen of a product that speaks several languages. */
export const languagesQuestion: QuestionRule = ({ context, text, meant }) => {
  const languages = languagesOf(context.project);
  if (languages.size < 2 || !isRead.test(meant) || /\b(?:translat|locali[sz]|i18n|l10n)/iu.test(text)) return [];
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const spoken = [...languages.keys()].map((code) => names.of(code) ?? code);
  const places = [...languages.values()].flatMap(([first]) => first?.evidence.slice(0, 1) ?? []);
  const said = `Texts of the product are kept by language: ${listUpTo(spoken, 3)}.`;
  const how = languages.size > 3 ? `${digits(languages.size)} languages` : listUpTo(spoken, 3);
  return question(
    0.65,
    `Who translates the new texts into ${how}, and must that be done before release?`,
    claim('seen', said, places),
  );
};
