import type { Argument, LiteralCall } from '../../../model/file-facts.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { frameworkOf } from './router-frameworks.ts';
import type { RouterFramework, UsedFramework } from './router-frameworks.ts';
import { writtenAddress } from './written-address.ts';
import type { TextOf } from './written-address.ts';

/** A variable that holds a router: its name, and the function it is of. */
export interface RouterName {
  readonly path: string;
  readonly scope: string;
  readonly name: string;
}

export interface Router extends RouterName {
  /** Whether it answers only where it is mounted on something else. */
  readonly isMountable: boolean;
  /** An address that it puts before its own; undefined where it is not known. */
  readonly prefix: string | undefined;
}

export interface Route {
  readonly router: RouterName;
  readonly method: string | undefined;
  readonly address: string;
  readonly handler: string | undefined;
  readonly call: LiteralCall;
  readonly written: Argument;
}

export interface Mount {
  readonly parent: RouterName;
  /** Undefined where it is not known. */
  readonly prefix: string | undefined;
  readonly written: Argument | undefined;
  /** Name of what is mounted, in the parent's file. */
  readonly child: string;
  readonly scope: string;
}

/** What one file says of routers. */
export interface RouterFile {
  readonly file: FileWithFacts;
  readonly framework: RouterFramework;
  readonly routers: readonly Router[];
  readonly routes: readonly Route[];
  readonly mounts: readonly Mount[];
}

export const routerFileOf = (file: FileWithFacts, textOf: TextOf): RouterFile | undefined => {
  const used = frameworkOf(file.facts);
  if (!used) return undefined;
  const reading: Reading = { file, used, textOf, routers: createdRouters(file, used, textOf) };
  const calls = file.facts.calls ?? [];
  const derived = derivedRouters(calls, reading);
  return {
    file,
    framework: used.framework,
    routers: reading.routers,
    routes: calls.flatMap((call) => routesOf(call, reading)),
    mounts: [...calls.flatMap((call) => mountsOf(call, reading)), ...derived],
  };
};

interface Reading {
  readonly file: FileWithFacts;
  readonly used: UsedFramework;
  readonly textOf: TextOf;
  readonly routers: Router[];
}

export const scopeOf = ({ inside = '' }: Pick<LiteralCall, 'inside'>): string => (inside === 'exports' ? 'default' : inside);

const createdRouters = ({ path, facts }: FileWithFacts, { framework, apps, routers }: UsedFramework, textOf: TextOf): Router[] =>
  (facts.calls ?? []).flatMap((call): Router[] => {
    const { callee, result, chain, arguments: all } = call;
    if (chain || result === undefined || (!apps.has(callee) && !routers.has(callee))) return [];
    const scope = result.startsWith('this.') ? ofClass(scopeOf(call)) : scopeOf(call);
    const added = (facts.calls ?? []).find((each) => isPrefixOf(each, call));
    const written = all.find(({ name }) => name === 'prefix') ?? added?.arguments[0];
    const prefix = written ? writtenAddress(written, textOf) : '';
    return [{ path, scope, name: result, isMountable: routers.has(callee) && framework.name !== 'Hono', prefix }];
  });

/** `router.prefix('/x')`, `new Hono().basePath('/x')`. */
const isPrefixOf = ({ callee, chain, inside }: LiteralCall, made: LiteralCall): boolean =>
  chain
    ? callee === `${made.callee}().basePath` && chain.start.line === made.range.start.line
    : callee === `${made.result}.prefix` && inside === made.inside;

const ofClass = (inside: string): string => inside.split('.')[0] ?? '';

/** The variable that a call is made on. */
const receiverOf = (call: LiteralCall, { file, used, routers }: Reading): RouterName | undefined => {
  const { callee, chain, result } = call;
  const root = chain ? callee.slice(0, callee.indexOf('()')) : callee;
  const isMade = chain !== undefined && (used.apps.has(root) || used.routers.has(root));
  const name = isMade ? result : root.slice(0, Math.max(0, root.lastIndexOf('.')));
  if (name === undefined || name === '') return undefined;
  const scope = scopeOf(call);
  const scopes = name.startsWith('this.') ? [ofClass(scope)] : [scope, ''];
  for (const each of scopes) {
    if (routers.some((router) => router.scope === each && router.name === name)) return { path: file.path, scope: each, name };
  }
  const isImported = file.facts.imports.some(({ bindings }) => bindings?.some(({ local }) => local === name.split('.')[0]));
  if (isImported) return { path: file.path, scope: '', name };
  if (!used.framework.receivers.test(name)) return undefined;
  const assumed: Router = { path: file.path, scope: scopes[0] ?? '', name, isMountable: false, prefix: '' };
  routers.push(assumed);
  return assumed;
};

const verbs: ReadonlyMap<string, string | undefined> = new Map([
  ...['get', 'post', 'put', 'patch', 'delete', 'head', 'options'].map((verb): [string, string] => [verb, verb.toUpperCase()]),
  ['del', 'DELETE'],
  ['all', undefined],
]);

const lastName = (callee: string): string => callee.slice(callee.lastIndexOf('.') + 1);

const routesOf = (call: LiteralCall, reading: Reading): Route[] => {
  const { framework } = reading.used;
  const name = lastName(call.callee);
  const base = baseOf(call, reading);
  const isOn = framework.name === 'Hono' && name === 'on';
  const isRegister = framework.name === 'Koa' && name === 'register';
  if (framework.name === 'Fastify' && name === 'route') return describedRoutes(call, reading);
  if (!call.callee.includes('.') || (!verbs.has(name) && !isOn && !isRegister)) return [];
  const written = base ? base.arguments.filter(({ position }) => position === 0) : addressesOf(call, isOn ? 1 : 0);
  const [first] = written;
  if (!first) return [];
  if (!base && !hasHandler(call, first.position + (isRegister ? 1 : 0))) return [];
  const router = receiverOf(call, reading);
  if (!router) return [];
  const listed = isOn ? valuesAt(call, 0) : isRegister ? valuesAt(call, 1) : [];
  const methods = isOn || isRegister ? listed.map((each) => each.toUpperCase()) : [verbs.get(name)];
  return written.flatMap((each) => {
    const address = writtenAddress(each, reading.textOf);
    if (address === undefined || !framework.addresses.test(address)) return [];
    const handler = handlerOf(call, base ? -1 : first.position);
    return methods.map((method) => ({ router, method, address, handler, call, written: each }));
  });
};

/** Where the address stands; behind the name of a route, if it has one: `router.get('user', '/users/:id', show)`. */
const addressesOf = ({ arguments: all }: LiteralCall, at: number): readonly Argument[] => {
  const written = all.filter(({ position, name }) => position === at && name === undefined);
  const next = all.find(({ position, kind }) => position === at + 1 && kind === 'string');
  return next?.value.startsWith('/') && written[0]?.value.startsWith('/') === false ? [next] : written;
};

const valuesAt = ({ arguments: all }: LiteralCall, at: number): readonly string[] =>
  all.filter(({ position, kind }) => position === at && kind === 'string').map(({ value }) => value);

const hasHandler = ({ arguments: all, more }: LiteralCall, at: number): boolean =>
  more === true || all.some(({ position, kind, name }) => position > at && kind === 'name' && name === undefined);

const handlerOf = ({ arguments: all, more, inside }: LiteralCall, at: number): string | undefined => {
  const last = all.at(-1);
  if (more || last?.kind !== 'name' || last.name !== undefined || last.position <= at || last.value.endsWith(')'))
    return undefined;
  return last.value.startsWith('this.') && inside !== undefined ? `${ofClass(inside)}${last.value.slice(4)}` : last.value;
};

/** `app.route('/x')` at the beginning of the chain that the call continues. */
const baseOf = ({ callee, chain }: LiteralCall, { file }: Reading): LiteralCall | undefined =>
  chain &&
  file.facts.calls?.find(
    (each) =>
      lastName(each.callee) === 'route' &&
      callee.startsWith(`${each.callee}()`) &&
      isSame((each.chain ?? each.range).start, chain.start) &&
      !each.more &&
      each.arguments.every(({ position }) => position === 0),
  );

const isSame = (a: LiteralCall['range']['start'], b: LiteralCall['range']['start']): boolean =>
  a.line === b.line && a.character === b.character;

/** `fastify.route({ method: 'GET', url: '/x', handler })` */
const describedRoutes = (call: LiteralCall, reading: Reading): Route[] => {
  const named = (name: string): Argument[] => call.arguments.filter((each) => each.name === name);
  const [written] = [...named('url'), ...named('path')];
  const address = written && writtenAddress(written, reading.textOf);
  const router = receiverOf(call, reading);
  if (!written || address === undefined || !router) return [];
  const handler = named('handler').find(({ kind }) => kind === 'name')?.value;
  return named('method').map(({ value }) => ({ router, method: value.toUpperCase(), address, handler, call, written }));
};

/** `app.use('/x', child)`, `app.route('/x', child)` of Hono, `fastify.register(child, { prefix: '/x' })`. */
const mountsOf = (call: LiteralCall, reading: Reading): Mount[] => {
  const { used, textOf, file } = reading;
  const name = lastName(call.callee);
  const isKoaMount = used.framework.name === 'Koa' && call.callee === 'mount';
  if (!isKoaMount && (!call.callee.includes('.') || !mounting.has(name))) return [];
  const scope = scopeOf(call);
  const parent = isKoaMount ? { path: file.path, scope, name: 'mount' } : receiverOf(call, reading);
  if (!parent) return [];
  const option = call.arguments.find((each) => each.name === 'prefix');
  const names = call.arguments.filter(({ kind, name: key }) => kind === 'name' && key === undefined);
  const [first] = call.arguments;
  const isConstant =
    first?.kind === 'name' &&
    names.length > 1 &&
    (textOf(first.value) !== undefined || /path|prefix|url|base/iu.test(first.value));
  const written =
    option ?? (first?.position === 0 && first.name === undefined && (first.kind === 'string' || isConstant) ? first : undefined);
  const prefix = written ? writtenAddress(written, textOf) : '';
  return names
    .filter((each) => each !== written)
    .map(({ value }) => ({
      parent,
      prefix: prefix?.replace(/\/\*$/u, ''),
      written,
      child: value,
      scope: value.startsWith('this.') ? ofClass(scope) : scope,
    }));
};

const mounting: ReadonlySet<string> = new Set(['use', 'route', 'register', 'mount']);

/** `const api = app.basePath('/x')` */
const derivedRouters = (calls: readonly LiteralCall[], reading: Reading): Mount[] =>
  calls.flatMap((call) => {
    if (call.chain || call.result === undefined || !call.callee.endsWith('.basePath')) return [];
    const parent = receiverOf(call, reading);
    const [written] = call.arguments;
    if (!parent || !written) return [];
    const scope = scopeOf(call);
    reading.routers.push({ path: reading.file.path, scope, name: call.result, isMountable: true, prefix: '' });
    return [{ parent, prefix: writtenAddress(written, reading.textOf), written, child: call.result, scope }];
  });
