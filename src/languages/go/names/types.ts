import { interfaceType, structType } from './type-bodies.ts';
import { signature } from './signatures.ts';
import { kinds } from './token-kinds.ts';
import { closingOf, eachInBrackets, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

/** Walks one type, if one comes next. */
export const walkType = (walk: Walk): void => readers.get(kindAt(walk, walk.at))?.(walk);

const namedType = (walk: Walk): void => {
  walk.names.use(walk.at);
  walk.at += 1;
  if (kindAt(walk, walk.at) === kinds.dot) walk.at += 2;
  if (kindAt(walk, walk.at) === kinds.openBracket) eachInBrackets(walk, walk.type);
};

const arrayType = (walk: Walk): void => {
  if (closingOf(walk, walk.at) === walk.at + 1) walk.at += 2;
  else eachInBrackets(walk, walk.expression);
  walk.type();
};

const mapType = (walk: Walk): void => {
  walk.at += 1;
  if (kindAt(walk, walk.at) === kinds.openBracket) eachInBrackets(walk, walk.type);
  walk.type();
};

const functionType = (walk: Walk): void => {
  walk.at += 1;
  signature(walk);
};

/** Signs before a type: `*T`, `...T`, `chan T`; in `chan<- T` the arrow counts as one more. */
const prefixed = (walk: Walk): void => {
  walk.at += 1;
  walk.type();
};

const readers: ReadonlyMap<number, (walk: Walk) => void> = new Map([
  [kinds.name, namedType],
  [kinds.openParen, (walk: Walk) => eachInBrackets(walk, walk.type)],
  [kinds.openBracket, arrayType],
  [kinds.map, mapType],
  [kinds.func, functionType],
  [kinds.struct, structType],
  [kinds.interface, interfaceType],
  ...[kinds.chan, kinds.arrow, kinds.star, kinds.ellipsis, kinds.operator].map((kind) => [kind, prefixed] as const),
]);
