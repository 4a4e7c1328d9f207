import { noteCall, noteFields } from './call-sites.ts';
import { compositeLiteral } from './composite-literals.ts';
import type { FileTypes } from './composite-literals.ts';
import { walkBody } from './declarations.ts';
import { signature } from './signatures.ts';
import { kinds } from './token-kinds.ts';
import { eachInBrackets, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

/** Walks an expression or a type in its place; how operators bind does not matter here. */
export const walkExpression = (walk: Walk, types: FileTypes): void => {
  do {
    while (isOperator(kindAt(walk, walk.at))) walk.at += 1;
    operand(walk, types);
  } while (isOperator(kindAt(walk, walk.at)));
};

const isOperator = (kind: number): boolean => kind >= kinds.star && kind <= kinds.operator;

/** What a brace after an operand means. */
type Operand = 'name' | 'type' | 'value';

const operand = (walk: Walk, types: FileTypes): void => {
  const start = walk.at;
  const kind = startOfOperand(walk);
  if (kind) selections(walk, types, start, kind);
};

const startOfOperand = (walk: Walk): Operand | undefined => {
  switch (kindAt(walk, walk.at)) {
    case kinds.literal:
    case kinds.string:
      walk.at += 1;
      return 'value';
    case kinds.name:
      walk.names.use(walk.at);
      walk.at += 1;
      return 'name';
    case kinds.openParen:
      eachInBrackets(walk, walk.expression);
      return 'value';
    case kinds.func:
      functionLiteral(walk);
      return 'value';
    case kinds.openBracket:
    case kinds.map:
    case kinds.chan:
    case kinds.struct:
    case kinds.interface:
      walk.type();
      return 'type';
    default:
      return undefined;
  }
};

const functionLiteral = (walk: Walk): void => {
  const { isHeader } = walk;
  walk.isHeader = false;
  walk.at += 1;
  walkBody(walk, signature(walk));
  walk.isHeader = isHeader;
};

/** What follows an operand: fields, indexes, calls, the elements of a literal. */
const selections = (walk: Walk, types: FileTypes, start: number, first: Operand): void => {
  let kind = first;
  let chainedTo: number | undefined;
  for (;;) {
    switch (kindAt(walk, walk.at)) {
      case kinds.dot:
        walk.at += 1;
        if (kindAt(walk, walk.at) === kinds.openParen) {
          kind = 'value';
          eachInBrackets(walk, walk.type);
        } else if (kindAt(walk, walk.at) === kinds.name) walk.at += 1;
        break;
      case kinds.openBracket:
        eachInBrackets(walk, walk.expression);
        break;
      case kinds.openParen:
        if (kind !== 'type') chainedTo = noteCall(walk, start, chainedTo) ?? chainedTo;
        kind = 'value';
        eachInBrackets(walk, walk.expression);
        break;
      case kinds.openBrace:
        if (kind === 'value' || (kind === 'name' && walk.isHeader)) return;
        if (kind === 'name') noteFields(walk, start);
        kind = 'value';
        compositeLiteral(walk, types, start);
        break;
      default:
        return;
    }
  }
};
