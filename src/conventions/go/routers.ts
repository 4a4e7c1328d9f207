import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import { lastName, lastOf, receiverOf, textAt } from './go-files.ts';

/** How a router of Go is told what answers which address. */
export interface Router {
  readonly framework: string;
  readonly imported: RegExp;
  /** Functions that are called after the method: `GET`, `Get`. */
  readonly verbs: ReadonlyMap<string, string | undefined>;
  /** Functions whose first argument is the method. */
  readonly withMethod: ReadonlySet<string>;
  /** Functions that make a router below a prefix. */
  readonly groups: ReadonlySet<string>;
  /** The function that gives an address to the methods chained to it: `m.Combo("/owners").Get(list).Post(create)`. */
  readonly combined?: string;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

const verbs = (nameOf: (method: string) => string, any: readonly string[]): Router['verbs'] =>
  new Map<string, string | undefined>([
    ...methods.map((method) => [nameOf(method), method] as const),
    ...any.map((name) => [name, undefined] as const),
  ]);

const capital = (method: string): string => method;
const title = (method: string): string => `${method.charAt(0)}${method.slice(1).toLowerCase()}`;

export const routers: readonly Router[] = [
  {
    framework: 'Gin',
    imported: /^github\.com\/gin-gonic\/gin$/u,
    verbs: verbs(capital, ['Any']),
    withMethod: new Set(['Handle']),
    groups: new Set(['Group']),
  },
  {
    framework: 'Echo',
    imported: /^github\.com\/labstack\/echo(?:\/v\d+)?$/u,
    verbs: verbs(capital, ['Any']),
    withMethod: new Set(['Add']),
    groups: new Set(['Group']),
  },
  {
    framework: 'Fiber',
    imported: /^github\.com\/gofiber\/fiber(?:\/v\d+)?$/u,
    verbs: verbs(title, ['All']),
    withMethod: new Set(['Add']),
    groups: new Set(['Group', 'Route', 'Mount']),
  },
  {
    framework: 'chi',
    imported: /^github\.com\/go-chi\/chi(?:\/v\d+)?$/u,
    verbs: verbs(title, ['Handle', 'HandleFunc']),
    withMethod: new Set(['Method', 'MethodFunc']),
    groups: new Set(['Route', 'Mount']),
  },
  {
    framework: 'gorilla/mux',
    imported: /^github\.com\/gorilla\/mux$/u,
    verbs: new Map([
      ['HandleFunc', undefined],
      ['Handle', undefined],
      ['Path', undefined],
    ]),
    withMethod: new Set(),
    groups: new Set(['PathPrefix']),
  },
  {
    framework: 'httprouter',
    imported: /^github\.com\/julienschmidt\/httprouter$/u,
    verbs: verbs(capital, []),
    withMethod: new Set(['Handle', 'Handler', 'HandlerFunc']),
    groups: new Set(),
  },
  {
    framework: 'Macaron',
    imported: /^gopkg\.in\/macaron\.v1$/u,
    verbs: verbs(title, ['Any', 'Route']),
    withMethod: new Set(),
    groups: new Set(['Group']),
    combined: 'Combo',
  },
  {
    framework: 'Flamego',
    imported: /^github\.com\/flamego\/flamego$/u,
    verbs: verbs(title, ['Any', 'Route', 'Routes']),
    withMethod: new Set(),
    groups: new Set(['Group']),
    combined: 'Combo',
  },
];

export const netHttp: Router = {
  framework: 'net/http',
  imported: /^net\/http$/u,
  verbs: new Map([
    ['HandleFunc', undefined],
    ['Handle', undefined],
  ]),
  withMethod: new Set(),
  groups: new Set(),
};

/** One call that says what answers an address. */
export interface Route {
  readonly call: LiteralCall;
  readonly address: Argument;
  /** What the router is told, without its prefixes and the method that stands before it. */
  readonly path: string;
  readonly method?: string;
  readonly handler?: string;
}

export const routeOf = (router: Router, call: LiteralCall): Route | undefined => {
  const name = lastName(call.callee);
  if (clients.test(receiverOf(call.callee))) return undefined;
  const first = call.arguments[0];
  if (router.withMethod.has(name) && call.arguments.length > 0) {
    const method = methodOf(first);
    if (method !== undefined && first?.position === 0) return routeAt(call, 1, method);
  }
  if (!router.verbs.has(name)) return undefined;
  return routeAt(call, 0, router.verbs.get(name));
};

/** A method chained to what gives the address. */
export const combinedRoute = (router: Router, call: LiteralCall, calls: readonly LiteralCall[]): Route | undefined => {
  if (router.combined === undefined || !router.verbs.has(call.callee)) return undefined;
  let above: LiteralCall | undefined = call;
  while (above?.chainedTo !== undefined && lastName(above.callee) !== router.combined) above = calls[above.chainedTo];
  if (above === undefined || lastName(above.callee) !== router.combined) return undefined;
  const route = routeAt(above, 0, router.verbs.get(call.callee));
  const handler = lastOf(call.arguments, ({ kind }) => kind === 'name');
  return route && { ...route, ...(handler && { handler: handler.value.replace('()', '') }) };
};

/** Nobody answers who asks. */
const clients = /(?:^|\.)(?:\w*[cC]lient|resty|req|request|resp|c|ctx|cache|redis|rdb|header|headers|params|query)$|^http$/u;

const routeAt = (call: LiteralCall, position: number, method: string | undefined): Route | undefined => {
  const address = call.arguments.find((each) => each.position === position && each.kind === 'string');
  if (!address) return undefined;
  const [, before, path = ''] = /^(?:([A-Z]{3,7}) +)?((?:\{\})?(?:[\w.-]*\/.*)?)$/u.exec(address.value) ?? [
    undefined,
    undefined,
    '!',
  ];
  if (path === '!' || /\s/u.test(path)) return undefined;
  const handler = lastOf(call.arguments, (each) => each.kind === 'name' && each.position > position && !isCall(each));
  const known = method ?? before;
  return {
    call,
    address,
    path: path.replace(/^\{\}/u, '').replace(hostBefore, '/'),
    ...(known !== undefined && { method: known }),
    ...(handler && { handler: handler.value }),
  };
};

/** `example.org/orders` of Go's own server; `current/user` of another is an address below its group. */
const hostBefore = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)\//u;

export const isCall = ({ value }: Argument): boolean => value.endsWith('()');

/** `"GET"`, `http.MethodGet`. */
export const methodOf = (argument: Argument | undefined): string | undefined => {
  const written = argument?.value.replace(/^(?:http|fiber|echo)\.Method/u, '').toUpperCase() ?? '';
  return methods.includes(written) ? written : undefined;
};

/** The prefix that a call makes a router for. */
export const groupPrefix = (router: Router, call: LiteralCall): string | undefined =>
  router.groups.has(lastName(call.callee)) ? textAt(call, 0)?.replace(/^\{\}/u, '') : undefined;

/** An address as conventions write it. */
export const labelOf = (prefixes: readonly string[]): string => {
  const segments = prefixes
    .join('/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '{$}')
    .map(placeholder);
  return `/${segments.join('/')}`;
};

/** `:id`, `:id?`, `*path`, `{id:[0-9]+}`, `{path...}` */
const placeholder = (segment: string): string =>
  segment
    .replace(/^\^?(:\w+(?:\([^()]*\))?)\$?$/u, '$1')
    .replaceAll(/:(\w+)(?:<[^<>]*>|\([^()]*\))?\??/gu, (whole, name: string, at: number) =>
      at > 0 && segment.lastIndexOf('{', at) > segment.lastIndexOf('}', at) ? whole : `{${name}}`,
    )
    .replace(/^\*(\w+)$/u, '{$1}')
    .replaceAll(/\{(\w+)(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*|\.{3})\}/gu, '{$1}');
