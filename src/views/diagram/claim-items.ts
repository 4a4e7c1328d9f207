import type { Claim } from '../../model/claim.ts';
import type { AboutItem } from '../about/about-view.ts';
import type { Link, LinkId } from '../links.ts';
import { placeLabel } from '../place-label.ts';
import { visibleText } from './visible-text.ts';

/** Places beside one sentence; the rest would be noise. */
const placeLimit = 3;

/** Sentences with links to where they come from. */
export const claimItems = (claims: readonly Claim[], linkTo: (link: Link) => LinkId): AboutItem[] =>
  claims.map(({ text, certainty, evidence }) => ({
    text: visibleText(text),
    certainty,
    places: evidence.slice(0, placeLimit).map((place) => ({
      label: placeLabel(place),
      link: linkTo({ kind: 'place', path: place.path, range: place.range }),
    })),
  }));
