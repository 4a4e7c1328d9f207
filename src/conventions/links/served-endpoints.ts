import { folderOf } from '../../base/paths.ts';
import type { Annotation, Argument, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import { addressPattern, joined } from '../address.ts';
import type { AddressPattern } from '../address.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** An address that a file answers, known in full. */
export interface ServedEndpoint {
  /** Of the file that answers; whether it is there is for the asker to check. */
  readonly path: ModulePath;
  /** Of HTTP, in capitals; undefined for any. */
  readonly method: string | undefined;
  readonly address: string;
  readonly pattern: AddressPattern;
  /** Where the last part of the address is written. */
  readonly literal: Argument;
}

/**
 * Endpoints whose whole address the file shows. Where a router may be mounted below a prefix that stands elsewhere, the address is
 * not certain, and nothing is said.
 */
export const servedEndpoints = (file: FileWithFacts): ServedEndpoint[] => [
  ...annotatedEndpoints(file),
  ...registeredEndpoints(file),
  ...railsRoutes(file),
];

const endpoint = (path: ModulePath, method: string | undefined, address: string, literal: Argument): ServedEndpoint[] => {
  const pattern = addressPattern(address);
  return pattern && pattern.length > 0 ? [{ path, method, address, pattern, literal }] : [];
};

/** Annotations on methods, by the last part of their name: Spring, ASP.NET Core, NestJS, JAX-RS. */
const annotatedMethods: ReadonlyMap<string, string | undefined> = new Map([
  ...['Get', 'Post', 'Put', 'Delete', 'Patch'].flatMap((word): [string, string][] => [
    [`${word}Mapping`, word.toUpperCase()],
    [`Http${word}`, word.toUpperCase()],
    [word, word.toUpperCase()],
  ]),
  ['RequestMapping', undefined],
  ['Route', undefined],
  ['Path', undefined],
]);

/** Annotations on types that put an address before those of their methods. */
const prefixes: ReadonlySet<string> = new Set(['RequestMapping', 'Route', 'Controller', 'Path', 'RestController']);

const annotatedEndpoints = ({ path, facts }: FileWithFacts): ServedEndpoint[] => {
  const annotations = facts.annotations ?? [];
  const types = new Set(facts.definitions.filter(({ kind }) => kind === 'class' || kind === 'interface').map(({ name }) => name));
  return annotations.flatMap((annotation) => {
    const name = lastName(annotation.name);
    const { target = '' } = annotation;
    const type = target.slice(0, Math.max(0, target.lastIndexOf('.')));
    if (!annotatedMethods.has(name) || !types.has(lastName(type))) return [];
    const address = addressOf(annotation);
    const [prefix] = annotations.flatMap((each) =>
      each.target === type && prefixes.has(lastName(each.name)) ? (addressOf(each) ?? []) : [],
    );
    if (!address) return [];
    const whole = address.value.startsWith('~/') ? address.value.slice(1) : joined(prefix?.value ?? '', address.value);
    return endpoint(path, annotatedMethods.get(name), named(whole, lastName(type)), address);
  });
};

/** ASP.NET's `[controller]` stands for the name of the class. */
const named = (address: string, type: string): string =>
  address.replaceAll(/\[controller\]/giu, type.replace(/Controller$/u, '').toLowerCase());

const addressOf = ({ arguments: all }: Annotation): Argument | undefined =>
  all.find(({ kind, name }) => kind === 'string' && (name === undefined || name === 'value' || name === 'path'));

const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Calls and decorators on the application itself: `app.get('/x')`, `@app.route('/x')`, `http.HandleFunc("/x")`. */
const registeredEndpoints = ({ path, facts }: FileWithFacts): ServedEndpoint[] => {
  const calls = facts.calls ?? [];
  if (calls.some(({ callee }) => grouping.test(callee))) return [];
  const registrations = [...calls, ...(facts.annotations ?? []).map((each) => ({ ...each, callee: each.name }))];
  return registrations.flatMap(({ callee, arguments: [first] }) => {
    const match = registration.exec(callee);
    const [, method = ''] = match ?? [];
    if (!match || first?.kind !== 'string' || first.position !== 0) return [];
    const [, written, address = first.value] = /^(?:([A-Z]+) )?(\/.*)$/u.exec(first.value) ?? [];
    return address.startsWith('/') ? endpoint(path, written ?? methodOf(method), address, first) : [];
  });
};

const registration =
  /^(?:app|application|server|http|mux|e|engine)\.(get|post|put|delete|patch|GET|POST|PUT|DELETE|PATCH|route|Handle|HandleFunc|MapGet|MapPost|MapPut|MapDelete|MapPatch)$/u;

/** Whatever puts addresses below a prefix. */
const grouping =
  /(?:^|[.:>])(?:Group|group|MapGroup|prefix|StripPrefix|register_blueprint|include_router|setGlobalPrefix|PathPrefix)$/u;

const methodOf = (word: string): string | undefined => {
  const method = word.replace(/^Map/u, '').toUpperCase();
  return method === 'ROUTE' || method.startsWith('HANDLE') ? undefined : method;
};

/** `get "/x", to: "owners#index"` of Rails leads to where the controller's file must be. */
const railsRoutes = ({ path, facts }: FileWithFacts): ServedEndpoint[] =>
  path.endsWith('config/routes.rb') &&
  !(facts.calls ?? []).some(({ callee }) => /^(?:namespace|scope|mount|constraints)$/u.test(callee))
    ? (facts.calls ?? []).flatMap((call) => railsRoute(path, call))
    : [];

const railsRoute = (path: ModulePath, { callee, arguments: all }: LiteralCall): ServedEndpoint[] => {
  const [first] = all;
  const [, controller = ''] = /^([\w/]+)#\w+$/u.exec(all.find(({ name }) => name === 'to')?.value ?? '') ?? [];
  const root = folderOf(folderOf(path));
  const file = `${root === '' ? '' : `${root}/`}app/controllers/${controller}_controller.rb`;
  if (!/^(?:get|post|put|patch|delete)$/u.test(callee) || first?.kind !== 'string' || controller === '') return [];
  return endpoint(file as ModulePath, callee.toUpperCase(), joined('', first.value), first);
};
