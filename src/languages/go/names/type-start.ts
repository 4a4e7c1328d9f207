import { kinds } from './token-kinds.ts';
import { closingOf, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

/** Whether a type can begin with a token of this kind. */
export const startsType = (kind: number): boolean => starts.has(kind);

const starts: ReadonlySet<number> = new Set([
  ...[kinds.name, kinds.star, kinds.openParen, kinds.openBracket, kinds.ellipsis, kinds.arrow],
  ...[kinds.func, kinds.map, kinds.chan, kinds.struct, kinds.interface],
]);

/** Whether a name and its type come at the index, as in parameters and fields, and not a type alone: `a []T` is both, `List[T]` is a type. */
export const isNameWithType = (walk: Walk, index: number): boolean => {
  if (kindAt(walk, index) !== kinds.name) return false;
  const next = kindAt(walk, index + 1);
  if (next !== kinds.openBracket) return startsType(next);
  const closing = closingOf(walk, index + 1);
  return closing === index + 2 || startsType(kindAt(walk, closing + 1));
};
