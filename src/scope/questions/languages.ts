import { groupBy } from '../../base/collections.ts';
import { claim } from '../../explain/claim.ts';
import { digits } from '../../explain/words.ts';
import { anyPlaceOf } from '../places.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

const localeFile =
  /(?:^|\/)(?:locales?|i18n|lang|langs|translations?|messages)\/(?:.*\/)?([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(?:[./]|$)/u;

/** Languages that the product's texts are kept in, by files named after languages. */
export const languagesOf = ({ graph }: Project): ReadonlyMap<string, readonly ModulePath[]> =>
  groupBy(
    [...graph.modules.keys()].filter((path) => localeFile.test(path)),
    (path) => localeFile.exec(path)?.[1]?.toLowerCase() ?? '',
  );

/** Texts on a screen of a product that speaks several languages. */
export const languagesQuestion: QuestionRule = ({ context, kinds, text }) => {
  const isSeen = kinds.some(({ kind }) => kind === 'screen' || kind === 'text');
  const languages = languagesOf(context.project);
  if (!isSeen || languages.size < 3 || /\b(?:translat|locali[sz]|i18n|language)/iu.test(text)) return [];
  const places = [...languages.values()]
    .flatMap((files) => files.slice(0, 1))
    .flatMap((path) => anyPlaceOf(context.project, path));
  const said = `The product's texts are kept in ${digits(languages.size)} languages.`;
  return question(0.45, 'Who translates new texts, and must that be done before release?', claim('seen', said, places));
};
