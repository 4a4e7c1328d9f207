import { isNameWithType, startsType } from './type-start.ts';
import { kinds } from './token-kinds.ts';
import { afterToken, closingOf, eachUntil, kindAt, toComma } from './walk.ts';
import type { Walk } from './walk.ts';

/** Walks parameters and results; gives the tokens of their names, which are declared in the body only. */
export const signature = (walk: Walk): readonly number[] => {
  if (kindAt(walk, walk.at) !== kinds.openParen) return [];
  const names = parameters(walk);
  const next = kindAt(walk, walk.at);
  if (next === kinds.openParen) return [...names, ...parameters(walk)];
  if (startsType(next)) walk.type();
  return names;
};

/** Either all parameters have names or none has. */
const parameters = (walk: Walk): readonly number[] => {
  const end = closingOf(walk, walk.at);
  const names: number[] = [];
  walk.at += 1;
  const areNamed = hasNames(walk, end);
  eachUntil(walk, end, () => {
    const next = kindAt(walk, walk.at + 1);
    if (areNamed && kindAt(walk, walk.at) === kinds.name && (next === kinds.comma || walk.at + 1 === end)) names.push(walk.at++);
    else {
      if (isNameWithType(walk, walk.at)) names.push(walk.at++);
      walk.type();
    }
    toComma(walk, end);
  });
  return names;
};

const hasNames = (walk: Walk, end: number): boolean => {
  let isStart = true;
  for (let index = walk.at; index < end; index = afterToken(walk, index)) {
    if (isStart && isNameWithType(walk, index)) return true;
    isStart = kindAt(walk, index) === kinds.comma;
  }
  return false;
};

export interface Receiver {
  /** The token of its type. */
  readonly type?: number;
  /** The token of its name, if it has one: declared in the body only. */
  readonly value: readonly number[];
  /** What stands in the brackets of a generic receiver is declared there: `func (l List[T]) Len() int`. */
  readonly types: readonly number[];
}

/** Walks what stands between a method's `func` and its name. */
export const receiver = (walk: Walk): Receiver => {
  const end = closingOf(walk, walk.at);
  const types: number[] = [];
  walk.at += 1;
  const value = isNameWithType(walk, walk.at) ? [walk.at++] : [];
  while (walk.at < end && kindAt(walk, walk.at) !== kinds.name) walk.at += 1;
  const type = walk.at < end ? walk.at : undefined;
  if (type !== undefined) walk.names.use(type);
  for (walk.at += 1; walk.at < end; walk.at++) if (kindAt(walk, walk.at) === kinds.name) types.push(walk.at);
  walk.at = end + 1;
  return { value, types, ...(type !== undefined && { type }) };
};
