import { evidenceOf } from '../../explain/claim.ts';
import { counted } from '../../explain/words.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { DiagramNode } from '../diagram/diagram-view.ts';
import type { EngineeringTerm } from '../../knowledge/terms.ts';
import { piecesOf } from '../terms/pieces.ts';
import type { Piece } from '../terms/pieces.ts';
import { termMarks, wordsUsed } from '../terms/term-marks.ts';
import type { Brief, BriefPart, BriefRelation } from './brief.ts';
import { placeLabel } from '../place-label.ts';
import { briefStyle } from './brief-style.ts';
import { escapedHtml } from './html.ts';
import type { RepositoryLink } from './repository-links.ts';
import { pictureSvg } from './picture-svg.ts';

/** Places behind one sentence. */
const placeLimit = 3;

/** Nothing is loaded and nothing runs, whatever the texts hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The brief as one page that opens from a disk, without script and without a network; places lead to the repository's host where `link` is given. */
export const briefHtml = (brief: Brief, link?: RepositoryLink): string => {
  const { title, summary, parts, relations, ownWords } = brief;
  const words: Words = { list: wordsUsed([...summary, ...parts.flatMap(({ claims }) => claims)], ownWords), own: ownWords, link };
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title)}</title><style>${briefStyle}</style></head>`,
    '<body><main>',
    `<h1>${escapedHtml(title)}</h1>`,
    ...sentencesHtml(summary, words).map((sentence) => `<p>${sentence}</p>`),
    ...pictureHtml(brief),
    ...(parts.length > 0 ? ['<h2>Parts</h2>', ...parts.map((part, index) => partHtml(part, index, words))] : []),
    ...(relations.length > 0
      ? ['<h2>What relies on what</h2>', '<ul>', ...relations.map((relation) => relationHtml(relation, link)), '</ul>']
      : []),
    ...coverageHtml(brief),
    ...wordsHtml(words),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
};

const pictureHtml = ({ diagram, parts }: Brief): string[] => {
  if (!diagram || diagram.nodes.length === 0) return [];
  const hrefOf = (node: DiagramNode): string | undefined => {
    const index = parts.findIndex(({ id }) => node.subject.kind === 'component' && node.subject.id === id);
    return index < 0 ? undefined : `#${anchor(index)}`;
  };
  const omitted = [
    diagram.omittedNodes > 0 ? `${counted(diagram.omittedNodes, 'more box', 'more boxes')} not drawn` : '',
    diagram.omittedEdges > 0 ? `${counted(diagram.omittedEdges, 'lighter arrow')} not drawn` : '',
  ].filter((text) => text !== '');
  return [
    `<figure>${pictureSvg(diagram, hrefOf)}`,
    ...(omitted.length > 0 ? [`<figcaption>${omitted.join(' · ')}</figcaption>`] : []),
    '</figure>',
  ];
};

const anchor = (index: number): string => `part-${index}`;

const partHtml = ({ name, size, claims }: BriefPart, index: number, words: Words): string =>
  [
    `<section id="${anchor(index)}"><h3>${escapedHtml(name)} <small>${escapedHtml(size)}</small></h3>`,
    '<ul>',
    ...sentencesHtml(claims, words).map((sentence) => `<li>${sentence}</li>`),
    '</ul></section>',
  ].join('\n');

const relationHtml = ({ from, to, weight, examples }: BriefRelation, link?: RepositoryLink): string => {
  const places = examples.map((example) => placeHtml(evidenceOf(example), link)).join(' ');
  return `<li><b>${escapedHtml(from)}</b> relies on <b>${escapedHtml(to)}</b> in ${counted(weight, 'place')}. ${places}</li>`;
};

const coverageHtml = ({ coverage }: Brief): string[] => [
  '<h2>What was read</h2>',
  `<p>${escapedHtml(coverage.text)}.</p>`,
  ...(coverage.gaps.length > 0
    ? [
        '<ul>',
        ...coverage.gaps.map(({ text, examples }) => `<li>${escapedHtml(text)}: ${escapedHtml(examples.join(', '))}</li>`),
        '</ul>',
      ]
    : []),
];

/** What the terms mean, and which words are none of them. */
interface Words {
  readonly list: readonly string[];
  readonly own: ReadonlySet<string>;
  readonly link: RepositoryLink | undefined;
}

/** Sentences of one section; the first use of a term shows its meaning under the pointer and with the focus. */
const sentencesHtml = (claims: readonly Claim[], words: Words): string[] => {
  const explained = new Set<EngineeringTerm>();
  return claims.map((claim) => {
    const { text, certainty, evidence } = claim;
    const places = evidence.slice(0, placeLimit).map((place) => placeHtml(place, words.link));
    const pieces = piecesOf(text, termMarks(claim, explained, words.own)).map((piece) => pieceHtml(piece, words));
    return [`<span class="${certainty}">${pieces.join('')}</span>`, ...places].join(' ');
  });
};

const pieceHtml = ({ text, meaning }: Piece, words: Words): string =>
  meaning === undefined
    ? escapedHtml(text)
    : `<dfn tabindex="0" aria-describedby="${wordId(words.list.indexOf(meaning))}" data-meaning="${escapedHtml(meaning)}">${escapedHtml(text)}</dfn>`;

const wordId = (index: number): string => `word-${index}`;

const wordsHtml = ({ list }: Words): string[] =>
  list.length === 0
    ? []
    : [
        '<h2>Words used</h2>',
        '<ul>',
        ...list.map((word, index) => `<li id="${wordId(index)}">${escapedHtml(word)}</li>`),
        '</ul>',
      ];

/** The place, as text where it leads nowhere: a page that is passed on has no files beside it. */
const placeHtml = (place: Evidence, link: RepositoryLink | undefined): string => {
  const { path, range, quote, commit } = place;
  const full = `${path}:${range.start.line + 1}${commit === undefined ? '' : ` in change ${commit}`}  ${quote.slice(0, 300).replace(/\s+/g, ' ')}`;
  const words = escapedHtml(placeLabel(place));
  const shown = link ? `<a href="${escapedHtml(link(path, range.start.line + 1))}" rel="noreferrer">${words}</a>` : words;
  return `<cite title="${escapedHtml(full)}">${shown}</cite>`;
};
