import { baseName } from '../../base/paths.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import { visibleText } from '../diagram/visible-text.ts';
import { placeLabel } from '../place-label.ts';
import type { RepositoryLink } from './repository-links.ts';

/** Places behind one sentence; the rest would be noise. */
const placeLimit = 3;

/** Text that shows as it is: nothing in it makes markup, a link, a picture or a line of its own. */
export const escaped = (text: string): string => visibleText(text).replace(/[\\`*_[\]<>|#&~$!{}]/g, '\\$&');

/** `[Portal.tsx:26](src/Portal.tsx#L26)`, relative to the folder that was read. */
export const placeLink = (path: string, line: number, link?: RepositoryLink, label = `${baseName(path)}:${line}`): string =>
  `[${escaped(label)}](${link ? link(path, line) : `${linkTarget(path)}#L${line}`})`;

export const fileLink = (path: string): string => `[${escaped(path)}](${linkTarget(path)})`;

/** A sentence with the places it comes from. */
export const sentence = ({ text, evidence }: Claim, link?: RepositoryLink): string =>
  [escaped(text), ...evidence.slice(0, placeLimit).map((place) => evidenceLink(place, link))].join(' ');

/** A code block; its fence is longer than any in the text. */
export const codeBlock = (language: string, text: string): string => {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
};

const evidenceLink = (place: Evidence, link?: RepositoryLink): string =>
  placeLink(place.path, place.range.start.line + 1, link, placeLabel(place));

/** No address can hold half a character. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Every segment encoded, so that no name ends the link or makes it another kind of address. */
const linkTarget = (path: string): string => {
  const encoded = path
    .replace(loneSurrogate, '\uFFFD')
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
  return encoded.startsWith('%') || encoded.includes(':') ? `./${encoded}` : encoded;
};
