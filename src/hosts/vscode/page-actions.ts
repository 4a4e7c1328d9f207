import type { Subject } from '../../model/subject.ts';
import type { Range } from '../../model/text.ts';
import type { Route } from '../../views/diagram/lens.ts';
import type { Link, LinkId } from '../../views/links.ts';

/** What a page may make VS Code do. There is nothing else. */
export interface PageActions {
  readonly openPlace: (path: string, range?: Range) => void;
  /** Words about it, in the view "About This File". */
  readonly showAbout: (subject: Subject) => void;
  readonly openPanel: () => void;
  /** In the picture of the editor area. */
  readonly showRoute: (route: Route) => void;
  readonly log: (message: string) => void;
}

/** The link with that index; undefined for any other number. */
export const linkOf = (links: readonly Link[] | undefined, id: LinkId): Link | undefined => links?.[id];

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
