import { counted } from '../../explain/words.ts';
import type { CoverageView } from '../diagram/diagram-view.ts';
import type { Brief, BriefPart, BriefRelation } from './brief.ts';
import { wordsUsed } from '../terms/term-marks.ts';
import type { RepositoryLink } from './repository-links.ts';
import { codeBlock, escaped, placeLink, sentence } from './markdown.ts';

/** A brief to paste into a document. The places are links: to the repository's host where `link` is given, else relative to the folder that was read. */
export const briefMarkdown = (
  { title, summary, diagram, parts, relations, coverage, ownWords }: Brief,
  link?: RepositoryLink,
): string =>
  [
    `# ${escaped(title)}`,
    ...summary.map((claim) => sentence(claim, link)),
    ...(diagram && diagram.nodes.length > 0 ? [codeBlock('mermaid', diagram.mermaid)] : []),
    ...(parts.length > 0 ? ['## Parts', ...parts.flatMap((part) => partMarkdown(part, link))] : []),
    ...(relations.length > 0
      ? ['## What relies on what', relations.map((relation) => relationMarkdown(relation, link)).join('\n')]
      : []),
    '## What was read',
    ...coverageMarkdown(coverage),
    ...wordsMarkdown(wordsUsed([...summary, ...parts.flatMap(({ claims }) => claims)], ownWords)),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');

const partMarkdown = ({ name, size, claims }: BriefPart, link?: RepositoryLink): string[] => [
  `### ${escaped(name)}`,
  size,
  claims.map((claim) => `- ${sentence(claim, link)}`).join('\n'),
];

const relationMarkdown = ({ from, to, weight, examples }: BriefRelation, link?: RepositoryLink): string => {
  const places = examples.map((example) => placeLink(example.from, example.range.start.line + 1, link));
  return `- **${escaped(from)}** relies on **${escaped(to)}** in ${counted(weight, 'place')}: ${places.join(', ')}`;
};

export const coverageMarkdown = ({ text, gaps }: CoverageView): string[] => [
  `${escaped(text)}.`,
  gaps.map((gap) => `- ${escaped(gap.text)}: ${gap.examples.map(escaped).join(', ')}`).join('\n'),
];

const wordsMarkdown = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : ['## Words used', words.map((word) => `- ${escaped(word)}`).join('\n')];
