import { receiver, signature } from './signatures.ts';
import { kinds } from './token-kinds.ts';
import { walkUnion } from './type-bodies.ts';
import { closingOf, eachInBrackets, kindAt, toComma } from './walk.ts';
import type { Span } from './name-table.ts';
import type { Walk } from './walk.ts';

/** Walks `var`, `const` and `type` declarations; `declare` is told the tokens of their names. */
export const walkDeclaration = (walk: Walk, declare: (index: number) => void): void => {
  const keyword = kindAt(walk, walk.at);
  const spec = (): void => (keyword === kinds.type ? typeSpec(walk, declare) : valueSpec(walk, declare));
  walk.at += 1;
  if (kindAt(walk, walk.at) === kinds.openParen) eachInBrackets(walk, spec);
  else spec();
};

const valueSpec = (walk: Walk, declare: (index: number) => void): void => {
  const names: number[] = [];
  while (kindAt(walk, walk.at) === kinds.name) {
    names.push(walk.at++);
    if (kindAt(walk, walk.at) !== kinds.comma) break;
    walk.at += 1;
  }
  walk.type();
  if (kindAt(walk, walk.at) === kinds.assign) {
    walk.at += 1;
    const [first] = names;
    if (first !== undefined) walk.assigned = { name: walk.names.nameAt(first), at: walk.at };
    walkExpressions(walk);
  }
  names.forEach(declare);
};

export const walkExpressions = (walk: Walk): void => {
  walk.expression();
  while (kindAt(walk, walk.at) === kinds.comma) {
    walk.at += 1;
    walk.expression();
  }
};

const typeSpec = (walk: Walk, declare: (index: number) => void): void => {
  if (kindAt(walk, walk.at) !== kinds.name) return;
  if (walk.inside === undefined) walk.owner = walk.names.nameAt(walk.at);
  declare(walk.at++);
  const scope = walk.names.open();
  if (startsTypeParameters(walk, walk.at)) typeParameters(walk);
  if (kindAt(walk, walk.at) === kinds.assign) walk.at += 1;
  walk.type();
  walk.owner = undefined;
  walk.names.close(scope);
};

/** `type A[T any]` against the array `type A[size]int`. */
export const startsTypeParameters = (walk: Walk, index: number): boolean => {
  if (kindAt(walk, index) !== kinds.openBracket || kindAt(walk, index + 1) !== kinds.name) return false;
  const next = kindAt(walk, index + 2);
  const sign = walk.tokens.text.charAt(walk.tokens.starts[index + 2] ?? 0);
  return openParameters.has(next) || sign === '~';
};

const openParameters: ReadonlySet<number> = new Set([
  ...[kinds.name, kinds.comma, kinds.interface, kinds.openBracket, kinds.func, kinds.map, kinds.chan, kinds.arrow],
]);

/** Each may use all others in its constraint, so all are declared first. */
const typeParameters = (walk: Walk): void => {
  const start = walk.at;
  const end = closingOf(walk, start);
  eachInBrackets(walk, () => {
    walk.names.declare(walk.at);
    toComma(walk, end);
    walk.at += 1;
  });
  walk.at = start;
  eachInBrackets(walk, () => {
    walk.at += 1;
    walkUnion(walk);
    toComma(walk, end);
    walk.at += 1;
  });
};

/** A function or method at the top level. */
export const walkFunction = (walk: Walk): void => {
  const scope = walk.names.open();
  let method: number | undefined;
  walk.at += 1;
  const received = kindAt(walk, walk.at) === kinds.openParen ? receiver(walk) : undefined;
  if (kindAt(walk, walk.at) === kinds.name) {
    if (!received) walk.names.declareOwn(walk.at);
    walk.inside = walk.names.nameAt(walk.at);
    method = received && walk.at;
    walk.at += 1;
  }
  received?.types.forEach(walk.names.declare);
  if (kindAt(walk, walk.at) === kinds.openBracket) typeParameters(walk);
  const parameters = signature(walk);
  if (method !== undefined && received?.type !== undefined) noteMethod(walk, method, received.type);
  walkBody(walk, [...(received?.value ?? []), ...parameters]);
  walk.inside = undefined;
  walk.names.close(scope);
};

const noteMethod = (walk: Walk, name: number, type: number): void => {
  const { starts, ends } = walk.tokens;
  const spanOf = (index: number): Span => ({ start: starts[index] ?? 0, end: ends[index] ?? 0 });
  const { at } = walk;
  const isText = kindAt(walk, at + 1) === kinds.return && kindAt(walk, at + 2) === kinds.string;
  const isAll = kindAt(walk, at + 3) === kinds.semicolon ? at + 4 : at + 3;
  walk.methods.push({
    ...spanOf(name),
    container: walk.names.nameAt(type),
    ...(isText && isAll === closingOf(walk, at) && { returned: { ...spanOf(at + 2), kind: 'string', position: 0 } }),
  });
};

/** The block that may follow a signature, with what the signature declares. */
export const walkBody = (walk: Walk, names: readonly number[]): void => {
  if (kindAt(walk, walk.at) !== kinds.openBrace) return;
  const scope = walk.names.open();
  for (const index of names) walk.names.declare(index);
  walk.block();
  walk.names.close(scope);
};
