import type { LiteralCall } from '../../model/file-facts.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isOf, lastName, namesGiven } from './rust-files.ts';

export interface Place {
  readonly file: FileWithFacts;
  readonly call: LiteralCall;
}

/** What stands before the address of a call: one way for each place that its router is put in. Undefined where that cannot be told. */
export const prefixesOf = (place: Place, files: readonly FileWithFacts[], depth = 0): readonly string[] | undefined => {
  if (depth > maxDepth) return undefined;
  const { file, call } = place;
  const calls = file.facts.calls ?? [];
  const chain = chainBefore(call, calls);
  const own = chain.map(scopePrefix).reverse().join('');
  const all = [call, ...chain];
  const given = all.find(({ givenTo }) => givenTo !== undefined)?.givenTo;
  const above = given === undefined ? undefined : calls[given];
  const holders = above ? [{ file, call: above }] : placesOf(place, files);
  if (holders.length === 0) return [own];
  const found = holders.map((each) =>
    prefixesOf(each, files, depth + 1)?.map((prefix) => `${prefix}${nestPrefix(each.call)}${own}`),
  );
  return found.includes(undefined) ? undefined : [...new Set(found.flatMap((each) => each ?? []))];
};

const maxDepth = 12;

const chainBefore = (call: LiteralCall, calls: readonly LiteralCall[]): readonly LiteralCall[] => {
  const chain: LiteralCall[] = [];
  let at = call.chainedTo === undefined ? undefined : calls[call.chainedTo];
  while (at && !chain.includes(at)) {
    chain.push(at);
    at = at.chainedTo === undefined ? undefined : calls[at.chainedTo];
  }
  return chain;
};

/** What is chained to `web::scope("/api")` stands below it. */
const scopePrefix = (call: LiteralCall): string =>
  lastName(call.callee) === 'scope' || lastName(call.callee) === 'resource' ? textOf(call) : '';

/** What is given to `nest("/api", ...)` stands below it; a scope that comes last in its chain stands before it. */
const nestPrefix = (call: LiteralCall): string => {
  const name = lastName(call.callee);
  return name === 'nest' || name === 'scope' ? textOf(call) : '';
};

const textOf = ({ arguments: [first] }: LiteralCall): string => (first?.kind === 'string' ? `/${first.value}` : '');

/** Calls that put a router in its place, by the variable it is in or by the function that makes or fills it. */
const placesOf = ({ file, call }: Place, files: readonly FileWithFacts[]): readonly Place[] => {
  const { result, inside } = call;
  const putting = (each: FileWithFacts): readonly LiteralCall[] =>
    (each.facts.calls ?? []).filter(({ callee }) => /(?:^|[.:])(?:nest|merge|configure|service)$/u.test(callee));
  if (result !== undefined) {
    const own = putting(file).filter((each) => each.inside === inside && each !== call && namesGiven(each).includes(result));
    if (own.length > 0) return own.map((each) => ({ file, call: each }));
  }
  if (inside === undefined) return [];
  const name = lastName(inside);
  return files.flatMap((from) =>
    putting(from)
      .filter((each) => each.inside !== inside || from !== file)
      .filter((each) => namesGiven(each).some((named) => isFunction(named, name, from, file)))
      .map((each) => ({ file: from, call: each })),
  );
};

const isFunction = (written: string, name: string, from: FileWithFacts, file: FileWithFacts): boolean => {
  const [named = ''] = /^[\w:]+/u.exec(written) ?? [];
  return lastName(named) === name && isOf(named, from, file);
};
