import type { DocumentReview } from '../../model/review.ts';
import { escaped, sentence } from '../brief/markdown.ts';
import { distinctMentions, mentionWords, unmatchedWords } from './review-sections.ts';

/** A document held against the code, to be read beside it. Lines are one-based. */
export const reviewMarkdown = (name: string, review: DocumentReview): string => {
  const named = distinctMentions(review).map(
    ({ text, kind, range, claim }) =>
      `- **${escaped(text)}** (${mentionWords[kind]}, line ${range.start.line + 1}): ${sentence(claim)}`,
  );
  const unmatched = review.unmatched.map(({ text, range, kind }) => {
    const shown = kind === 'name' ? `**${escaped(text)}**` : escaped(text);
    return `- Line ${range.start.line + 1}: ${unmatchedWords(kind, shown)}`;
  });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['What it names', named],
    ['What the code says and it does not', review.missing.map((claim) => `- ${sentence(claim)}`)],
    ['What matches nothing', unmatched],
    [
      'Questions worth asking',
      review.questions.map(({ text, because }, index) =>
        [`${index + 1}. ${escaped(text)}`, ...because.map((claim) => `   - Because: ${sentence(claim)}`)].join('\n'),
      ),
    ],
  ];
  return [
    `# ${escaped(name)}`,
    ...sections.flatMap(([heading, rows]) => (rows.length > 0 ? [`## ${heading}`, rows.join('\n')] : [])),
  ]
    .join('\n\n')
    .concat('\n');
};
