import { kinds } from './token-kinds.ts';
import type { CallSite, FieldSite, MethodSite } from './call-site.ts';
import type { NameTable } from './name-table.ts';
import type { Tokens } from './tokens.ts';

/** A walk through the tokens of a file in Go's grammar; nothing is built, names are noted where they are declared and used. */
export interface Walk {
  readonly tokens: Tokens;
  readonly names: NameTable;
  readonly calls: CallSite[];
  readonly methods: MethodSite[];
  readonly fields: FieldSite[];
  /** Names that results of noted calls were given to. */
  readonly results: Set<string>;
  /** The name that the value at a token is given to. */
  assigned: { readonly name: string; readonly at: number } | undefined;
  /** The type at the top level that is walked. */
  owner: string | undefined;
  /** The function or method that is walked. */
  inside: string | undefined;
  /** Index of the next token. */
  at: number;
  /** In the header of `if`, `for` and `switch` a brace after a name opens the block. */
  isHeader: boolean;
  readonly type: () => void;
  readonly expression: () => void;
  readonly block: () => void;
  readonly declaration: () => void;
  /** Takes a step that may contain itself. Deeper nesting than anybody writes is passed over: the call stack ends somewhere. */
  readonly nested: (step: () => void) => void;
}

/** The kind of the token that stands `ahead` of the next one. */
export const kindAt = ({ tokens }: Walk, index: number): number => tokens.kinds[index] ?? kinds.end;

export const closingOf = ({ tokens }: Walk, index: number): number => tokens.closings[index] ?? tokens.kinds.length - 1;

/** Calls `item` until `end`, whatever it leaves unread; `end` is passed. */
export const eachUntil = (walk: Walk, end: number, item: () => void): void => {
  while (walk.at < end) {
    const before = walk.at;
    item();
    if (walk.at === before) walk.at += 1;
  }
  walk.at = end + 1;
};

/** Walks the inside of the bracket that comes next, as one that opens no block. */
export const eachInBrackets = (walk: Walk, item: () => void): void => {
  const { isHeader } = walk;
  const end = closingOf(walk, walk.at);
  walk.isHeader = false;
  walk.at += 1;
  eachUntil(walk, end, item);
  walk.isHeader = isHeader;
};

/** Passes over everything up to the next comma or the end. */
export const toComma = (walk: Walk, end: number): void => {
  while (walk.at < end && kindAt(walk, walk.at) !== kinds.comma) walk.at = afterToken(walk, walk.at);
};

/** The index after a token, or after the closing bracket of an opening one. */
export const afterToken = (walk: Walk, index: number): number => {
  const kind = kindAt(walk, index);
  const isOpening = kind >= kinds.openParen && kind <= kinds.openBrace && kind % 2 === 0;
  return (isOpening ? closingOf(walk, index) : index) + 1;
};
