import { baseName } from '../../base/paths.ts';
import type { Claim } from '../../model/claim.ts';
import type { AboutItem } from '../about/about-view.ts';
import type { Range } from '../../model/text.ts';
import type { Link, LinkId, PlaceView } from '../links.ts';
import { visibleText } from './visible-text.ts';

/** Places beside one sentence; the rest would be noise. */
const placeLimit = 3;

/** Sentences with links to where they come from. */
export const claimItems = (claims: readonly Claim[], linkTo: (link: Link) => LinkId): AboutItem[] =>
  claims.map(({ text, certainty, evidence }) => ({
    text: visibleText(text),
    certainty,
    places: placeItems(evidence.slice(0, placeLimit), linkTo),
  }));

/** `Portal.tsx:26`, each with its link. */
export const placeItems = (
  places: readonly { readonly path: string; readonly range: Range }[],
  linkTo: (link: Link) => LinkId,
): PlaceView[] =>
  places.map(({ path, range }) => ({
    label: `${visibleText(baseName(path))}:${range.start.line + 1}`,
    link: linkTo({ kind: 'place', path, range }),
  }));
