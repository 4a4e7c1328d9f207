import type { LiteralCall } from '../../model/file-facts.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { contains, isBefore, lastName, lastOf, receiverOf } from './go-files.ts';
import { groupPrefix, isCall } from './routers.ts';
import type { Router } from './routers.ts';

/** Where a call stands. */
export interface Place {
  readonly file: FileWithFacts;
  readonly call: LiteralCall;
}

/** Everything that may stand before the address that a call gives: one way for each place that the router is handed on from. */
export const prefixesOf = (router: Router, place: Place, callers: Callers, depth = 0): readonly Prefix[] | undefined => {
  if (depth > maxDepth) return undefined;
  const { file, call } = place;
  const calls = file.facts.calls ?? [];
  const before = call.chainedTo === undefined ? undefined : calls[call.chainedTo];
  const above = (group: LiteralCall): readonly Prefix[] | undefined =>
    prefixesOf(router, { file, call: group }, callers, depth + 1)?.map((prefix) => [...prefix, groupPrefix(router, group) ?? '']);
  if (before && groupPrefix(router, before) !== undefined) return above(before);
  const block = innermostBlock(router, calls, call);
  const receiver = receiverOf(call.callee);
  const group = groupOf(router, calls, call, receiver);
  if (group && (!block?.block || contains(block.block, group.range))) return above(group);
  if (block) return above(block);
  return handedOn(router, place, receiver, callers, depth);
};

export type Prefix = readonly string[];

const maxDepth = 12;

const innermostBlock = (router: Router, calls: readonly LiteralCall[], { range }: LiteralCall): LiteralCall | undefined =>
  lastOf(calls, (each) => each.block !== undefined && contains(each.block, range) && groupPrefix(router, each) !== undefined);

/** The call that made the router which a name stands for. */
const groupOf = (
  router: Router,
  calls: readonly LiteralCall[],
  { range, inside }: LiteralCall,
  receiver: string,
): LiteralCall | undefined =>
  receiver === ''
    ? undefined
    : lastOf(
        calls,
        (each) =>
          each.result === lastName(receiver) &&
          each.inside === inside &&
          isBefore(each.range.start, range.start) &&
          groupPrefix(router, each) !== undefined,
      );

/** Calls that hand on a router, by the name of the function that gets it. */
export type Callers = ReadonlyMap<string, readonly Place[]>;

export const callersIn = (files: readonly FileWithFacts[]): Callers => {
  const callers = new Map<string, Place[]>();
  for (const file of files)
    for (const call of file.facts.calls ?? []) {
      if (!call.arguments.some(({ kind, name }) => kind === 'name' && name === undefined)) continue;
      const key = lastName(call.callee);
      const list = callers.get(key);
      if (list) list.push({ file, call });
      else callers.set(key, [{ file, call }]);
    }
  return callers;
};

/**
 * A function that is given its router: what stands before it is told where it is called. Where functions of several files have the
 * name and the callers differ, it cannot be told which of them calls this one.
 */
const handedOn = (
  router: Router,
  { file, call }: Place,
  receiver: string,
  callers: Callers,
  depth: number,
): readonly Prefix[] | undefined => {
  const name = call.inside;
  if (name === undefined || receiver.includes('.')) return [[]];
  const mounted = mountsOf(router, name, callers);
  const handing = [...(callers.get(name) ?? []).filter(({ call: each }) => each.inside !== name), ...mounted];
  const fitting = handing.filter((each) => fits(each, file, call));
  const chosen = fitting.length > 0 ? fitting : handing;
  const found = chosen.map((each) => givenPrefixes(router, each, callers, depth));
  if (found.includes(undefined)) return undefined;
  const all = found.flatMap((each) => each ?? []);
  const distinct = [...new Map(all.map((prefix) => [prefix.join('/'), prefix])).values()];
  if (distinct.length > 1 && fitting.length === 0) return undefined;
  return distinct.length > 0 ? distinct : [[]];
};

/** `r.Mount("/admin", adminRouter())` */
const mountsOf = (router: Router, name: string, callers: Callers): readonly Place[] =>
  [...router.groups].flatMap((group) =>
    (callers.get(group) ?? []).filter(({ call }) =>
      call.arguments.some((each) => each.kind === 'name' && lastName(each.value.replace('()', '')) === name),
    ),
  );

/** Whether a call means the function of that file: by its package, or by a name like the type's. */
const fits = ({ file: from, call }: Place, file: FileWithFacts, inner: LiteralCall): boolean => {
  const named = call.arguments.find((each) => each.kind === 'name' && lastName(each.value.replace('()', '')) === inner.inside);
  const receiver = lastName(receiverOf(named?.value.replace('()', '') ?? call.callee)).toLowerCase();
  if (receiver === '') return from.facts.namespace?.text === file.facts.namespace?.text;
  const container = lastOf(
    file.facts.members ?? [],
    (each) => each.name === inner.inside && isBefore(each.range.start, inner.range.start),
  )?.container;
  return container === undefined ? file.facts.namespace?.text === receiver : container.toLowerCase() === receiver;
};

const givenPrefixes = (router: Router, { file, call }: Place, callers: Callers, depth: number): readonly Prefix[] | undefined => {
  if (groupPrefix(router, call) !== undefined)
    return prefixesOf(router, { file, call }, callers, depth + 1)?.map((each) => [...each, groupPrefix(router, call) ?? '']);
  const calls = file.facts.calls ?? [];
  const given = call.arguments
    .filter((each) => each.kind === 'name' && !isCall(each))
    .flatMap((each) => groupOf(router, calls, call, each.value) ?? []);
  if (given.length > 1) return undefined;
  const [group] = given;
  if (group) return prefixesOf(router, { file, call: { ...call, callee: `${group.result ?? ''}.Use` } }, callers, depth + 1);
  const root = call.arguments.find((each) => each.kind === 'name' && !isCall(each) && routerName.test(each.value));
  return root
    ? prefixesOf(router, { file, call: { ...call, callee: `${root.value}.Use`, arguments: [] } }, callers, depth + 1)
    : [[]];
};

const routerName = /^(?:[ergm]|rg|app|api|v\d+|\w*[rR]outer|\w*[gG]roup|engine|mux)$/u;
