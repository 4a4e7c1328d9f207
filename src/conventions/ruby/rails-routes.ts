import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { ConventionContext } from '../convention.ts';
import { atCall, atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { named, namedValues, nestedCalls, positional } from '../nested-calls.ts';
import type { NestedCall } from '../nested-calls.ts';
import { deviseRoutes } from './devise.ts';
import type { Route } from './rails-route.ts';
import {
  collectionOf,
  commonOf,
  isInResource,
  memberOf,
  nestedIn,
  newOf,
  resourceOf,
  scopedBy,
  textOf,
  topScope,
  withModule,
} from './rails-scope.ts';
import type { RouteScope } from './rails-scope.ts';

/** All routes of a routes file, with those of the files that it draws. */
export const routesOf = (file: FileWithFacts, context: ConventionContext, apiOnly: boolean, prefix: string): readonly Route[] => {
  const concerns = new Map<string, readonly NestedCall[]>();
  const routing: Routing = { file, context, concerns, apiOnly, depth: 0 };
  const scope = prefix === '' ? topScope : { ...topScope, path: prefix, shallowPath: prefix };
  return inBlock(routing, nestedCalls(file.facts.calls ?? []), scope);
};

interface Routing {
  readonly file: FileWithFacts;
  readonly context: ConventionContext;
  readonly concerns: Map<string, readonly NestedCall[]>;
  readonly apiOnly: boolean;
  readonly depth: number;
}

const maxDepth = 12;

const inBlock = (routing: Routing, calls: readonly NestedCall[], scope: RouteScope): readonly Route[] => {
  if (routing.depth > maxDepth) return [];
  const inner = { ...routing, depth: routing.depth + 1 };
  for (const { call, children } of calls) {
    const [name] = positional(call, 0);
    if (call.callee === 'concern' && name) routing.concerns.set(name.value, children);
  }
  return calls.flatMap((each) => ofCall(inner, each, scope));
};

const ofCall = (routing: Routing, nested: NestedCall, scope: RouteScope): readonly Route[] => {
  const { call, children } = nested;
  const [first] = positional(call, 0);
  switch (call.callee) {
    case 'resources':
    case 'resource':
      return resourcesRoutes(routing, nested, scope);
    case 'namespace':
      return first
        ? inBlock(routing, children, namespaced(call, first.value, isInResource(scope) ? nestedIn(scope) : scope))
        : [];
    case 'scope':
      return inBlock(routing, children, scopedBy(call, scope, scopePath(call), textOf(call, 'module')));
    case 'controller':
      return inBlock(routing, children, first ? { ...scope, controller: withModule(scope.module, first.value) } : scope);
    case 'defaults':
      return inBlock(routing, children, { ...scope, ...commonOf(call, scope) });
    case 'shallow':
      return inBlock(routing, children, { ...scope, shallow: true });
    case 'member':
      return inBlock(routing, children, memberOf(scope));
    case 'collection':
      return inBlock(routing, children, collectionOf(scope));
    case 'new':
      return inBlock(routing, children, newOf(scope));
    case 'nested':
      return inBlock(routing, children, nestedIn(scope));
    case 'concerns':
      return concernsRoutes(routing, plainValues(call), scope);
    case 'draw':
      return first ? drawn(routing, first.value, scope) : [];
    case 'devise_for':
      return deviseRoutes(routing.file, routing.context, call, scope);
    case 'root':
      return rootRoute(routing, call, scope);
    case 'concern':
    case 'direct':
    case 'resolve':
      return [];
    default:
      return verbs.has(call.callee) ? verbRoutes(routing, call, scope) : inBlock(routing, children, scope);
  }
};

const verbs: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'options', 'match']);

const plainValues = ({ arguments: given }: LiteralCall): readonly string[] =>
  given.flatMap(({ name, value }) => (name === undefined ? [value] : []));

const namespaced = (call: LiteralCall, name: string, scope: RouteScope): RouteScope =>
  scopedBy(call, scope, textOf(call, 'path') ?? name, named(call, 'module') ? (textOf(call, 'module') ?? '') : name);

/** `scope "admin"`, `scope :admin`, `scope path: "admin"`; several names stand behind each other. */
const scopePath = (call: LiteralCall): string | undefined => {
  const given = plainValues(call);
  return textOf(call, 'path') ?? (given.length > 0 ? given.join('/') : undefined);
};

const concernsRoutes = (routing: Routing, names: readonly string[], scope: RouteScope): readonly Route[] =>
  names.flatMap((name) => inBlock(routing, routing.concerns.get(name) ?? [], scope));

const drawn = (routing: Routing, name: string, scope: RouteScope): readonly Route[] => {
  const folder = /^(?:.*\/)?config\//u.exec(routing.file.path)?.[0] ?? '';
  const file = routing.context.files.find(({ path }) => path === `${folder}routes/${name}.rb`);
  return file ? inBlock({ ...routing, file }, nestedCalls(file.facts.calls ?? []), scope) : [];
};

const resourcesRoutes = (routing: Routing, { call, children }: NestedCall, outer: RouteScope): readonly Route[] => {
  const isSingular = call.callee === 'resource';
  const around = isInResource(outer) ? nestedIn(outer) : outer;
  const module = textOf(call, 'module');
  const scope: RouteScope = {
    ...around,
    ...(module !== undefined && { module: `${around.module}${module}/` }),
    ...commonOf(call, around),
  };
  return call.arguments.flatMap((argument) => {
    if (argument.name !== undefined) return [];
    const resource = resourceOf(call, argument.value, isSingular, scope);
    const inner: RouteScope = {
      ...without(scope),
      resource,
      controller: resource.controller,
      level: isSingular ? 'resource' : 'resources',
    };
    return [
      ...defaultRoutes(routing, call, argument, inner, scope),
      ...inBlock(routing, children, inner),
      ...concernsRoutes(routing, namedValues(call, 'concerns') ?? [], inner),
    ];
  });
};

/** `only` and `except` of a scope hold for the resources right in it. */
const without = (scope: RouteScope): RouteScope => {
  const { path, shallowPath, shallow, module, answersData } = scope;
  return { path, shallowPath, shallow, module, answersData };
};

const defaultRoutes = (
  { file, apiOnly }: Routing,
  call: LiteralCall,
  argument: Argument,
  inner: RouteScope,
  { only: onlyAround, except: exceptAround }: RouteScope,
): readonly Route[] => {
  const { resource } = inner;
  if (!resource) return [];
  const only = namedValues(call, 'only') ?? (namedValues(call, 'except') ? undefined : onlyAround);
  const except = namedValues(call, 'except') ?? exceptAround ?? [];
  const isLeftOut = (action: string): boolean =>
    only ? !only.includes(action) : except.includes(action) || (apiOnly && (action === 'new' || action === 'edit'));
  const member = memberOf(inner).path;
  const all: readonly (readonly [action: string, method: string, address: string])[] = [
    ...(resource.isSingular ? [] : [['index', 'GET', collectionOf(inner).path] as const]),
    ['create', 'POST', collectionOf(inner).path],
    ['new', 'GET', newOf(inner).path],
    ['show', 'GET', member],
    ['edit', 'GET', `${member}/${resource.editName}`],
    ['update', 'PATCH', member],
    ['destroy', 'DELETE', member],
  ];
  return all
    .filter(([action]) => !isLeftOut(action))
    .map(([action, method, address]) => ({
      method,
      address,
      action,
      controller: resource.controller,
      answersData: inner.answersData,
      source: 'rule',
      evidence: atLiteral(file.path, argument),
    }));
};

const rootRoute = ({ file }: Routing, call: LiteralCall, scope: RouteScope): readonly Route[] => {
  const to = positional(call, 0)[0] ?? named(call, 'to');
  const path = isInResource(scope) ? collectionOf(scope).path : scope.path;
  const answer = to ? answerOf(to, scope) : undefined;
  const evidence = to ? atLiteral(file.path, to) : atCall(file.path, call);
  return [{ method: 'GET', address: path, ...answer, answersData: scope.answersData, source: 'written', evidence }];
};

const verbRoutes = ({ file }: Routing, call: LiteralCall, scope: RouteScope): readonly Route[] => {
  const around = scopeOfVerb(call, scope);
  const methods = methodsOf(call);
  const { answersData } = commonOf(call, around);
  return addressesOf(call).flatMap(({ address, to, at }): Route[] => {
    const answer = answerOfVerb(call, address, to, around);
    const whole = { address: `${around.path}/${address}`, answersData, evidence: atLiteral(file.path, at), ...answer };
    return methods.map((method) => ({ ...(method !== undefined && { method }), ...whole }));
  });
};

const scopeOfVerb = (call: LiteralCall, scope: RouteScope): RouteScope => {
  const on = textOf(call, 'on');
  if (on === 'member') return memberOf(scope);
  if (on === 'collection') return collectionOf(scope);
  if (on === 'new') return newOf(scope);
  return isInResource(scope) ? nestedIn(scope) : scope;
};

const methodsOf = (call: LiteralCall): readonly (string | undefined)[] => {
  const via = call.callee === 'match' || named(call, 'via') ? namedValues(call, 'via') : [call.callee];
  return via === undefined || via.includes('all') ? [undefined] : via.map((method) => method.toUpperCase());
};

interface Addressed {
  readonly address: string;
  readonly to?: Argument;
  readonly at: Argument;
}

/** `get "a", to: "b#c"`, `get "a" => "b#c"`, `get :a, :b`. */
const addressesOf = (call: LiteralCall): readonly Addressed[] => {
  const to = named(call, 'to');
  const plain = call.arguments.filter(({ name, kind }) => name === undefined && kind !== 'number');
  if (plain.length > 0) return plain.map((at) => ({ address: at.value, at, ...(to && { to }) }));
  const [first] = call.arguments;
  const isPair = first?.name !== undefined && !routeOptions.has(first.name) && first.position === 0;
  return isPair ? [{ address: first.name, to: first, at: first }] : [];
};

const routeOptions: ReadonlySet<string> = new Set([
  ...['to', 'as', 'on', 'via', 'action', 'controller', 'format', 'constraints', 'defaults', 'path', 'anchor', 'module'],
]);

type Answer = Pick<Route, 'controller' | 'action' | 'app' | 'source'>;

const answerOfVerb = (call: LiteralCall, address: string, to: Argument | undefined, scope: RouteScope): Answer => {
  if (to) return answerOf(to, scope);
  const own = textOf(call, 'controller');
  const controller = own === undefined ? scope.controller : withModule(scope.module, own);
  const action = textOf(call, 'action');
  if (action !== undefined) return { ...(controller !== undefined && { controller }), action, source: 'written' };
  const path = address.replace(/^\//u, '').split('(')[0] ?? '';
  if (/^\w+$/u.test(path) && controller !== undefined) return { controller, action: path, source: 'guessed' };
  const [, found, last] = /^([\w/-]+)\/(\w+)$/u.exec(path) ?? [];
  return found === undefined || last === undefined
    ? { source: 'guessed' }
    : { controller: withModule(scope.module, found.replaceAll('-', '_')), action: last, source: 'guessed' };
};

const answerOf = ({ value }: Argument, scope: RouteScope): Answer => {
  const [, controller, action] = /^([^#]*)#(\w+[?!]?)$/u.exec(value) ?? [];
  if (controller !== undefined && controller !== '' && action !== undefined)
    return { controller: withModule(scope.module, controller), action, source: 'written' };
  if (/^[A-Z]/u.test(value)) return { app: value, source: 'written' };
  const inScope = scope.controller === undefined ? {} : { controller: scope.controller, action: action ?? value };
  return { ...inScope, source: 'written' };
};
