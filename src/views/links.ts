import type { Range } from '../model/text.ts';
import type { Route } from './diagram/lens.ts';
import type { Subject } from '../model/subject.ts';

/** Something in a view that can be followed. A webview knows only its index; the host looks it up. */
export type Link =
  | { readonly kind: 'place'; readonly path: string; readonly range: Range }
  | { readonly kind: 'subject'; readonly subject: Subject }
  /** Lights a route in the picture. */
  | { readonly kind: 'route'; readonly route: Route };

/** Index into the `links` of the view that holds it. */
export type LinkId = number;

/** A place shown beside a sentence: `Portal.tsx:26`. */
export interface PlaceView {
  readonly label: string;
  readonly link: LinkId;
}
