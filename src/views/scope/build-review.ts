import type { Project } from '../../model/project.ts';
import type { DocumentReview } from '../../model/review.ts';
import type { ReviewSubject } from '../../model/subject.ts';
import type { Range } from '../../model/text.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { reviewOf } from '../../scope/review/review.ts';
import type { AboutItem, AboutSection, AboutView } from '../about/about-view.ts';
import { claimItems } from '../diagram/claim-items.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { Link, LinkId } from '../links.ts';
import { askedQuestions, questionItems } from './question-items.ts';
import { distinctMentions, mentionSummary, mentionWords, unmatchedWords } from './review-sections.ts';

/** A document held against the code, as a page. */
export const reviewView = (project: Project, subject: ReviewSubject): AboutView => {
  const review = reviewOf(project, subject.text);
  const links: Link[] = [];
  const linkTo = (link: Link): LinkId => links.push(link) - 1;
  const own = ownWords(project);
  const named = distinctMentions(review).map(({ text, kind, range, claim }): AboutItem => {
    const [item] = claimItems([claim], linkTo, own);
    return {
      text: visibleText(`${text} (${mentionWords[kind]}, line ${range.start.line + 1}): ${claim.text}`),
      places: item?.places ?? [],
    };
  });
  const sections: AboutSection[] = [
    { heading: 'Questions worth asking', items: questionItems(review.questions, linkTo, own) },
    { heading: 'What it names', items: named },
    { heading: 'What the code says and it does not', items: claimItems(review.missing, linkTo, own) },
    { heading: 'What matches nothing', items: review.unmatched.map(unmatchedItem) },
  ];
  return {
    subject,
    title: visibleText(subject.name),
    subtitle: project.isRead ? 'Held against the code' : 'Held against the code · files are still being read',
    sections: sections.filter(({ items }) => items.length > 0),
    links,
    questions: askedQuestions(review.questions),
  };
};

const unmatchedItem = ({ kind, text, range }: DocumentReview['unmatched'][number]): AboutItem => ({
  text: visibleText(`Line ${range.start.line + 1}: ${unmatchedWords(kind, text)}`),
  places: [],
});

/** What is marked in the document itself. */
export interface ReviewMarks {
  readonly marks: readonly { readonly range: Range; readonly text: string; readonly isFound: boolean }[];
  /** A line above each section that names something. */
  readonly sections: readonly { readonly line: number; readonly text: string }[];
}

export const reviewMarks = (project: Project, text: string): ReviewMarks => {
  const review = reviewOf(project, text);
  const found = review.mentions.map(({ range, kind, claim }) => ({
    range,
    text: visibleText(`${mentionWords[kind]}: ${claim.text}`),
    isFound: true,
  }));
  const missing = review.unmatched.map(({ range, kind, text: piece }) => ({
    range,
    text: visibleText(unmatchedWords(kind, piece)),
    isFound: false,
  }));
  return { marks: [...found, ...missing], sections: sectionLines(text, review) };
};

const sectionLines = (text: string, { mentions }: DocumentReview): ReviewMarks['sections'] => {
  const starts = text.split(/\r?\n/u).flatMap((row, line) => (line === 0 || /^#{1,6}\s/u.test(row) ? [line] : []));
  return starts.flatMap((line, index) => {
    const end = starts[index + 1] ?? Infinity;
    const summary = mentionSummary(mentions.filter(({ range }) => range.start.line >= line && range.start.line < end));
    return summary === undefined ? [] : [{ line, text: visibleText(summary) }];
  });
};
