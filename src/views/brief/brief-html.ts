import { baseName } from '../../base/paths.ts';
import { counted } from '../../explain/words.ts';
import type { Claim } from '../../model/claim.ts';
import type { DiagramNode } from '../diagram/diagram-view.ts';
import type { Brief, BriefPart, BriefRelation } from './brief.ts';
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
  const { title, summary, parts, relations } = brief;
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title)}</title><style>${briefStyle}</style></head>`,
    '<body><main>',
    `<h1>${escapedHtml(title)}</h1>`,
    ...summary.map((claim) => `<p>${sentenceHtml(claim, link)}</p>`),
    ...pictureHtml(brief),
    ...(parts.length > 0 ? ['<h2>Parts</h2>', ...parts.map((part, index) => partHtml(part, index, link))] : []),
    ...(relations.length > 0
      ? ['<h2>What relies on what</h2>', '<ul>', ...relations.map((relation) => relationHtml(relation, link)), '</ul>']
      : []),
    ...coverageHtml(brief),
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

const partHtml = ({ name, size, claims }: BriefPart, index: number, link?: RepositoryLink): string =>
  [
    `<section id="${anchor(index)}"><h3>${escapedHtml(name)} <small>${escapedHtml(size)}</small></h3>`,
    '<ul>',
    ...claims.map((claim) => `<li>${sentenceHtml(claim, link)}</li>`),
    '</ul></section>',
  ].join('\n');

const relationHtml = ({ from, to, weight, examples }: BriefRelation, link?: RepositoryLink): string => {
  const places = examples.map((example) => placeHtml(example.from, example.range.start.line, example.quote, link)).join(' ');
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

const sentenceHtml = ({ text, certainty, evidence }: Claim, link?: RepositoryLink): string => {
  const places = evidence.slice(0, placeLimit).map(({ path, range, quote }) => placeHtml(path, range.start.line, quote, link));
  return [`<span class="${certainty}">${escapedHtml(text)}</span>`, ...places].join(' ');
};

/** The place, as text where it leads nowhere: a page that is passed on has no files beside it. */
const placeHtml = (path: string, line: number, quote: string, link?: RepositoryLink): string => {
  const words = `${escapedHtml(baseName(path))}:${line + 1}`;
  const title = escapedHtml(`${path}:${line + 1}  ${quote.slice(0, 300).replace(/\s+/g, ' ')}`);
  const shown = link ? `<a href="${escapedHtml(link(path, line + 1))}" rel="noreferrer">${words}</a>` : words;
  return `<cite title="${title}">${shown}</cite>`;
};
