import type { Argument, LiteralCall } from '../model/file-facts.ts';
import type { Position, Range } from '../model/text.ts';

/** A call and those in its block. */
export interface NestedCall {
  readonly call: LiteralCall;
  readonly children: readonly NestedCall[];
}

/** The calls of a file in the order of their places, each within that whose block is around it. */
export const nestedCalls = (calls: readonly LiteralCall[]): readonly NestedCall[] => {
  const top: Open[] = [];
  const open: Open[] = [];
  for (const call of [...calls].sort((a, b) => comparePositions(a.range.start, b.range.start))) {
    for (let last = open.at(-1); last && isOver(last.call, call); last = open.at(-1)) open.pop();
    const entry: Open = { call, children: [] };
    // Between a call and its block stand calls that are arguments of it.
    const around = [...open].reverse().find((each) => each.call.block !== undefined && contains(each.call.block, call.range));
    (around?.children ?? top).push(entry);
    if (call.block) open.push(entry);
  }
  return top;
};

interface Open {
  readonly call: LiteralCall;
  readonly children: Open[];
}

const isOver = ({ block }: LiteralCall, { range }: LiteralCall): boolean =>
  block === undefined || comparePositions(block.end, range.start) <= 0;

export const contains = (outer: Range, inner: Range): boolean =>
  comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;

export const comparePositions = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

/** The argument at a place, without those that have a name. */
export const positional = ({ arguments: given }: LiteralCall, position: number): readonly Argument[] =>
  given.filter((each) => each.name === undefined && each.position === position);

export const named = ({ arguments: given }: LiteralCall, name: string): Argument | undefined =>
  given.find((each) => each.name === name);

/** All values that are given by a name: a list, or undefined where the name is not given. */
export const namedValues = ({ arguments: given }: LiteralCall, name: string): readonly string[] | undefined => {
  const found = given.filter((each) => each.name === name);
  return found.length === 0 ? undefined : found.flatMap(({ value }) => (value === '' ? [] : [value]));
};
