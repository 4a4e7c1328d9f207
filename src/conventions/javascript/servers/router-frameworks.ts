import type { FileFacts } from '../../../model/file-facts.ts';

/** A framework whose servers are put together by calls on routers. */
export interface RouterFramework {
  readonly name: string;
  readonly packages: RegExp;
  /** Imported names that make an application, on which nothing is mounted above. */
  readonly apps: ReadonlySet<string>;
  /** Imported names that make a router, which may be mounted below a prefix. */
  readonly routers: ReadonlySet<string>;
  /** Receivers that are taken for a router where the file imports the framework. */
  readonly receivers: RegExp;
  /** Addresses that are taken for one. */
  readonly addresses: RegExp;
}

const receivers = /^(?:this\.)?(?:app|router|server|api|routes?|\w+Router|\w+App|\w+Routes?)$/u;

export const routerFrameworks: readonly RouterFramework[] = [
  {
    name: 'Express',
    packages: /^(?:express|express-promise-router|express-async-router|ultimate-express)$/u,
    apps: new Set(['default', '*']),
    routers: new Set(['Router']),
    receivers,
    addresses: /^(?:[/*]|$)/u,
  },
  {
    name: 'Koa',
    packages: /^(?:koa|koa-router|@koa\/router|koa-tree-router|koa-joi-router)$/u,
    apps: new Set(),
    routers: new Set(['default', '*', 'Router']),
    receivers,
    addresses: /./u,
  },
  {
    name: 'Hono',
    packages: /^(?:hono|hono\/(?:tiny|quick)|@hono\/zod-openapi)$/u,
    apps: new Set(),
    routers: new Set(['Hono', 'OpenAPIHono']),
    receivers,
    addresses: /./u,
  },
  {
    name: 'Fastify',
    packages: /^fastify$/u,
    apps: new Set(['default', '*', 'fastify', 'Fastify']),
    routers: new Set(),
    receivers: /^(?:this\.)?(?:fastify|app|server|instance|api|f|\w+Fastify|\w+Server|\w+App)$/u,
    addresses: /^(?:[/*]|$)/u,
  },
];

/** The framework that a file uses, and what its own names for what makes servers are. */
export interface UsedFramework {
  readonly framework: RouterFramework;
  readonly apps: ReadonlySet<string>;
  readonly routers: ReadonlySet<string>;
}

export const frameworkOf = (facts: FileFacts): UsedFramework | undefined => {
  for (const framework of routerFrameworks) {
    const imports = facts.imports.filter((each) => each.kind !== 'implicit' && framework.packages.test(each.specifier));
    if (imports.length === 0) continue;
    const apps = new Set<string>();
    const routers = new Set<string>();
    for (const { specifier, bindings = [] } of imports) {
      for (const { imported, local } of bindings) {
        if (framework.apps.has(imported) || specifier === 'koa') apps.add(local);
        if (framework.routers.has(imported) && specifier !== 'koa') routers.add(local);
        if (imported === 'default' || imported === '*') routers.add(`${local}.Router`);
      }
    }
    return { framework, apps, routers };
  }
  const isPlugin = facts.calls?.some(({ callee, arguments: all }) => fastifyCall.test(callee) && all[0]?.value.startsWith('/'));
  const framework = routerFrameworks.find(({ name }) => name === 'Fastify');
  return isPlugin && framework ? { framework, apps: new Set(), routers: new Set() } : undefined;
};

const fastifyCall = /^fastify\.(?:get|post|put|patch|delete|all)$/u;
