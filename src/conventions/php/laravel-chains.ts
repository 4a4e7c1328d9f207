import { groupBy } from '../../base/collections.ts';
import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { NestedCall } from '../nested-calls.ts';

/** Calls that are written as one: `Route::prefix('a')->middleware('web')->group(function () { ... })`. */
export type Chain = readonly NestedCall[];

export const chainsOf = (calls: readonly NestedCall[]): readonly Chain[] => [
  ...groupBy(
    calls,
    ({ call: { start, range } }) => `${(start ?? range.start).line}:${(start ?? range.start).character}`,
  ).values(),
];

/** The last name of a callee: `get` of `Route::get`. */
export const verbOf = ({ callee }: LiteralCall): string =>
  callee.slice(Math.max(callee.lastIndexOf('>'), callee.lastIndexOf(':')) + 1);

export const isRouteCall = ({ callee }: LiteralCall): boolean => /(?:^|\\)Route::\w+$/u.test(callee);

export const inChain = (chain: Chain, verb: string): LiteralCall | undefined =>
  chain.find(({ call }) => verbOf(call) === verb)?.call;

export const firstText = (call: LiteralCall | undefined): Argument | undefined =>
  call?.arguments.find(({ kind, name, position }) => kind === 'string' && name === undefined && position === 0);

/** `UserController` of `UserController::class`. */
export const classOf = (argument: Argument | undefined): string | undefined =>
  argument?.kind === 'name' ? /^\\?([\w\\]+)::class$/u.exec(argument.value)?.[1] : undefined;
