import { evidenceOf } from '../../explain/claim.ts';
import { counted } from '../../explain/words.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { DiagramNode } from '../diagram/diagram-view.ts';
import type { Brief, BriefPart, BriefRelation } from './brief.ts';
import { placeLabel } from '../place-label.ts';
import { briefStyle } from './brief-style.ts';
import { escapedHtml } from './html.ts';
import { pictureSvg } from './picture-svg.ts';

/** Places behind one sentence. */
const placeLimit = 3;

/** Nothing is loaded and nothing runs, whatever the texts hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The brief as one page that opens from a disk, without script and without a network. */
export const briefHtml = (brief: Brief): string => {
  const { title, summary, parts, relations } = brief;
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title)}</title><style>${briefStyle}</style></head>`,
    '<body><main>',
    `<h1>${escapedHtml(title)}</h1>`,
    ...summary.map((claim) => `<p>${sentenceHtml(claim)}</p>`),
    ...pictureHtml(brief),
    ...(parts.length > 0 ? ['<h2>Parts</h2>', ...parts.map(partHtml)] : []),
    ...(relations.length > 0 ? ['<h2>What relies on what</h2>', '<ul>', ...relations.map(relationHtml), '</ul>'] : []),
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

const partHtml = ({ name, size, claims }: BriefPart, index: number): string =>
  [
    `<section id="${anchor(index)}"><h3>${escapedHtml(name)} <small>${escapedHtml(size)}</small></h3>`,
    '<ul>',
    ...claims.map((claim) => `<li>${sentenceHtml(claim)}</li>`),
    '</ul></section>',
  ].join('\n');

const relationHtml = ({ from, to, weight, examples }: BriefRelation): string => {
  const places = examples.map((example) => placeHtml(evidenceOf(example))).join(' ');
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

const sentenceHtml = ({ text, certainty, evidence }: Claim): string => {
  const places = evidence.slice(0, placeLimit).map(placeHtml);
  return [`<span class="${certainty}">${escapedHtml(text)}</span>`, ...places].join(' ');
};

/** The place as text: a page that is passed on has no files beside it to lead to. */
const placeHtml = (place: Evidence): string => {
  const { path, range, quote, commit } = place;
  const full = `${path}:${range.start.line + 1}${commit === undefined ? '' : ` in change ${commit}`}  ${quote.slice(0, 300).replace(/\s+/g, ' ')}`;
  return `<cite title="${escapedHtml(full)}">${escapedHtml(placeLabel(place))}</cite>`;
};
