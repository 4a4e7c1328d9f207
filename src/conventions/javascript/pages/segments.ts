/** A segment of an address as file names write it, `undefined` where it adds nothing to the address: groups, slots. */
export type SegmentReader = (segment: string) => string | undefined;

/** `/`, `/settings/{id}` */
export const addressOf = (segments: readonly (string | undefined)[]): string =>
  `/${segments.filter((segment) => segment !== undefined && segment !== '').join('/')}`;

/** `[id]`, `[...slug]`, `[[lang]]`, `[[...slug]]`, `[id=integer]`, also inside a segment: `{id}`. */
export const withBraces = (segment: string): string =>
  segment.replaceAll(/\[{1,2}(?:\.\.\.)?([\w-]+)(?:=\w+)?\]{1,2}/gu, '{$1}').replaceAll(/\[\.\.\.\]/gu, '{*}');

/** `(group)` */
export const isGroup = (segment: string): boolean => segment.startsWith('(') && segment.endsWith(')');

/** Groups are left out, `[id]` becomes `{id}`. */
export const bracketSegment: SegmentReader = (segment) => (isGroup(segment) ? undefined : withBraces(segment));

/** The path without the extension. */
export const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/u, '');
