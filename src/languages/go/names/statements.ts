import { walkExpressions } from './declarations.ts';
import { kinds } from './token-kinds.ts';
import { closingOf, eachUntil, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

/** Walks `{...}` of statements. */
export const walkBlock = (walk: Walk): void => {
  const scope = walk.names.open();
  const { isHeader } = walk;
  const end = closingOf(walk, walk.at);
  walk.isHeader = false;
  walk.at += 1;
  eachUntil(walk, end, () => statement(walk));
  walk.isHeader = isHeader;
  walk.names.close(scope);
};

const statement = (walk: Walk): void => (readers.get(kindAt(walk, walk.at)) ?? simpleStatement)(walk);

const afterKeyword = (walk: Walk): void => {
  walk.at += 1;
  walkExpressions(walk);
};

/** The name of a label is no use of a name. */
const jump = (walk: Walk): void => {
  walk.at += kindAt(walk, walk.at + 1) === kinds.name ? 2 : 1;
};

const labelOrStatement = (walk: Walk): void => {
  if (kindAt(walk, walk.at + 1) === kinds.colon) walk.at += 2;
  else simpleStatement(walk);
};

const withHeader = (walk: Walk, body: () => void): void => {
  const scope = walk.names.open();
  header(walk);
  if (kindAt(walk, walk.at) === kinds.openBrace) body();
  walk.names.close(scope);
};

/** From the keyword to the brace. */
const header = (walk: Walk): void => {
  walk.at += 1;
  walk.isHeader = true;
  for (;;) {
    const before = walk.at;
    if (kindAt(walk, walk.at) === kinds.semicolon) walk.at += 1;
    else if (kindAt(walk, walk.at) !== kinds.openBrace) simpleStatement(walk);
    if (walk.at === before) break;
  }
  walk.isHeader = false;
};

/** A chain of `else if` may be thousands long. */
const ifStatement = (walk: Walk): void => {
  const scope = walk.names.open();
  for (;;) {
    header(walk);
    if (kindAt(walk, walk.at) === kinds.openBrace) walk.block();
    if (kindAt(walk, walk.at) !== kinds.else) break;
    walk.at += 1;
    if (kindAt(walk, walk.at) === kinds.if) continue;
    if (kindAt(walk, walk.at) === kinds.openBrace) walk.block();
    break;
  }
  walk.names.close(scope);
};

/** The body of `switch` or `select`: what follows a `case` is a scope of its own. */
const clauses = (walk: Walk): void => {
  const end = closingOf(walk, walk.at);
  walk.at += 1;
  let scope = walk.names.open();
  eachUntil(walk, end, () => {
    const kind = kindAt(walk, walk.at);
    if (kind !== kinds.case && kind !== kinds.default) {
      statement(walk);
      return;
    }
    walk.names.close(scope);
    scope = walk.names.open();
    walk.at += 1;
    if (kind === kinds.case) simpleStatement(walk);
    if (kindAt(walk, walk.at) === kinds.colon) walk.at += 1;
  });
  walk.names.close(scope);
};

const simpleStatement = (walk: Walk): void => {
  const first = walk.at;
  const defined = definedNames(walk);
  if (defined.length > 0) walk.at += defined.length * 2;
  else {
    if (kindAt(walk, walk.at) !== kinds.range) walkExpressions(walk);
    const next = kindAt(walk, walk.at);
    if (next === kinds.step) walk.at += 1;
    if (next !== kinds.assign && next !== kinds.range) return;
    if (next === kinds.assign) walk.at += 1;
  }
  if (kindAt(walk, walk.at) === kinds.range) walk.at += 1;
  else walk.assigned = { name: walk.names.nameAt(defined[0] ?? first), at: walk.at };
  walkExpressions(walk);
  defined.forEach(walk.names.declare);
};

/** The tokens of the names before `:=`; none where another statement comes. */
const definedNames = (walk: Walk): readonly number[] => {
  const names: number[] = [];
  for (let index = walk.at; kindAt(walk, index) === kinds.name; index += 2) {
    names.push(index);
    const next = kindAt(walk, index + 1);
    if (next === kinds.define) return names;
    if (next !== kinds.comma) break;
  }
  return [];
};

const readers: ReadonlyMap<number, (walk: Walk) => void> = new Map<number, (walk: Walk) => void>([
  ...[kinds.var, kinds.const, kinds.type].map((kind) => [kind, (walk: Walk) => walk.declaration()] as const),
  [kinds.openBrace, (walk) => walk.block()],
  [kinds.if, ifStatement],
  [kinds.for, (walk) => withHeader(walk, walk.block)],
  ...[kinds.switch, kinds.select].map(
    (kind) => [kind, (walk: Walk) => withHeader(walk, () => walk.nested(() => clauses(walk)))] as const,
  ),
  ...[kinds.break, kinds.continue, kinds.goto].map((kind) => [kind, jump] as const),
  ...[kinds.go, kinds.defer, kinds.return, kinds.fallthrough].map((kind) => [kind, afterKeyword] as const),
  [kinds.name, labelOrStatement],
]);
