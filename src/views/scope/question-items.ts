import type { Question } from '../../model/scope.ts';
import type { AboutItem } from '../about/about-view.ts';
import { claimItems } from '../diagram/claim-items.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { Link, LinkId } from '../links.ts';

/** Questions, each followed by the facts that prompt it. */
export const questionItems = (
  questions: readonly Question[],
  linkTo: (link: Link) => LinkId,
  own: ReadonlySet<string>,
): AboutItem[] =>
  questions.flatMap(({ text, because }, index) => [
    { text: visibleText(`${index + 1}. ${text}`), places: [] },
    ...claimItems(because, linkTo, own),
  ]);
