import type { EngineeringTerm } from '../../knowledge/terms.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { AboutItem } from '../about/about-view.ts';
import type { Link, LinkId, PlaceView } from '../links.ts';
import { placeLabel } from '../place-label.ts';
import { termMarks } from '../terms/term-marks.ts';
import { visibleText } from './visible-text.ts';

/** Places beside one sentence; the rest would be noise. */
const placeLimit = 3;

/** Sentences of one section, in which the terms of `explained` are explained already, with links to where they come from. */
export const claimItems = (
  claims: readonly Claim[],
  linkTo: (link: Link) => LinkId,
  own: ReadonlySet<string>,
  explained = new Set<EngineeringTerm>(),
): AboutItem[] =>
  claims.map((claim) => {
    const { text, certainty, evidence } = claim;
    const terms = termMarks(claim, explained, own);
    return {
      text: visibleText(text),
      ...(terms.length === 0 ? {} : { terms }),
      certainty,
      places: placeItems(evidence.slice(0, placeLimit), linkTo),
    };
  });

/** `Portal.tsx:26`, each with its link. */
export const placeItems = (
  places: readonly Pick<Evidence, 'path' | 'range' | 'commit'>[],
  linkTo: (link: Link) => LinkId,
): PlaceView[] =>
  places.map((place) => ({
    label: placeLabel(place),
    link: linkTo({ kind: 'place', path: place.path, range: place.range }),
  }));
