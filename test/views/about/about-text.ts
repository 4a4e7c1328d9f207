import { subjectKey } from '../../support/subject-key.ts';
import type { AboutItem, AboutView } from '../../../src/views/about/about-view.ts';

/** An "about" view as lines, to compare with: every link is followed. */
export const aboutText = ({ title, subtitle, sections, links }: AboutView): string[] => {
  const target = (index: number): string => {
    const link = links[index];
    if (!link) return 'nowhere';
    if (link.kind === 'place') return `${link.path}:${link.range.start.line + 1}`;
    if (link.kind === 'route') return link.route.title;
    const { subject } = link;
    return subject.kind === 'repository' ? '/' : subjectKey(subject).replace(/^[@#?>!]/u, '');
  };
  const line = ({ text, detail, link, places }: AboutItem): string =>
    [
      text,
      ...(detail === undefined ? [] : [`(${detail})`]),
      ...(link === undefined ? [] : [`-> ${target(link)}`]),
      ...places.map((place) => `[${place.label} ${target(place.link)}]`),
    ].join(' ');
  return [
    `${title} | ${subtitle}`,
    ...sections.flatMap(({ heading, items, more }) => [
      ...(heading === undefined ? [] : [`# ${heading}`]),
      ...items.map(line),
      ...(more === undefined ? [] : [`and ${more} more`]),
    ]),
  ];
};
