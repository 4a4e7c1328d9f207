import { groupBy } from '../../base/collections.ts';
import type { Range } from '../../model/text.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { joined } from '../address.ts';
import { atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { camelized } from './inflect.ts';
import { controllersOf } from './controllers.ts';
import type { Controllers } from './controllers.ts';
import { routesOf } from './rails-routes.ts';
import type { Route } from './rails-route.ts';
import { viewRoles } from './views.ts';

/** Addresses of a Rails application, from its routes files. */
export const rails: Convention = {
  name: 'Rails',
  inProject(context) {
    const files = context.files.filter(({ path }) => isRoutes(path) && context.graph.modules.get(path)?.role !== 'test');
    if (files.length === 0) return {};
    const controllers = controllersOf(context);
    const drawn = new Set(files.flatMap(drawnFiles));
    const mounted = new Map(files.flatMap((file) => mounts(file)));
    const tops = files.filter(({ path }) => !drawn.has(path));
    const answered = tops.flatMap((file) =>
      routesOf(file, context, controllers.apiOnly, prefixOf(file, mounted)).flatMap((route) =>
        entryPoint(file, route, controllers).map((entry) => ({ route, entry })),
      ),
    );
    return {
      entryPoints: [...firstOfEach(answered.map(({ entry }) => entry)), ...files.flatMap((file) => mountedPages(file, context))],
      roles: viewRoles(context, answered),
    };
  },
};

/** Rails takes the first route that fits. */
const firstOfEach = (entryPoints: readonly EntryPoint[]): readonly EntryPoint[] => [
  ...[...groupBy(entryPoints, ({ method = '', label }) => `${method} ${label}`).values()].flatMap(([first]) =>
    first ? [first] : [],
  ),
];

const isRoutes = (path: string): boolean => /(?:^|\/)config\/routes(?:\/.+)?\.rb$/u.test(path);

const drawnFiles = ({ path, facts }: FileWithFacts): readonly string[] => {
  const folder = /^(?:.*\/)?config\//u.exec(path)?.[0] ?? '';
  const calls = (facts.calls ?? []).filter(({ callee }) => callee === 'draw');
  return calls.flatMap(({ arguments: [first] }) => (first ? [`${folder}routes/${first.value}.rb`] : []));
};

const entryPoint = ({ path }: FileWithFacts, route: Route, controllers: Controllers): readonly EntryPoint[] => {
  const { controller, action, app, source, method } = route;
  const isKnown = controller !== undefined && action !== undefined;
  if (source === 'rule' && isKnown && !controllers.mayAnswer(controller, action)) return [];
  const isAnswer = isKnown && (source !== 'guessed' || controllers.hasAction(controller, action));
  const handler = isAnswer ? `${controllers.className(controller) ?? `${camelized(controller)}Controller`}#${action}` : app;
  const label = labelOf(route.address);
  const isData =
    route.answersData ||
    app !== undefined ||
    controller === 'rails/health' ||
    /\.(?:json|xml|rss|atom|csv|ics|txt|png|jpe?g|svg|js|css)$/u.test(label) ||
    /^\/api(?:\/|$)/u.test(label);
  const isEndpoint = isData || (isAnswer && controllers.isApi(controller, action));
  return [
    {
      kind: isEndpoint ? 'endpoint' : 'page',
      label,
      ...(method !== undefined && { method }),
      ...(handler !== undefined && { handler }),
      framework: 'Rails',
      path: (isAnswer ? controllers.fileOf(controller) : undefined) ?? path,
      evidence: [route.evidence],
    },
  ];
};

/** `/top(/:length)` -> `/top`: without what may be left out. */
const labelOf = (address: string): string => {
  let plain = address;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replaceAll(/\([^()]*\)/gu, '');
  }
  return joined('', plain.replaceAll(/[:*]([a-z_]\w*)/giu, '{$1}'));
};

/** `mount Blog::Engine => "/blog"`, `mount Blog::Engine, at: "/blog"`. */
const mounts = ({ facts }: FileWithFacts): readonly (readonly [string, string])[] =>
  mountCalls(facts).map(({ app, at }) => [app, at.value]);

const mountCalls = (facts: FileWithFacts['facts']): { readonly app: string; readonly at: NonNullable<Arguments[number]> }[] =>
  (facts.calls ?? []).flatMap(({ callee, arguments: given }) => {
    if (callee !== 'mount') return [];
    const [first] = given;
    const at = given.find(({ name }) => name === 'at');
    if (first?.name === undefined) return first && at ? [{ app: first.value, at }] : [];
    return first.name === 'at' ? [] : [{ app: first.name, at: first }];
  });

type Arguments = NonNullable<FileWithFacts['facts']['calls']>[number]['arguments'];

/** An engine's routes file names the engine first, and mounts others at most. */
const engineOf = ({ facts }: FileWithFacts): string | undefined => {
  const named = facts.imports.find(({ specifier, range }) => range.start.line < 20 && /^[\w:]+::Engine(?: |$)/u.test(specifier));
  return named && mountCalls(facts).some(({ app }) => app === named.specifier) ? undefined : named?.specifier;
};

const prefixOf = (file: FileWithFacts, mounted: ReadonlyMap<string, string>): string =>
  joined('', mounted.get(engineOf(file) ?? '') ?? '').replace(/^\/$/u, '');

/** Pages that come ready made with a library. */
const mountedPages = (file: FileWithFacts, { files }: ConventionContext): EntryPoint[] =>
  mountCalls(file.facts).flatMap(({ app, at }) => {
    const isOwn = files.some((each) => isRoutes(each.path) && engineOf(each) === app);
    if (isOwn || !/::(?:Web|Engine)$/u.test(app) || /api/iu.test(app)) return [];
    const address = labelOf(`${addressAround(file.facts, at.range)}/${at.value}`);
    return [
      { kind: 'page', label: address, handler: app, framework: 'Rails', path: file.path, evidence: [atLiteral(file.path, at)] },
    ];
  });

/** What `scope` and `namespace` put before what stands in their blocks. */
const addressAround = ({ calls = [] }: FileWithFacts['facts'], { start }: Range): string =>
  calls
    .filter(({ callee, block }) => /^(?:scope|namespace)$/u.test(callee) && block !== undefined && holds(block, start))
    .map(
      ({ arguments: given }) =>
        (given.find(({ name }) => name === 'path') ?? given.find(({ name }) => name === undefined))?.value ?? '',
    )
    .join('/');

const holds = ({ start, end }: Range, { line }: Range['start']): boolean => start.line < line && line < end.line;
