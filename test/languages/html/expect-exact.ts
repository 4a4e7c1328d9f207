import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import type { FileFacts, Literal } from '../../../src/model/file-facts.ts';
import type { Range } from '../../../src/model/text.ts';

/** What stands at a range. */
export const textAt = (text: string, { start, end }: Range): string => {
  const index = lineIndex(text);
  return text.slice(index.offsetAt(start), index.offsetAt(end));
};

/** Holds every range of the facts against what it is said to hold. */
export const expectExact = (text: string, facts: FileFacts): void => {
  for (const { range, said } of placesOf(facts)) expect(textAt(text, range)).to.equal(said);
};

interface Place {
  readonly range: Range;
  readonly said: string;
}

const placesOf = (facts: FileFacts): readonly Place[] => {
  const { title, doc, namespace, imports, definitions, annotations = [], calls = [] } = facts;
  const { constants = [], environment = [], texts = [] } = facts;
  const quoted = [title, doc, namespace, ...definitions.map((each) => each.doc), ...constants.map((each) => each.doc), ...texts];
  const literals: readonly Literal[] = [
    ...[...annotations, ...calls].flatMap((each) => each.arguments),
    ...constants.map(({ value }) => value),
    ...environment.flatMap(({ fallback }) => fallback ?? []),
  ];
  return [
    ...quoted.flatMap((each) => (each ? [{ range: each.range, said: each.quote }] : [])),
    ...literals.map(({ range, quote, value }) => ({ range, said: quote ?? value })),
    ...imports.map(({ range, quote, specifier }) => ({ range, said: quote ?? specifier })),
    ...definitions.map(({ range, quote, name }) => ({ range, said: quote ?? name })),
    ...environment.map(({ range, name }) => ({ range, said: name })),
  ];
};
