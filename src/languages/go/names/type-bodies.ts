import type { FieldSite } from './call-site.ts';
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
  const from = walk.at;
  if (isNameWithType(walk, walk.at)) walk.at += 1;
  else if (kindAt(walk, from - 1) !== kinds.comma) noteField(walk, 'embedded', from, lastOfName(walk, from));
  walk.type();
  if (kindAt(walk, walk.at) === kinds.string) {
    noteField(walk, 'tag', walk.at, walk.at);
    walk.names.noteTag(walk.at++);
  }
};

const noteField = (walk: Walk, kind: FieldSite['kind'], from: number, to: number): void => {
  const { starts, ends } = walk.tokens;
  if (walk.owner !== undefined) walk.fields.push({ kind, owner: walk.owner, start: starts[from] ?? 0, end: ends[to] ?? 0 });
};

const lastOfName = (walk: Walk, from: number): number => {
  const first = kindAt(walk, from) === kinds.star ? from + 1 : from;
  return kindAt(walk, first + 1) === kinds.dot ? first + 2 : first;
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
