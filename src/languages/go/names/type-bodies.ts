import { signature } from './signatures.ts';
import { isNameWithType } from './type-start.ts';
import { kinds } from './token-kinds.ts';
import { eachInBrackets, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

export const structType = (walk: Walk): void => {
  walk.at += 1;
  if (kindAt(walk, walk.at) === kinds.openBrace) eachInBrackets(walk, () => field(walk));
};

const field = (walk: Walk): void => {
  while (kindAt(walk, walk.at) === kinds.name && kindAt(walk, walk.at + 1) === kinds.comma) walk.at += 2;
  if (isNameWithType(walk, walk.at)) walk.at += 1;
  walk.type();
  if (kindAt(walk, walk.at) === kinds.string) walk.names.noteTag(walk.at++);
};

export const interfaceType = (walk: Walk): void => {
  walk.at += 1;
  if (kindAt(walk, walk.at) === kinds.openBrace) eachInBrackets(walk, () => element(walk));
};

const element = (walk: Walk): void => {
  if (kindAt(walk, walk.at) === kinds.name && kindAt(walk, walk.at + 1) === kinds.openParen) {
    walk.at += 1;
    signature(walk);
  } else walkUnion(walk);
};

/** Types joined by `|`. */
export const walkUnion = (walk: Walk): void => {
  walk.type();
  while (kindAt(walk, walk.at) === kinds.operator) {
    walk.at += 1;
    walk.type();
  }
};
