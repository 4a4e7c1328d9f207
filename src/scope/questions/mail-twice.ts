import { groupBy } from '../../base/collections.ts';
import { claim } from '../../explain/claim.ts';
import { fileName } from '../../explain/file-names.ts';
import type { Project } from '../../model/project.ts';
import type { ModulePath } from '../../model/module-path.ts';
import { anyPlaceOf } from '../places.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Mails that are written twice here, as plain text and as a page. */
export const mailTwiceQuestion: QuestionRule = ({ context: { project }, text, meant }) => {
  if (!/\be?-?mails?\b/iu.test(meant) || /\bplain text|\bhtml/iu.test(text)) return [];
  const pairs = pairsIn(project);
  const [first] = pairs;
  if (!first || pairs.length < leastPairs) return [];
  const [one, other] = first;
  const said = claim(
    'seen',
    `Mails are written twice, as plain text and for the screen: ${fileName(one)} and ${fileName(other)}.`,
    [...first, ...pairs.slice(1, 3).flat()].flatMap((path) => anyPlaceOf(project, path)),
  );
  return question(
    0.6,
    `Are both forms of the mail in the estimate? Mails here have one template for plain text and one for the screen.`,
    said,
  );
};

const leastPairs = 3;

const pairsIn = ({ graph }: Project): (readonly [ModulePath, ModulePath])[] => {
  const templates = [...graph.modules.keys()].filter(
    (path) =>
      /mail/iu.test(path) && /\.(?:html|txt|text|hbs|erb|ejs|haml|slim|jinja2?|j2|twig|mjml|liquid)(?:\.\w+)?$/u.test(path),
  );
  const stems = groupBy(templates, (path) =>
    path
      .replace(/[-_.](?:html|txt|text|body)?(?=\.)|\.(?:html|txt|text|hbs|erb|ejs|haml|slim|jinja2?|j2|twig|mjml|liquid)/gu, '')
      .replace(/[-_.](?:html|txt|text|body-text|body-html)$/u, ''),
  );
  return [...stems.values()].flatMap((all) => {
    const html = all.find((path) => /html|mjml/u.test(path));
    const plain = all.find((path) => !/html|mjml/u.test(path));
    return html !== undefined && plain !== undefined ? [[plain, html] as const] : [];
  });
};
