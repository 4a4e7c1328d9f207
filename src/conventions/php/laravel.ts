import { folderOf } from '../../base/paths.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { nestedCalls } from '../nested-calls.ts';
import { chainsOf, firstText, inChain, isRouteCall } from './laravel-chains.ts';
import { laravelRoutes, requiredInGroups } from './laravel-routes.ts';
import type { LaravelRoute, RouteGroup } from './laravel-routes.ts';
import { classesOf, fullName, pathOf } from './names.ts';
import type { PhpClass } from './names.ts';

/** Addresses of a Laravel application, from all files that call `Route`. */
export const laravel: Convention = {
  name: 'Laravel',
  inProject(context) {
    const files = context.files.filter(
      ({ path, facts }) =>
        facts.language === 'php' &&
        context.graph.modules.get(path)?.role !== 'test' &&
        (facts.calls ?? []).some(isRouteCall) &&
        usesRoutes(path, facts),
    );
    if (files.length === 0) return {};
    const classes = classesOf(context);
    const inner = new Set(files.flatMap((file) => requiredInGroups(file, context)));
    const prefixes = new Map(context.files.flatMap((file) => includedGroups(file)));
    return {
      entryPoints: files
        .filter(({ path }) => !inner.has(path))
        .flatMap((file) => laravelRoutes(file, groupOf(file, prefixes), context))
        .map((route) => entryPoint(route, classes)),
    };
  },
};

const usesRoutes = (path: string, { imports }: FileWithFacts['facts']): boolean =>
  imports.some(({ specifier }) => specifier === 'Illuminate\\Support\\Facades\\Route') ||
  (/(?:^|\/)routes?(?:\/[^/]+)?\.php$/iu.test(path) && imports.some(({ specifier }) => specifier === 'Route'));

/** What stands around a whole file: by Laravel's rule for `routes/api.php`, or where another file includes it. */
const groupOf = ({ path }: FileWithFacts, prefixes: ReadonlyMap<string, RouteGroup>): RouteGroup => {
  const included = prefixes.get(path) ?? prefixes.get(path.replace(/^.*\/(?=routes\/)/u, ''));
  const isApi = /(?:^|\/)routes\/api\.php$/u.test(path);
  if (included) return { ...included, answersPrograms: included.answersPrograms || isApi };
  return { prefix: isApi ? '/api' : '', answersPrograms: isApi };
};

/** `Route::prefix('api')->group(base_path('routes/api.php'))`, `->group(__DIR__.'/../routes/web.php')`. */
const includedGroups = (file: FileWithFacts): readonly (readonly [string, RouteGroup])[] => {
  if (file.facts.language !== 'php' || !(file.facts.calls ?? []).some(isRouteCall)) return [];
  const flat = (file.facts.calls ?? []).map(withoutBlock);
  const calls = nestedCalls(flat);
  return chainsOf(calls).flatMap((chain): (readonly [string, RouteGroup])[] => {
    const group = inChain(chain, 'group');
    if (!group || !chain.some(({ call }) => isRouteCall(call))) return [];
    const own = firstText(group)?.value;
    const based = calls.find(
      ({ call: { callee, range } }) => callee === 'base_path' && range.start.line === group.range.start.line,
    );
    const target = own?.endsWith('.php') === true ? resolved(folderOf(file.path), own) : firstText(based?.call)?.value;
    const prefix = firstText(inChain(chain, 'prefix'))?.value ?? '';
    const answersPrograms = (inChain(chain, 'middleware')?.arguments ?? []).some(({ value }) => value === 'api');
    return target === undefined ? [] : [[target, { prefix: prefix === '' ? '' : `/${prefix}`, answersPrograms }]];
  });
};

const withoutBlock = ({ callee, arguments: given, range, start }: LiteralCall): LiteralCall => ({
  callee,
  arguments: given,
  range,
  ...(start && { start }),
});

const resolved = (folder: string, relative: string): string => {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** `return response()->json(...)`, and nothing that people look at. */
const answersData = (one: PhpClass | undefined, action = '__invoke'): boolean => {
  const own = (one?.file.facts.calls ?? []).filter(({ inside }) => inside === `${one?.name ?? ''}::${action}`);
  const isShown = own.some(({ callee }) =>
    /^(?:view|redirect|back|to_route|inertia|Inertia::\w+|View::make|.*->(?:view|render))$/u.test(callee),
  );
  return !isShown && own.some(({ callee }) => /(?:^|->)json$/u.test(callee));
};

const entryPoint = (route: LaravelRoute, classes: ReadonlyMap<string, PhpClass>): EntryPoint => {
  const { controller, action, method, label, evidence, file } = route;
  const name = controller === undefined ? undefined : fullName(file, controller);
  const short = name?.slice(name.lastIndexOf('\\') + 1);
  const isData = name !== undefined && answersData(classes.get(name), action);
  const isApi =
    isData || route.answersPrograms || /^\/api(?:\/|$)/u.test(label) || /\\controllers\\(?:.+\\)?api\\/iu.test(name ?? '');
  return {
    kind: isApi ? 'endpoint' : 'page',
    label,
    ...(method !== undefined && { method }),
    ...(short !== undefined && { handler: action === undefined ? short : `${short}::${action}` }),
    framework: 'Laravel',
    path: (name === undefined ? undefined : pathOf(classes, name)) ?? file.path,
    evidence: [evidence],
  };
};
