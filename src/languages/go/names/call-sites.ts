import type { LiteralSpan } from './call-site.ts';
import { kinds } from './token-kinds.ts';
import { afterToken, closingOf, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

const maxArguments = 12;

/** Notes the call whose arguments open at the next token. */
export const noteCall = (walk: Walk, start: number): void => {
  const open = walk.at;
  const first = calleeStart(walk, start);
  if (first === undefined || !(isString(walk, open + 1) || isString(walk, secondItem(walk, open)))) return;
  const found = itemsOf(walk, open).flatMap(([from, to], position) => literalIn(walk, from, to, position));
  note(walk, first, open, found);
};

/** Notes `pkg.Type{Field: "value"}`, whose elements open at the next token. */
export const noteFields = (walk: Walk, start: number): void => {
  const open = walk.at;
  if (kindAt(walk, start + 1) !== kinds.dot || open !== start + 3) return;
  const found = itemsOf(walk, open).flatMap(([from, to], position) => {
    const isField = kindAt(walk, from) === kinds.name && kindAt(walk, from + 1) === kinds.colon;
    const value = literalIn(walk, isField ? from + 2 : from, to, position);
    return isField ? value.map((each) => ({ ...each, name: walk.names.nameAt(from) })) : value;
  });
  if (found.some(({ kind }) => kind !== 'name')) note(walk, start, open, found);
};

const note = (walk: Walk, first: number, open: number, found: readonly LiteralSpan[]): void => {
  const { starts, ends } = walk.tokens;
  const { inside } = walk;
  const place = { start: starts[first] ?? 0, end: ends[open - 1] ?? 0 };
  walk.calls.push({ ...place, arguments: found.slice(0, maxArguments), ...(inside !== undefined && { inside }) });
};

/** Where the chain of names before the arguments begins: at `get` of `make().get`. */
const calleeStart = (walk: Walk, start: number): number | undefined => {
  let at = walk.at - 1;
  if (at < start || kindAt(walk, at) !== kinds.name) return undefined;
  while (at - 2 >= start && kindAt(walk, at - 1) === kinds.dot && kindAt(walk, at - 2) === kinds.name) at -= 2;
  return at;
};

const endsItem = (kind: number): boolean => kind === kinds.comma || kind === kinds.closeParen;

const isString = (walk: Walk, index: number): boolean =>
  kindAt(walk, index) === kinds.string && endsItem(kindAt(walk, index + 1));

const secondItem = (walk: Walk, open: number): number => {
  const end = closingOf(walk, open);
  let at = open + 1;
  while (at < end && kindAt(walk, at) !== kinds.comma) at = afterToken(walk, at);
  return at + 1;
};

/** First and last token of what stands between commas, of as many items as are looked at. */
const itemsOf = (walk: Walk, open: number): readonly (readonly [number, number])[] => {
  const end = closingOf(walk, open);
  const items: (readonly [number, number])[] = [];
  let from = open + 1;
  for (let at = from; at <= end && items.length < maxItems; at = at < end ? afterToken(walk, at) : at + 1) {
    if (at < end && kindAt(walk, at) !== kinds.comma) continue;
    if (at > from) items.push([from, at - 1]);
    from = at + 1;
  }
  return items;
};

const maxItems = 40;

const literalIn = (walk: Walk, from: number, to: number, position: number): readonly LiteralSpan[] => {
  const kind = literalKind(walk, from, to);
  const { starts, ends } = walk.tokens;
  return kind ? [{ kind, start: starts[from] ?? 0, end: ends[to] ?? 0, position }] : [];
};

const literalKind = (walk: Walk, from: number, to: number): LiteralSpan['kind'] | undefined => {
  const kind = kindAt(walk, from);
  if (to === from + 1) return kind === kinds.operator && isNumber(walk, to) && isSign(walk, from) ? 'number' : undefined;
  if (to === from + 2) {
    const isSelection = kind === kinds.name && kindAt(walk, from + 1) === kinds.dot && kindAt(walk, to) === kinds.name;
    return isSelection ? 'name' : undefined;
  }
  if (to !== from) return undefined;
  if (kind === kinds.string) return 'string';
  if (isNumber(walk, from)) return 'number';
  return kind === kinds.name && /^(?:true|false)$/u.test(walk.names.nameAt(from)) ? 'boolean' : undefined;
};

const isNumber = (walk: Walk, index: number): boolean =>
  kindAt(walk, index) === kinds.literal && !walk.tokens.text.startsWith("'", walk.tokens.starts[index]);

const isSign = (walk: Walk, index: number): boolean => /[-+]/u.test(walk.tokens.text.charAt(walk.tokens.starts[index] ?? 0));
