import type { Question } from '../../model/scope.ts';
import type { AboutItem } from '../about/about-view.ts';
import { claimItems } from '../diagram/claim-items.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { Link, LinkId } from '../links.ts';
import type { AskedQuestion } from '../questions/asked-question.ts';

/** Questions, each followed by the facts that prompt it. */
export const questionItems = (
  questions: readonly Question[],
  linkTo: (link: Link) => LinkId,
  own: ReadonlySet<string>,
): AboutItem[] =>
  questions.flatMap(({ text, because }, index) => [
    { text: visibleText(`${index + 1}. ${text}`), question: index, places: [] },
    ...claimItems(because, linkTo, own),
  ]);

/** The same questions as they are kept, in the same order. */
export const askedQuestions = (questions: readonly Question[]): AskedQuestion[] =>
  questions.map(({ text, because }) => ({
    text: visibleText(text),
    facts: because.map((claim) => {
      const [{ path, range }] = claim.evidence;
      return { text: visibleText(claim.text), path, range };
    }),
  }));
