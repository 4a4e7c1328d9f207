import type { Argument, FileFacts, Literal } from '../../model/file-facts.ts';

/** The grammar holds `true` and `false` for names like any other. */
export const withBooleans = <T extends Partial<FileFacts>>(facts: T): T => ({
  ...facts,
  ...(facts.calls && { calls: facts.calls.map((each) => ({ ...each, arguments: ofArguments(each.arguments) })) }),
  ...(facts.annotations && {
    annotations: facts.annotations.map((each) => ({ ...each, arguments: ofArguments(each.arguments) })),
  }),
  ...(facts.constants && {
    constants: facts.constants.flatMap((each) => (isOtherName(each.value) ? [] : [{ ...each, value: asBoolean(each.value) }])),
  }),
});

const ofArguments = (list: readonly Argument[]): readonly Argument[] => list.map(asBoolean);

const asBoolean = <L extends Literal>(literal: L): L =>
  literal.kind === 'name' && isBoolean(literal) ? { ...literal, kind: 'boolean' } : literal;

/** A constant that is called as another one says nothing of its value. */
const isOtherName = (literal: Literal): boolean => literal.kind === 'name' && !isBoolean(literal);

const isBoolean = ({ value }: Literal): boolean => value === 'true' || value === 'false';
