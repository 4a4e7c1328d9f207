import type { AboutItem, AboutSection, AboutView } from '../about/about-view.ts';
import type { Link } from '../links.ts';
import { escaped, fileLink, placeLink } from './markdown.ts';

/** The "about" view as a page of text. */
export const aboutMarkdown = ({ title, subtitle, sections, links }: AboutView): string =>
  [`# ${escaped(title)}`, escaped(subtitle), ...sections.flatMap((section) => sectionMarkdown(section, links))]
    .join('\n\n')
    .concat('\n');

const sectionMarkdown = ({ heading, items, more }: AboutSection, links: readonly Link[]): string[] => {
  const lines = items.filter((item) => !asks(item, links)).map((item) => itemMarkdown(item, links));
  if (lines.length === 0) return [];
  if (heading === undefined) return lines;
  return [
    `## ${escaped(heading)}`,
    [...lines, ...(more === undefined ? [] : [`and ${more} more`])].map((line) => `- ${line}`).join('\n'),
  ];
};

const itemMarkdown = ({ text, detail, link, places }: AboutItem, links: readonly Link[]): string => {
  const target = link === undefined ? undefined : links[link];
  const name = target?.kind === 'subject' && target.subject.kind === 'file' ? fileLink(target.subject.path) : escaped(text);
  const at = places.flatMap((place) => {
    const found = links[place.link];
    return found?.kind === 'place' ? [placeLink(found.path, found.range.start.line + 1, undefined, place.label)] : [];
  });
  return [name, ...(detail === undefined ? [] : [`(${escaped(detail)})`]), ...at].join(' ');
};

/** A row that asks something further, which a page of text cannot answer. */
const asks = ({ link }: AboutItem, links: readonly Link[]): boolean => {
  const target = link === undefined ? undefined : links[link];
  return target?.kind === 'subject' && target.subject.kind === 'scope';
};
