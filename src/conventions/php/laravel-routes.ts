import type { Evidence } from '../../model/claim.ts';
import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { ConventionContext } from '../convention.ts';
import { joined } from '../address.ts';
import { atCall, atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { contains, named, namedValues, nestedCalls, positional } from '../nested-calls.ts';
import type { NestedCall } from '../nested-calls.ts';
import { singular } from '../ruby/inflect.ts';
import { chainsOf, classOf, firstText, inChain, isRouteCall, verbOf } from './laravel-chains.ts';
import type { Chain } from './laravel-chains.ts';

export interface LaravelRoute {
  readonly method?: string;
  readonly label: string;
  /** Class that answers, as the file names it, and its method. */
  readonly controller?: string;
  readonly action?: string;
  readonly answersPrograms: boolean;
  /** The file that names the controller. */
  readonly file: FileWithFacts;
  readonly evidence: Evidence;
}

export interface RouteGroup {
  readonly prefix: string;
  readonly controller?: string;
  readonly answersPrograms: boolean;
}

/** Routes of a file, and of those that it requires inside of groups. */
export const laravelRoutes = (file: FileWithFacts, group: RouteGroup, context: ConventionContext): readonly LaravelRoute[] =>
  inGroup({ file, context, depth: 0 }, nestedCalls(file.facts.calls ?? []), group);

interface Routing {
  readonly file: FileWithFacts;
  readonly context: ConventionContext;
  readonly depth: number;
}

const inGroup = (routing: Routing, calls: readonly NestedCall[], group: RouteGroup): readonly LaravelRoute[] =>
  chainsOf(calls).flatMap((chain) => ofChain(routing, chain, calls, group));

const ofChain = (routing: Routing, chain: Chain, siblings: readonly NestedCall[], outer: RouteGroup): readonly LaravelRoute[] => {
  const isRoute = chain.some(({ call }) => isRouteCall(call)) || chain.some(({ call }) => call.callee === 'group' && call.block);
  if (!isRoute) return chain.flatMap(({ children }) => inGroup(routing, children, outer));
  const group = groupOf(chain, siblings, outer);
  const grouping = chain.find(({ call }) => verbOf(call) === 'group');
  if (grouping) {
    return [
      ...inGroup(routing, grouping.children, group),
      ...requiredIn(routing, grouping.call).flatMap((file) =>
        routing.depth > 5
          ? []
          : inGroup({ ...routing, file, depth: routing.depth + 1 }, nestedCalls(file.facts.calls ?? []), group),
      ),
    ];
  }
  const call = chain.find((each) => verbs.has(verbOf(each.call)))?.call;
  return call ? routesOfCall(routing.file, call, chain, group) : [];
};

const groupOf = (chain: Chain, siblings: readonly NestedCall[], outer: RouteGroup): RouteGroup => {
  const options = chain.find(({ call }) => verbOf(call) === 'group')?.call;
  const prefix =
    firstText(inChain(chain, 'prefix'))?.value ?? (options && named(options, 'prefix')?.value) ?? configured(chain, siblings);
  const controller = classOf(inChain(chain, 'controller')?.arguments[0]) ?? outer.controller;
  const middleware = [
    ...(inChain(chain, 'middleware')?.arguments ?? []).map(({ value }) => value),
    ...((options && namedValues(options, 'middleware')) ?? []),
  ];
  return {
    prefix: prefix === undefined ? outer.prefix : joined(outer.prefix, prefix),
    ...(controller !== undefined && { controller }),
    answersPrograms: outer.answersPrograms || middleware.includes('api'),
  };
};

/** `prefix(config('app.admin_url'))`: whoever runs the product sets it. */
const configured = (chain: Chain, siblings: readonly NestedCall[]): string | undefined => {
  const last = chain.at(-1)?.call;
  const first = chain[0]?.call;
  const end = last?.block?.start ?? last?.range.end;
  if (!first || !end) return undefined;
  const within = { start: first.start ?? first.range.start, end };
  const found = siblings.find(({ call }) => call.callee === 'config' && contains(within, call.range))?.call;
  const name = /(?:^|\.)(\w*(?:prefix|url|path|slug|uri))$/u.exec(firstText(found)?.value ?? '')?.[1];
  return name === undefined ? undefined : `{${name}}`;
};

const requiredIn = ({ file, context }: Routing, { block }: LiteralCall): readonly FileWithFacts[] => {
  if (!block) return [];
  const targets = (context.graph.outgoing.get(file.path) ?? []).filter(
    ({ range, to }) => contains(block, range) && to.endsWith('.php'),
  );
  const required = new Set(targets.map(({ to }) => to));
  return context.files.filter(({ path, facts }) => required.has(path) && (facts.calls ?? []).some(isRouteCall));
};

/** Files that another one requires inside of a group: they are no routes of their own. */
export const requiredInGroups = (file: FileWithFacts, context: ConventionContext): readonly string[] =>
  (file.facts.calls ?? [])
    .filter((call) => verbOf(call) === 'group')
    .flatMap((call) => requiredIn({ file, context, depth: 0 }, call).map(({ path }) => path));

const verbs: ReadonlyMap<string, readonly (string | undefined)[]> = new Map<string, readonly (string | undefined)[]>([
  ...['get', 'post', 'put', 'patch', 'delete', 'options'].map((verb): [string, string[]] => [verb, [verb.toUpperCase()]]),
  ['view', ['GET']],
  ['inertia', ['GET']],
  ['any', [undefined]],
  ['redirect', [undefined]],
  ['permanentRedirect', [undefined]],
  ['match', []],
  ...['resource', 'apiResource', 'singleton', 'apiSingleton'].map((verb): [string, string[]] => [verb, []]),
]);

const routesOfCall = (file: FileWithFacts, call: LiteralCall, chain: Chain, group: RouteGroup): readonly LaravelRoute[] => {
  const verb = verbOf(call);
  if (/resource$|singleton$/iu.test(verb)) return resourceRoutes(file, call, chain, group);
  const place = verb === 'match' ? 1 : 0;
  const address = positional(call, place).find(({ kind }) => kind === 'string');
  if (!address || address.value.includes('{}')) return [];
  const methods = verb === 'match' ? positional(call, 0).map(({ value }) => value.toUpperCase()) : (verbs.get(verb) ?? []);
  const answer = /view|inertia|redirect/iu.test(verb) ? {} : answerOf(positional(call, place + 1), group);
  return methods.map((method) => ({
    ...(method !== undefined && { method }),
    label: labelOf(joined(group.prefix, address.value)),
    ...answer,
    answersPrograms: group.answersPrograms,
    file,
    evidence: address.value === '' ? atCall(file.path, call) : atLiteral(file.path, address),
  }));
};

/** `[UserController::class, 'show']`, `UserController::class`, `'UserController@show'`, `'show'` in a group of one controller. */
const answerOf = (given: readonly Argument[], group: RouteGroup): Pick<LaravelRoute, 'controller' | 'action'> => {
  const [first, second] = given;
  const controller = classOf(first);
  if (controller !== undefined) return { controller, ...(second && { action: second.value }) };
  const text = first?.kind === 'string' ? first.value : undefined;
  if (text === undefined) return {};
  const [named, action] = text.split('@');
  if (named !== undefined && action !== undefined) return { controller: named, action };
  return group.controller === undefined ? {} : { controller: group.controller, action: text };
};

const resourceRoutes = (file: FileWithFacts, call: LiteralCall, chain: Chain, group: RouteGroup): readonly LaravelRoute[] => {
  const name = firstText(call);
  if (!name) return [];
  const verb = verbOf(call);
  const isSingle = /singleton$/iu.test(verb);
  const controller = classOf(positional(call, 1)[0]) ?? positional(call, 1).find(({ kind }) => kind === 'string')?.value;
  const only = listed(call, chain, 'only');
  const except = listed(call, chain, 'except') ?? [];
  const { base, member } = resourceAddress(joined(group.prefix, ''), name.value, isSingle);
  const hidden = new Set([...except, ...(verb.startsWith('api') ? ['create', 'edit'] : []), ...(isSingle ? hiddenOfSingle : [])]);
  return [
    ['index', 'GET', base],
    ['create', 'GET', `${base}/create`],
    ['store', 'POST', base],
    ['show', 'GET', member],
    ['edit', 'GET', `${member}/edit`],
    ['update', 'PUT', member],
    ['destroy', 'DELETE', member],
  ].flatMap(([action = '', method = '', address = '']) =>
    (only && !only.includes(action)) || hidden.has(action)
      ? []
      : [
          {
            method,
            label: labelOf(address),
            ...(controller !== undefined && { controller, action }),
            answersPrograms: group.answersPrograms,
            file,
            evidence: atLiteral(file.path, name),
          },
        ],
  );
};

const hiddenOfSingle = ['index', 'create', 'store', 'destroy'];

/** `photos.comments` is `photos/{photo}/comments/{comment}`. */
const resourceAddress = (prefix: string, name: string, isSingle: boolean): { readonly base: string; readonly member: string } => {
  const parts = name.split('.');
  const path = parts.map((part, index) => (index < parts.length - 1 ? `${part}/{${paramOf(part)}}` : part)).join('/');
  const base = joined(prefix, path);
  return { base, member: isSingle ? base : `${base}/{${paramOf(parts.at(-1) ?? '')}}` };
};

const paramOf = (part: string): string => singular(part.slice(part.lastIndexOf('/') + 1).replaceAll('-', '_'));

const listed = (call: LiteralCall, chain: Chain, name: string): readonly string[] | undefined =>
  inChain(chain, name)?.arguments.flatMap(({ kind, value }) => (kind === 'string' ? [value] : [])) ?? namedValues(call, name);

/** `{id?}` and `{post:slug}` are `{id}` and `{post}`. */
const labelOf = (address: string): string => address.replaceAll(/\{(\w+)(?:\?|:\w+)?\}/gu, '{$1}');
