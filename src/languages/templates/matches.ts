import { holesWithin } from '../html/holes.ts';
import type { MarkedUp } from '../html/spoken.ts';
import type { Attribute, Tag } from '../html/tokenize.ts';
import type { Reference } from './engine.ts';

/** Where the group `name` of the patterns, which have the flags `d` and `g`, is found in code. */
export const referencesInCode = ({ text, holes }: MarkedUp, patterns: readonly RegExp[]): readonly Reference[] =>
  holes.flatMap((hole) =>
    hole.kind === 'comment'
      ? []
      : patterns.flatMap((pattern) => spansIn(text.slice(hole.start, hole.end), pattern, 'name', hole.start)).map(asReference),
  );

export const referencesInText = (text: string, patterns: readonly RegExp[]): readonly Reference[] =>
  patterns.flatMap((pattern) => spansIn(text, pattern, 'name', 0)).map(asReference);

export interface Span {
  readonly start: number;
  readonly end: number;
}

const asReference = (span: Span): Reference => ({ ...span, kind: 'static' });

export const spansIn = (text: string, pattern: RegExp, group: string, offset: number): readonly Span[] =>
  Array.from(text.matchAll(pattern), ({ indices }) => indices?.groups?.[group]).flatMap((span) =>
    span ? [{ start: offset + span[0], end: offset + span[1] }] : [],
  );

/** Attributes whose value is written out. */
export const plainAttributes = (
  file: MarkedUp,
  tags: readonly Tag[],
  wanted: (tag: Tag, name: string) => boolean,
): readonly (Span & Pick<Attribute, 'name'>)[] =>
  tags.flatMap((tag) =>
    tag.attributes.flatMap(({ name, value }) =>
      value &&
      value.end > value.start &&
      wanted(tag, name.toLowerCase()) &&
      holesWithin(file.holes, value.start, value.end).length === 0
        ? [{ ...value, name }]
        : [],
    ),
  );
