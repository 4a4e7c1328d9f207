import type { LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { contains, goPackages, lastName, receiverOf } from './go-files.ts';
import { callersIn, prefixesOf } from './prefixes.ts';
import type { Callers } from './prefixes.ts';
import { combinedRoute, isCall, labelOf, methodOf, netHttp, routeOf, routers } from './routers.ts';
import type { Route, Router } from './routers.ts';
import { answeringFunctions, wrappedHandler } from './wrapped-handler.ts';

/** Addresses that web servers of Go answer. */
export const goRoutes: Convention = {
  name: 'Go web servers',
  inProject: (context) => ({ entryPoints: entryPointsOf(context) }),
};

const entryPointsOf = (context: ConventionContext): readonly EntryPoint[] => {
  const packages = goPackages(context);
  const all = [...packages.values()].flat();
  const around: Around = { callers: callersIn(all), answering: answeringFunctions(all) };
  return [...packages.values()].flatMap((files) =>
    files.flatMap((file) => routersOf(file, files).flatMap((router) => rowsOf(router, file, files, around))),
  );
};

/** What is known of the project's functions. */
interface Around {
  readonly callers: Callers;
  readonly answering: ReadonlySet<string>;
}

/** The framework that a file imports; of one that imports none, the one that its package does. */
const routersOf = (file: FileWithFacts, files: readonly FileWithFacts[]): readonly Router[] => {
  if (!file.facts.calls || isGenerated(file)) return [];
  const own = routers.filter(({ imported }) => hasImport(file.facts, imported));
  if (own.length > 0) return usesDefaultMux(file) ? [...own, netHttp] : own;
  const shared = routers.filter(({ imported }) => files.some(({ facts }) => hasImport(facts, imported)));
  if (shared.length > 0) return usesDefaultMux(file) ? [...shared, netHttp] : shared;
  return files.some(({ facts }) => hasImport(facts, netHttp.imported)) ? [netHttp] : [];
};

const usesDefaultMux = ({ facts }: FileWithFacts): boolean => facts.calls?.some(({ callee }) => isDefaultMux(callee)) === true;

const isDefaultMux = (callee: string): boolean => /^http\.(?:HandleFunc|Handle)$/u.test(callee);

const isGenerated = ({ path }: FileWithFacts): boolean => /\.pb(?:\.gw)?\.go$|\.connect\.go$|_gen\.go$/u.test(path);

const rowsOf = (
  router: Router,
  file: FileWithFacts,
  files: readonly FileWithFacts[],
  { callers, answering }: Around,
): readonly EntryPoint[] => {
  const imports = hasImport(file.facts, router.imported);
  const isAlone = !routers.some(({ imported }) => files.some(({ facts }) => hasImport(facts, imported)));
  return (file.facts.calls ?? []).flatMap((call) => {
    const combined = combinedRoute(router, call, file.facts.calls ?? []);
    const found = combined ?? routeIn(router, call, isAlone);
    const route = found && withWrapped(found, file, answering);
    if (!route || !(imports || isRouterName(receiverOf(call.callee)))) return [];
    if (router === netHttp && !isServeMux(receiverOf(call.callee), file)) return [];
    if (route.path === '' && router.groups.size === 0) return [];
    // What stands behind it answers, not this.
    if (route.method === undefined && route.path.endsWith('*')) return [];
    const prefixes = prefixesOf(router, { file, call: route.call }, callers) ?? [];
    const methods = methodsOf(route, file);
    const page = isPage(route, file, files);
    return prefixes
      .filter((prefix) => route.path !== '' || prefix.some((each) => each !== ''))
      .flatMap((prefix) =>
        methods.map((method): EntryPoint => ({
          path: file.path,
          kind: page ? 'page' : 'endpoint',
          label: labelOf([...prefix, route.path]),
          ...(method !== undefined && { method }),
          ...(route.handler !== undefined && { handler: route.handler }),
          framework: router.framework,
          evidence: [atLiteral(file.path, route.address)],
        })),
      );
  });
};

const withWrapped = (route: Route, { facts }: FileWithFacts, answering: ReadonlySet<string>): Route => {
  if (route.handler !== undefined || route.call.block) return route;
  const { position } = route.address;
  const wrappers = route.call.arguments.filter((each) => each.kind === 'name' && each.position > position && isCall(each));
  const handler = wrappedHandler(facts, wrappers, answering);
  return handler === undefined ? route : { ...route, handler };
};

/** The server that needs no router has a function of the same name as routers have. */
const routeIn = (router: Router, call: LiteralCall, isAlone: boolean): Route | undefined => {
  const isDefault = isDefaultMux(call.callee);
  if (router === netHttp ? !isDefault && !isAlone : isDefault) return undefined;
  const route = routeOf(router, isDefault ? { ...call, callee: call.callee.replace('http.', 'mux.') } : call);
  // A whole router answers below it.
  return router === netHttp && route?.handler !== undefined && isRouterName(route.handler)
    ? undefined
    : route && { ...route, call };
};

const isRouterName = (receiver: string): boolean =>
  /(?:^|\.)(?:\w*(?:[rR]outer|[mM]ux|[gG]roup|[eE]ngine|[eE]cho|[aA]pp|[aA]pi|[sS]erver)|[erg]|v\d+)$|^$/u.test(receiver);

/** Loggers and buses have functions of that name, too. */
const isServeMux = (receiver: string, { facts }: FileWithFacts): boolean =>
  receiver === 'http' ||
  (isRouterName(receiver) && receiver !== '' && !hasImport(facts, /hibiken\/asynq|gorilla\/rpc|miekg\/dns/u));

/** `.Methods("GET", http.MethodHead)` behind a route. */
const methodsOf = ({ call, method }: Route, { facts }: FileWithFacts): readonly (string | undefined)[] => {
  if (method !== undefined) return [method];
  const [, given] = call.arguments;
  if (given?.kind === 'string' && /^[A-Z]{3,7}(?:, ?[A-Z]{3,7})*$/u.test(given.value)) return given.value.split(/, ?/u);
  const calls = facts.calls ?? [];
  const index = calls.indexOf(call);
  const after = calls.find((each) => each.chainedTo === index && lastName(each.callee) === 'Methods');
  const before = call.chainedTo === undefined ? undefined : calls[call.chainedTo];
  const told = after ?? (before && lastName(before.callee) === 'Methods' ? before : undefined);
  const found = told?.arguments.flatMap((each) => methodOf(each) ?? []).filter((each) => each !== 'HEAD' && each !== 'OPTIONS');
  return found && found.length > 0 ? found : [undefined];
};

/** Whether what answers fills in a template. */
const isPage = ({ call, handler }: Route, file: FileWithFacts, files: readonly FileWithFacts[]): boolean => {
  if (call.block) {
    const { block } = call;
    return (file.facts.calls ?? []).some((each) => contains(block, each.range) && renders(each));
  }
  if (handler === undefined) return false;
  const name = lastName(handler);
  return files.some(({ facts }) => facts.calls?.some((each) => each.inside === name && renders(each)) === true);
};

const renders = ({ callee, arguments: found }: LiteralCall): boolean => {
  const name = lastName(callee);
  const template = found.find(({ kind, position }) => kind === 'string' && position <= 1);
  if (!template || !/^\w[\w./ -]*$/u.test(template.value)) return false;
  return name === 'ExecuteTemplate' || (/^(?:c|ctx|context)\./u.test(callee) && (name === 'HTML' || name === 'Render'));
};
