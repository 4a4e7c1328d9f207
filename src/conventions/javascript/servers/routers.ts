import type { LiteralCall } from '../../../model/file-facts.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Evidence } from '../../../model/claim.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atCall, atLiteral } from '../../evidence.ts';
import { productFiles } from './product-files.ts';
import { referencesIn } from './references.ts';
import type { References } from './references.ts';
import { routerFileOf } from './router-file.ts';
import type { Mount, Route, Router, RouterFile, RouterName } from './router-file.ts';
import { asLabel } from './written-address.ts';

/** Servers that are put together by calls: Express, Koa, Hono, Fastify. */
export const routerConvention: Convention = {
  name: 'Routers',
  inProject: (context) => {
    const references = referencesIn(context);
    const files = productFiles(context).flatMap((file) => {
      const found = routerFileOf(file, (name) => references.textOf({ path: file.path, name }));
      return found ? [found] : [];
    });
    const known = networkOf(files, references);
    return {
      entryPoints: files.flatMap((file) =>
        file.routes.flatMap((route) => entryPointsOf(route, file, known, context, references)),
      ),
    };
  },
};

/** A way down to a router: the address before its own routes, and where its parts are written. */
interface Prefix {
  readonly address: string;
  readonly evidence: readonly Evidence[];
}

interface Network {
  readonly prefixes: (router: RouterName) => readonly Prefix[];
}

const keyOf = ({ path, scope, name }: RouterName): string => [path, scope, name].join('\n');

const networkOf = (files: readonly RouterFile[], references: References): Network => {
  const routers = new Map(files.flatMap((file) => file.routers.map((each): [string, Router] => [keyOf(each), each])));
  const resolved = (name: RouterName): Router | undefined => {
    const own = routers.get(keyOf(name));
    if (own) return own;
    const place = references.definedAt({ path: name.path as ModulePath, name: name.name });
    return place && routers.get(keyOf({ path: place.path, scope: '', name: place.name }));
  };
  const inScope = new Map<string, Router[]>();
  for (const router of routers.values()) {
    const key = `${router.path}\n${router.scope}`;
    inScope.set(key, [...(inScope.get(key) ?? []), router]);
  }
  const childrenOf = ({ parent, child, scope }: Mount): readonly Router[] => {
    const name = child.replace(/(?:\.(?:routes|middleware|router|routes\.bind|plugin)(?:\(\))?)?(?:\(\))?$/u, '');
    for (const [each, where] of [
      [child, scope],
      [name, scope],
      [child, ''],
      [name, ''],
    ] as const) {
      const own = routers.get(keyOf({ path: parent.path, scope: where, name: each }));
      if (own) return [own];
    }
    const direct = [child, name].map((each) => references.definedAt({ path: parent.path as ModulePath, name: each }));
    for (const place of direct) {
      const found = place && routers.get(keyOf({ path: place.path, scope: '', name: place.name }));
      if (found) return [found];
      const made = place && inScope.get(`${place.path}\n${place.name}`);
      if (made) return made;
    }
    return [];
  };
  const mounts = new Map<string, Mount[]>();
  for (const mount of files.flatMap((file) => file.mounts)) {
    for (const child of childrenOf(mount)) {
      const key = keyOf(child);
      if (key !== keyOf(mount.parent)) mounts.set(key, [...(mounts.get(key) ?? []), mount]);
    }
  }
  const prefixes = (name: RouterName, seen: readonly string[] = []): readonly Prefix[] => {
    const router = resolved(name);
    const key = router ? keyOf(router) : keyOf(name);
    if (seen.includes(key) || router?.prefix === undefined) return name.name === 'mount' ? [{ address: '', evidence: [] }] : [];
    const { prefix: own } = router;
    const above = mounts.get(key) ?? [];
    // Whatever mounts it is not seen, and neither is the address before its own.
    if (above.length === 0) return router.isMountable ? [] : [{ address: own, evidence: [] }];
    return above.flatMap(({ parent, prefix, written }) =>
      prefix === undefined
        ? []
        : prefixes(parent, [...seen, key]).map(({ address, evidence }) => ({
            address: [address, prefix, own].join('/'),
            evidence: [...evidence, ...(written && written.value !== '' ? [atLiteral(parent.path, written)] : [])],
          })),
    );
  };
  return { prefixes };
};

const entryPointsOf = (
  route: Route,
  { file, framework }: RouterFile,
  { prefixes }: Network,
  context: ConventionContext,
  references: References,
): EntryPoint[] => {
  const { method, address, handler, call, written } = route;
  const kind = showsPage(route, file.path, file.facts.calls ?? [], context, references) ? 'page' : 'endpoint';
  const place =
    written.range.start.line === written.range.end.line && written.value !== ''
      ? atLiteral(file.path, written)
      : atCall(file.path, call);
  return prefixes(route.router).map((prefix) => ({
    kind,
    label: asLabel(prefix.address, address),
    ...(method !== undefined && { method }),
    ...(handler !== undefined && { handler }),
    framework: framework.name,
    path: file.path,
    evidence: [place, ...prefix.evidence],
  }));
};

/** Whether what answers renders a view: a function that is named, or what is written up to the next route. */
const showsPage = (
  { call, handler }: Route,
  path: ModulePath,
  calls: readonly LiteralCall[],
  context: ConventionContext,
  references: References,
): boolean => {
  if (handler !== undefined) {
    const place = references.definedAt({ path, name: handler });
    const facts = place && context.facts(place.path);
    return facts?.calls?.some(({ callee, inside }) => rendering.test(callee) && inside === place?.name) === true;
  }
  const at = calls.indexOf(call);
  const rest = calls.slice(at + 1);
  const next = rest.findIndex(({ callee, arguments: [first] }) => registering.test(callee) && first?.position === 0);
  return (next < 0 ? rest : rest.slice(0, next)).some(({ callee, inside }) => rendering.test(callee) && inside === call.inside);
};

const rendering = /^(?:(?:res|response|ctx|reply|c|context)\.(?:render|view|viewAsync|renderToString)|this\.render)$/u;
const registering = /\.(?:get|post|put|patch|delete|all|use|route|register)$/u;
