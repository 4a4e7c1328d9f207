import type { Annotation, Argument, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint, EntryPointKind } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { below, plainAddress } from './addresses.ts';
import { classChain, hasMethod } from './classes.ts';
import { firstString, isWithin, lastName, nameAt, namedArgument, pythonProject } from './project.ts';
import type { PythonProject } from './project.ts';
import { showsNestedPage, showsPage } from './shown-pages.ts';
import { frameworkOf, webRouters } from './web-routers.ts';
import type { WebRouters } from './web-routers.ts';

/** Addresses of FastAPI, Flask, Quart, Starlette, Django Ninja, Sanic and aiohttp: in decorators, and in calls that register them. */
export const webRoutes: Convention = {
  name: 'Python web routes',
  inProject: (context) => {
    const project = pythonProject(context);
    const routers = webRouters(context);
    return { entryPoints: project.files.flatMap((file) => routesOf(project, routers, file)) };
  },
};

const routesOf = (project: PythonProject, routers: WebRouters, file: FileWithFacts): readonly EntryPoint[] => {
  const { facts } = file;
  const framework = frameworkOf((specifier) => hasImport(facts, specifier));
  const reading: Reading = { project, routers, file, framework };
  return [
    ...(facts.annotations ?? []).flatMap((each) => decorated(reading, each)),
    ...(facts.calls ?? []).flatMap((each) => registered(reading, each)),
  ];
};

interface Reading {
  readonly project: PythonProject;
  readonly routers: WebRouters;
  readonly file: FileWithFacts;
  readonly framework: string | undefined;
}

const verbs: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);

const decorated = (reading: Reading, annotation: Annotation): readonly EntryPoint[] => {
  const dot = annotation.name.lastIndexOf('.');
  const verb = annotation.name.slice(dot + 1);
  const { target } = annotation;
  if (dot < 0 || target === undefined || !(verbs.has(verb) || /^(?:route|api_route|websocket)$/u.test(verb))) return [];
  const written = firstString(annotation) ?? namedArgument(annotation, 'path') ?? namedArgument(annotation, 'rule');
  if (written?.kind !== 'string' || !/^(?:\/.*)?$/u.test(written.value) || written.value.includes('{}')) return [];
  const listed = annotation.arguments.filter(({ name, kind }) => name === 'methods' && kind === 'string');
  const methods = verbs.has(verb)
    ? [verb.toUpperCase()]
    : verb === 'websocket'
      ? []
      : listed.length > 0
        ? listed.map(({ value }) => value.toUpperCase())
        : (classMethods(reading, target) ?? ['GET']);
  return rows(reading, {
    receiver: annotation.name.slice(0, dot),
    written,
    methods,
    handler: target,
    isPage: showsNestedPage(reading.file.facts, annotation),
  });
};

/** Methods of a class that answers by methods called `get`, `post`. */
const classMethods = ({ project, file: { path } }: Reading, name: string): readonly string[] | undefined => {
  const source = project.source(path, name);
  const chain = source?.kind === 'defined' ? classChain(project, source.path, source.name) : undefined;
  if (!chain) return undefined;
  const found = ['get', 'post', 'put', 'patch', 'delete'].filter((each) => hasMethod(project, chain, each));
  return found.map((each) => each.toUpperCase());
};

const registered = (reading: Reading, call: LiteralCall): readonly EntryPoint[] => {
  const dot = call.callee.lastIndexOf('.');
  const receiver = call.callee.slice(0, Math.max(0, dot));
  const listed = call.arguments.flatMap(({ name, kind, value }) =>
    name === 'methods' && kind === 'string' ? [value.toUpperCase()] : [],
  );
  const written = firstString(call) ?? namedArgument(call, 'rule');
  const action = call.callee.slice(dot + 1);
  if (/^add_(?:\w+_)?resource$/u.test(action) && reading.framework === 'Flask') return resources(reading, receiver, call);
  if (written?.kind !== 'string' || !/^(?:\/.*)?$/u.test(written.value)) return [];
  const view = namedArgument(call, 'view_func') ?? namedArgument(call, 'endpoint') ?? nameAt(call, 1) ?? nameAt(call, 2);
  const handler = view?.kind === 'name' ? lastName(view.value.replace(/\.as_view$/u, '')) : undefined;
  if (dot > 0 && (action === 'add_url_rule' || action === 'add_api_route')) {
    const isClass = view?.value.endsWith('.as_view') === true;
    const methods =
      listed.length > 0 ? listed : ((isClass && handler !== undefined ? classMethods(reading, handler) : undefined) ?? ['GET']);
    return rows(reading, { receiver, written, methods, handler });
  }
  const added = /^add_(?<verb>get|post|put|patch|delete)$/u.exec(action)?.groups?.verb;
  if (added !== undefined && receiver.endsWith('router') && reading.framework === 'aiohttp')
    return rows(reading, { receiver, written, methods: [added.toUpperCase()], handler: handler ?? undefined });
  if (action !== 'Route' || !hasImport(reading.file.facts, /^starlette\.routing$/u) || call.result === undefined) return [];
  const mounts = (reading.file.facts.calls ?? []).filter((each) => lastName(each.callee) === 'Mount' && isWithin(call, each));
  const prefix = mounts.reduce((before, each) => below(before, plainAddress(firstString(each)?.value ?? '')), '');
  return rows(reading, { receiver: call.result, written, methods: listed.length > 0 ? listed : ['GET'], handler, prefix });
};

const resources = (reading: Reading, receiver: string, call: LiteralCall): readonly EntryPoint[] => {
  const handler = nameAt(call, 0)?.value;
  if (handler === undefined) return [];
  const methods = classMethods(reading, lastName(handler)) ?? [];
  return call.arguments
    .filter(({ kind, name, value }) => kind === 'string' && name === undefined && value.startsWith('/'))
    .flatMap((written) => rows(reading, { receiver, written, methods, handler: lastName(handler) }));
};

interface Route {
  readonly receiver: string;
  readonly written: Argument;
  readonly methods: readonly string[];
  readonly handler: string | undefined;
  readonly prefix?: string;
  readonly isPage?: boolean;
}

const rows = ({ routers, file: { path, facts }, framework }: Reading, route: Route): readonly EntryPoint[] => {
  const router = routers.find(path, route.receiver);
  const name = router?.framework ?? framework;
  if (name === undefined) return [];
  const address = below(route.prefix ?? '', plainAddress(route.written.value));
  const isPage = route.isPage === true || (route.handler !== undefined && showsPage(facts, route.handler));
  const kind: EntryPointKind = isPage ? 'page' : 'endpoint';
  return (router?.prefixes ?? ['']).flatMap((prefix) => {
    const row = {
      kind,
      label: below(prefix, address),
      ...(route.handler === undefined ? {} : { handler: route.handler }),
      framework: name,
      path,
      evidence: [atLiteral(path, route.written)],
    } as const;
    return route.methods.length === 0 ? [row] : route.methods.map((method) => ({ ...row, method }));
  });
};
