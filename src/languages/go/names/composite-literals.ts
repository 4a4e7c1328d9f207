import { kinds } from './token-kinds.ts';
import { startsTypeParameters } from './declarations.ts';
import { afterToken, closingOf, eachInBrackets, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

/** Where a type stands; undefined where the file does not tell. */
type TypePlace = number | undefined;

/**
 * Walks `{...}` after the type at `type`. In `T{key: value}` the key is a field where T is a struct, and a name in use where it is a
 * map or an array. What another file declares is taken for a struct, which it nearly always is.
 */
export const compositeLiteral = (walk: Walk, types: FileTypes, type: TypePlace): void => {
  const known = types.shapeOf(walk, type);
  const element = (place: TypePlace): void =>
    kindAt(walk, walk.at) === kinds.openBrace ? walk.nested(() => compositeLiteral(walk, types, place)) : walk.expression();
  eachInBrackets(walk, () => {
    const isKey = kindAt(walk, afterToken(walk, walk.at)) === kinds.colon;
    if (isKey && kindAt(walk, walk.at) === kinds.name && !known.keysAreNames) walk.at += 1;
    else element(isKey ? known.key : known.element);
    if (kindAt(walk, walk.at) === kinds.colon) {
      walk.at += 1;
      element(known.element);
    }
    if (kindAt(walk, walk.at) === kinds.comma) walk.at += 1;
  });
};

interface Shape {
  readonly keysAreNames: boolean;
  readonly key?: TypePlace;
  readonly element?: TypePlace;
}

/** The types that a file declares, as far as literals need them. */
export interface FileTypes {
  shapeOf(walk: Walk, type: TypePlace): Shape;
}

const structShape: Shape = { keysAreNames: false };
const maxNames = 8;

/** `types` are found by name wherever they are declared; one name for two types tells nothing. */
export const fileTypes = (walk: Walk): FileTypes => {
  const places = typePlaces(walk);
  const shapeOf = (type: TypePlace, left: number): Shape => {
    if (type === undefined || left === 0) return structShape;
    switch (kindAt(walk, type)) {
      case kinds.star:
      case kinds.openParen:
        return shapeOf(type + 1, left - 1);
      case kinds.openBracket:
        return { keysAreNames: true, element: closingOf(walk, type) + 1 };
      case kinds.map:
        return { keysAreNames: true, key: type + 2, element: closingOf(walk, type + 1) + 1 };
      case kinds.name:
        return kindAt(walk, type + 1) === kinds.dot ? structShape : shapeOf(places.get(walk.names.nameAt(type)), left - 1);
      default:
        return structShape;
    }
  };
  return { shapeOf: (_, type) => shapeOf(type, maxNames) };
};

const typePlaces = (walk: Walk): ReadonlyMap<string, TypePlace> => {
  const places = new Map<string, TypePlace>();
  const note = (index: number): void => {
    if (kindAt(walk, index) !== kinds.name) return;
    const name = walk.names.nameAt(index);
    places.set(name, places.has(name) ? undefined : typeAfterName(walk, index));
  };
  for (let index = 0; index < walk.tokens.kinds.length; index++) {
    if (kindAt(walk, index) !== kinds.type) continue;
    if (kindAt(walk, index + 1) === kinds.openParen) eachSpec(walk, index + 1, note);
    else note(index + 1);
  }
  return places;
};

const eachSpec = (walk: Walk, open: number, note: (index: number) => void): void => {
  const end = closingOf(walk, open);
  let isStart = true;
  for (let index = open + 1; index < end; index = afterToken(walk, index)) {
    if (isStart) note(index);
    isStart = kindAt(walk, index) === kinds.semicolon;
  }
};

const typeAfterName = (walk: Walk, name: number): number => {
  const after = startsTypeParameters(walk, name + 1) ? closingOf(walk, name + 1) + 1 : name + 1;
  return kindAt(walk, after) === kinds.assign ? after + 1 : after;
};
