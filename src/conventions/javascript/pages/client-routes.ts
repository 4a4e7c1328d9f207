import type { FileFacts, RouteEntry } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';
import { joined } from '../../address.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';

/** What an entry of a table of pages leads to: its whole address, and whether it is more than a frame around others. */
export interface ClientRoute {
  readonly entry: RouteEntry;
  readonly address: string;
  /** Whether the address starts at the top, as far as the file itself tells. */
  readonly isRooted: boolean;
  readonly isFrame: boolean;
}

/** Entries whose address is written out. */
export const clientRoutes = ({ routes = [] }: FileFacts): readonly ClientRoute[] => {
  const frames = new Set(routes.flatMap((each) => (isDefault(each) ? [keyOf(each.within ?? [])] : [])));
  return routes.flatMap((entry) => {
    const own = entry.path?.value;
    if (own === undefined && entry.isIndex !== true) return [];
    const pieces = [...(entry.within ?? []), ...(own === undefined ? [] : [own])];
    // `*` alone is what is shown for addresses that nobody knows.
    if (pieces.some((piece) => piece.includes('{}')) || /^\/?\*{1,2}$|pathMatch\(/u.test(own ?? '')) return [];
    const isFrame = !isDefault(entry) && frames.has(keyOf(pieces));
    return [{ entry, address: addressOf(pieces), isRooted: pieces.some((piece) => piece.startsWith('/')), isFrame }];
  });
};

/** What its parent shows by itself. */
const isDefault = ({ path, isIndex, within = [] }: RouteEntry): boolean =>
  within.length > 0 && (isIndex === true || path?.value === '');

const keyOf = (pieces: readonly string[]): string => pieces.join('\n');

const addressOf = (pieces: readonly string[]): string =>
  pieces.reduce((above, piece) => inBraces(piece.startsWith('/') ? joined('', piece) : joined(above, piece)), '/');

/** `:id`, `:id?`, `:id(\\d+)`; what is below a `*` has entries of its own. */
export const inBraces = (address: string): string =>
  address.replaceAll(/:(\w+)(?:\([^()]*\))?[?+*]?/gu, '{$1}').replace(/(?<=.)\/\*$/u, '');

/** Rows for those that show something of their own. */
export const pageOf = (
  { path }: FileWithFacts,
  { entry, address, isFrame }: ClientRoute,
  framework: string,
): readonly EntryPoint[] => {
  const { shows, range, quote } = entry;
  if (isFrame || shows === undefined || /^(?:Navigate|Redirect)$/u.test(shows)) return [];
  return [
    {
      path,
      kind: 'page',
      label: address,
      ...(shows !== '' && { handler: shows }),
      framework,
      evidence: [{ path, range, quote }],
    },
  ];
};
