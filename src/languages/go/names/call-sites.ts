import type { CallSite, LiteralSpan } from './call-site.ts';
import { kinds } from './token-kinds.ts';
import { afterToken, closingOf, kindAt } from './walk.ts';
import type { Walk } from './walk.ts';

const maxArguments = 12;

/** Notes the call whose arguments open at the next token. */
export const noteCall = (walk: Walk, start: number, chainedTo?: number): number | undefined => {
  const open = walk.at;
  const first = calleeStart(walk, start);
  if (first === undefined) return undefined;
  const second = secondItem(walk, open);
  const hasText = isString(walk, open + 1) || isString(walk, second) || isJoined(walk, open + 1);
  if (!hasText && !isArranging(walk, open) && !isHandedResult(walk, open) && !isAnswering(walk, open, chainedTo))
    return undefined;
  const keepsNames = !hasText || startsAddress(walk, open + 1) || startsAddress(walk, second);
  const items = itemsOf(walk, open);
  const found = items.flatMap(([from, to], position) => {
    const literal = literalIn(walk, from, to, position);
    return literal.length > 0
      ? literal
      : [...joinedIn(walk, from, to, position), ...nameIn(walk, from, to, position, keepsNames)];
  });
  if (!hasText && found.length === 0) return undefined;
  const { starts, ends } = walk.tokens;
  const closure = items.find(([from, to]) => kindAt(walk, from) === kinds.func && kindAt(walk, to) === kinds.closeBrace);
  note(walk, first, open, found.slice(0, maxArguments), {
    ...resultOf(walk, start),
    ...(closure && { block: { start: starts[closure[0]] ?? 0, end: ends[closure[1]] ?? 0 } }),
    ...(chainedTo !== undefined && { chainedTo }),
  });
  return walk.calls.length - 1;
};

/** Calls without texts that put together what others have made. */
const isArranging = (walk: Walk, open: number): boolean =>
  arranging.test(walk.names.nameAt(open - 1)) && kindAt(walk, open + 1) !== kinds.closeParen;

const arranging = /^(?:AddCommand|Methods|Do|Register\w*|\w*(?:Routes?|Router|Routing|Handlers|Endpoints))$/u;

/** `.Get(list)` behind a call that gives the address: `m.Combo("/owners")`. */
const isAnswering = (walk: Walk, open: number, chainedTo: number | undefined): boolean =>
  chainedTo !== undefined && /^(?:Get|Post|Put|Patch|Delete|Any)$/u.test(walk.names.nameAt(open - 1));

/** A call that is given what a call with a text has made: `registerOwners(group)`. */
const isHandedResult = (walk: Walk, open: number): boolean => {
  if (walk.results.size === 0) return false;
  const end = Math.min(closingOf(walk, open), open + maxItems);
  for (let at = open + 1; at < end; at += 1)
    if (kindAt(walk, at) === kinds.name && endsItem(kindAt(walk, at + 1)) && walk.results.has(walk.names.nameAt(at))) return true;
  return false;
};

/** Where it is an address, a schedule or nothing, names beside it are what answers. */
const startsAddress = (walk: Walk, index: number): boolean =>
  isJoined(walk, index) ||
  (kindAt(walk, index) === kinds.string &&
    addressStart.test(walk.tokens.text.slice(walk.tokens.starts[index], (walk.tokens.starts[index] ?? 0) + 12)));

const addressStart = /^["`](?:[/"`@*\d]|[A-Z]{3,7} \/|[a-z]+[:.])/u;

/** `base + "/owners"`. */
const isJoined = (walk: Walk, from: number): boolean => {
  let at = from;
  while (kindAt(walk, at) === kinds.name && kindAt(walk, at + 1) === kinds.dot) at += 2;
  const isPlus = kindAt(walk, at + 1) === kinds.operator && walk.tokens.text.charAt(walk.tokens.starts[at + 1] ?? 0) === '+';
  return kindAt(walk, at) === kinds.name && isPlus && isString(walk, at + 2);
};

const joinedIn = (walk: Walk, from: number, to: number, position: number): readonly LiteralSpan[] => {
  const { starts, ends } = walk.tokens;
  return isJoined(walk, from) && kindAt(walk, to) === kinds.string
    ? [{ kind: 'string', start: starts[from] ?? 0, end: ends[to] ?? 0, known: starts[to] ?? 0, position }]
    : [];
};

const nameIn = (walk: Walk, from: number, to: number, position: number, isWanted: boolean): readonly LiteralSpan[] => {
  if (!isWanted || kindAt(walk, from) !== kinds.name) return [];
  let last = from;
  while (kindAt(walk, last + 1) === kinds.dot && kindAt(walk, last + 2) === kinds.name) last += 2;
  const isCall = kindAt(walk, last + 1) === kinds.openParen && closingOf(walk, last + 1) === to;
  if (last !== to && !isCall) return [];
  const { starts, ends } = walk.tokens;
  return [{ kind: 'name', start: starts[from] ?? 0, end: ends[last] ?? 0, position, ...(isCall && { isCall }) }];
};

const resultOf = (walk: Walk, start: number): Pick<CallSite, 'result'> => {
  const { assigned } = walk;
  // What the address of is taken stands one token later.
  if (!assigned || (start !== assigned.at && start !== assigned.at + 1)) return {};
  walk.results.add(assigned.name);
  return { result: assigned.name };
};

/** Notes `pkg.Type{Field: "value"}`, whose elements open at the next token. */
export const noteFields = (walk: Walk, start: number): void => {
  const open = walk.at;
  if (kindAt(walk, start + 1) !== kinds.dot || open !== start + 3) return;
  const found = itemsOf(walk, open).flatMap(([from, to], position) => {
    const isField = kindAt(walk, from) === kinds.name && kindAt(walk, from + 1) === kinds.colon;
    const literal = literalIn(walk, isField ? from + 2 : from, to, position);
    const runs = isField && literal.length === 0 && running.test(walk.names.nameAt(from));
    const value = runs ? nameIn(walk, from + 2, to, position, true) : literal;
    return isField ? value.map((each) => ({ ...each, name: walk.names.nameAt(from) })) : value;
  });
  if (!found.some(({ kind }) => kind !== 'name')) return;
  const listed = listedIn(walk, open);
  note(walk, start, open, [...found.slice(0, maxArguments), ...(listed?.names ?? [])], {
    ...resultOf(walk, start),
    ...(listed && { block: listed.block }),
  });
};

/** What stands in the field that holds other commands: `Commands: []*cli.Command{&serve}`. */
const listedIn = (
  walk: Walk,
  open: number,
): { readonly names: readonly LiteralSpan[]; readonly block: { readonly start: number; readonly end: number } } | undefined => {
  const { starts, ends } = walk.tokens;
  for (const [position, [from, to]] of itemsOf(walk, open).entries()) {
    if (kindAt(walk, to) !== kinds.closeBrace || !/^(?:Commands|Subcommands)$/u.test(walk.names.nameAt(from))) continue;
    let brace = from;
    while (brace < to && kindAt(walk, brace) !== kinds.openBrace) brace += 1;
    const names = itemsOf(walk, brace).flatMap(([first, last]) => {
      const start = kindAt(walk, first) === kinds.name ? first : first + 1;
      return start > last
        ? []
        : nameIn(walk, start, last, position, true).map((each) => ({ ...each, name: walk.names.nameAt(from) }));
    });
    return { names, block: { start: starts[brace] ?? 0, end: ends[to] ?? 0 } };
  }
  return undefined;
};

/** Fields that hold what runs. */
const running = /^(?:Run|RunE|Action)$/u;

const note = (walk: Walk, first: number, open: number, found: readonly LiteralSpan[], rest: Partial<CallSite>): void => {
  const { starts, ends } = walk.tokens;
  const { inside } = walk;
  const place = { start: starts[first] ?? 0, end: ends[open - 1] ?? 0 };
  walk.calls.push({ ...place, arguments: found, ...(inside !== undefined && { inside }), ...rest });
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
